package followup.analysis.publication;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Finds what must be hidden besides the figures that must not be seen, so that these cannot be computed:
 *
 * <ol>
 *   <li>what must not be seen is hidden;
 *   <li>for each of these the smallest and the largest amount is found that it can have by all that is known: what
 *       is shown, what adds up to what, and that no hidden figure is nought (noughts are shown);
 *   <li>as long as these are closer than {@code width}, one more figure is hidden, of the sum in which the figure is
 *       covered least: one that is in few sums, and small. Hiding more never brings bounds closer. Such a further
 *       figure may be seen: that it can perhaps be computed does no harm.
 * </ol>
 *
 * {@link Revealing} then shows again what was hidden in vain.
 */
final class Protection {

    private final Map<Cell, Long> values;
    private final List<Sum> sums;
    private final Set<Cell> settled;
    private final int width;

    /**
     * @param settled figures that are known anyway, so hiding them is of no use
     * @param width how far apart, at least, the bounds of every figure that must not be seen have to be
     */
    Protection(Map<Cell, Long> values, List<Sum> sums, Set<Cell> settled, int width) {
        this.values = values;
        this.sums = sums;
        this.settled = settled;
        this.width = width;
    }

    /**
     * Everything that must be hidden; empty when what must not be seen follows from what is known already.
     *
     * @param covering figures that are hidden to begin with, though they may be seen
     */
    Optional<Set<Cell>> around(Set<Cell> notToBeSeen, Set<Cell> covering) {
        var hidden = new TreeSet<>(notToBeSeen);
        hidden.addAll(covering);
        for (var cell : notToBeSeen) {
            while (!new Bounds(values, sums, hidden).areApart(cell, width)) {
                var further = further(cell, hidden);
                if (further.isEmpty()) {
                    return Optional.empty();
                }
                hidden.add(further.get());
            }
        }
        return Optional.of(hidden);
    }

    private Optional<Cell> further(Cell cell, Set<Cell> hidden) {
        return sums.stream()
                .filter(sum -> sum.has(cell))
                .filter(sum -> sum.cells().anyMatch(covering(hidden)))
                .min(Comparator.comparing(sum -> cover(sum, cell, hidden)))
                .map(Sum::cells)
                .or(() -> Optional.of(sums.stream()
                        .filter(sum -> sum.cells().anyMatch(hidden::contains))
                        .flatMap(Sum::cells)))
                .flatMap(cells -> smallest(cells, hidden))
                .or(() -> smallest(sums.stream().flatMap(Sum::cells), hidden));
    }

    private Optional<Cell> smallest(Stream<Cell> cells, Set<Cell> hidden) {
        return cells.filter(covering(hidden))
                .min(Comparator.comparing(this::sumsWith)
                        .thenComparing(this::value)
                        .thenComparing(Comparator.naturalOrder()));
    }

    private long sumsWith(Cell cell) {
        return sums.stream().filter(sum -> sum.has(cell)).count();
    }

    private Predicate<Cell> covering(Set<Cell> hidden) {
        return cell -> !hidden.contains(cell) && !settled.contains(cell) && value(cell) > 0;
    }

    private long cover(Sum sum, Cell cell, Set<Cell> hidden) {
        return sum.cells()
                .filter(other -> !other.equals(cell) && hidden.contains(other))
                .mapToLong(this::value)
                .sum();
    }

    private long value(Cell cell) {
        return values.getOrDefault(cell, 0L);
    }
}
