package followup.sheet;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What a zip says of its files in the directory at its end (APPNOTE 4.3.12 and 4.3.16); nothing is inflated, and nothing that it says of
 * sizes is believed.
 */
final class ZipDirectory {

    /** Files looked at: 1,000. Further ones are passed over. */
    private static final int MOST_FILES = 1_000;

    /** Where the first file begins; of bits that follow, the first says "encrypted". */
    private static final int CONTENT = 0x04034b50;

    private static final int CONTENT_FLAGS_AT = 6;

    private static final int FILE = 0x02014b50;
    private static final int FILE_FLAGS_AT = 8;
    private static final int FILE_BYTES = 46;
    private static final int NAME_LENGTH_AT = 28;
    private static final int END = 0x06054b50;
    private static final int END_BYTES = 22;
    private static final int DIRECTORY_AT = 16;

    /** The longest comment that may follow the end. */
    private static final int COMMENT = 0xffff;

    private ZipDirectory() {}

    /** A file, or a folder, which is never encrypted. */
    record Entry(String name, boolean encrypted) {}

    /** The names of the files; none when there is no directory. */
    static List<String> names(byte[] bytes) {
        return entries(bytes).stream().map(Entry::name).toList();
    }

    /** Whether any of its files needs a password; of a zip whose directory is missing, the first one. */
    static boolean isLocked(byte[] bytes) {
        var zip = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        return bytes.length > CONTENT_FLAGS_AT
                && zip.getInt(0) == CONTENT
                && ((bytes[CONTENT_FLAGS_AT] & 1) == 1
                        || entries(bytes).stream().anyMatch(Entry::encrypted));
    }

    /** As far as the directory can be read. */
    private static List<Entry> entries(byte[] bytes) {
        var zip = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        var entries = new ArrayList<Entry>();
        long at = start(zip);
        while (at >= 0 && at + FILE_BYTES <= bytes.length && entries.size() < MOST_FILES) {
            int record = (int) at;
            int name = unsigned(zip, record + NAME_LENGTH_AT);
            if (zip.getInt(record) != FILE || record + FILE_BYTES + name > bytes.length) {
                break;
            }
            entries.add(new Entry(
                    new String(bytes, record + FILE_BYTES, name, StandardCharsets.UTF_8),
                    (zip.get(record + FILE_FLAGS_AT) & 1) == 1));
            int extra = unsigned(zip, record + NAME_LENGTH_AT + 2);
            int comment = unsigned(zip, record + NAME_LENGTH_AT + 4);
            at += FILE_BYTES + name + extra + comment;
        }
        return entries;
    }

    /** Where the directory begins; -1 when there is none. */
    private static long start(ByteBuffer zip) {
        int last = zip.capacity() - END_BYTES;
        for (int at = last; at >= 0 && at >= last - COMMENT; at--) {
            if (zip.getInt(at) == END) {
                return Integer.toUnsignedLong(zip.getInt(at + DIRECTORY_AT));
            }
        }
        return -1;
    }

    private static int unsigned(ByteBuffer zip, int at) {
        return Short.toUnsignedInt(zip.getShort(at));
    }
}
