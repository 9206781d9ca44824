package followup.analysis.publication;

import followup.site.Category;
import followup.site.Status;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What all sites together add to every figure, and how many sites add something to it, since by that is decided what must
 * be hidden. Some sites are kept one by one; of the others only sums are known. Not thread-safe.
 */
final class Counts {

    private final Layout layout;
    private final Map<String, short[]> bySite = new HashMap<>();
    private final long[] others;
    private final long[] otherSites;
    private final Map<Kind, int[]> places = new HashMap<>();

    Counts(Layout layout) {
        this.layout = layout;
        this.others = new long[layout.cells().size()];
        this.otherSites = new long[layout.cells().size()];
    }

    /**
     * Of which kind measures are; there are few kinds, and millions of measures.
     *
     * @param risk {@link Layout#NONE} for measures without one
     */
    record Kind(Category category, String risk, Status before, Outcome outcome) {}

    /** A site that is kept by itself. */
    void add(String site, Cell cell, int amount) {
        add(site, layout.placeOf(cell), amount);
    }

    /** Measures of a site that is kept by itself. */
    void add(String site, Kind kind, int measures) {
        for (int place : placesOf(kind)) {
            add(site, place, measures);
        }
    }

    private void add(String site, int place, int amount) {
        bySite.computeIfAbsent(site, code -> new short[others.length])[place] += (short) amount;
    }

    /** To this figure so many of the others add one each. */
    void addOthers(Cell cell, long sites) {
        int place = layout.placeOf(cell);
        others[place] += sites;
        otherSites[place] += sites;
    }

    /** Measures of the others; how many sites have them is told by {@link #otherSites}. */
    void addOthers(Kind kind, long measures) {
        for (int place : placesOf(kind)) {
            others[place] += measures;
        }
    }

    /** Figures of measures to which the others add something, but less than so much. */
    Set<Cell> othersAddLess(long amount) {
        return cells(place -> others[place] > 0 && otherSites[place] == 0 && others[place] < amount);
    }

    /** @param sites how many of the others add to the figure, at least; exactly when few do */
    void otherSites(Cell cell, long sites) {
        otherSites[layout.placeOf(cell)] = sites;
    }

    /** The figures to which measures of a kind add. */
    List<Cell> cellsOf(Kind kind) {
        return Arrays.stream(placesOf(kind)).mapToObj(layout.cells()::get).toList();
    }

    private int[] placesOf(Kind kind) {
        return places.computeIfAbsent(kind, this::findPlaces);
    }

    private int[] findPlaces(Kind kind) {
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

    Map<Cell, Long> values() {
        var sums = others.clone();
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
        var contributing = otherSites.clone();
        bySite.values().forEach(amounts -> {
            for (int place = 0; place < contributing.length; place++) {
                contributing[place] += amounts[place] == 0 ? 0 : 1;
            }
        });
        return cells(place -> contributing[place] >= 1 && contributing[place] < sites);
    }

    /**
     * Figures to which at least {@code least} but fewer than {@code sites} sites add something else than here.
     *
     * @param then the same sites are kept one by one in both; none of the others adds more measures in one than in the
     *     other, and where one of them has got further in its steps it adds to one figure or to another
     */
    Set<Cell> changedByFewer(Counts then, int least, int sites) {
        var changed = new long[others.length];
        for (int place = 0; place < changed.length; place++) {
            changed[place] = Math.abs(others[place] - then.others[place]);
        }
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
        return cells(place -> changed[place] >= least && changed[place] < sites);
    }

    private Set<Cell> cells(IntPredicate which) {
        var cells = new TreeSet<Cell>();
        IntStream.range(0, others.length)
                .filter(which)
                .mapToObj(layout.cells()::get)
                .forEach(cells::add);
        return cells;
    }
}
