package followup.mail;

/** Undoes the transfer encoding of a part, also when the label and the bytes disagree. */
final class TransferDecoding {

    /** Share of bytes that may be no base64 before a text is taken for what it looks like, in percent. */
    private static final int RUBBISH_PERCENT = 5;

    /** Shortest unlabelled run of base64 that is believed, in bytes. */
    private static final int SHORTEST_UNLABELLED = 60;

    private final byte[] in;
    private final int offset;
    private final Problems problems;

    private TransferDecoding(byte[] in, int offset, Problems problems) {
        this.in = in;
        this.offset = offset;
        this.problems = problems;
    }

    /**
     * @param label of Content-Transfer-Encoding; empty when missing
     * @param text whether the part is text, which may turn out not to be encoded at all
     * @param offset of the first byte in the raw mail
     */
    static byte[] decode(byte[] in, String label, boolean text, int offset, Problems problems) {
        var decoding = new TransferDecoding(in, offset, problems);
        String encoding = clean(label);
        return switch (encoding) {
            case "base64", "b64", "base-64", "base64url" ->
                decoding.inPlainAlphabet().base64(text);
            case "quoted-printable", "quoted_printable", "quotedprintable", "qp" -> decoding.quotedPrintable();
            case "x-uuencode", "uuencode", "x-uue", "uue" -> decoding.uuencoded();
            default -> decoding.asItIs(encoding, text);
        };
    }

    /** Some programs write - and _ for + and /, as in addresses of pages; only when nothing else stands there is it believed. */
    private TransferDecoding inPlainAlphabet() {
        byte[] plain = in.clone();
        boolean other = false;
        for (int i = 0; i < in.length; i++) {
            boolean stranger = in[i] == '+' || in[i] == '/' || in[i] == ' ';
            boolean known = Base64Text.sextet(in[i]) >= 0 || "-_=\r\n".indexOf(in[i]) >= 0;
            if (stranger || !known) {
                return this;
            }
            other |= in[i] == '-' || in[i] == '_';
            plain[i] = (byte) (in[i] == '-' ? '+' : in[i] == '_' ? '/' : in[i]);
        }
        if (!other) {
            return this;
        }
        problems.note(offset, Damage.URL_BASE64);
        return new TransferDecoding(plain, offset, problems);
    }

    private byte[] base64(boolean text) {
        int end = text && !isBase64Only() ? endOfBase64() : in.length;
        var decoded = Base64Text.decode(in, 0, end);
        long rest = proseAfter(end);
        if (text && (end == 0 && rest > 0 || decoded.rubbish() * 100L > (long) RUBBISH_PERCENT * in.length)) {
            problems.note(offset, Damage.NO_BASE64);
            return in;
        }
        if (rest > 0) {
            problems.note(offset + end, Damage.AFTER_BASE64);
        }
        if (decoded.rubbish() > 0) {
            problems.note(offset, Damage.FOREIGN_IN_BASE64, decoded.rubbish());
        }
        return decoded.bytes();
    }

    /** Where lines stop being base64: list servers and virus scanners write plain text below it. */
    private int endOfBase64() {
        int line = 0;
        while (line < in.length) {
            int end = lineEnd(line);
            if (isProse(line, end)) {
                return line;
            }
            line = end + 1;
        }
        return in.length;
    }

    private boolean isProse(int from, int to) {
        int foreign = 0;
        int inner = 0;
        for (int i = from; i < to; i++) {
            boolean blank = in[i] == ' ' || in[i] == '\t' || in[i] == '\r';
            foreign += !blank && in[i] != '=' && Base64Text.sextet(in[i]) < 0 ? 1 : 0;
            inner += in[i] == ' ' && i > from && i + 1 < to && in[i + 1] > ' ' ? 1 : 0;
        }
        int length = to - from;
        return length > 0 && (foreign * 4 > length || inner > 0 && (foreign > 0 || inner * 12 > length));
    }

    private long proseAfter(int end) {
        long visible = 0;
        for (int i = end; i < in.length; i++) {
            visible += in[i] > ' ' || in[i] < 0 ? 1 : 0;
        }
        return visible;
    }

    private byte[] quotedPrintable() {
        var decoded = QuotedPrintable.decode(in);
        if (decoded.bare() > 0) {
            problems.note(offset, Damage.BARE_EQUALS_SIGNS, decoded.bare());
        }
        return decoded.bytes();
    }

    private byte[] uuencoded() {
        return Uuencoded.find(in).map(Uuencoded::content).orElse(in);
    }

    private byte[] asItIs(String encoding, boolean text) {
        if (!encoding.isEmpty() && !isIdentity(encoding)) {
            problems.note(offset, Damage.UNKNOWN_ENCODING);
        }
        if (text && isBase64Only()) {
            problems.note(offset, Damage.UNLABELLED_BASE64);
            return Base64Text.decode(in, 0, in.length).bytes();
        }
        if (text && isQuotedPrintable()) {
            problems.note(offset, Damage.UNLABELLED_QUOTED_PRINTABLE);
            return QuotedPrintable.decode(in).bytes();
        }
        return in;
    }

    /** Whether nothing but base64 stands here and makes a text, also where something has put blanks between its digits. */
    private boolean isBase64Only() {
        int digits = 0;
        int firstLine = 0;
        for (int i = 0; i < in.length; i++) {
            if (Base64Text.sextet(in[i]) >= 0 || in[i] == '=') {
                digits++;
            } else if (" \t\r\n".indexOf(in[i]) < 0) {
                return false;
            } else if (in[i] == '\n' && firstLine == 0) {
                firstLine = digits;
            }
        }
        boolean shaped = digits >= SHORTEST_UNLABELLED && digits % 4 == 0 && (firstLine == 0 || firstLine % 4 == 0);
        return shaped && isText(Base64Text.decode(in, 0, in.length).bytes());
    }

    private static boolean isText(byte[] bytes) {
        var text = TextDecoder.decode(bytes, "").text();
        long odd = text.chars()
                .filter(c -> c == 0xfffd || c < 0x20 && c != '\n' && c != '\r' && c != '\t')
                .count();
        return !text.isEmpty() && odd == 0;
    }

    /** Three escapes of bytes beyond ASCII in a row and no such byte itself: Japanese in quoted-printable. */
    private boolean isQuotedPrintable() {
        int run = 0;
        int longest = 0;
        for (int i = 0; i < in.length; i++) {
            if (in[i] < 0) {
                return false;
            }
            int value = in[i] == '=' && i + 2 < in.length ? QuotedPrintable.hex(in[i + 1], in[i + 2]) : -1;
            run = value >= 0x80 ? run + 1 : 0;
            longest = Math.max(longest, run);
            i += value >= 0 ? 2 : 0;
        }
        return longest >= 3;
    }

    private int lineEnd(int from) {
        int end = from;
        while (end < in.length && in[end] != '\n') {
            end++;
        }
        return end;
    }

    private static boolean isIdentity(String encoding) {
        return switch (encoding) {
            case "7bit", "8bit", "binary", "7-bit", "8-bit", "none" -> true;
            default -> false;
        };
    }

    private static String clean(String label) {
        String lower = AsciiCase.lower(label);
        int end = 0;
        while (end < lower.length() && ";(,".indexOf(lower.charAt(end)) < 0) {
            end++;
        }
        var out = new StringBuilder();
        lower.substring(0, end).chars().filter(c -> c > ' ' && c != '"').forEach(c -> out.append((char) c));
        return out.toString();
    }
}
