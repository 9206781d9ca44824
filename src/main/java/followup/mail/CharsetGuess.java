package followup.mail;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What the bytes themselves say about their charset. */
final class CharsetGuess {

    /** Kana that must be seen before a Latin label is doubted. */
    private static final int KANA_FOR_DOUBT = 3;

    private CharsetGuess() {}

    /** Decodes when every byte fits; a character cut off at the very end is forgiven and becomes U+FFFD. */
    static Optional<String> strictly(byte[] bytes, Charset charset) {
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var in = ByteBuffer.wrap(bytes);
        var out = CharBuffer.allocate((int) (bytes.length * (double) decoder.maxCharsPerByte()) + 1);
        CoderResult result = decoder.decode(in, out, false);
        if (result.isError()) {
            return Optional.empty();
        }
        boolean cut = in.hasRemaining();
        out.flip();
        return Optional.of(cut ? out + "\ufffd" : out.toString());
    }

    /**
     * The text when the bytes are UTF-8 and could hardly be anything else: some character of three or more bytes, or of two bytes where no
     * charset of double bytes is claimed.
     */
    static Optional<String> asUtf8(byte[] bytes, boolean doubleByteClaimed) {
        boolean wide = false;
        for (byte b : bytes) {
            wide |= (b & 0xf0) == 0xe0 || (b & 0xf8) == 0xf0;
        }
        return wide || !doubleByteClaimed ? strictly(bytes, StandardCharsets.UTF_8) : Optional.empty();
    }

    /** Shift_JIS or EUC-JP behind a Latin label: fits strictly and shows kana, which Latin text does not by chance. */
    static Optional<Charset> japaneseBehindLatin(byte[] bytes) {
        Charset best = null;
        int most = KANA_FOR_DOUBT - 1;
        for (Charset charset : new Charset[] {CharsetLabels.WINDOWS_31J, CharsetLabels.EUC_JP}) {
            int kana = strictly(bytes, charset).map(CharsetGuess::kana).orElse(0);
            if (kana > most) {
                most = kana;
                best = charset;
            }
        }
        return Optional.ofNullable(best);
    }

    /** The likeliest charset of bytes without a usable label. */
    static Charset of(byte[] bytes) {
        if (strictly(bytes, StandardCharsets.UTF_8).isPresent()) {
            return StandardCharsets.UTF_8;
        }
        Charset best = CharsetLabels.WINDOWS_1252;
        int highest = Math.max(0, latinScore(bytes));
        for (Charset charset :
                new Charset[] {CharsetLabels.WINDOWS_31J, CharsetLabels.EUC_JP, StandardCharsets.UTF_8}) {
            int score = score(new String(bytes, charset));
            if (score > highest) {
                highest = score;
                best = charset;
            }
        }
        return best;
    }

    /** Accented letters stand alone between ASCII letters in Latin text; Japanese bytes come in runs. */
    private static int latinScore(byte[] bytes) {
        int score = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] < 0) {
                boolean alone = (i == 0 || bytes[i - 1] >= 0) && (i + 1 == bytes.length || bytes[i + 1] >= 0);
                boolean control = (bytes[i] & 0xff) < 0xa0;
                score += alone && !control ? 3 : -3;
            }
        }
        return score;
    }

    private static int score(String text) {
        int score = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '\u3041' && c <= '\u30fe') {
                score += 4;
            } else if (c >= '\u4e00' && c <= '\u9fff'
                    || c >= '\uff01' && c <= '\uff5e'
                    || c >= '\u3000' && c <= '\u3040') {
                score += 2;
            } else if (c >= '\uff61' && c <= '\uff9f') {
                score -= 1;
            } else if (c == '\ufffd' || c >= '\ue000' && c <= '\uf8ff' || c >= '\u0080' && c < '\u00a0') {
                score -= 8;
            }
        }
        return score;
    }

    private static int kana(String text) {
        return (int) text.chars().filter(c -> c >= '\u3041' && c <= '\u30fe').count();
    }
}
