package followup.analysis.publication;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Decides what a further edition hides, so that it neither shows too much by itself nor beside the earlier ones:
 *
 * <ol>
 *   <li>a figure behind which fewer sites stand than the smallest number must not be seen;
 *   <li>nor one that an earlier edition shows and that fewer sites than that have changed since: the difference would be
 *       theirs. The same goes for one that an earlier edition hides and that so few, or none, have changed;
 *   <li>what an earlier edition shows and nobody changed is known anyway;
 *   <li>{@link Protection} finds what must be hidden besides;
 *   <li>all editions are looked at together, figures that nobody changed being the same in both: if what must not be seen
 *       in any of them comes within bounds too close, there is no further edition for that day;
 *   <li>{@link Revealing} shows again whatever can be shown with all of that still being so.
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
     * @param notToBeSeen what of the hidden is hidden for itself
     * @param counts as they would be counted for its day now
     */
    record Earlier(LocalDate asOf, Map<Cell, Long> shown, Set<Cell> hidden, Set<Cell> notToBeSeen, Counts counts) {}

    /** What is hidden, and why; empty when nothing can be published without telling what must not be seen. */
    Optional<Map<Cell, Reason>> beside(List<Earlier> editions) {
        var reasons = new TreeMap<Cell, Reason>();
        var settled = new HashSet<Cell>();
        var covering = new TreeSet<Cell>();
        for (var edition : editions) {
            for (var cell : unchanged(edition)) {
                if (edition.shown().containsKey(cell)) {
                    settled.add(cell);
                } else if (edition.notToBeSeen().contains(cell)) {
                    reasons.put(cell, Reason.HIDDEN_BEFORE);
                } else {
                    covering.add(cell);
                }
            }
        }
        editions.forEach(edition -> changedByFew(edition).forEach(cell -> reasons.put(cell, Reason.CHANGED_BY_FEW)));
        counts.fewer(smallest).forEach(cell -> reasons.put(cell, Reason.FEW));
        settled.removeAll(reasons.keySet());
        settled.removeAll(covering);
        return new Protection(values, layout.sums(), settled, smallest)
                .around(reasons.keySet(), covering)
                .filter(hidden -> areSafe(reasons.keySet(), hidden, editions))
                .map(hidden -> revealed(hidden, reasons.keySet(), editions))
                .map(hidden -> {
                    hidden.forEach(cell -> reasons.putIfAbsent(cell, Reason.COVERS_OTHERS));
                    return reasons;
                });
    }

    private Set<Cell> revealed(Set<Cell> hidden, Set<Cell> notToBeSeen, List<Earlier> editions) {
        return new Revealing(values, layout.sums(), smallest, rest -> areSafe(notToBeSeen, rest, editions))
                .of(hidden, notToBeSeen);
    }

    private boolean areSafe(Set<Cell> notToBeSeen, Set<Cell> hidden, List<Earlier> editions) {
        return editions.stream().allMatch(edition -> isSafe(notToBeSeen, hidden, edition));
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

    /** Whether what must not be seen now, or must not have been seen then, stays uncertain when both editions are known. */
    private boolean isSafe(Set<Cell> notToBeSeen, Set<Cell> hidden, Earlier edition) {
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
        return Stream.concat(
                        notToBeSeen.stream(), edition.notToBeSeen().stream().map(cell -> of(edition, cell, same)))
                .allMatch(cell -> uncertain.contains(cell) && bounds.areApart(cell, smallest));
    }

    private static Cell of(Earlier edition, Cell cell, Set<Cell> same) {
        return same.contains(cell) ? cell : new Cell(edition.asOf() + " " + cell.table(), cell.row(), cell.column());
    }
}
