package followup.analysis.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A table to be shown on a page: the same cells as in the files, with thousands set apart. */
final class PageTable implements Table {

    private final List<Row> rows = new ArrayList<>();
    private List<String> header = List.of();

    private PageTable() {}

    /** Writes a table as it would be written into a file. */
    interface Writing {

        void to(Table table) throws IOException;
    }

    static PageTable of(Writing writing) throws IOException {
        var table = new PageTable();
        writing.to(table);
        return table;
    }

    /** @param isNumber to be set to the right */
    public record Cell(String text, boolean isNumber) {}

    public record Row(List<Cell> cells, boolean isTotal) {}

    @Override
    public void header(List<String> cells) {
        header = List.copyOf(cells);
    }

    @Override
    public void row(List<?> cells) {
        rows.add(new Row(cells(cells), false));
    }

    @Override
    public void total(List<?> cells) {
        rows.add(new Row(cells(cells), true));
    }

    @Override
    public String figure(long number) {
        return Shown.grouped(number);
    }

    private static List<Cell> cells(List<?> cells) {
        return cells.stream()
                .map(cell ->
                        new Cell(cell instanceof Long number ? Shown.grouped(number) : cell.toString(), isFigure(cell)))
                .toList();
    }

    private static boolean isFigure(Object cell) {
        return cell instanceof Number
                || cell.toString().startsWith(EditionTable.HIDDEN)
                || cell.equals(Shown.NOTHING)
                || cell instanceof Percentage;
    }

    public List<String> getHeader() {
        return header;
    }

    public List<Row> getRows() {
        return rows;
    }

    /** Whether the numbers of a column stand on the right; told by the first row. */
    public boolean isNumeric(int column) {
        return !rows.isEmpty() && rows.getFirst().cells().get(column).isNumber();
    }

    @Override
    public void close() {}
}
