package followup.sheet;

import followup.sheet.ReadSheet.Unread;
import followup.sheet.ReadSheet.Why;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * Reads the cells of a returned file: {@code .xlsx} as Excel or LibreOffice saves it, or {@code .csv} in UTF-8 or Windows-31J. A workbook
 * is known by its bytes, since gateways and people rename files; separated values only by their name. Never throws: what cannot be read
 * says why. Formulas are not calculated, macros not run, links not followed.
 */
public final class ReadingSheets {

    private static final List<String> WORKBOOKS = List.of("xlsx", "xlsm");
    private static final List<String> TEXTS = List.of("csv", "tsv");

    private ReadingSheets() {}

    /** Whether a file is read at all: because its name says that it is a table, or its bytes that it is a workbook. */
    public static boolean reads(String fileName, byte[] bytes) {
        var ending = ending(fileName);
        return WORKBOOKS.contains(ending) || TEXTS.contains(ending) || isWorkbook(bytes);
    }

    /** Whether a file needs a password, by its bytes: gateways rename what they cannot look into. */
    public static boolean needsPassword(byte[] bytes) {
        try {
            return ZipDirectory.isLocked(bytes)
                    || bytes.length <= SheetLimits.BYTES
                            && FileMagic.valueOf(bytes) == FileMagic.OLE2
                            && isWrapped(bytes);
        } catch (IOException | RuntimeException damage) {
            return false;
        }
    }

    /** Today's Office wraps a document with a password into the file format of the old one ([MS-OFFCRYPTO] 2.3.4.4). */
    private static boolean isWrapped(byte[] bytes) throws IOException {
        try (var system = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
            return system.getRoot().hasEntryCaseInsensitive(Decryptor.DEFAULT_POIFS_ENTRY);
        }
    }

    public static ReadSheet read(String fileName, byte[] bytes) {
        if (bytes.length > SheetLimits.BYTES) {
            return new Unread(Why.TOO_LARGE, bytes.length + " bytes");
        }
        try {
            return TEXTS.contains(ending(fileName)) && !isWorkbook(bytes)
                    ? new ReadSheet.Cells(SeparatedValues.cells(fileName, bytes))
                    : workbook(bytes);
        } catch (SheetLimits.Exceeded limit) {
            return new Unread(Why.TOO_LARGE, String.valueOf(limit.getMessage()));
        } catch (EncryptedDocumentException locked) {
            return new Unread(Why.ENCRYPTED, String.valueOf(locked.getMessage()));
        } catch (IOException | RuntimeException damage) {
            return new Unread(Why.BROKEN, String.valueOf(damage));
        }
    }

    private static ReadSheet workbook(byte[] bytes) throws IOException {
        return switch (FileMagic.valueOf(bytes)) {
            case OOXML -> new ReadSheet.Cells(Workbook.cells(bytes));
            case OLE2 -> new Unread(isWrapped(bytes) ? Why.ENCRYPTED : Why.OF_OLD_KIND, "OLE2");
            default -> new Unread(Why.BROKEN, "no workbook");
        };
    }

    /** The kind that is read: not the binary one ({@code xl/workbook.bin}). */
    private static boolean isWorkbook(byte[] bytes) {
        return FileMagic.valueOf(bytes) == FileMagic.OOXML
                && ZipDirectory.names(bytes).stream()
                        .anyMatch(name -> name.startsWith("xl/workbook") && name.endsWith(".xml"));
    }

    private static String ending(String fileName) {
        return fileName.substring(fileName.lastIndexOf('.') + 1)
                .toLowerCase(Locale.ROOT)
                .strip();
    }
}
