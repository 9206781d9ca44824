package followup.analysis.publication;

import java.util.Comparator;

/**
 * One figure of an edition.
 *
 * @param row empty for the sum over the rows
 * @param column empty for the sum over the columns
 */
public record Cell(String table, String row, String column) implements Comparable<Cell> {

    private static final Comparator<Cell> ORDER =
            Comparator.comparing(Cell::table).thenComparing(Cell::row).thenComparing(Cell::column);

    @Override
    public int compareTo(Cell other) {
        return ORDER.compare(this, other);
    }
}
