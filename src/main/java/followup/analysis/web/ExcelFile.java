package followup.analysis.web;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/**
 * A table as {@code .xlsx}: the header stays in view, texts are texts whatever they begin with, numbers are numbers.
 * What does not fit on one sheet goes on on the next. Rows are written to disk as they come, so size needs no memory.
 */
final class ExcelFile implements Table {

    /** Rows of one sheet: 1,048,576, what Excel can open; the rest goes on the next sheet. */
    private static final int SHEET_ROWS = SpreadsheetVersion.EXCEL2007.getMaxRows();

    /** Rows kept in memory before they go to disk. */
    private static final int WINDOW = 100;

    /** Width of a column in 1/256 of a character. */
    private static final int WIDTH = 16 * 256;

    private final SXSSFWorkbook workbook = new SXSSFWorkbook(WINDOW);
    private final OutputStream target;
    private final String title;
    private final CellStyle text;
    private final CellStyle bold;
    private final CellStyle share;
    private List<String> header = List.of();
    private Sheet sheet;
    private int rows;

    /** @param title of the sheets */
    ExcelFile(OutputStream target, String title) {
        this.target = target;
        this.title = title;
        text = workbook.createCellStyle();
        text.setDataFormat(workbook.createDataFormat().getFormat("@"));
        text.setQuotePrefixed(true);
        bold = workbook.createCellStyle();
        var font = workbook.createFont();
        font.setBold(true);
        bold.setFont(font);
        share = workbook.createCellStyle();
        share.setDataFormat(workbook.createDataFormat().getFormat("0%"));
        sheet = workbook.createSheet(title);
    }

    @Override
    public void header(List<String> cells) {
        header = List.copyOf(cells);
        begin();
    }

    private void begin() {
        sheet.createFreezePane(0, 1);
        rows = 0;
        var row = sheet.createRow(rows++);
        for (int column = 0; column < header.size(); column++) {
            sheet.setColumnWidth(column, WIDTH);
            var cell = row.createCell(column);
            cell.setCellValue(header.get(column));
            cell.setCellStyle(bold);
        }
    }

    @Override
    public void row(List<?> cells) {
        if (rows == SHEET_ROWS) {
            sheet = workbook.createSheet(title + " (" + (workbook.getNumberOfSheets() + 1) + ")");
            begin();
        }
        var row = sheet.createRow(rows++);
        for (int column = 0; column < cells.size(); column++) {
            write(row, column, cells.get(column));
        }
    }

    private void write(Row row, int column, Object content) {
        var cell = row.createCell(column);
        if (content instanceof Number number) {
            cell.setCellValue(number.doubleValue());
        } else if (content instanceof Percentage percentage && percentage.whole() != null) {
            cell.setCellValue(percentage.whole() / 100.0);
            cell.setCellStyle(share);
        } else {
            cell.setCellValue(content.toString());
            cell.setCellStyle(text);
        }
    }

    /** Leaves the target open: it belongs to the caller. */
    @Override
    public void close() throws IOException {
        try (workbook) {
            workbook.write(target);
        }
    }
}
