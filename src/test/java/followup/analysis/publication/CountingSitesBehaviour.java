package followup.analysis.publication;

import static followup.countermeasure.LedgerParts.answer;
import static org.assertj.core.api.Assertions.assertThat;

import followup.analysis.publication.Counts.Kind;
import followup.countermeasure.AsOf;
import followup.countermeasure.AskedDays;
import followup.countermeasure.LedgerParts;
import followup.countermeasure.MeasuresAsOf;
import followup.site.AssessmentStep;
import followup.site.Category;
import followup.site.Measure;
import followup.site.Risk;
import followup.site.Site;
import followup.site.Status;
import followup.survey.Survey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Counted from few rows, editions are what they are when every site is looked at by itself on every day. */
abstract class CountingSitesBehaviour {

    private static final int SITES = 40;
    private static final int DAYS = 5;
    private static final LocalDate FIRST = LocalDate.of(2023, 2, 1);

    private final Random random = new Random(61);
    private final List<Measure> measures = new ArrayList<>();
    private LedgerParts parts;
    private int mails;

    abstract DataSource database();

    @BeforeEach
    void open() {
        parts = new LedgerParts(database());
        programme();
        for (int day = 0; day < DAYS; day++) {
            parts.clock.moveTo(FIRST.plusDays(day) + "T23:30");
            for (int event = 0; event < 5; event++) {
                somethingHappens();
            }
        }
        parts.clock.moveTo("2023-03-01T10:00");
    }

    @AfterEach
    void close() {
        parts.close();
    }

    @Test
    void oneDayByItself() {
        for (int day = -1; day <= DAYS; day++) {
            for (int smallest : List.of(2, 5, 100)) {
                var asOf = day(day);
                var counted = parts.get(CountingSites.class)
                        .on(List.of(asOf), smallest)
                        .getFirst();
                var looked = oneByOne(asOf);
                assertThat(counted.values()).as("%s", asOf).isEqualTo(looked.values());
                assertThat(counted.fewer(smallest)).as("%s", asOf).isEqualTo(looked.fewer(smallest));
            }
        }
    }

    @Test
    void severalDaysBesideEachOther() {
        var days = IntStream.of(4, 2, 0, -1).mapToObj(this::day).toList();
        var looked = days.stream().map(this::oneByOne).toList();
        for (int smallest : List.of(2, 5, 100)) {
            var counted = parts.get(CountingSites.class).on(days, smallest);
            for (int day = 0; day < days.size(); day++) {
                assertThat(counted.get(day).values()).isEqualTo(looked.get(day).values());
                assertThat(counted.getFirst().fewer(smallest))
                        .isEqualTo(looked.getFirst().fewer(smallest));
                for (int least = 0; least <= 1; least++) {
                    for (int end = least + 1; end <= smallest; end++) {
                        assertThat(counted.getFirst().changedByFewer(counted.get(day), least, end))
                                .as("%d to %d changed since %s", least, end, days.get(day))
                                .isEqualTo(looked.getFirst().changedByFewer(looked.get(day), least, end));
                    }
                }
            }
        }
    }

    private AsOf day(int number) {
        return parts.get(AskedDays.class).asOf(FIRST.plusDays(number).toString());
    }

    private void programme() {
        for (int number = 10; number < 10 + SITES; number++) {
            var site = parts.site("EC0" + number);
            for (int code = 1 + random.nextInt(8); code > 0; code--) {
                measures.add(parts.measure(new Measure(
                        site,
                        "W-0" + code,
                        "対策",
                        Category.values()[rare(3)],
                        rare(4) == 3 ? null : Risk.values()[rare(3)],
                        Status.values()[rare(7)],
                        random.nextInt(4) > 0)));
            }
            int done = random.nextInt(6);
            for (int step = 0; step < done; step++) {
                parts.jdbc
                        .sql("insert into step (site_code, step, done_on) values (?, ?, ?)")
                        .params(
                                site.value(),
                                AssessmentStep.values()[step].name(),
                                FIRST.plusDays(2L * step - random.nextInt(3)))
                        .update();
            }
            for (int finding = random.nextInt(4); finding > 0; finding--) {
                parts.jdbc
                        .sql("insert into finding (site_code, category, title, risk) values (?, ?, ?, ?)")
                        .params(
                                site.value(),
                                any(Category.values()).name(),
                                "f" + finding,
                                any(Risk.values()).name())
                        .update();
            }
        }
    }

    private void somethingHappens() {
        int chosen = random.nextInt(measures.size());
        var measure = measures.get(chosen);
        if (random.nextInt(5) == 0) {
            measures.set(chosen, parts.before(measure, Status.values()[rare(7)]));
            return;
        }
        var survey = parts.jdbc
                .sql("select count(*) from contact where site_code = ?")
                .param(measure.site().value())
                .query(Long.class)
                .single();
        if (survey == 0) {
            parts.survey(measure.site());
        }
        parts.accept(
                parts.jdbc
                        .sql("select reference from survey where site_code = ?")
                        .param(measure.site().value())
                        .query((row, number) -> new Survey.Reference(row.getString(1)))
                        .single(),
                measure.site(),
                parts.mail(++mails),
                "reader",
                answer(measure.code(), Status.values()[rare(7)]));
    }

    /** Small numbers often, large ones rarely. */
    private int rare(int end) {
        return (int) (end * Math.pow(random.nextDouble(), 2.5));
    }

    private <T> T any(T[] values) {
        return values[random.nextInt(values.length)];
    }

    /** By the ledger of each site. */
    private Counts oneByOne(AsOf asOf) {
        var counts = new Counts(Layout.ALL);
        for (var code : parts.jdbc
                .sql("select code from site")
                .query((row, number) -> row.getString("code"))
                .list()) {
            counts.add(code, Layout.total(Layout.STEPS, "", ""), 1);
            for (var step : AssessmentStep.values()) {
                var column = isDone(code, step, asOf) ? Layout.DONE : Layout.OPEN;
                counts.add(code, Layout.total(Layout.STEPS, step.name(), column), 1);
            }
            if (isDone(code, AssessmentStep.DIAGNOSIS, asOf)) {
                Layout.rows(Layout.WORST_RISKS)
                        .forEach(category ->
                                counts.add(code, Layout.total(Layout.WORST_RISKS, category, worst(code, category)), 1));
            }
            for (var state : parts.get(MeasuresAsOf.class)
                    .of(new Site.Code(code), asOf, false)
                    .measures()) {
                var risk = state.risk() == null ? Layout.NONE : state.risk().name();
                var asked = isRecommended(code, state.code())
                        && state.before() != Status.APPLIED
                        && state.before() != Status.NOT_APPLICABLE;
                var outcome = Outcome.of(state.before(), state.after(), asked);
                counts.add(code, new Kind(state.category(), risk, state.before(), outcome), 1);
            }
        }
        return counts;
    }

    private boolean isRecommended(String site, String code) {
        return measures.stream()
                .anyMatch(measure -> measure.recommended()
                        && measure.code().equals(code)
                        && measure.site().value().equals(site));
    }

    private boolean isDone(String site, AssessmentStep step, AsOf asOf) {
        return parts.jdbc
                        .sql("select count(*) from step where site_code = ? and step = ? and done_on <= ?")
                        .params(site, step.name(), asOf.day())
                        .query(Long.class)
                        .single()
                > 0;
    }

    private String worst(String site, String category) {
        return parts
                .jdbc
                .sql("select risk from finding where site_code = ? and category = ?")
                .params(site, category)
                .query((row, number) -> Risk.valueOf(row.getString("risk")))
                .list()
                .stream()
                .sorted()
                .findFirst()
                .map(Risk::name)
                .orElse(Layout.NONE);
    }
}
