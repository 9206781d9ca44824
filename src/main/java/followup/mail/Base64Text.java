package followup.mail;

import java.util.Arrays;

/** Base64 that forgives: rubbish is skipped and counted, padding may be missing or stand in the middle. */
final class Base64Text {

    private static final byte[] SEXTETS = sextets();

    private final byte[] out;
    private int length;
    private int rubbish;

    private Base64Text(int expected) {
        out = new byte[expected];
    }

    /** The value of a base64 digit, or -1. */
    static int sextet(byte b) {
        return SEXTETS[b & 0xff];
    }

    static Base64Text decode(byte[] in, int from, int to) {
        var text = new Base64Text((to - from) / 4 * 3 + 3);
        text.read(in, from, to);
        return text;
    }

    byte[] bytes() {
        return Arrays.copyOf(out, length);
    }

    /** Bytes that are neither digits nor padding nor white space. */
    int rubbish() {
        return rubbish;
    }

    private void read(byte[] in, int from, int to) {
        int held = 0;
        int digits = 0;
        for (int i = from; i < to; i++) {
            int value = SEXTETS[in[i] & 0xff];
            if (value >= 0) {
                held = held << 6 | value;
                if (++digits == 4) {
                    put(held >> 16);
                    put(held >> 8);
                    put(held);
                    digits = 0;
                    held = 0;
                }
            } else if (in[i] == '=') {
                rest(held, digits);
                digits = 0;
                held = 0;
            } else if (in[i] != '\r' && in[i] != '\n' && in[i] != ' ' && in[i] != '\t') {
                rubbish++;
            }
        }
        rest(held, digits);
    }

    private void rest(int held, int digits) {
        if (digits >= 2) {
            int aligned = held << 6 * (4 - digits);
            put(aligned >> 16);
            if (digits == 3) {
                put(aligned >> 8);
            }
        }
    }

    private void put(int value) {
        out[length++] = (byte) value;
    }

    private static byte[] sextets() {
        var table = new byte[256];
        Arrays.fill(table, (byte) -1);
        String digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        for (int i = 0; i < digits.length(); i++) {
            table[digits.charAt(i)] = (byte) i;
        }
        return table;
    }
}
