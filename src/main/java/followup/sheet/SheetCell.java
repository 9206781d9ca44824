package followup.sheet;

import java.util.List;

/**
 * A cell that says something.
 *
 * @param sheet name of the sheet it stands on
 * @param row from 0
 * @param column from 0
 * @param text as it is shown, without the width of the column cutting it
 * @param struck stretches of the text that are struck out
 * @param rows how many rows it is merged over; 1 for an ordinary cell
 */
public record SheetCell(String sheet, int row, int column, String text, List<Stretch> struck, int rows) {

    public SheetCell {
        struck = List.copyOf(struck);
    }

    /** From the first unit to the one after the last, in UTF-16 units. */
    public record Stretch(int from, int to) {}

    /** As a spreadsheet writes it: {@code 回答!D5}. */
    public String address() {
        var letters = new StringBuilder();
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return sheet + "!" + letters + (row + 1);
    }
}
