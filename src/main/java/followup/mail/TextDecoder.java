package followup.mail;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Bytes to characters: 1. what the bytes prove (byte order mark, escape sequences, UTF-8), 2. what the label says when every byte fits,
 * 3. the likeliest charset, 4. the label's or the likeliest with U+FFFD where bytes do not fit.
 */
final class TextDecoder {

    /**
     * @param text the characters, cleaned of U+0000 and lone surrogates
     * @param repairs what had to be repaired
     */
    record Decoded(String text, List<Repair> repairs) {}

    private TextDecoder() {}

    /** @param label the declared charset; empty when none is declared */
    static Decoded decode(byte[] bytes, String label) {
        if (isPlainAscii(bytes) && !CharsetLabels.hidesInAscii(label)) {
            return sound(new String(bytes, StandardCharsets.ISO_8859_1));
        }
        return Cleaned.of(
                provenByBytes(bytes, label).or(() -> byLabel(bytes, label)).orElseGet(() -> byGuess(bytes, label)));
    }

    private static Optional<Decoded> provenByBytes(byte[] bytes, String label) {
        if (CharsetLabels.isUtf7(label) && isPlainAscii(bytes)) {
            return Optional.of(sound(Utf7.decode(bytes)));
        }
        if (CharsetLabels.isHz(label) && isPlainAscii(bytes)) {
            return Optional.of(sound(HzText.decode(bytes)));
        }
        Optional<Decoded> marked = byMark(bytes, label);
        if (marked.isPresent()) {
            return marked;
        }
        boolean sevenBit = isSevenBit(bytes);
        if (JisDecoder.isIn(bytes) && (sevenBit || claimsJis(label))) {
            return Optional.of(new Decoded(JisDecoder.decode(bytes), differs(label, "ISO-2022-JP", claimsJis(label))));
        }
        if (sevenBit) {
            return claimsJis(label) || CharsetLabels.isUtf7(label)
                    ? Optional.of(sound(JisDecoder.decode(bytes)))
                    : Optional.empty();
        }
        return CharsetGuess.asUtf8(bytes, claimsDoubleBytes(label))
                .map(text -> new Decoded(text, differs(label, "UTF-8", claims(label, StandardCharsets.UTF_8))));
    }

    private static Optional<Decoded> byMark(byte[] bytes, String label) {
        if (startsWith(bytes, 0xef, 0xbb, 0xbf)) {
            String text = new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
            return Optional.of(new Decoded(text, differs(label, "UTF-8 (BOM)", claims(label, StandardCharsets.UTF_8))));
        }
        if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff)) {
            String text = new String(bytes, StandardCharsets.UTF_16);
            return Optional.of(new Decoded(
                    text, differs(label, "UTF-16 (BOM)", AsciiCase.lower(label).startsWith("utf-16"))));
        }
        return Optional.empty();
    }

    private static Optional<Decoded> byLabel(byte[] bytes, String label) {
        Optional<Charset> declared =
                CharsetLabels.charset(label).filter(charset -> !charset.equals(StandardCharsets.US_ASCII));
        if (declared.isEmpty()) {
            return Optional.empty();
        }
        Charset charset = declared.get();
        if (CharsetLabels.isJis(charset)) {
            return Optional.empty();
        }
        if (charset.equals(CharsetLabels.WINDOWS_1252)) {
            Optional<Charset> japanese = CharsetGuess.japaneseBehindLatin(bytes);
            if (japanese.isPresent()) {
                return Optional.of(new Decoded(
                        new String(bytes, japanese.get()),
                        differs(label, japanese.get().name(), false)));
            }
            return Optional.of(sound(new String(bytes, charset)));
        }
        return CharsetGuess.strictly(bytes, charset).map(TextDecoder::sound);
    }

    private static Decoded byGuess(byte[] bytes, String label) {
        if (isSevenBit(bytes)) {
            return sound(new String(bytes, StandardCharsets.ISO_8859_1));
        }
        Charset likeliest = CharsetGuess.of(bytes);
        Charset charset = likeliest;
        Optional<Charset> declared = CharsetLabels.charset(label);
        if (declared.isPresent()
                && !fits(bytes, likeliest)
                && !CharsetLabels.isJis(declared.get())
                && faults(bytes, declared.get()) <= faults(bytes, likeliest)) {
            charset = declared.get();
        }
        String text = new String(bytes, charset);
        int lost = count(text, '\ufffd');
        Repair repair = label.isEmpty()
                ? new Repair(Damage.UNKNOWN_CHARACTERS, charset.name(), lost)
                : new Repair(Damage.CHARACTERS_BEYOND_CHARSET, charset.name(), lost, shown(label));
        return new Decoded(text, List.of(repair));
    }

    private static boolean fits(byte[] bytes, Charset charset) {
        return CharsetGuess.strictly(bytes, charset).isPresent();
    }

    private static int faults(byte[] bytes, Charset charset) {
        return count(new String(bytes, charset), '\ufffd');
    }

    static int count(String text, char wanted) {
        return (int) text.chars().filter(c -> c == wanted).count();
    }

    private static Decoded sound(String text) {
        return new Decoded(text, List.of());
    }

    private static List<Repair> differs(String label, String proven, boolean agrees) {
        if (agrees) {
            return List.of();
        }
        return List.of(
                label.isEmpty()
                        ? new Repair(Damage.NO_CHARSET, proven)
                        : new Repair(Damage.OTHER_CHARSET, proven, shown(label)));
    }

    private static String shown(String label) {
        String cut = label.length() > 40 ? label.substring(0, 40) : label;
        var clean = new StringBuilder("\"");
        cut.chars().map(c -> c < 0x20 || c > 0x7e ? '?' : c).forEach(c -> clean.append((char) c));
        return clean.append('"').toString();
    }

    private static boolean claims(String label, Charset charset) {
        return CharsetLabels.charset(label).filter(charset::equals).isPresent();
    }

    private static boolean claimsJis(String label) {
        return CharsetLabels.charset(label).filter(CharsetLabels::isJis).isPresent();
    }

    private static boolean claimsDoubleBytes(String label) {
        return CharsetLabels.charset(label)
                .filter(charset -> !charset.equals(StandardCharsets.UTF_8)
                        && charset.newDecoder().averageCharsPerByte() < 1)
                .isPresent();
    }

    private static boolean isSevenBit(byte[] bytes) {
        for (byte b : bytes) {
            if (b < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPlainAscii(byte[] bytes) {
        for (byte b : bytes) {
            if (b <= 0 || b == 0x1b) {
                return false;
            }
        }
        return true;
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xff) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
