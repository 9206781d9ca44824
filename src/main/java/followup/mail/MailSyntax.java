package followup.mail;

/** The rules of RFC 5322 that what we send must keep, since a value that breaks them could add headers or recipients. */
final class MailSyntax {

    /** Octets; RFC 5321, 4.5.3.1.3 allows a path of 256 with its brackets. Longer addresses are refused. */
    private static final int LONGEST_ADDRESS = 254;

    private static final int SHORTEST_TOKEN = 16;
    private static final int LONGEST_TOKEN = 64;
    private static final String ATOM_SPECIALS = "!#$%&'*+-/=?^_`{|}~";

    private MailSyntax() {}

    /** What stands for a survey in addresses and ids: 16 to 64 lower-case letters and digits. */
    static boolean isToken(String text) {
        return text.length() >= SHORTEST_TOKEN
                && text.length() <= LONGEST_TOKEN
                && text.chars().allMatch(c -> c >= 'a' && c <= 'z' || c >= '0' && c <= '9');
    }

    static boolean isAtomText(String text) {
        return text.chars().allMatch(MailSyntax::isAtomChar);
    }

    /** Atoms joined by single dots: what may stand unquoted on either side of {@code @}. */
    static boolean isDotAtom(String text) {
        return !text.isEmpty()
                && text.chars().allMatch(c -> c == '.' || isAtomChar(c))
                && !text.startsWith(".")
                && !text.endsWith(".")
                && !text.contains("..");
    }

    /**
     * Old carrier addresses with dots where none may stand ({@code a..b@}, {@code a.@}) pass; white space, controls, brackets, commas and
     * anything outside ASCII do not.
     *
     * @throws IllegalArgumentException naming {@code what}
     */
    static void requireAddress(String what, String address) {
        int at = address.lastIndexOf('@');
        var local = at < 0 ? "" : address.substring(0, at);
        var localIsFine = !local.isEmpty() && local.chars().allMatch(c -> c == '.' || isAtomChar(c));
        if (!localIsFine || !isDotAtom(address.substring(at + 1)) || address.length() > LONGEST_ADDRESS) {
            throw new IllegalArgumentException(
                    what + ": found \"" + visible(address) + "\", expected an address such as name@example.jp");
        }
    }

    /** @throws IllegalArgumentException naming {@code what}, when a control character could end the header line */
    static void requireOneLine(String what, String text) {
        if (text.codePoints().anyMatch(MailSyntax::endsOrHides)) {
            throw new IllegalArgumentException(
                    what + ": found a control character in \"" + visible(text) + "\", expected one line of text");
        }
    }

    static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 0x80);
    }

    /** The text with every control character made visible and cut to a length that fits a message. */
    static String visible(String text) {
        var shown = new StringBuilder();
        text.codePoints().limit(80).forEach(c -> {
            if (endsOrHides(c)) {
                shown.append("<U+").append("%04X".formatted(c)).append('>');
            } else {
                shown.appendCodePoint(c);
            }
        });
        return shown.toString();
    }

    private static boolean endsOrHides(int c) {
        return Character.isISOControl(c) || c == 0x2028 || c == 0x2029 || Character.getType(c) == Character.SURROGATE;
    }

    private static boolean isAtomChar(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || ATOM_SPECIALS.indexOf(c) >= 0;
    }
}
