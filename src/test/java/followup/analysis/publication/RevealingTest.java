package followup.analysis.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Small tables, of which every possible content can be tried: what the solver finds is compared with all there is. */
class RevealingTest {

    private static final int WIDTH = 3;
    private static final int TABLES = 60;

    /** Somebody tries all numbers; no figure that must not be seen can have only numbers close to each other. */
    @Test
    void whatMustNotBeSeenCannotBeFoundByTryingEverything() {
        for (var table : tables()) {
            assertThat(tooCertain(table, table.hidden())).as("%s", table).isEmpty();
        }
    }

    @Test
    void nothingThatMayBeSeenIsHiddenInVain() {
        int tried = 0;
        for (var table : tables()) {
            for (var cell : table.hidden()) {
                if (!table.notToBeSeen().contains(cell)) {
                    var without = new TreeSet<>(table.hidden());
                    without.remove(cell);
                    assertThat(tooCertain(table, without))
                            .as("%s shown in %s", cell, table)
                            .isNotEmpty();
                    tried++;
                }
            }
        }
        assertThat(tried).isGreaterThan(TABLES);
    }

    @Test
    void hidingOnlyWhatMustNotBeSeenWouldTellIt() {
        assertThat(tables())
                .anyMatch(table -> !tooCertain(table, table.notToBeSeen()).isEmpty());
    }

    @Test
    void moreIsShownThanBefore() {
        int before = tables().stream()
                .mapToInt(table -> table.hiddenAtFirst().size())
                .sum();
        int now = tables().stream().mapToInt(table -> table.hidden().size()).sum();
        assertThat(now).isLessThan(before);
    }

    private record Small(
            Map<Cell, Long> values, List<Sum> sums, Set<Cell> notToBeSeen, Set<Cell> hiddenAtFirst, Set<Cell> hidden) {}

    /** By turns a table of three rows and columns, and two of two rows and three columns with the sums of the columns in common. */
    private static List<Small> tables() {
        return IntStream.range(0, TABLES)
                .mapToObj(number -> small(new Random(number), number % 2 == 0 ? List.of(3) : List.of(2, 2)))
                .toList();
    }

    private static Small small(Random random, List<Integer> rowsOfTables) {
        var values = new HashMap<Cell, Long>();
        var sums = new ArrayList<Sum>();
        int columns = 3;
        int[] totals =
                IntStream.range(0, columns).map(column -> 4 + random.nextInt(6)).toArray();
        for (int table = 0; table < rowsOfTables.size(); table++) {
            int rows = rowsOfTables.get(table);
            for (int column = 0; column < columns; column++) {
                int left = totals[column];
                var parts = new ArrayList<Cell>();
                for (int row = 0; row < rows; row++) {
                    int part = row == rows - 1 ? left : random.nextInt(left + 1);
                    left -= part;
                    parts.add(put(values, "t" + table, "r" + row, "c" + column, part));
                }
                sums.add(new Sum(put(values, "all", "", "c" + column, totals[column]), parts));
            }
            for (int row = 0; row < rows; row++) {
                var parts = parts(table, "r" + row, columns);
                long total = parts.stream().mapToLong(values::get).sum();
                sums.add(new Sum(put(values, "t" + table, "r" + row, "", total), parts));
            }
        }
        sums.add(new Sum(
                put(values, "all", "", "", IntStream.of(totals).sum()),
                IntStream.range(0, columns)
                        .mapToObj(column -> new Cell("all", "", "c" + column))
                        .toList()));
        return protectedTable(values, sums);
    }

    private static List<Cell> parts(int table, String row, int columns) {
        return IntStream.range(0, columns)
                .mapToObj(column -> new Cell("t" + table, row, "c" + column))
                .toList();
    }

    private static Cell put(Map<Cell, Long> values, String table, String row, String column, long amount) {
        var cell = new Cell(table, row, column);
        values.put(cell, amount);
        return cell;
    }

    private static Small protectedTable(Map<Cell, Long> values, List<Sum> sums) {
        var notToBeSeen = new TreeSet<Cell>();
        values.forEach((cell, amount) -> {
            if (amount > 0 && amount < WIDTH) {
                notToBeSeen.add(cell);
            }
        });
        var first = new Protection(values, sums, Set.of(), WIDTH)
                .around(notToBeSeen, Set.of())
                .orElseThrow();
        var hidden = new Revealing(values, sums, WIDTH, all -> true).of(first, notToBeSeen);
        return new Small(values, sums, notToBeSeen, first, hidden);
    }

    /** The figures that must not be seen whose smallest and largest possible numbers are closer than they should be. */
    private static Set<Cell> tooCertain(Small table, Set<Cell> hidden) {
        var possible = new Possibilities(table, hidden);
        var certain = new TreeSet<Cell>();
        for (var cell : table.notToBeSeen()) {
            if (!possible.areApart(cell)) {
                certain.add(cell);
            }
        }
        return certain;
    }

    /** All contents of the hidden figures that fit to the shown ones: noughts are shown, so each is at least 1. */
    private static final class Possibilities {

        /** More than twice what any sum of the tables is: where this fits, everything larger does. */
        private static final long LARGEST = 60;

        private final Map<Cell, long[]> start = new HashMap<>();
        private final Small table;

        Possibilities(Small table, Set<Cell> hidden) {
            this.table = table;
            table.values()
                    .forEach((cell, amount) -> start.put(
                            cell, hidden.contains(cell) ? new long[] {1, LARGEST} : new long[] {amount, amount}));
        }

        boolean areApart(Cell cell) {
            long least = LARGEST;
            long most = 0;
            long own = table.values().getOrDefault(cell, 0L);
            for (long amount = Math.max(1, own - WIDTH); amount <= own + WIDTH; amount++) {
                if (isPossible(cell, amount)) {
                    least = Math.min(least, amount);
                    most = Math.max(most, amount);
                }
            }
            return most - least >= WIDTH;
        }

        private boolean isPossible(Cell cell, long amount) {
            var within = copy(start);
            within.put(cell, new long[] {amount, amount});
            return fits(within);
        }

        private boolean fits(Map<Cell, long[]> within) {
            if (!narrow(within)) {
                return false;
            }
            var open = within.entrySet().stream()
                    .filter(one -> one.getValue()[0] < one.getValue()[1])
                    .min((one, other) -> Long.compare(
                            one.getValue()[1] - one.getValue()[0], other.getValue()[1] - other.getValue()[0]));
            if (open.isEmpty()) {
                return true;
            }
            for (long amount = open.get().getValue()[0]; amount <= open.get().getValue()[1]; amount++) {
                var further = copy(within);
                further.put(open.get().getKey(), new long[] {amount, amount});
                if (fits(further)) {
                    return true;
                }
            }
            return false;
        }

        private static Map<Cell, long[]> copy(Map<Cell, long[]> within) {
            var copy = new HashMap<Cell, long[]>();
            within.forEach((cell, between) -> copy.put(cell, between.clone()));
            return copy;
        }

        /** False when nothing fits any more. */
        private boolean narrow(Map<Cell, long[]> within) {
            boolean again = true;
            while (again) {
                again = false;
                for (var sum : table.sums()) {
                    var total = within.getOrDefault(sum.total(), new long[2]);
                    long least = sum.parts().stream()
                            .mapToLong(part -> of(within, part)[0])
                            .sum();
                    long most = sum.parts().stream()
                            .mapToLong(part -> of(within, part)[1])
                            .sum();
                    again |= limit(total, least, most);
                    for (var part : sum.parts()) {
                        var own = of(within, part);
                        again |= limit(own, total[0] - (most - own[1]), total[1] - (least - own[0]));
                        if (own[0] > own[1]) {
                            return false;
                        }
                        least = sum.parts().stream()
                                .mapToLong(one -> of(within, one)[0])
                                .sum();
                        most = sum.parts().stream()
                                .mapToLong(one -> of(within, one)[1])
                                .sum();
                    }
                    if (total[0] > total[1]) {
                        return false;
                    }
                }
            }
            return true;
        }

        private static long[] of(Map<Cell, long[]> within, Cell cell) {
            return within.getOrDefault(cell, new long[2]);
        }

        private static boolean limit(long[] between, long least, long most) {
            boolean narrower = least > between[0] || most < between[1];
            between[0] = Math.max(between[0], least);
            between[1] = Math.min(between[1], most);
            return narrower;
        }
    }
}
