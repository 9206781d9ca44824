package followup.analysis.web;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * A table as CSV that Excel opens by a double click: UTF-8 with a byte order mark, CRLF. A text that a spreadsheet
 * would take for a formula gets an apostrophe in front, since names come from companies.
 */
final class CsvFile implements Table {

    /** The last four are what a Japanese input method writes for the first four; Excel takes them for the same. */
    private static final String FORMULA_STARTS = "=+-@\t\r\n＝＋－＠";

    private final Writer writer;
    private final CSVPrinter printer;

    CsvFile(OutputStream target) throws IOException {
        writer = new OutputStreamWriter(target, StandardCharsets.UTF_8);
        writer.write('\uFEFF');
        printer = new CSVPrinter(writer, CSVFormat.RFC4180);
    }

    @Override
    public void header(List<String> cells) throws IOException {
        row(cells);
    }

    @Override
    public void row(List<?> cells) throws IOException {
        for (var cell : cells) {
            printer.print(cell instanceof String text ? harmless(text) : cell);
        }
        printer.println();
    }

    static String harmless(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    /** Leaves the target open: it belongs to the caller. */
    @Override
    public void close() throws IOException {
        writer.flush();
    }
}
