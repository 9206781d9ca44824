package followup.mail;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A file written into a text by uuencode, as old Outlook did.
 *
 * @param name as written; each character is one byte
 * @param from offset of its {@code begin} line
 * @param to offset after its {@code end} line
 */
record Uuencoded(String name, byte[] content, int from, int to) {

    /** The first complete one, or nothing. */
    static Optional<Uuencoded> find(byte[] in) {
        int line = 0;
        while (line < in.length) {
            int end = lineEnd(in, line);
            if (isBegin(in, line, end)) {
                return read(in, line, end);
            }
            line = end + 1;
        }
        return Optional.empty();
    }

    private static Optional<Uuencoded> read(byte[] in, int begin, int beginEnd) {
        String name = new String(in, begin + 10, beginEnd - begin - 10, StandardCharsets.ISO_8859_1).strip();
        var content = new ByteArrayOutputStream();
        int line = beginEnd + 1;
        while (line < in.length) {
            int end = lineEnd(in, line);
            int length = in[line] - ' ' & 0x3f;
            if (in[line] == 'e' && end - line >= 3 && in[line + 1] == 'n' && in[line + 2] == 'd') {
                return Optional.of(new Uuencoded(name, content.toByteArray(), begin, Math.min(end + 1, in.length)));
            }
            if (in[line] < ' ' && in[line] != '\r' || in[line] > '`') {
                return Optional.empty();
            }
            decode(in, line + 1, end, in[line] == '\r' ? 0 : length, content);
            line = end + 1;
        }
        return Optional.empty();
    }

    private static void decode(byte[] in, int from, int to, int length, ByteArrayOutputStream content) {
        int left = length;
        for (int i = from; left > 0; i += 4) {
            int held = 0;
            for (int j = i; j < i + 4; j++) {
                held = held << 6 | (j < to ? in[j] - ' ' & 0x3f : 0);
            }
            for (int shift = 16; shift >= 0 && left > 0; shift -= 8) {
                content.write(held >> shift);
                left--;
            }
        }
    }

    private static boolean isBegin(byte[] in, int from, int to) {
        byte[] begin = {'b', 'e', 'g', 'i', 'n', ' '};
        if (to - from < 11) {
            return false;
        }
        for (int i = 0; i < begin.length; i++) {
            if (in[from + i] != begin[i]) {
                return false;
            }
        }
        for (int i = 6; i < 9; i++) {
            if (in[from + i] < '0' || in[from + i] > '7') {
                return false;
            }
        }
        return in[from + 9] == ' ';
    }

    private static int lineEnd(byte[] in, int from) {
        int end = from;
        while (end < in.length && in[end] != '\n') {
            end++;
        }
        return end;
    }
}
