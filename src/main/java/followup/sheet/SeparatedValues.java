package followup.sheet;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * The cells of a {@code .csv} or {@code .tsv}. Which characters its bytes are is told by a mark at the beginning, else by whether they are
 * sound UTF-8, else they are Windows-31J, as Excel writes them; values are apart by whichever of comma, tab and semicolon makes the most
 * columns.
 */
final class SeparatedValues {

    private static final Charset WINDOWS_31J = Charset.forName("windows-31j");

    private SeparatedValues() {}

    static List<SheetCell> cells(String fileName, byte[] bytes) throws IOException {
        var text = decoded(bytes);
        char separator = List.of(',', '\t', ';').stream()
                .max(Comparator.comparingLong(candidate ->
                        text.chars().filter(each -> each == candidate).count()))
                .orElse(',');
        var cells = new ArrayList<SheetCell>();
        var format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separator)
                .setIgnoreEmptyLines(false)
                .get();
        int row = 0;
        try (var parser = format.parse(new StringReader(text))) {
            for (CSVRecord values : parser) {
                for (int column = 0; column < values.size(); column++) {
                    var value = values.get(column).strip();
                    if (!value.isEmpty()) {
                        check(row, cells.size(), value);
                        cells.add(new SheetCell(fileName, row, column, value, List.of(), 1));
                    }
                }
                row++;
            }
        }
        return cells;
    }

    private static void check(int row, int cells, String value) {
        if (row >= SheetLimits.ROWS || cells >= SheetLimits.CELLS || value.length() > SheetLimits.CELL_TEXT) {
            throw new SheetLimits.Exceeded("rows, cells or the text of one: row " + (row + 1));
        }
    }

    private static String decoded(byte[] bytes) throws CharacterCodingException {
        if (startsWith(bytes, 0xff, 0xfe)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
        }
        int mark = startsWith(bytes, 0xef, 0xbb, 0xbf) ? 3 : 0;
        var content = ByteBuffer.wrap(bytes, mark, bytes.length - mark);
        try {
            return strictly(StandardCharsets.UTF_8, content.duplicate());
        } catch (CharacterCodingException noUtf8) {
            return strictly(WINDOWS_31J, content);
        }
    }

    /** @throws CharacterCodingException when the bytes are not in that charset */
    private static String strictly(Charset charset, ByteBuffer bytes) throws CharacterCodingException {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(bytes)
                .toString();
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        for (int at = 0; at < mark.length; at++) {
            if (bytes.length <= at || (bytes[at] & 0xff) != mark[at]) {
                return false;
            }
        }
        return true;
    }
}
