package followup.mail;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Undoes the compression of RTF in Outlook's mails (MS-OXRTFCP). Damaged input gives what could be read before the damage. */
final class CompressedRtf {

    /** Bytes of RTF that are read: 8 MiB. The rest is cut off. */
    private static final int MOST = 8 << 20;

    private static final int COMPRESSED = 0x75465a4c;
    private static final int WINDOW = 4_096;

    /** What the dictionary holds at the beginning, by the specification. */
    private static final byte[] START =
            ("{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript "
                            + "\\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par "
                            + "\\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx")
                    .getBytes(StandardCharsets.US_ASCII);

    private final ByteBuffer in;
    private final byte[] window = Arrays.copyOf(START, WINDOW);
    private int write = START.length;
    private byte[] out;
    private int length;

    private CompressedRtf(ByteBuffer in, int expected) {
        this.in = in;
        this.out = new byte[expected];
    }

    static byte[] decompress(byte[] content) {
        if (content.length < 16) {
            return new byte[0];
        }
        var in = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        int expected = Math.clamp(in.getInt(4), 0, Math.min(MOST, content.length * 20));
        boolean compressed = in.getInt(8) == COMPRESSED;
        in.position(16);
        if (!compressed) {
            return Arrays.copyOfRange(content, 16, Math.min(content.length, 16 + MOST));
        }
        var rtf = new CompressedRtf(in, expected);
        rtf.read();
        return Arrays.copyOf(rtf.out, rtf.length);
    }

    private void read() {
        while (in.hasRemaining()) {
            int control = in.get();
            for (int bit = 0; bit < 8; bit++) {
                if ((control >> bit & 1) == 0) {
                    if (!in.hasRemaining() || !put(in.get())) {
                        return;
                    }
                } else if (!reference()) {
                    return;
                }
            }
        }
    }

    /** Repeats a stretch of the dictionary; a reference to where writing stands is the end. */
    private boolean reference() {
        if (in.remaining() < 2) {
            return false;
        }
        int token = (in.get() & 0xff) << 8 | in.get() & 0xff;
        int from = token >> 4;
        if (from == write) {
            return false;
        }
        for (int i = 0; i < (token & 0xf) + 2; i++) {
            if (!put(window[(from + i) % WINDOW])) {
                return false;
            }
        }
        return true;
    }

    private boolean put(byte b) {
        if (length == out.length) {
            return false;
        }
        out[length++] = b;
        window[write] = b;
        write = (write + 1) % WINDOW;
        return true;
    }
}
