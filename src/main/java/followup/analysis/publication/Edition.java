package followup.analysis.publication;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The anonymous totals as of one day. Nothing but what is shown may be seen by everybody.
 *
 * @param smallestCell sites that stand at least behind every shown figure but the noughts
 * @param publishedAt null for a draft
 * @param publishedBy null for a draft
 * @param shown every figure that is not hidden
 * @param reasons why the others are hidden; told of a draft only to those who prepare it, since it tells about them
 */
public record Edition(
        LocalDate asOf,
        int smallestCell,
        @Nullable Instant publishedAt,
        @Nullable String publishedBy,
        Map<Cell, Long> shown,
        Map<Cell, Reason> reasons) {

    public Edition {
        shown = Map.copyOf(shown);
        reasons = Map.copyOf(reasons);
    }

    static Edition draft(LocalDate asOf, int smallestCell, Map<Cell, Long> values, Map<Cell, Reason> hidden) {
        var shown = new TreeMap<>(values);
        shown.keySet().removeAll(hidden.keySet());
        return new Edition(asOf, smallestCell, null, null, shown, hidden);
    }

    Edition published(Instant at, String by) {
        return new Edition(asOf, smallestCell, at, by, shown, reasons);
    }

    /** Empty when the figure is hidden. */
    public Optional<Long> figure(String table, String row, String column) {
        return Optional.ofNullable(shown.get(Layout.total(table, row, column)));
    }

    Set<Cell> hidden() {
        return reasons.keySet();
    }

    /** What is hidden for itself, and not only to cover others. */
    Set<Cell> notToBeSeen() {
        return reasons.keySet().stream()
                .filter(cell -> reasons.get(cell) != Reason.COVERS_OTHERS)
                .collect(Collectors.toSet());
    }
}
