package followup.sheet;

import followup.sheet.SheetCell.Stretch;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFShape;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFSimpleShape;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The cells of an {@code .xlsx}, hidden ones too; a note or a text box counts as a cell below and right of everything, so that nothing a
 * person wrote is overlooked. A date is told as exactly as it is shown: a cell that shows a month holds no day.
 */
final class Workbook {

    /** POI's own guard: half of its default ratio of 0.01, which is still far from what spreadsheets reach. */
    private static final double SMALLEST_RATIO = 0.005;

    private final List<SheetCell> cells = new ArrayList<>();
    private final DataFormatter shown = new DataFormatter(Locale.JAPAN);

    private Workbook() {}

    static List<SheetCell> cells(byte[] bytes) throws IOException {
        checkSize(bytes);
        ZipSecureFile.setMinInflateRatio(SMALLEST_RATIO);
        ZipSecureFile.setMaxEntrySize(SheetLimits.INFLATED);
        ZipSecureFile.setMaxFileCount(SheetLimits.ENTRIES);
        var reading = new Workbook();
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            for (int index = 0; index < workbook.getNumberOfSheets(); index++) {
                reading.read(workbook.getSheetAt(index));
            }
        }
        return reading.cells;
    }

    /** Inflates it once without keeping anything: what a zip says about its sizes is not believed. */
    private static void checkSize(byte[] bytes) throws IOException {
        var buffer = new byte[8192];
        long total = 0;
        int entries = 0;
        // java.util.zip cannot read, as a stream, what other programs write with 64-bit sizes
        try (var zip = new ZipArchiveInputStream(new ByteArrayInputStream(bytes), "UTF-8", true, true)) {
            while (zip.getNextEntry() != null) {
                if (++entries > SheetLimits.ENTRIES) {
                    throw new SheetLimits.Exceeded("more than " + SheetLimits.ENTRIES + " files inside");
                }
                for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    total += read;
                    if (total > SheetLimits.INFLATED) {
                        throw new SheetLimits.Exceeded("inflates to more than " + SheetLimits.INFLATED + " bytes");
                    }
                }
            }
        }
    }

    private void read(XSSFSheet sheet) {
        Map<String, Integer> merged = new HashMap<>();
        for (CellRangeAddress region : sheet.getMergedRegions()) {
            merged.put(
                    region.getFirstRow() + ":" + region.getFirstColumn(),
                    region.getLastRow() - region.getFirstRow() + 1);
        }
        for (var row : sheet) {
            for (var cell : row) {
                int rows = merged.getOrDefault(cell.getRowIndex() + ":" + cell.getColumnIndex(), 1);
                add(sheet, (XSSFCell) cell, rows);
            }
        }
        var below = sheet.getLastRowNum() + 1;
        sheet.getCellComments()
                .values()
                .forEach(note -> add(new SheetCell(
                        sheet.getSheetName(),
                        below,
                        note.getColumn(),
                        note.getString() == null ? "" : note.getString().getString(),
                        List.of(),
                        1)));
        var drawing = sheet.getDrawingPatriarch();
        if (drawing != null) {
            for (XSSFShape shape : drawing) {
                if (shape instanceof XSSFSimpleShape box) {
                    add(new SheetCell(sheet.getSheetName(), below, 0, box.getText(), List.of(), 1));
                }
            }
        }
    }

    private void add(XSSFSheet sheet, XSSFCell cell, int mergedRows) {
        var text = text(cell).strip();
        add(new SheetCell(
                sheet.getSheetName(),
                cell.getRowIndex(),
                cell.getColumnIndex(),
                text,
                struck(cell, text),
                Math.min(mergedRows, SheetLimits.ROWS)));
    }

    private void add(SheetCell cell) {
        if (cell.text().isBlank()) {
            return;
        }
        if (cell.row() >= SheetLimits.ROWS
                || cells.size() >= SheetLimits.CELLS
                || cell.text().length() > SheetLimits.CELL_TEXT) {
            throw new SheetLimits.Exceeded("rows, cells or the text of one: " + cell.address());
        }
        cells.add(cell);
    }

    private String text(XSSFCell cell) {
        var type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case STRING -> cell.getRichStringCellValue().getString();
            case NUMERIC -> DateUtil.isCellDateFormatted(cell) ? date(cell) : number(cell);
            case BOOLEAN -> cell.getBooleanCellValue() ? "TRUE" : "FALSE";
            case ERROR -> cell.getErrorCellString();
            case BLANK, FORMULA, _NONE -> "";
        };
    }

    private String number(Cell cell) {
        double value = cell.getNumericCellValue();
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? String.valueOf((long) value)
                : shown.formatRawCellContents(
                        value,
                        cell.getCellStyle().getDataFormat(),
                        cell.getCellStyle().getDataFormatString());
    }

    /** As exact as the cell's format shows it; times of day are left out. */
    private static String date(XSSFCell cell) {
        LocalDateTime at = cell.getLocalDateTimeCellValue();
        var format = withoutQuotations(cell.getCellStyle().getDataFormatString());
        if (format.contains("d")) {
            return at.toLocalDate().toString();
        }
        // ggge and e are years of an era
        boolean year = format.contains("y") || format.contains("e");
        return format.contains("m") && !format.contains("h") && !format.contains("s")
                ? (year ? at.getYear() + "年" : "") + at.getMonthValue() + "月"
                : year ? at.getYear() + "年" : at.toString();
    }

    private static String withoutQuotations(String format) {
        var plain = new StringBuilder();
        boolean quoted = false;
        for (int at = 0; at < format.length(); at++) {
            char each = format.charAt(at);
            if (each == '"') {
                quoted = !quoted;
            } else if (each == '[') {
                at = Math.max(at, format.indexOf(']', at));
            } else if (!quoted) {
                plain.append(Character.toLowerCase(each));
            }
        }
        return plain.toString();
    }

    private static List<Stretch> struck(XSSFCell cell, String text) {
        XSSFFont font = cell.getCellStyle().getFont();
        if (font.getStrikeout()) {
            return List.of(new Stretch(0, text.length()));
        }
        if (cell.getCellType() != CellType.STRING
                || !cell.getRichStringCellValue().hasFormatting()) {
            return List.of();
        }
        var rich = cell.getRichStringCellValue();
        int lead = rich.getString().length() - rich.getString().stripLeading().length();
        var struck = new ArrayList<Stretch>();
        for (int run = 0; run < rich.numFormattingRuns(); run++) {
            var runFont = rich.getFontOfFormattingRun(run);
            int from = Math.clamp(rich.getIndexOfFormattingRun(run) - lead, 0, text.length());
            int to = Math.clamp(
                    rich.getIndexOfFormattingRun(run) + rich.getLengthOfFormattingRun(run) - lead, from, text.length());
            if (runFont != null && runFont.getStrikeout() && to > from) {
                struck.add(new Stretch(from, to));
            }
        }
        return struck;
    }
}
