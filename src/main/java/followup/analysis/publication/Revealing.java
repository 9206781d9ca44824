package followup.analysis.publication;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Shows again what was hidden in vain:
 *
 * <ol>
 *   <li>of the figures that may be seen, those in most sums come first, and of these the largest: they tell most;
 *   <li>without one of them, every figure that must not be seen and that it hangs together with is looked at by the
 *       exact test of {@link Bounds};
 *   <li>if all of them stay uncertain, it is shown. If not, it never can be: showing more never makes others less certain.
 * </ol>
 *
 * So afterwards none of what is hidden, but need not be for itself, could be shown without telling what must not be seen.
 */
final class Revealing {

    private final Map<Cell, Long> values;
    private final List<Sum> sums;
    private final int width;
    private final Predicate<Set<Cell>> others;

    /** @param others what else must hold of everything that is hidden; asked last, since it costs most */
    Revealing(Map<Cell, Long> values, List<Sum> sums, int width, Predicate<Set<Cell>> others) {
        this.values = values;
        this.sums = sums;
        this.width = width;
        this.others = others;
    }

    /** What stays hidden. */
    Set<Cell> of(Set<Cell> hidden, Set<Cell> notToBeSeen) {
        var rest = new TreeSet<>(hidden);
        hidden.stream()
                .filter(cell -> !notToBeSeen.contains(cell))
                .sorted(Comparator.comparingLong(this::sumsWith)
                        .thenComparing(cell -> values.getOrDefault(cell, 0L))
                        .reversed()
                        .thenComparing(Comparator.naturalOrder()))
                .forEach(cell -> {
                    var concerned = hangingTogether(cell, rest).stream()
                            .filter(notToBeSeen::contains)
                            .toList();
                    rest.remove(cell);
                    if (!staysUncertain(concerned, rest) || !others.test(rest)) {
                        rest.add(cell);
                    }
                });
        return rest;
    }

    private boolean staysUncertain(List<Cell> concerned, Set<Cell> hidden) {
        var bounds = new Bounds(values, sums, hidden);
        return concerned.stream().allMatch(cell -> bounds.areApart(cell, width));
    }

    /** The other hidden figures that it is connected with by sums, the nearest first: one of them is in danger soonest. */
    private List<Cell> hangingTogether(Cell start, Set<Cell> hidden) {
        var reached = new TreeSet<>(Set.of(start));
        var found = new ArrayList<Cell>();
        var waiting = new ArrayDeque<>(Set.of(start));
        while (!waiting.isEmpty()) {
            var cell = waiting.remove();
            sums.stream()
                    .filter(sum -> sum.has(cell))
                    .sorted(Comparator.comparingLong(
                            sum -> sum.cells().filter(hidden::contains).count()))
                    .flatMap(Sum::cells)
                    .filter(hidden::contains)
                    .filter(reached::add)
                    .forEach(other -> {
                        found.add(other);
                        waiting.add(other);
                    });
        }
        return found;
    }

    private long sumsWith(Cell cell) {
        return sums.stream().filter(sum -> sum.has(cell)).count();
    }
}
