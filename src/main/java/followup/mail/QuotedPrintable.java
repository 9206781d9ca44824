package followup.mail;

import java.util.Arrays;

/** Quoted-printable that forgives: what is no escape stays as it is and is counted. */
final class QuotedPrintable {

    private final byte[] in;
    private final byte[] out;
    private int length;
    private int escapedTo;
    private int bare;

    private QuotedPrintable(byte[] in) {
        this.in = in;
        this.out = new byte[in.length];
    }

    static QuotedPrintable decode(byte[] in) {
        var text = new QuotedPrintable(in);
        text.read();
        return text;
    }

    byte[] bytes() {
        return Arrays.copyOf(out, length);
    }

    /** Equals signs that began no escape. */
    int bare() {
        return bare;
    }

    /** The value of two hexadecimal digits at {@code from}, or -1. */
    static int hex(CharSequence text, int from) {
        return from + 1 < text.length() ? hex(text.charAt(from), text.charAt(from + 1)) : -1;
    }

    static int hex(int high, int low) {
        int h = Character.digit(high, 16);
        int l = Character.digit(low, 16);
        return high < 0x80 && low < 0x80 && h >= 0 && l >= 0 ? h << 4 | l : -1;
    }

    private void read() {
        int at = 0;
        while (at < in.length) {
            byte b = in[at];
            if (b == '=') {
                at = escape(at);
            } else {
                if (b == '\n') {
                    dropTrailingBlanks();
                }
                out[length++] = b;
                at++;
            }
        }
    }

    private int escape(int at) {
        int value = at + 2 < in.length ? hex(in[at + 1], in[at + 2]) : -1;
        if (value >= 0) {
            out[length++] = (byte) value;
            escapedTo = length;
            return at + 3;
        }
        int end = softBreak(at + 1);
        if (end >= 0) {
            return end;
        }
        bare++;
        out[length++] = '=';
        return at + 1;
    }

    /** After the line end when only blanks stand before it, else -1. */
    private int softBreak(int from) {
        int at = from;
        while (at < in.length && (in[at] == ' ' || in[at] == '\t')) {
            at++;
        }
        if (at == in.length || in[at] == '\n') {
            return Math.min(at + 1, in.length);
        }
        if (in[at] != '\r') {
            return -1;
        }
        return at + 1 < in.length && in[at + 1] == '\n' ? at + 2 : at + 1;
    }

    /** Blanks before a line end were added on the way (RFC 2045, 6.7, rule 3). */
    private void dropTrailingBlanks() {
        int end = length > 0 && out[length - 1] == '\r' ? length - 1 : length;
        int keep = end;
        while (keep > escapedTo && (out[keep - 1] == ' ' || out[keep - 1] == '\t')) {
            keep--;
        }
        if (keep < end) {
            System.arraycopy(out, end, out, keep, length - end);
            length -= end - keep;
        }
    }
}
