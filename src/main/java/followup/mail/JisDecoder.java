package followup.mail;

import java.nio.charset.Charset;

/**
 * ISO-2022-JP as it is really sent (CP50221): JIS with vendor characters and half-width katakana. Every double byte is moved to its place
 * in Windows-31J and decoded there, so that ① ㈱ 髙 survive. A line starts in ASCII again, even when the last one forgot to return.
 */
final class JisDecoder {

    private static final Charset WINDOWS_31J = Charset.forName("windows-31j");
    private static final Charset EUC_JP = Charset.forName("x-eucJP-Open");
    private static final int ESC = 0x1b;

    private enum Set {
        SINGLE,
        KATAKANA,
        KANJI,
        SUPPLEMENT
    }

    private final byte[] in;
    private final byte[] sjis;
    private final StringBuilder out;
    private int at;
    private int filled;
    private Set set = Set.SINGLE;

    private JisDecoder(byte[] in) {
        this.in = in;
        this.sjis = new byte[in.length];
        this.out = new StringBuilder(in.length);
    }

    static String decode(byte[] bytes) {
        return new JisDecoder(bytes).decode();
    }

    /** Whether there is a sequence that switches to a Japanese set. */
    static boolean isIn(byte[] bytes) {
        for (int i = 0; i + 2 < bytes.length; i++) {
            if (bytes[i] == ESC) {
                byte b = bytes[i + 1];
                byte c = bytes[i + 2];
                if (b == '$' && (c == 'B' || c == '@' || c == '(') || b == '(' && (c == 'I' || c == 'J')) {
                    return true;
                }
            }
        }
        return false;
    }

    private String decode() {
        while (at < in.length) {
            int b = in[at] & 0xff;
            if (b == ESC && escape()) {
                continue;
            }
            if (b == '\n' || b == '\r') {
                set = Set.SINGLE;
            }
            if (b == 0x0e || b == 0x0f) {
                set = b == 0x0e ? Set.KATAKANA : Set.SINGLE;
                at++;
            } else {
                one(b);
            }
        }
        flush();
        return out.toString();
    }

    private void one(int b) {
        boolean printable = b > 0x20 && b < 0x7f;
        boolean pair = at + 1 < in.length && in[at + 1] > 0x20 && in[at + 1] < 0x7f;
        if (set == Set.KANJI && printable && pair) {
            kanji(b, in[at + 1]);
            at += 2;
        } else if (set == Set.SUPPLEMENT && printable && pair) {
            flush();
            out.append(new String(new byte[] {(byte) 0x8f, (byte) (b | 0x80), (byte) (in[at + 1] | 0x80)}, EUC_JP));
            at += 2;
        } else if ((set == Set.KANJI || set == Set.SUPPLEMENT) && printable) {
            flush();
            out.append('\ufffd');
            at++;
        } else {
            sjis[filled++] = (byte) (set == Set.KATAKANA && printable ? b | 0x80 : b);
            at++;
        }
    }

    private void kanji(int row, int cell) {
        int lead = (row - 0x21) / 2 + (row < 0x5f ? 0x81 : 0xc1);
        int trail = row % 2 == 0 ? cell + 0x7e : cell + (cell < 0x60 ? 0x1f : 0x20);
        sjis[filled++] = (byte) lead;
        sjis[filled++] = (byte) trail;
    }

    private boolean escape() {
        if (at + 2 >= in.length) {
            return false;
        }
        byte b = in[at + 1];
        byte c = in[at + 2];
        if (b == '(' && (c == 'B' || c == 'J' || c == 'H')) {
            set = Set.SINGLE;
        } else if (b == '(' && c == 'I') {
            set = Set.KATAKANA;
        } else if (b == '$' && (c == 'B' || c == '@')) {
            set = Set.KANJI;
        } else if (b == '$' && c == '(' && at + 3 < in.length && (in[at + 3] == 'D' || in[at + 3] == 'B')) {
            set = in[at + 3] == 'D' ? Set.SUPPLEMENT : Set.KANJI;
            at++;
        } else {
            return false;
        }
        at += 3;
        return true;
    }

    private void flush() {
        out.append(new String(sjis, 0, filled, WINDOWS_31J));
        filled = 0;
    }
}
