package followup.mail;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/**
 * Header text to characters: un-encoded bytes first ({@link #withoutRawBytes}), then encoded words (RFC 2047) wherever they stand. The bytes
 * of adjacent words of one charset are joined before decoding, since senders cut characters in two. Linear in the length.
 */
final class EncodedWords {

    /** Longest charset label of an encoded word, in characters. */
    private static final int LONGEST_LABEL = 60;

    private final String in;
    private final Consumer<Repair> repairs;
    private final StringBuilder out;
    private final ByteArrayOutputStream pending = new ByteArrayOutputStream();
    private String pendingLabel = "";
    private boolean afterWord;
    private int knownEnd;
    private int at;

    private EncodedWords(String in, Consumer<Repair> repairs) {
        this.in = in;
        this.repairs = repairs;
        this.out = new StringBuilder(in.length());
    }

    /** Decodes raw header text, in which each character is one byte of the mail. */
    static String decode(String raw, String hint, Consumer<Repair> repairs) {
        return decodeWords(withoutRawBytes(raw, hint, repairs), repairs);
    }

    /** Decodes encoded words only; all else stays as it is. */
    static String decodeWords(String text, Consumer<Repair> repairs) {
        return text.contains("=?") ? new EncodedWords(text, repairs).decode() : Cleaned.oneLine(text);
    }

    /**
     * Replaces bytes beyond ASCII, and escape sequences, by characters; encoded words stay.
     *
     * @param hint the charset of the mail's text, tried when the bytes prove nothing; may be empty
     */
    static String withoutRawBytes(String raw, String hint, Consumer<Repair> repairs) {
        boolean plain = raw.chars().allMatch(c -> c < 0x80 && c != 0x1b);
        if (plain) {
            return raw;
        }
        var decoded = TextDecoder.decode(raw.getBytes(StandardCharsets.ISO_8859_1), hint);
        repairs.accept(new Repair(Damage.RAW_CHARACTERS));
        return decoded.text();
    }

    private String decode() {
        while (at < in.length()) {
            if (!in.startsWith("=?", at) || !word()) {
                literal();
            }
        }
        flush();
        return Cleaned.oneLine(out.toString());
    }

    private void literal() {
        int end = in.indexOf("=?", at + 1);
        if (end < 0) {
            end = in.length();
        }
        String text = in.substring(at, end);
        if (!(afterWord && text.isBlank() && end < in.length() && looksLikeWord(end))) {
            flush();
            out.append(text);
            afterWord = false;
        }
        at = end;
    }

    private boolean word() {
        int label = at + 2;
        int encoding = labelEnd(label);
        if (encoding < 0) {
            return false;
        }
        char kind = AsciiCase.lower(in.charAt(encoding + 1));
        int from = encoding + 3;
        int end = endAfter(from);
        int next = in.indexOf("=?", from);
        boolean open = end < 0 || next >= 0 && next < end && looksLikeWord(next);
        if (open) {
            end = next >= 0 && looksLikeWord(next) ? next : in.length();
            repairs.accept(new Repair(Damage.ENDLESS_WORD));
        }
        String payload = in.substring(from, end);
        add(
                in.substring(label, encoding),
                kind == 'b' ? base64(payload) : quoted(open ? payload.stripTrailing() : payload));
        at = Math.min(in.length(), open ? end : end + 2);
        return true;
    }

    /** The next end of a word, or -1; looked for once for all words that stand before it. */
    private int endAfter(int from) {
        if (knownEnd >= 0 && knownEnd < from) {
            knownEnd = in.indexOf("?=", from);
        }
        return knownEnd;
    }

    /** Where the label ends when {@code ?b?} or {@code ?q?} follows it, else -1. */
    private int labelEnd(int from) {
        int end = from;
        while (end < in.length() && end - from <= LONGEST_LABEL && isLabel(in.charAt(end))) {
            end++;
        }
        if (end + 2 >= in.length() || in.charAt(end) != '?' || in.charAt(end + 2) != '?') {
            return -1;
        }
        char kind = AsciiCase.lower(in.charAt(end + 1));
        return kind == 'b' || kind == 'q' ? end : -1;
    }

    private boolean looksLikeWord(int from) {
        return labelEnd(from + 2) >= 0;
    }

    private static boolean isLabel(char c) {
        return c > ' ' && c < 0x7f && "?=()<>@,;\"/[]".indexOf(c) < 0;
    }

    private void add(String label, byte[] bytes) {
        int star = label.indexOf('*');
        String charset = AsciiCase.lower(star < 0 ? label : label.substring(0, star));
        if (!charset.equals(pendingLabel)) {
            flush();
            pendingLabel = charset;
        }
        pending.writeBytes(bytes);
        afterWord = true;
    }

    private void flush() {
        if (pending.size() > 0) {
            var decoded = TextDecoder.decode(pending.toByteArray(), pendingLabel);
            decoded.repairs().forEach(repairs);
            out.append(decoded.text());
            pending.reset();
        }
        pendingLabel = "";
    }

    private static byte[] base64(String payload) {
        byte[] bytes = payload.getBytes(StandardCharsets.ISO_8859_1);
        return Base64Text.decode(bytes, 0, bytes.length).bytes();
    }

    private static byte[] quoted(String payload) {
        var bytes = new ByteArrayOutputStream(payload.length());
        for (int i = 0; i < payload.length(); i++) {
            char c = payload.charAt(i);
            int value = c == '=' ? QuotedPrintable.hex(payload, i + 1) : -1;
            if (value >= 0) {
                bytes.write(value);
                i += 2;
            } else if (c < 0x80) {
                bytes.write(c == '_' ? ' ' : c);
            } else {
                bytes.writeBytes(String.valueOf(c).getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
