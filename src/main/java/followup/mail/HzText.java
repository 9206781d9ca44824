package followup.mail;

import java.nio.charset.Charset;

/** HZ (RFC 1843): Chinese in seven bits, between {@code ~{} and {@code ~}}; a line starts in ASCII again. The JDK does not know it. */
final class HzText {

    private static final Charset GB18030 = Charset.forName("GB18030");

    private HzText() {}

    static String decode(byte[] bytes) {
        var plain = new byte[bytes.length];
        int length = 0;
        boolean chinese = false;
        for (int at = 0; at < bytes.length; at++) {
            byte b = bytes[at];
            byte next = at + 1 < bytes.length ? bytes[at + 1] : 0;
            boolean mark = b == '~' && (next == '{' || next == '}' || !chinese && (next == '~' || next == '\n'));
            if (mark) {
                chinese = next == '{';
                at++;
                if (next == '~') {
                    plain[length++] = '~';
                }
            } else if (chinese && b > ' ' && next > ' ') {
                plain[length++] = (byte) (b | 0x80);
                plain[length++] = (byte) (next | 0x80);
                at++;
            } else {
                chinese &= b != '\n';
                plain[length++] = b;
            }
        }
        return new String(plain, 0, length, GB18030);
    }
}
