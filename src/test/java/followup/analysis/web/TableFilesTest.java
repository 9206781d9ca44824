package followup.analysis.web;

import static org.assertj.core.api.Assertions.assertThat;

import followup.analysis.BeforeAfterReport.Count;
import followup.analysis.BeforeAfterReport.Group;
import followup.analysis.Grouping;
import followup.analysis.ProgrammeProgress.Progress;
import followup.analysis.ProgrammeProgress.StepProgress;
import followup.analysis.RiskLevels.CategoryRisks;
import followup.analysis.RiskLevels.Share;
import followup.analysis.RiskLevels.WorstRisks;
import followup.site.AssessmentStep;
import followup.site.Category;
import followup.site.Status;
import followup.wording.Bilingual;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
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

    @Test
    void thousandsAreSetApartOnPagesAndNotInFiles() throws IOException {
        var day = LocalDate.of(2023, 2, 15);
        var step = AssessmentStep.DEBRIEF;
        var report =
                List.of(new Progress(day, 100_000, List.of(new StepProgress(step, step.words(), 90_000, 100_000, 90))));
        var worst = List.of(new WorstRisks(
                day,
                90_000,
                List.of(new CategoryRisks(
                        Category.PLATFORM, Category.PLATFORM.words(), List.of(), new Share(1_234, 90_000, 1)))));

        try (var file = new TextFile(bytes)) {
            new ProgressTable(Locale.ENGLISH).write(report, file);
            new RiskLevelsTable(Locale.ENGLISH).write(worst, file);
        }

        assertThat(bytes.toString(StandardCharsets.UTF_8)).contains("90000 of 100000", "(90000 sites", "1234 (1%)");
        var steps = PageTable.of(table -> new ProgressTable(Locale.ENGLISH).write(report, table));
        assertThat(steps.getRows().getFirst().cells().get(1).text()).isEqualTo("90,000 of 100,000");
        var levels = PageTable.of(table -> new RiskLevelsTable(Locale.ENGLISH).write(worst, table));
        assertThat(levels.getHeader().get(2)).contains("(90,000 sites");
        assertThat(levels.getRows().getFirst().cells().get(2).text()).isEqualTo("1,234 (1%)");
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
    void theWorkbookHoldsPercentagesAsNumbersToReckonWith() throws IOException {
        try (var file = new ExcelFile(bytes, "2023-02-10")) {
            file.header(List.of("newly applied", "of"));
            file.row(List.of(Percentage.of(1, 8), Percentage.of(0, 0)));
        }

        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes.toByteArray()))) {
            var row = workbook.getSheetAt(0).getRow(1);
            assertThat(row.getCell(0).getNumericCellValue()).isEqualTo(0.13);
            assertThat(new DataFormatter().formatCellValue(row.getCell(0))).isEqualTo("13%");
            assertThat(row.getCell(1).getStringCellValue()).isEqualTo("–");
        }
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
