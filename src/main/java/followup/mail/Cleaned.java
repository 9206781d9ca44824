package followup.mail;

import java.util.ArrayList;
import java.util.List;

/** Takes out of decoded text what no database and no page can bear: U+0000 and lone surrogates. */
final class Cleaned {

    private Cleaned() {}

    static TextDecoder.Decoded of(TextDecoder.Decoded decoded) {
        String text = decoded.text();
        if (isClean(text)) {
            return decoded;
        }
        var repair = new Repair(Damage.FORBIDDEN_CHARACTERS);
        var repairs = new ArrayList<>(decoded.repairs());
        repairs.add(repair);
        return new TextDecoder.Decoded(clean(text), List.copyOf(repairs));
    }

    static String clean(String text) {
        if (isClean(text)) {
            return text;
        }
        var out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isPair(text, i)) {
                out.append(c).append(text.charAt(++i));
            } else if (Character.isSurrogate(c)) {
                out.append('\ufffd');
            } else if (c != 0) {
                out.append(c);
            }
        }
        return out.toString();
    }

    /** The same for what must stay one line, such as a subject: control characters become blanks. */
    static String oneLine(String text) {
        String clean = clean(text);
        if (clean.chars().noneMatch(Cleaned::isControl)) {
            return clean;
        }
        var out = new StringBuilder(clean.length());
        clean.chars().map(c -> isControl(c) ? ' ' : c).forEach(c -> out.append((char) c));
        return out.toString();
    }

    private static boolean isControl(int c) {
        return c < ' ' || c == 0x7f || c == 0x85 || c == 0x2028 || c == 0x2029;
    }

    private static boolean isClean(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0 || Character.isSurrogate(c) && !isPair(text, i)) {
                return false;
            }
            if (Character.isSurrogate(c)) {
                i++;
            }
        }
        return true;
    }

    private static boolean isPair(String text, int at) {
        return Character.isHighSurrogate(text.charAt(at))
                && at + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(at + 1));
    }
}
