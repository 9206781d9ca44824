package followup.site;

import followup.site.CsvRows.Cells;
import followup.wording.Bilingual;
import followup.wording.Refusal;
import followup.wording.Wording;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * A CSV file with a header row, read row by row; what is wrong with it is collected in {@link Faults}.
 *
 * <ol>
 *   <li>The charset is told by the bytes: UTF-8 with or without a byte order mark, or Windows-31J.
 *   <li>The header names the columns, in any order. Every missing, extra or doubled column is a fault; when one is
 *       missing there are no rows to read.
 *   <li>Rows are cut; empty lines are skipped, a row with too few or too many cells is a fault and skipped.
 *   <li>Whoever iterates asks each {@link CsvCell} for a value; a cell that has none of that kind adds its fault and
 *       answers empty.
 * </ol>
 *
 * It can be iterated once. Not thread-safe.
 */
public final class CsvTable implements Iterable<CsvTable.Row> {

    /** Rows of one file: 500,000. What comes behind is not read, and the file is refused. */
    static final int ROW_LIMIT = 500_000;

    private static final Wording WORDING = Wording.of(CsvTable.class);

    private final String charset;
    private final CsvRows source;
    private final Faults faults;
    private final Map<String, Integer> places = new HashMap<>();
    private final List<ImportReport.Fault> notices = new ArrayList<>();
    private int width;
    private int rows;

    /**
     * @throws Refusal when the file is too large, or no text at all
     */
    public static CsvTable read(byte[] file, List<String> columns, Faults faults) {
        return new CsvTable(CsvText.of(file), columns, faults);
    }

    /**
     * Whether the header of the file has just these columns, in any order.
     *
     * @throws Refusal when the file is too large, or no text at all
     */
    public static boolean isHeadedBy(byte[] file, List<String> columns) {
        var faults = new Faults();
        read(file, columns, faults);
        return faults.isEmpty();
    }

    private CsvTable(CsvText text, List<String> columns, Faults faults) {
        this.charset = text.charset();
        this.source = new CsvRows(text.text(), faults);
        this.faults = faults;
        readHeader(columns);
    }

    /** One row; its line counts from 1 and includes the header. */
    public final class Row {

        private final Cells cells;

        private Row(Cells cells) {
            this.cells = cells;
        }

        public int line() {
            return cells.line();
        }

        /** The cell of one of the columns that {@link CsvTable#read} was told. */
        public CsvCell cell(String column) {
            var place = places.get(column);
            if (place == null) {
                throw new IllegalArgumentException("no such column: " + column);
            }
            return new CsvCell(line(), column, cells.cells().get(place), faults, CsvTable.this);
        }
    }

    public String charset() {
        return charset;
    }

    /** How many rows were read so far. */
    public int rows() {
        return rows;
    }

    /** What was noticed so far and is no fault. */
    public List<ImportReport.Fault> notices() {
        return List.copyOf(notices);
    }

    /** Adds something that is worth a look and no fault; beyond {@link Faults#LIMIT} notices it is dropped. */
    public void notice(int line, String column, String found, Bilingual made) {
        if (notices.size() < Faults.LIMIT) {
            notices.add(new ImportReport.Fault(line, column, found, made));
        }
    }

    @Override
    public Iterator<Row> iterator() {
        return new Iterator<>() {

            private @Nullable Row next = read();

            @Override
            public boolean hasNext() {
                return next != null;
            }

            @Override
            public Row next() {
                var current = next;
                if (current == null) {
                    throw new NoSuchElementException();
                }
                next = read();
                return current;
            }
        };
    }

    private @Nullable Row read() {
        while (width > 0 && source.hasNext()) {
            var cells = source.next();
            if (cells.areBlank()) {
                continue;
            }
            if (++rows > ROW_LIMIT) {
                faults.add(cells.line(), "", String.valueOf(rows), WORDING.say("csv.too-many-rows", "" + ROW_LIMIT));
                return null;
            }
            if (hasTheWidth(cells)) {
                return new Row(cells);
            }
        }
        return null;
    }

    private boolean hasTheWidth(Cells cells) {
        int found = cells.cells().size();
        while (found > width && cells.cells().get(found - 1).isBlank()) {
            found--;
        }
        if (found != width) {
            faults.add(
                    cells.line(), "", String.valueOf(found), WORDING.say("csv.cells-expected", String.valueOf(width)));
        }
        return found == width;
    }

    private void readHeader(List<String> columns) {
        var header = new ArrayList<String>();
        if (source.hasNext()) {
            source.next().cells().forEach(cell -> header.add(cell.strip()));
        }
        while (!header.isEmpty() && header.getLast().isEmpty()) {
            header.removeLast();
        }
        var known = new HashSet<>(columns);
        for (int place = 0; place < header.size(); place++) {
            var name = header.get(place);
            if (!known.contains(name)) {
                faults.add(
                        1,
                        CsvRows.shortened(name),
                        CsvRows.shortened(name),
                        WORDING.say("csv.extra-column", list(columns)));
            } else if (places.putIfAbsent(name, place) != null) {
                faults.add(1, name, name, WORDING.say("csv.doubled-column", name));
            }
        }
        for (var column : columns) {
            if (!places.containsKey(column)) {
                faults.add(1, column, CsvRows.shortened(list(header)), WORDING.say("csv.missing-column", column));
            }
        }
        width = places.size() == columns.size() ? header.size() : 0;
    }

    private static String list(List<String> columns) {
        return String.join(",", columns);
    }
}
