package followup.analysis.web;

import static org.assertj.core.api.Assertions.assertThat;

import followup.analysis.BeforeAfterReport.Count;
import followup.analysis.BeforeAfterReport.Group;
import followup.analysis.Grouping;
import followup.site.Status;
import followup.wording.Bilingual;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableFilesTest {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    @Test
    void csvIsWhatExcelOpensByADoubleClick() throws IOException {
        try (var file = new CsvFile(bytes)) {
            table(Grouping.SITE).write(Stream.of(site("EC001", "青葉茶舗, オンライン")), file);
        }

        assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo("\uFEFF" + """
                        サイト,サイト名,対策前,対策済み,対策中,対策予定,未対策,対策しない,該当なし,不明,回答なし,質問対象外,対策数,新たに対策
                        EC001,"青葉茶舗, オンライン",対策済み,2,0,0,0,0,0,0,0,0,2,0
                        EC001,"青葉茶舗, オンライン",未対策,3,0,0,0,0,0,1,4,5,13,3
                        "",合計,対策済み,2,0,0,0,0,0,0,0,0,2,0
                        "",合計,未対策,3,0,0,0,0,0,1,4,5,13,3
                        """.replace("\n", "\r\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+81", "-1", "@SUM(A1)", "\tx", "\rx", "＝1+1", "＠x"})
    void aNameThatLooksLikeAFormulaIsKeptAText(String name) {
        assertThat(CsvFile.harmless(name)).isEqualTo("'" + name);
    }

    @Test
    void otherNamesStayAsTheyAre() {
        assertThat(CsvFile.harmless("青葉=茶舗")).isEqualTo("青葉=茶舗");
        assertThat(CsvFile.harmless("")).isEmpty();
    }

    @Test
    void theWorkbookKeepsTextsAsTextsNumbersAsNumbersAndItsHeaderInView() throws IOException {
        try (var file = new ExcelFile(bytes, "2023-02-10")) {
            table(Grouping.SITE).write(Stream.of(site("EC001", "=HYPERLINK(\"http://x\")")), file);
        }

        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes.toByteArray()))) {
            var sheet = workbook.getSheet("2023-02-10");
            assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
            assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 1);
            assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("サイト");
            var name = sheet.getRow(1).getCell(1);
            assertThat(name.getCellType()).isEqualTo(CellType.STRING);
            assertThat(name.getStringCellValue()).isEqualTo("=HYPERLINK(\"http://x\")");
            assertThat(name.getCellStyle().getQuotePrefixed()).isTrue();
            assertThat(sheet.getRow(2).getCell(3).getNumericCellValue()).isEqualTo(3);
        }
    }

    @Test
    void theWordsAreThoseOfTheLanguageAskedFor() throws IOException {
        try (var file = new CsvFile(bytes)) {
            new BeforeAfterTable(Grouping.RISK, Locale.ENGLISH).write(Stream.empty(), file);
        }

        assertThat(bytes.toString(StandardCharsets.UTF_8)).startsWith("\uFEFFrisk level,before,applied,in progress");
    }

    private static BeforeAfterTable table(Grouping by) {
        return new BeforeAfterTable(by, Locale.JAPANESE);
    }

    private static Group site(String code, String name) {
        return new Group(
                code,
                new Bilingual(name, name),
                15,
                6,
                4,
                5,
                3,
                List.of(
                        new Count(Status.APPLIED, Status.APPLIED, true, 2),
                        new Count(Status.NOT_APPLIED, Status.APPLIED, true, 3),
                        new Count(Status.NOT_APPLIED, Status.UNKNOWN, true, 1),
                        new Count(Status.NOT_APPLIED, null, true, 4),
                        new Count(Status.NOT_APPLIED, null, false, 5)));
    }
}
