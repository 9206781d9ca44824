package followup.mail;

/** Case as the mail standards mean it: A to Z only, the same in every locale. */
final class AsciiCase {

    private AsciiCase() {}

    static String lower(String text) {
        int i = 0;
        while (i < text.length() && !isUpper(text.charAt(i))) {
            i++;
        }
        if (i == text.length()) {
            return text;
        }
        var chars = text.toCharArray();
        for (; i < chars.length; i++) {
            chars[i] = lower(chars[i]);
        }
        return new String(chars);
    }

    static char lower(char c) {
        return isUpper(c) ? (char) (c + 32) : c;
    }

    static boolean equal(String a, String b) {
        return a.length() == b.length() && startsWith(a, 0, b);
    }

    /** Whether {@code text} holds {@code prefix} at {@code from}. */
    static boolean startsWith(String text, int from, String prefix) {
        if (from < 0 || text.length() - from < prefix.length()) {
            return false;
        }
        for (int i = 0; i < prefix.length(); i++) {
            if (lower(text.charAt(from + i)) != lower(prefix.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Where {@code needle} first stands in {@code text} at or after {@code from}, or -1. */
    static int indexOf(String text, String needle, int from) {
        for (int i = Math.max(from, 0); i <= text.length() - needle.length(); i++) {
            if (startsWith(text, i, needle)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isUpper(char c) {
        return c >= 'A' && c <= 'Z';
    }
}
