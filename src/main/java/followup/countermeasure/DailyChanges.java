package followup.countermeasure;

import followup.countermeasure.Standing.Application;
import followup.countermeasure.StatusCounts.Cell;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.SortedMap;
import java.util.TreeMap;

/** By how much figures over all sites changed on which day. Not thread-safe. */
final class DailyChanges {

    private final SortedMap<CellOn, Integer> cells = new TreeMap<>();
    private final SortedMap<ApplicationOn, Integer> applications = new TreeMap<>();

    record CellOn(LocalDate day, Cell cell) implements Comparable<CellOn> {

        private static final Comparator<CellOn> ORDER =
                Comparator.comparing(CellOn::day).thenComparing(CellOn::cell);

        @Override
        public int compareTo(CellOn other) {
            return ORDER.compare(this, other);
        }
    }

    record ApplicationOn(LocalDate day, Application application) implements Comparable<ApplicationOn> {

        private static final Comparator<ApplicationOn> ORDER =
                Comparator.comparing(ApplicationOn::day).thenComparing(ApplicationOn::application);

        @Override
        public int compareTo(ApplicationOn other) {
            return ORDER.compare(this, other);
        }
    }

    void add(LocalDate day, Standing standing, int change) {
        merge(cells, new CellOn(day, standing.cell()), change);
        var application = standing.application();
        if (application != null) {
            merge(applications, new ApplicationOn(day, application), change);
        }
    }

    void add(DailyChanges others) {
        others.cells.forEach((cell, change) -> merge(cells, cell, change));
        others.applications.forEach((application, change) -> merge(applications, application, change));
    }

    /** What comes to nothing is left out. */
    private static <K> void merge(SortedMap<K, Integer> changes, K what, int change) {
        changes.merge(what, change, (one, other) -> one + other == 0 ? null : one + other);
    }

    /** In one order for everybody. */
    SortedMap<CellOn, Integer> cells() {
        return cells;
    }

    /** In one order for everybody. */
    SortedMap<ApplicationOn, Integer> applications() {
        return applications;
    }
}
