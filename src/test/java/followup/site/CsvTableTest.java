package followup.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import followup.wording.Refusal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableTest {

    private static final Charset WINDOWS_31J = Charset.forName("windows-31j");
    private static final List<String> COLUMNS = List.of("site_code", "held_on");

    private final Faults faults = new Faults();

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-31j"})
    void theBytesTellTheCharset(String charset) {
        var table = table("site_code,held_on\r\nEC001,髙﨑①〜\r\n".getBytes(Charset.forName(charset)));
        assertThat(cells(table)).hasSize(2).startsWith("2 EC001");
        assertThat(table.charset()).isEqualToIgnoringCase(charset);
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstColumn() {
        assertThat(cells(table("\uFEFFsite_code,held_on\nEC001,x\n"))).containsExactly("2 EC001", "2 x");
        assertThat(faults.isEmpty()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void quotedCellsSpanLinesAndLinesAreCountedOn(String end) {
        var file = String.join(
                end,
                "site_code,held_on",
                "EC001,\"a, \"\"b\"\"" + end + "c\"",
                "",
                ",",
                "\"EC002\",=1+1",
                "EC003,27\" wide,,");
        assertThat(cells(table(file)))
                .containsExactly("2 EC001", "2 a, \"b\"" + end + "c", "6 EC002", "6 =1+1", "7 EC003", "7 27\" wide");
        assertThat(faults.isEmpty()).isTrue();
    }

    @Test
    void columnsComeInAnyOrder() {
        assertThat(cells(table("held_on,site_code\nx,EC001"))).containsExactly("2 EC001", "2 x");
    }

    @Test
    void missingExtraAndDoubledColumnsAreNamed() {
        assertThat(cells(table("site_code,site_code,Held_On,備考\nEC001,a,b,c\n")))
                .isEmpty();
        assertThat(shown())
                .containsExactly(
                        "1 site_code site_code",
                        "1 Held_On Held_On",
                        "1 備考 備考",
                        "1 held_on site_code,site_code,Held_On,備考");
        assertThat(faults.kept().getLast().expected().ja()).isEqualTo("見出し行に列 held_on が必要です。");
    }

    @Test
    void anExtraColumnDoesNotHideTheFaultsOfTheRows() {
        var table = table("site_code,held_on,memo\nEC001,yesterday,x\n");
        table.forEach(row -> row.cell("held_on").date());
        assertThat(shown()).containsExactly("1 memo memo", "2 held_on yesterday");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "\uFEFF"})
    void anEmptyFileMissesItsColumns(String file) {
        assertThat(cells(table(file))).isEmpty();
        assertThat(shown()).containsExactly("1 site_code ", "1 held_on ");
    }

    @Test
    void rowsOfAnotherWidthAndBrokenQuotesAreFaultsOfTheirLine() {
        assertThat(cells(table("site_code,held_on\nEC001\nEC002,a,b\n\"EC003\"x,c\nEC004,d\nEC005,\"e\nEC006,f\n")))
                .containsExactly("4 EC003", "4 c", "5 EC004", "5 d", "6 EC005", "6 e\nEC006,f");
        assertThat(shown()).containsExactly("2  1", "3  3", "4  x", "6  e\nEC006,f\n");
    }

    @Test
    void lineBreaksInACellBecomeASpaceAndOtherControlCharactersAFault() {
        var table = table("site_code,held_on\n\"a\r\n\tb\",x\na\u0000b,x\na\u202Eb,x\n\u3000 a\u3000b \u3000,x\n");
        var texts = new ArrayList<String>();
        table.forEach(row -> row.cell("site_code").text(10).ifPresent(texts::add));
        assertThat(texts).containsExactly("a b", "a\u3000b");
        assertThat(table.notices())
                .singleElement()
                .satisfies(notice -> assertThat(notice.found()).isEqualTo("a\\u000D\\u000A\\u0009b"));
        assertThat(shown()).containsExactly("4 site_code a\\u0000b", "5 site_code a\\u202Eb");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2022/11/30",
                "2022-11-31",
                "2022-2-3",
                "20221130",
                "令和4年11月30日",
                "0022-11-30",
                "+2022-11-30",
                "",
                "2022-11-30 00:00"
            })
    void onlyExistingIsoDatesAreDates(String date) {
        table("site_code,held_on\nEC001," + date + "\n")
                .forEach(row -> assertThat(row.cell("held_on").date()).isEmpty());
        assertThat(faults.count()).isOne();
    }

    @Test
    void leapDaysAreDates() {
        table("site_code,held_on\nEC001,2024-02-29\n")
                .forEach(row -> assertThat(row.cell("held_on").date()).isPresent());
    }

    @Test
    void faultsAreBoundedAndCounted() {
        var table = table("site_code,held_on\n" + "EC001,x\n".repeat(Faults.LIMIT + 5));
        table.forEach(row -> row.cell("held_on").date());
        assertThat(faults.kept()).hasSize(Faults.LIMIT);
        assertThat(faults.count()).isEqualTo(Faults.LIMIT + 5);
        assertThat(new FaultyFile(faults).members()).containsEntry("faultsFound", Faults.LIMIT + 5);
    }

    @Test
    void rowsAreLimited() {
        var table = table("site_code,held_on\n" + "E,x\n".repeat(CsvTable.ROW_LIMIT + 1));
        table.forEach(row -> row.cell("site_code").siteCode());
        assertThat(shown()).containsExactly((CsvTable.ROW_LIMIT + 2) + "  500001");
    }

    @Test
    void whatIsNoTextIsRefusedWithAReason() {
        assertThat(refusal("site_code".getBytes(StandardCharsets.UTF_16LE), 0xFF, 0xFE))
                .isEqualTo("unreadable-characters");
        assertThat(refusal(new byte[0], 'P', 'K', 3, 4)).isEqualTo("not-a-csv-file");
        assertThat(refusal(new byte[CsvText.BYTE_LIMIT + 1])).isEqualTo("file-too-large");
        var broken = "site_code\n東京\nx".getBytes(WINDOWS_31J);
        broken[broken.length - 1] = (byte) 0x85;
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> table(broken))
                .withMessageContaining("as UTF-8 the bytes cannot be read on line 2 (0x93 0x8C)")
                .withMessageContaining("as Windows-31J on line 3 (0x85)");
    }

    private String refusal(byte[] rest, int... start) {
        var file = new byte[start.length + rest.length];
        for (int i = 0; i < start.length; i++) {
            file[i] = (byte) start[i];
        }
        System.arraycopy(rest, 0, file, start.length, rest.length);
        try {
            throw new AssertionError("read as " + table(file).charset());
        } catch (Refusal refused) {
            return refused.type();
        }
    }

    private CsvTable table(String file) {
        return table(file.getBytes(StandardCharsets.UTF_8));
    }

    private CsvTable table(byte[] file) {
        return CsvTable.read(file, COLUMNS, faults);
    }

    private static List<String> cells(CsvTable table) {
        var cells = new ArrayList<String>();
        for (var row : table) {
            for (var column : COLUMNS) {
                cells.add(row.line() + " " + row.cell(column).raw());
            }
        }
        return cells;
    }

    private List<String> shown() {
        return faults.kept().stream()
                .map(fault -> fault.line() + " " + fault.column() + " " + fault.found())
                .toList();
    }
}
