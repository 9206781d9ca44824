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
 * The anonymous totals as of one day. Holds nothing but what may be seen.
 *
 * @param smallestCell sites that stand at least behind every shown figure but the noughts
 * @param publishedAt null for a draft
 * @param publishedBy null for a draft
 * @param shown every figure that is not hidden
 */
public record Edition(
        LocalDate asOf,
        int smallestCell,
        @Nullable Instant publishedAt,
        @Nullable String publishedBy,
        Map<Cell, Long> shown) {

    public Edition {
        shown = Map.copyOf(shown);
    }

    static Edition draft(LocalDate asOf, int smallestCell, Map<Cell, Long> values, Set<Cell> hidden) {
        var shown = new TreeMap<>(values);
        shown.keySet().removeAll(hidden);
        return new Edition(asOf, smallestCell, null, null, shown);
    }

    Edition published(Instant at, String by) {
        return new Edition(asOf, smallestCell, at, by, shown);
    }

    /** Empty when the figure is hidden. */
    public Optional<Long> figure(String table, String row, String column) {
        return Optional.ofNullable(shown.get(Layout.total(table, row, column)));
    }

    Set<Cell> hidden() {
        return Layout.ALL.cells().stream()
                .filter(cell -> !shown.containsKey(cell))
                .collect(Collectors.toSet());
    }
}
