package followup.sheet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** What a company does to the form: fills it in, and saves it again with one program or another. */
public final class ReturnedFiles {

    public static final String REFERENCE = "FU-7K3Q-X2M9";

    public static final BlankSheet JAPANESE = new BlankSheet(
            REFERENCE,
            true,
            List.of(
                    new BlankSheet.Measure("W-01", "SQL文の組み立てをプレースホルダに改める", "高"),
                    new BlankSheet.Measure("P-02", "サーバの版の表示を止める", "中"),
                    new BlankSheet.Measure("O-03", "退職者のアカウントを消す", "")),
            List.of("対策済み", "対策中", "対策予定", "未対策", "対策しない", "該当なし", "不明"));

    private ReturnedFiles() {}

    /** Changes the workbook as a person does. */
    public static byte[] changed(byte[] workbook, Consumer<XSSFSheet> change) {
        try (var open = new XSSFWorkbook(new ByteArrayInputStream(workbook));
                var saved = new ByteArrayOutputStream()) {
            change.accept(open.getSheetAt(0));
            open.write(saved);
            return saved.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Writes into a cell, such as {@code D8}, as Excel does into a text cell. */
    public static void write(XSSFSheet sheet, String address, String text) {
        var place = new CellReference(address);
        var row = sheet.getRow(place.getRow()) == null ? sheet.createRow(place.getRow()) : sheet.getRow(place.getRow());
        var cell = row.getCell(place.getCol()) == null ? row.createCell(place.getCol()) : row.getCell(place.getCol());
        cell.setCellValue(text);
    }

    /** The row of a measure, from 1. */
    public static int rowOf(XSSFSheet sheet, String code) {
        for (var row : sheet) {
            if (row.getCell(0) != null && row.getCell(0).toString().equals(code)) {
                return row.getRowNum() + 1;
            }
        }
        throw new IllegalArgumentException(code);
    }

    /** Saved as comma-separated values, with every column, hidden ones too, as spreadsheets do. */
    public static String csv(byte[] workbook) {
        var formatter = new DataFormatter();
        try (var open = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            var lines = new StringBuilder();
            var sheet = open.getSheetAt(0);
            for (int row = 0; row <= sheet.getLastRowNum(); row++) {
                var cells = sheet.getRow(row);
                var last = cells == null ? -1 : cells.getLastCellNum();
                lines.append(java.util.stream.IntStream.range(0, Math.max(0, last))
                                .mapToObj(column -> "\""
                                        + formatter
                                                .formatCellValue(cells.getCell(column))
                                                .replace("\"", "\"\"") + "\"")
                                .collect(Collectors.joining(",")))
                        .append("\r\n");
            }
            return lines.toString();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /**
     * As another program saves it: a new file with the same cells in the same places, strings inline instead of shared, other styles, no
     * choices, no protection. Not what LibreOffice writes byte by byte, but what a reader may not rely on.
     */
    public static byte[] savedByAnotherProgram(byte[] workbook) {
        var formatter = new DataFormatter();
        try (var open = new XSSFWorkbook(new ByteArrayInputStream(workbook));
                var other = new org.apache.poi.xssf.streaming.SXSSFWorkbook(null, 100, false, false);
                var saved = new ByteArrayOutputStream()) {
            var from = open.getSheetAt(0);
            var to = other.createSheet(from.getSheetName());
            for (var row : from) {
                var copy = to.createRow(row.getRowNum());
                for (var cell : row) {
                    copy.createCell(cell.getColumnIndex()).setCellValue(formatter.formatCellValue(cell));
                }
            }
            from.getMergedRegions().forEach(to::addMergedRegion);
            other.write(saved);
            return saved.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
