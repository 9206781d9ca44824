package followup.sheet;

import static followup.sheet.ReturnedFiles.JAPANESE;
import static followup.sheet.ReturnedFiles.changed;
import static followup.sheet.ReturnedFiles.csv;
import static followup.sheet.ReturnedFiles.rowOf;
import static followup.sheet.ReturnedFiles.savedByAnotherProgram;
import static followup.sheet.ReturnedFiles.write;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.CellCopyPolicy;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The form as a workbook: what is sent, and the cells found again in what comes back. */
class SheetsTest {

    private static final byte[] BLANK = WritingSheets.write(JAPANESE);
    private static final List<SheetCell> SENT = cells("回答票.xlsx", BLANK);

    private static List<SheetCell> cells(String name, byte[] file) {
        assertThat(ReadingSheets.read(name, file)).isInstanceOf(ReadSheet.Cells.class);
        return ((ReadSheet.Cells) ReadingSheets.read(name, file)).cells();
    }

    private static FilledForm form(String name, byte[] file) {
        return FilledForm.in(cells(name, file), SENT).orElseThrow();
    }

    private static byte[] filled() {
        return changed(BLANK, sheet -> {
            write(sheet, "D" + rowOf(sheet, "W-01"), "対策済み");
            write(sheet, "E" + rowOf(sheet, "W-01"), "2023年1月");
            write(sheet, "F" + rowOf(sheet, "W-01"), "単価と数量から、計算し直す\nよう改めた");
            write(sheet, "D" + rowOf(sheet, "O-03"), "該当なし");
            write(sheet, "F" + rowOf(sheet, "その他"), "WAFを導入した");
        });
    }

    @Test
    void onlyTheFieldsForAnswersCanBeChangedAndThereAreChoices() throws IOException {
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(BLANK))) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            assertThat(sheet.getProtect()).isTrue();
            assertThat(sheet.isColumnHidden(Layout.KEY)).isTrue();
            int row = rowOf(sheet, "W-01") - 1;
            for (int column = 0; column <= Layout.KEY; column++) {
                boolean field = column >= Layout.STATUS && column <= Layout.CONTENT;
                assertThat(sheet.getRow(row).getCell(column).getCellStyle().getLocked())
                        .isEqualTo(!field);
            }
            assertThat(sheet.getDataValidations())
                    .singleElement()
                    .satisfies(list -> assertThat(list.getValidationConstraint().getExplicitListValues())
                            .contains("対策済み", "対策予定"));
        }
    }

    @Test
    void blankFormSaysNothing() {
        var form = form("回答票.xlsx", BLANK);
        assertThat(form.rows()).isEmpty();
        assertThat(form.others()).isEmpty();
        assertThat(form.strange()).isEmpty();
        assertThat(form.references()).containsExactly(ReturnedFiles.REFERENCE);
    }

    static Stream<Arguments> waysOfSaving() {
        var file = filled();
        return Stream.of(
                Arguments.of("回答票.xlsx", file),
                Arguments.of("回答票.xlsx", savedByAnotherProgram(file)),
                Arguments.of("回答.csv", csv(file).getBytes(Charset.forName("windows-31j"))),
                Arguments.of("回答.csv", csv(file).getBytes(StandardCharsets.UTF_8)),
                Arguments.of("回答.csv", ("\ufeff" + csv(file)).getBytes(StandardCharsets.UTF_8)),
                Arguments.of("回答.csv", csv(file).replace("\",\"", "\";\"").getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @MethodSource("waysOfSaving")
    void answersAreFoundHoweverItWasSaved(String name, byte[] file) {
        var form = form(name, file);
        assertThat(form.rows()).extracting(FilledForm.Row::code).containsExactly("W-01", "O-03");
        var first = form.rows().getFirst();
        assertThat(first.status().orElseThrow().text()).isEqualTo("対策済み");
        assertThat(first.date().orElseThrow().text()).isEqualTo("2023年1月");
        assertThat(first.content().orElseThrow().text()).startsWith("単価と数量から");
        assertThat(first.certain()).isTrue();
        assertThat(form.others()).extracting(SheetCell::text).containsExactly("WAFを導入した");
        assertThat(form.strange()).isEmpty();
    }

    @Test
    void addressNamesSheetAndCell() {
        var cell = form("回答票.xlsx", filled()).rows().getFirst().status().orElseThrow();
        assertThat(cell.address()).matches("回答!D\\d+");
    }

    @Test
    void movedRowsAreKnownByTheirKeys() {
        var moved = changed(filled(), sheet -> {
            int row = rowOf(sheet, "W-01") - 1;
            sheet.copyRows(row, row, sheet.getLastRowNum() + 2, new CellCopyPolicy());
            sheet.removeRow(sheet.getRow(row));
        });
        assertThat(form("回答票.xlsx", moved).rows())
                .extracting(FilledForm.Row::code)
                .containsExactly("O-03", "W-01");
    }

    @Test
    void rowsWhoseVisibleCodeWasMovedAloneAreUncertain() {
        var mixed = changed(filled(), sheet -> {
            int first = rowOf(sheet, "W-01");
            int second = rowOf(sheet, "P-02");
            write(sheet, "A" + first, "P-02");
            write(sheet, "A" + second, "W-01");
        });
        assertThat(form("回答票.xlsx", mixed).rows().getFirst().certain()).isFalse();
    }

    @Test
    void withoutTheHiddenColumnTheVisibleCodeCounts() {
        var cut = csv(filled())
                .lines()
                .map(line -> line.replaceAll(",\"FU-[^\"]*\"$", ""))
                .toList();
        var form = form("回答.csv", String.join("\r\n", cut).getBytes(StandardCharsets.UTF_8));
        assertThat(form.rows()).extracting(FilledForm.Row::code).containsExactly("W-01", "O-03");
        assertThat(form.references()).isEmpty();
    }

    @Test
    void mergedFieldCountsForItsRowsWithoutCertainty() {
        var merged = changed(BLANK, sheet -> {
            int row = rowOf(sheet, "W-01");
            write(sheet, "D" + row, "対策済み");
            sheet.addMergedRegion(new CellRangeAddress(row - 1, row, Layout.STATUS, Layout.STATUS));
        });
        assertThat(form("回答票.xlsx", merged).rows())
                .allMatch(row -> !row.certain())
                .extracting(FilledForm.Row::code)
                .containsExactly("W-01", "P-02");
    }

    @Test
    void whatIsWrittenBesideTheFormIsStrange() {
        var beside = changed(filled(), sheet -> {
            write(sheet, "I2", "W-01は一部のみです");
            var patriarch = sheet.createDrawingPatriarch();
            var note = patriarch.createCellComment(
                    sheet.getWorkbook().getCreationHelper().createClientAnchor());
            note.setString("要確認");
            sheet.getRow(rowOf(sheet, "W-01") - 1).getCell(Layout.STATUS).setCellComment(note);
        });
        assertThat(form("回答票.xlsx", beside).strange())
                .extracting(SheetCell::text)
                .containsExactly("W-01は一部のみです", "要確認");
    }

    @ParameterizedTest
    @ValueSource(strings = {"yyyy/m/d;2023-01-15", "yyyy\"年\"m\"月\";2023年1月", "mmm-yy;2023年1月", "m/d/yy;2023-01-15"})
    void dateIsAsExactAsItIsShown(String formatAndText) {
        var parts = formatAndText.split(";", 2);
        var dated = changed(BLANK, sheet -> {
            var cell = sheet.getRow(rowOf(sheet, "W-01") - 1).getCell(Layout.DATE);
            var style = sheet.getWorkbook().createCellStyle();
            style.setDataFormat(sheet.getWorkbook().createDataFormat().getFormat(parts[0]));
            cell.setCellStyle(style);
            cell.setCellValue(LocalDate.of(2023, 1, 15));
        });
        assertThat(form("回答票.xlsx", dated)
                        .rows()
                        .getFirst()
                        .date()
                        .orElseThrow()
                        .text())
                .isEqualTo(parts[1]);
    }

    @Test
    void struckOutWordsAreMarked() {
        var struck = changed(BLANK, sheet -> {
            var font = sheet.getWorkbook().createFont();
            font.setStrikeout(true);
            var style = sheet.getWorkbook().createCellStyle();
            style.setFont(font);
            var cell = sheet.getRow(rowOf(sheet, "W-01") - 1).getCell(Layout.STATUS);
            cell.setCellValue("対策済み");
            cell.setCellStyle(style);
        });
        assertThat(form("回答票.xlsx", struck)
                        .rows()
                        .getFirst()
                        .status()
                        .orElseThrow()
                        .struck())
                .containsExactly(new SheetCell.Stretch(0, 4));
    }

    @Test
    void anotherTableIsNotOurForm() {
        assertThat(FilledForm.in(cells("x.csv", "商品,個数\r\nW-01,3\r\n".getBytes(StandardCharsets.UTF_8)), SENT))
                .isEmpty();
    }

    private static ReadSheet.Why why(String name, byte[] file) {
        var read = ReadingSheets.read(name, file);
        assertThat(read).isInstanceOf(ReadSheet.Unread.class);
        return ((ReadSheet.Unread) read).why();
    }

    @Test
    void brokenFileSaysSo() {
        assertThat(why("a.xlsx", new byte[0])).isEqualTo(ReadSheet.Why.BROKEN);
        assertThat(why("a.xlsx", "PK".getBytes(StandardCharsets.UTF_8))).isEqualTo(ReadSheet.Why.BROKEN);
        assertThat(why("a.xlsx", Arrays.copyOf(BLANK, BLANK.length / 2))).isEqualTo(ReadSheet.Why.BROKEN);
        assertThat(why("a.csv", new byte[] {(byte) 0xfd, (byte) 0xfe, (byte) 0x80, 0}))
                .isEqualTo(ReadSheet.Why.BROKEN);
    }

    @Test
    void lockedFileSaysSo() throws Exception {
        var locked = new ByteArrayOutputStream();
        try (var system = new POIFSFileSystem()) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("abc");
            try (var out = encryptor.getDataStream(system)) {
                out.write(BLANK);
            }
            system.writeFilesystem(locked);
        }
        assertThat(why("a.xlsx", locked.toByteArray())).isEqualTo(ReadSheet.Why.ENCRYPTED);
        assertThat(ReadingSheets.needsPassword(locked.toByteArray())).isTrue();
    }

    /** A workbook as Excel saved it until 2003. */
    @Test
    void fileOfTheOldExcelIsNotLocked() throws IOException {
        var old = new ByteArrayOutputStream();
        try (var system = new POIFSFileSystem()) {
            system.createDocument(new ByteArrayInputStream(new byte[4096]), "Workbook");
            system.writeFilesystem(old);
        }
        assertThat(why("a.xlsx", old.toByteArray())).isEqualTo(ReadSheet.Why.OF_OLD_KIND);
        assertThat(ReadingSheets.needsPassword(old.toByteArray())).isFalse();
        assertThat(why("a.xlsx", new byte[] {
                    (byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1
                }))
                .isEqualTo(ReadSheet.Why.BROKEN);
    }

    @Test
    void whatInflatesBeyondTheLimitIsNotOpened() throws IOException {
        var bomb = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bomb)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            var zeros = new byte[1 << 20];
            for (int megabyte = 0; megabyte < 60; megabyte++) {
                zip.write(zeros);
            }
        }
        assertThat(bomb.size()).isLessThan(100_000);
        assertThat(why("a.xlsx", bomb.toByteArray())).isEqualTo(ReadSheet.Why.TOO_LARGE);
        assertThat(why("a.xlsx", new byte[SheetLimits.BYTES + 1])).isEqualTo(ReadSheet.Why.TOO_LARGE);
        var rows = "a,b\r\n".repeat(SheetLimits.ROWS + 1).getBytes(StandardCharsets.UTF_8);
        assertThat(why("a.csv", rows)).isEqualTo(ReadSheet.Why.TOO_LARGE);
        var wide = "x".repeat(SheetLimits.CELL_TEXT + 1).getBytes(StandardCharsets.UTF_8);
        assertThat(why("a.csv", wide)).isEqualTo(ReadSheet.Why.TOO_LARGE);
    }

    @Test
    void damagedBytesNeverThrow() {
        var random = new Random(7);
        var file = filled();
        for (int round = 0; round < 150; round++) {
            var damaged = file.clone();
            for (int hit = 0; hit < 5; hit++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            assertThat(ReadingSheets.read("a.xlsx", damaged)).isNotNull();
        }
    }
}
