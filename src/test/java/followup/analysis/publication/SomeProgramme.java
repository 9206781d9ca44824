package followup.analysis.publication;

import followup.analysis.publication.Counts.Kind;
import followup.site.AssessmentStep;
import followup.site.Category;
import followup.site.Risk;
import followup.site.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Made-up sites with made-up measures; some kinds are frequent and some rare, so that figures of all sizes come out. */
final class SomeProgramme {

    private final Random random;
    private final List<Site> sites = new ArrayList<>();

    private record Site(
            String code,
            int steps,
            @Nullable Risk web,
            @Nullable Risk platform,
            List<Measure> measures) {}

    private record Measure(Category category, String risk, Status before, Outcome outcome) {}

    SomeProgramme(long seed, int size) {
        random = new Random(seed);
        for (int number = 0; number < size; number++) {
            sites.add(site("S" + number));
        }
    }

    private Site site(String code) {
        var measures = new ArrayList<Measure>();
        int many = random.nextInt(9);
        for (int number = 0; number < many; number++) {
            var before = Status.values()[rare(Status.values().length)];
            var outcome = before == Status.APPLIED ? Outcome.IN_PLACE_BEFORE : Outcome.values()[1 + rare(6)];
            measures.add(new Measure(
                    Category.values()[rare(3)], Layout.rows(Layout.BY_RISK).get(rare(4)), before, outcome));
        }
        return new Site(code, random.nextInt(6), risk(), risk(), measures);
    }

    private @Nullable Risk risk() {
        int number = rare(4);
        return number == 3 ? null : Risk.values()[number];
    }

    /** Small numbers often, large ones rarely. */
    private int rare(int end) {
        return (int) (end * Math.pow(random.nextDouble(), 2.5));
    }

    /** So many sites answer anew, the others stay as they are. */
    void somethingHappensTo(int many) {
        for (int number = 0; number < many; number++) {
            int chosen = random.nextInt(sites.size());
            sites.set(chosen, site(sites.get(chosen).code()));
        }
    }

    /** Each site kept by itself. */
    Counts counts() {
        var counts = new Counts(Layout.ALL);
        for (var site : sites) {
            counts.add(site.code(), Layout.total(Layout.STEPS, "", ""), 1);
            for (var step : AssessmentStep.values()) {
                var column = step.ordinal() < site.steps() ? Layout.DONE : Layout.OPEN;
                counts.add(site.code(), Layout.total(Layout.STEPS, step.name(), column), 1);
            }
            if (site.steps() > AssessmentStep.DIAGNOSIS.ordinal()) {
                counts.add(site.code(), worst(Category.WEB_APPLICATION, site.web()), 1);
                counts.add(site.code(), worst(Category.PLATFORM, site.platform()), 1);
            }
            for (var measure : site.measures()) {
                counts.add(
                        site.code(),
                        new Kind(measure.category(), measure.risk(), measure.before(), measure.outcome()),
                        1);
            }
        }
        return counts;
    }

    private static Cell worst(Category category, @Nullable Risk risk) {
        return Layout.total(Layout.WORST_RISKS, category.name(), risk == null ? Layout.NONE : risk.name());
    }
}
