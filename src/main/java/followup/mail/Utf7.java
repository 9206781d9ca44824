package followup.mail;

/** UTF-7 (RFC 2152), which the JDK does not know. Broken sequences become U+FFFD. */
final class Utf7 {

    private Utf7() {}

    static String decode(byte[] bytes) {
        var out = new StringBuilder(bytes.length);
        int at = 0;
        while (at < bytes.length) {
            int b = bytes[at++] & 0xff;
            if (b != '+') {
                out.append(b < 0x80 ? (char) b : '\ufffd');
            } else if (at < bytes.length && bytes[at] == '-') {
                out.append('+');
                at++;
            } else {
                at = shifted(bytes, at, out);
            }
        }
        return out.toString();
    }

    private static int shifted(byte[] bytes, int from, StringBuilder out) {
        int at = from;
        int bits = 0;
        int held = 0;
        while (at < bytes.length && Base64Text.sextet(bytes[at]) >= 0) {
            held = held << 6 | Base64Text.sextet(bytes[at++]);
            bits += 6;
            if (bits >= 16) {
                bits -= 16;
                out.append((char) (held >>> bits & 0xffff));
                held &= (1 << bits) - 1;
            }
        }
        if (at == from) {
            out.append('+');
        } else if (bits >= 6 || held != 0) {
            out.append('\ufffd');
        }
        return at < bytes.length && bytes[at] == '-' ? at + 1 : at;
    }
}
