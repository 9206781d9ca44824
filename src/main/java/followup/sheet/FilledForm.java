package followup.sheet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A returned form, found by comparing it with the one we sent:
 *
 * <ol>
 *   <li>the row of headings tells which column is which, wherever it and they were moved;
 *   <li>the hidden key, or else the visible code, tells which measure a row is about;
 *   <li>every text that is neither in a field for an answer nor ours is strange: somebody wrote beside the form.
 * </ol>
 *
 * @param references of the surveys named in hidden cells
 * @param rows those with something in them, in the order of the file; one measure may have several
 * @param others what was written about measures that nobody recommended
 * @param strange what was written elsewhere
 */
public record FilledForm(List<String> references, List<Row> rows, List<SheetCell> others, List<SheetCell> strange) {

    public FilledForm {
        references = List.copyOf(references);
        rows = List.copyOf(rows);
        others = List.copyOf(others);
        strange = List.copyOf(strange);
    }

    /**
     * What was answered about one measure.
     *
     * @param certain false when it is not sure that the row is about this measure: the hidden key and the visible code differ, or the
     *     value was merged over several rows
     */
    public record Row(
            String code,
            Optional<SheetCell> status,
            Optional<SheetCell> date,
            Optional<SheetCell> content,
            boolean certain) {

        boolean isEmpty() {
            return status.isEmpty() && date.isEmpty() && content.isEmpty();
        }

        public List<SheetCell> cells() {
            return Stream.of(status, date, content).flatMap(Optional::stream).toList();
        }
    }

    /** Where a column stands in the returned file. */
    private record Columns(String sheet, int row, int status, int date, int content) {}

    /**
     * @param returned the cells that came back
     * @param sent the cells of the form as we sent it
     * @return empty when the file is not our form
     */
    public static Optional<FilledForm> in(List<SheetCell> returned, List<SheetCell> sent) {
        return new Comparison(returned, sent).form();
    }

    /** The codes of a form, in its order; of what we sent, all that were asked. */
    public static List<String> codes(List<SheetCell> cells) {
        return cells.stream()
                .flatMap(cell -> Key.in(cell.text()).stream())
                .map(Key::code)
                .filter(code -> !code.startsWith(Layout.OTHER))
                .distinct()
                .toList();
    }

    /** What stands above the fields of the form we sent: the words for status, date and content; empty when it is none of ours. */
    public static List<String> headings(List<SheetCell> sent) {
        var first = sent.stream()
                .filter(cell -> cell.column() == Layout.KEY)
                .mapToInt(SheetCell::row)
                .min();
        return sent.stream()
                .filter(cell -> first.isPresent() && cell.row() == first.getAsInt())
                .filter(cell -> cell.column() >= Layout.STATUS && cell.column() <= Layout.CONTENT)
                .map(SheetCell::text)
                .toList();
    }

    /** What stands beside the first field for measures that nobody recommended, as the text form writes it. */
    public static String othersHeading(List<SheetCell> sent) {
        var row = sent.stream()
                .filter(cell -> Key.in(cell.text())
                        .filter(key -> key.code().startsWith(Layout.OTHER))
                        .isPresent())
                .mapToInt(SheetCell::row)
                .findFirst();
        var words = sent.stream()
                .filter(cell -> row.isPresent() && cell.row() == row.getAsInt() && cell.column() <= Layout.TITLE)
                .map(SheetCell::text)
                .toList();
        return words.isEmpty() ? "" : "[" + words.getFirst() + "] " + String.join(" ", words.subList(1, words.size()));
    }

    /** The references of surveys in the hidden cells of any form of ours. */
    public static List<String> references(Collection<SheetCell> cells) {
        return cells.stream()
                .flatMap(cell -> Key.in(cell.text()).stream())
                .map(Key::reference)
                .distinct()
                .toList();
    }

    /** {@code FU-7K3Q-X2M9/W-01}. */
    private record Key(String reference, String code) {

        static Optional<Key> in(String text) {
            int at = text.indexOf(Layout.SEPARATOR);
            return at > 0 && text.startsWith("FU-") && text.length() < 40 && at + 1 < text.length()
                    ? Optional.of(new Key(text.substring(0, at), text.substring(at + 1)))
                    : Optional.empty();
        }
    }

    private static final class Comparison {

        private final List<SheetCell> returned;
        private final Set<String> ours;
        private final List<String> asked;
        private final List<String> headings;
        private final Map<String, Map<Integer, List<SheetCell>>> rows = new LinkedHashMap<>();

        Comparison(List<SheetCell> returned, List<SheetCell> sent) {
            this.returned = returned;
            this.asked = codes(sent);
            this.headings = FilledForm.headings(sent);
            this.ours = sent.stream().map(SheetCell::text).collect(Collectors.toCollection(HashSet::new));
            for (SheetCell cell : returned) {
                rows.computeIfAbsent(cell.sheet(), name -> new TreeMap<>())
                        .computeIfAbsent(cell.row(), number -> new ArrayList<>())
                        .add(cell);
            }
        }

        Optional<FilledForm> form() {
            return columns().map(this::form);
        }

        private Optional<Columns> columns() {
            if (headings.size() < 3) {
                return Optional.empty();
            }
            for (var sheet : rows.entrySet()) {
                for (var row : sheet.getValue().entrySet()) {
                    int status = columnOf(headings.get(0), row.getValue());
                    int date = columnOf(headings.get(1), row.getValue());
                    int content = columnOf(headings.get(2), row.getValue());
                    if (status >= 0 && date >= 0 && content >= 0) {
                        return Optional.of(new Columns(sheet.getKey(), row.getKey(), status, date, content));
                    }
                }
            }
            return Optional.empty();
        }

        private static int columnOf(String heading, List<SheetCell> row) {
            return row.stream()
                    .filter(cell -> cell.text().equals(heading))
                    .mapToInt(SheetCell::column)
                    .findFirst()
                    .orElse(-1);
        }

        private FilledForm form(Columns columns) {
            var found = new ArrayList<Row>();
            var others = new ArrayList<SheetCell>();
            var strange = new ArrayList<SheetCell>();
            Set<SheetCell> used = new LinkedHashSet<>();
            for (var row : rows.getOrDefault(columns.sheet(), Map.of()).entrySet()) {
                var keys = row.getValue().stream()
                        .flatMap(cell -> Key.in(cell.text()).stream())
                        .map(Key::code)
                        .toList();
                if (keys.stream().anyMatch(code -> code.startsWith(Layout.OTHER))) {
                    field(columns, row.getKey(), columns.content()).ifPresent(others::add);
                } else {
                    measure(columns, row.getKey(), row.getValue(), keys).ifPresent(found::add);
                }
            }
            found.forEach(row -> used.addAll(row.cells()));
            used.addAll(others);
            for (SheetCell cell : returned) {
                if (!used.contains(cell)
                        && !ours.contains(cell.text())
                        && Key.in(cell.text()).isEmpty()) {
                    strange.add(cell);
                }
            }
            return new FilledForm(references(returned), found, others, strange);
        }

        private Optional<Row> measure(Columns columns, int number, List<SheetCell> cells, List<String> keys) {
            var visible =
                    cells.stream().map(SheetCell::text).filter(asked::contains).toList();
            var code = keys.stream().findFirst().or(() -> visible.stream().findFirst());
            if (code.isEmpty() || number == columns.row()) {
                return Optional.empty();
            }
            var status = field(columns, number, columns.status());
            var date = field(columns, number, columns.date());
            var content = field(columns, number, columns.content());
            boolean oneCode = keys.size() <= 1 && visible.stream().allMatch(code.get()::equals);
            boolean own =
                    Stream.of(status, date, content).flatMap(Optional::stream).allMatch(cell -> cell.rows() == 1);
            var row = new Row(code.get(), status, date, content, oneCode && own);
            return row.isEmpty() ? Optional.empty() : Optional.of(row);
        }

        /** The cell itself, or one merged over it from above. */
        private Optional<SheetCell> field(Columns columns, int row, int column) {
            return returned.stream()
                    .filter(cell -> cell.sheet().equals(columns.sheet())
                            && cell.column() == column
                            && cell.row() <= row
                            && row < cell.row() + cell.rows())
                    .findFirst();
        }
    }
}
