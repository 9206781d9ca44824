package followup.sheet;

import followup.wording.Bilingual;
import followup.wording.Wording;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFDataValidationHelper;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Writes the form as {@code .xlsx}: a protected sheet without a password and without macros, of which only the cells to be answered can be
 * changed. They are all text cells: Excel would turn 2023年1月 into the first of January, and what was written would be lost.
 */
public final class WritingSheets {

    /** Characters of Excel's list of choices in one cell: what is longer it calls a damaged file. */
    private static final int LONGEST_LIST = 255;

    /** Width in 1/256 of a character. */
    private static final int[] WIDTHS = {9 * 256, 46 * 256, 8 * 256, 14 * 256, 16 * 256, 50 * 256, 4 * 256};

    private static final Wording WORDING = Wording.of(WritingSheets.class);

    private final BlankSheet blank;
    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final XSSFSheet sheet;
    private final CellStyle plain;
    private final CellStyle bold;
    private final CellStyle answer;
    private int rows;

    private WritingSheets(BlankSheet blank) {
        this.blank = blank;
        sheet = workbook.createSheet(say("name"));
        plain = style(false, IndexedColors.AUTOMATIC);
        bold = style(false, IndexedColors.AUTOMATIC);
        var font = workbook.createFont();
        font.setBold(true);
        bold.setFont(font);
        answer = style(true, IndexedColors.LIGHT_YELLOW);
    }

    /** @throws IllegalArgumentException when the choices do not fit into a cell's list */
    public static byte[] write(BlankSheet blank) {
        var writing = new WritingSheets(blank);
        try (var workbook = writing.workbook;
                var bytes = new ByteArrayOutputStream()) {
            writing.fill();
            workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException neverInMemory) {
            throw new UncheckedIOException(neverInMemory);
        }
    }

    /** The name of the file as it is attached. */
    public static String fileName(BlankSheet blank) {
        return (blank.japanese()
                ? WORDING.say("file", blank.reference()).ja()
                : WORDING.say("file", blank.reference()).en());
    }

    private void fill() {
        for (int column = 0; column < WIDTHS.length; column++) {
            sheet.setColumnWidth(column, WIDTHS[column]);
        }
        sheet.setColumnHidden(Layout.KEY, true);
        say("introduction").lines().forEach(line -> row(bold(rows == 0), line));
        rows++;
        headings();
        int first = rows;
        for (var measure : blank.measures()) {
            answerRow(measure.code(), measure.title(), measure.risk(), measure.code(), Layout.STATUS);
        }
        offerChoices(first, rows - 1);
        for (int other = 1; other <= Layout.OTHER_ROWS; other++) {
            answerRow(say("other"), say("others"), "", Layout.OTHER + other, Layout.CONTENT);
        }
        sheet.protectSheet("");
        sheet.lockFormatColumns(false);
        sheet.lockFormatRows(false);
        sheet.getPrintSetup().setLandscape(true);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
    }

    private CellStyle bold(boolean wanted) {
        return wanted ? bold : plain;
    }

    private void headings() {
        var headings = List.of("code", "title", "risk", "status", "date", "content");
        var row = sheet.createRow(rows++);
        for (int column = 0; column < headings.size(); column++) {
            var cell = row.createCell(column);
            cell.setCellValue(say("heading." + headings.get(column)));
            cell.setCellStyle(bold);
        }
        row.createCell(Layout.KEY).setCellValue(blank.reference());
    }

    private void answerRow(String code, String title, String risk, String key, int firstAnswer) {
        int at = rows;
        row(plain, code, title, risk);
        var row = sheet.getRow(at);
        for (int column = firstAnswer; column <= Layout.CONTENT; column++) {
            row.createCell(column).setCellStyle(answer);
        }
        row.createCell(Layout.KEY).setCellValue(Layout.key(blank.reference(), key));
    }

    private void row(CellStyle style, String... values) {
        var row = sheet.createRow(rows++);
        for (int column = 0; column < values.length; column++) {
            var cell = row.createCell(column);
            cell.setCellValue(values[column]);
            cell.setCellStyle(style);
        }
    }

    private void offerChoices(int first, int last) {
        if (String.join(",", blank.choices()).length() > LONGEST_LIST) {
            throw new IllegalArgumentException("the choices " + blank.choices() + " do not fit into a cell's list");
        }
        if (last < first) {
            return;
        }
        var helper = new XSSFDataValidationHelper(sheet);
        var list = helper.createExplicitListConstraint(blank.choices().toArray(String[]::new));
        var validation =
                helper.createValidation(list, new CellRangeAddressList(first, last, Layout.STATUS, Layout.STATUS));
        validation.setErrorStyle(DataValidation.ErrorStyle.WARNING);
        validation.createErrorBox(say("choice.title"), say("choice.text"));
        validation.setShowErrorBox(true);
        sheet.addValidationData(validation);
    }

    private CellStyle style(boolean isAnswer, IndexedColors colour) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setLocked(!isAnswer);
        style.setDataFormat(workbook.createDataFormat().getFormat("@"));
        style.setVerticalAlignment(VerticalAlignment.TOP);
        if (isAnswer) {
            style.setWrapText(true);
            style.setFillForegroundColor(colour.getIndex());
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        }
        return style;
    }

    private String say(String key) {
        Bilingual words = WORDING.say(key);
        return blank.japanese() ? words.ja() : words.en();
    }
}
