package followup.analysis.publication;

import followup.site.AssessmentStep;
import followup.site.Category;
import followup.site.Risk;
import followup.site.Status;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What every site adds to every figure. Kept by site, since what must be hidden is decided by the number of sites. */
final class Counts {

    private final Layout layout;
    private final Map<String, short[]> bySite = new HashMap<>();
    private final Map<Kind, int[]> places = new HashMap<>();

    Counts(Layout layout) {
        this.layout = layout;
    }

    /** A site of the programme that has done nothing yet. */
    void site(String site) {
        add(site, Layout.STEPS, "", "", 1);
        Layout.rows(Layout.STEPS).forEach(step -> add(site, Layout.STEPS, step, Layout.OPEN, 1));
    }

    void done(String site, AssessmentStep step) {
        add(site, Layout.STEPS, step.name(), Layout.OPEN, -1);
        add(site, Layout.STEPS, step.name(), Layout.DONE, 1);
    }

    /** @param risk the worst of a diagnosed site; null when nothing was found */
    void worst(String site, Category category, @Nullable Risk risk) {
        add(site, Layout.WORST_RISKS, category.name(), risk == null ? Layout.NONE : risk.name(), 1);
    }

    /** Of which kind measures are; there are few kinds, and millions of measures. */
    record Kind(Category category, String risk, Status before, Outcome outcome) {}

    /** @param risk {@link Layout#NONE} for measures without one */
    void measures(String site, Category category, String risk, Status before, Outcome outcome, int amount) {
        var amounts =
                bySite.computeIfAbsent(site, code -> new short[layout.cells().size()]);
        for (int place : places.computeIfAbsent(new Kind(category, risk, before, outcome), this::placesOf)) {
            amounts[place] += (short) amount;
        }
    }

    private int[] placesOf(Kind kind) {
        var outcome = kind.outcome().name();
        return Stream.of(
                        List.of("", ""),
                        List.of(Layout.BY_RISK, kind.risk()),
                        List.of(Layout.BY_CATEGORY, kind.category().name()),
                        List.of(Layout.BY_BEFORE, kind.before().name()))
                .flatMap(row -> Stream.of("", outcome)
                        .map(column -> Layout.total(
                                row.getFirst().isEmpty() ? Layout.BY_RISK : row.getFirst(), row.getLast(), column)))
                .mapToInt(layout::placeOf)
                .toArray();
    }

    /** As if nothing had been counted of these sites. */
    void forget(Collection<String> sites) {
        bySite.keySet().removeAll(sites);
    }

    private void add(String site, String table, String row, String column, int amount) {
        int place = layout.placeOf(Layout.total(table, row, column));
        bySite.computeIfAbsent(site, code -> new short[layout.cells().size()])[place] += (short) amount;
    }

    Map<Cell, Long> values() {
        var sums = new long[layout.cells().size()];
        bySite.values().forEach(amounts -> {
            for (int place = 0; place < sums.length; place++) {
                sums[place] += amounts[place];
            }
        });
        var values = new HashMap<Cell, Long>();
        for (int place = 0; place < sums.length; place++) {
            values.put(layout.cells().get(place), sums[place]);
        }
        return values;
    }

    /** Figures to which at least one site adds something, but fewer than so many. */
    Set<Cell> fewer(int sites) {
        var contributing = new int[layout.cells().size()];
        bySite.values().forEach(amounts -> {
            for (int place = 0; place < contributing.length; place++) {
                contributing[place] += amounts[place] == 0 ? 0 : 1;
            }
        });
        return few(contributing, 1, sites);
    }

    /** Figures to which at least {@code least} but fewer than {@code sites} sites add something else than here. */
    Set<Cell> changedByFewer(Counts then, int least, int sites) {
        var changed = new int[layout.cells().size()];
        var all = new TreeSet<>(bySite.keySet());
        all.addAll(then.bySite.keySet());
        var nothing = new short[changed.length];
        for (var site : all) {
            var here = bySite.getOrDefault(site, nothing);
            var there = then.bySite.getOrDefault(site, nothing);
            for (int place = 0; place < changed.length; place++) {
                changed[place] += here[place] == there[place] ? 0 : 1;
            }
        }
        return few(changed, least, sites);
    }

    private Set<Cell> few(int[] counted, int least, int sites) {
        var few = new TreeSet<Cell>();
        for (int place = 0; place < counted.length; place++) {
            if (counted[place] >= least && counted[place] < sites) {
                few.add(layout.cells().get(place));
            }
        }
        return few;
    }
}
