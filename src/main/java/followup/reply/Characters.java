package followup.reply;

/**
 * Which characters a reader takes for the same: width and letter case do not matter, nor which of the many dashes, wave dashes, circles, quotation
 * marks and spaces stands there.
 */
final class Characters {

    private static final String DASHES = "-‐‑‒–—―−─━﹘﹣－˗⁃";
    private static final String WAVES = "~〜～∼˜";
    private static final String CIRCLES = "○◯〇⭕⚪";
    private static final String CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳❶❷❸❹❺❻❼❽❾";
    private static final String SUPERSCRIPTS = "¹²³⁰⁴⁵⁶⁷⁸⁹₀₁₂₃₄₅₆₇₈₉";
    private static final String SINGLE_QUOTES = "'‘’‛′`";
    private static final String DOUBLE_QUOTES = "\"“”„″";
    private static final String SPACES = " \t\u00a0\u1680\u202f\u205f\u3000";

    private Characters() {}

    /** @return 0 for a character that cannot be seen */
    static char folded(char c) {
        if (SPACES.indexOf(c) >= 0 || (c >= '\u2000' && c <= '\u200a')) {
            return ' ';
        }
        if (DASHES.indexOf(c) >= 0) {
            return '-';
        }
        if (WAVES.indexOf(c) >= 0) {
            return '~';
        }
        if (CIRCLES.indexOf(c) >= 0) {
            return '○';
        }
        if (SINGLE_QUOTES.indexOf(c) >= 0) {
            return '\'';
        }
        if (DOUBLE_QUOTES.indexOf(c) >= 0) {
            return '"';
        }
        int type = Character.getType(c);
        boolean unseen = type == Character.FORMAT || type == Character.CONTROL || c == '\ufe0f' || c == '\ufe0e';
        return unseen ? 0 : Character.toLowerCase(c);
    }

    /** Whether NFKC would take it apart into something else. */
    static boolean isKeptWhole(char c) {
        return WAVES.indexOf(c) >= 0
                || DASHES.indexOf(c) >= 0
                || SINGLE_QUOTES.indexOf(c) >= 0
                || DOUBLE_QUOTES.indexOf(c) >= 0
                || SUPERSCRIPTS.indexOf(c) >= 0;
    }

    /** ①, a figure of its own whatever stands behind it. */
    static boolean isCircled(char c) {
        return CIRCLED.indexOf(c) >= 0;
    }

    /** Where the character that begins here ends, with the marks that belong to it: ｶﾞ. */
    static int endOfCluster(String raw, int at) {
        int end = at + Character.charCount(raw.codePointAt(at));
        while (end < raw.length() && joinsTheCharacterBefore(raw.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean joinsTheCharacterBefore(char c) {
        return c == '\uff9e'
                || c == '\uff9f'
                || c == '\u3099'
                || c == '\u309a'
                || Character.getType(c) == Character.NON_SPACING_MARK;
    }
}
