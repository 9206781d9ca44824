package followup.analysis.publication;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Decides what a further edition hides, so that it neither shows too much by itself nor beside the earlier ones:
 *
 * <ol>
 *   <li>a figure behind which fewer sites stand than the smallest number must not be seen;
 *   <li>nor one that an earlier edition shows and that fewer sites than that have changed since: the difference would be
 *       theirs. The same goes for one that an earlier edition hides and that so few, or none, have changed;
 *   <li>what an earlier edition shows and nobody changed is known anyway;
 *   <li>{@link Protection} finds what must be hidden besides;
 *   <li>at last all editions are looked at together, figures that nobody changed being the same in both: if a hidden
 *       figure of any of them comes within bounds too close, there is no further edition for that day.
 * </ol>
 */
final class Hiding {

    private final Layout layout;
    private final int smallest;
    private final Counts counts;
    private final Map<Cell, Long> values;

    Hiding(Layout layout, int smallest, Counts counts) {
        this.layout = layout;
        this.smallest = smallest;
        this.counts = counts;
        this.values = counts.values();
    }

    /**
     * An edition that was published.
     *
     * @param counts as they would be counted for its day now
     */
    record Earlier(LocalDate asOf, Map<Cell, Long> shown, Set<Cell> hidden, Counts counts) {}

    /** Empty when nothing can be published without telling what must not be seen. */
    Optional<Set<Cell>> beside(List<Earlier> editions) {
        var notToBeSeen = new TreeSet<>(counts.fewer(smallest));
        var settled = new HashSet<Cell>();
        for (var edition : editions) {
            notToBeSeen.addAll(changedByFew(edition));
            for (var cell : unchanged(edition)) {
                if (edition.shown().containsKey(cell)) {
                    settled.add(cell);
                } else {
                    notToBeSeen.add(cell);
                }
            }
        }
        settled.removeAll(notToBeSeen);
        return new Protection(values, layout.sums(), settled, smallest)
                .around(notToBeSeen)
                .filter(hidden -> editions.stream().allMatch(edition -> isSafe(hidden, edition)));
    }

    private Set<Cell> changedByFew(Earlier edition) {
        var few = new TreeSet<>(counts.changedByFewer(edition.counts(), 1, smallest));
        var recounted = edition.counts().values();
        edition.shown().forEach((cell, shown) -> {
            if (!shown.equals(recounted.get(cell)) && Math.abs(shown - values.getOrDefault(cell, 0L)) < smallest) {
                few.add(cell);
            }
        });
        return few;
    }

    /** What everybody may take for unchanged, since it is. */
    private Set<Cell> unchanged(Earlier edition) {
        var unchanged = counts.changedByFewer(edition.counts(), 0, 1);
        unchanged.removeIf(cell -> {
            var shown = edition.shown().get(cell);
            return shown != null && !shown.equals(values.get(cell));
        });
        return unchanged;
    }

    /** Whether every hidden figure of either edition stays uncertain when both are known. */
    private boolean isSafe(Set<Cell> hidden, Earlier edition) {
        var same = unchanged(edition);
        var theirs = edition.counts().values();
        theirs = new HashMap<>(theirs);
        theirs.putAll(edition.shown());
        var both = new HashMap<>(values);
        for (var entry : theirs.entrySet()) {
            both.put(of(edition, entry.getKey(), same), entry.getValue());
        }
        var sums = new ArrayList<>(layout.sums());
        for (var sum : layout.sums()) {
            sums.add(new Sum(
                    of(edition, sum.total(), same),
                    sum.parts().stream().map(part -> of(edition, part, same)).toList()));
        }
        var uncertain = new TreeSet<Cell>();
        hidden.stream()
                .filter(cell -> !same.contains(cell) || !edition.shown().containsKey(cell))
                .forEach(uncertain::add);
        edition.hidden().stream()
                .filter(cell -> !same.contains(cell) || hidden.contains(cell))
                .forEach(cell -> uncertain.add(of(edition, cell, same)));
        var bounds = new Bounds(both, sums, uncertain);
        return hidden.stream().allMatch(uncertain::contains)
                && edition.hidden().stream().allMatch(cell -> uncertain.contains(of(edition, cell, same)))
                && uncertain.stream().allMatch(cell -> bounds.of(cell).width() >= smallest);
    }

    private static Cell of(Earlier edition, Cell cell, Set<Cell> same) {
        return same.contains(cell) ? cell : new Cell(edition.asOf() + " " + cell.table(), cell.row(), cell.column());
    }
}
