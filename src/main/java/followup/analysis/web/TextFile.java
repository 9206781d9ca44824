package followup.analysis.web;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** A table as text with tabs between the cells, to be pasted into a document or a sheet: UTF-8, no byte order mark. */
final class TextFile implements Table {

    private final Writer writer;

    TextFile(OutputStream target) {
        writer = new OutputStreamWriter(target, StandardCharsets.UTF_8);
    }

    @Override
    public void header(List<String> cells) throws IOException {
        row(cells);
    }

    @Override
    public void row(List<?> cells) throws IOException {
        writer.write(cells.stream()
                .map(cell -> cell instanceof String text ? CsvFile.harmless(oneLine(text)) : cell.toString())
                .collect(Collectors.joining("\t", "", "\r\n")));
    }

    private static String oneLine(String text) {
        return text.replaceAll("[\\t\\r\\n]", " ");
    }

    /** Leaves the target open: it belongs to the caller. */
    @Override
    public void close() throws IOException {
        writer.flush();
    }
}
