package followup.site;

import followup.wording.Wording;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts CSV text (RFC 4180) into rows of cells: comma, double quotes with doubled quotes inside, rows ended by CRLF, LF
 * or CR. Broken quoting is a fault of its line, and reading goes on behind it. Not thread-safe.
 */
final class CsvRows {

    private static final Wording WORDING = Wording.of(CsvRows.class);

    private final String text;
    private final Faults faults;
    private int at;
    private int line = 1;

    CsvRows(String text, Faults faults) {
        this.text = text;
        this.faults = faults;
    }

    /** @param line the line on which the row begins, from 1 */
    record Cells(int line, List<String> cells) {

        boolean areBlank() {
            return cells.stream().allMatch(String::isBlank);
        }
    }

    boolean hasNext() {
        return at < text.length();
    }

    Cells next() {
        int begun = line;
        var cells = new ArrayList<String>();
        do {
            cells.add(at < text.length() && text.charAt(at) == '"' ? quoted() : plain());
        } while (skip(','));
        endLine();
        return new Cells(begun, cells);
    }

    private String plain() {
        int begin = at;
        while (at < text.length() && !isEndOfCell(text.charAt(at))) {
            at++;
        }
        return text.substring(begin, at);
    }

    private String quoted() {
        int opened = line;
        var cell = new StringBuilder();
        at++;
        while (at < text.length()) {
            char next = text.charAt(at);
            if (next == '"') {
                at++;
                if (!skip('"')) {
                    refuseWhatFollows();
                    return cell.toString();
                }
                cell.append('"');
            } else {
                cell.append(next);
                if (next == '\n' || next == '\r' && !isAt(at + 1, '\n')) {
                    line++;
                }
                at++;
            }
        }
        faults.add(opened, "", shortened(cell.toString()), WORDING.say("csv.unclosed-quote"));
        return cell.toString();
    }

    private void refuseWhatFollows() {
        var rest = plain();
        if (!rest.isBlank()) {
            faults.add(line, "", shortened(rest), WORDING.say("csv.after-quote"));
        }
    }

    private void endLine() {
        boolean carriageReturn = skip('\r');
        if (skip('\n') || carriageReturn) {
            line++;
        }
    }

    private boolean skip(char expected) {
        if (isAt(at, expected)) {
            at++;
            return true;
        }
        return false;
    }

    private boolean isAt(int index, char expected) {
        return index < text.length() && text.charAt(index) == expected;
    }

    private static boolean isEndOfCell(char next) {
        return next == ',' || next == '\n' || next == '\r';
    }

    /** What a report shows of a cell that may be as long as the file. */
    static String shortened(String cell) {
        return cell.codePointCount(0, cell.length()) <= SHOWN
                ? cell
                : cell.substring(0, cell.offsetByCodePoints(0, SHOWN)) + "…";
    }

    /** Characters of a cell shown in a report: 60, enough to find it again. */
    private static final int SHOWN = 60;
}
