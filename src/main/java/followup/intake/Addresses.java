package followup.intake;

import java.util.ArrayList;
import java.util.List;

/** Addresses in running text. Linear; nothing is validated but that it could be an address. */
final class Addresses {

    private static final String LOCAL = ".!#$%&'*+/=?^_`{|}~-";

    private Addresses() {}

    /**
     * All addresses in their order, in lower case, without what brackets or punctuation surround them; not those whose local part is
     * blotted out with asterisks.
     */
    static List<String> in(String text) {
        var found = new ArrayList<String>();
        int from = 0;
        for (int sign = text.indexOf('@'); sign >= 0; sign = text.indexOf('@', sign + 1)) {
            int start = sign;
            while (start > from && isLocal(text.charAt(start - 1))) {
                start--;
            }
            int end = sign + 1;
            while (end < text.length() && isDomain(text.charAt(end))) {
                end++;
            }
            while (end > sign + 1 && !Character.isLetterOrDigit(text.charAt(end - 1))) {
                end--;
            }
            String address = trimmed(text.substring(start, end));
            if (address.indexOf('@') > 0 && text.substring(sign + 1, end).indexOf('.') > 0) {
                found.add(Folded.of(address).text());
            }
            from = end;
        }
        return found;
    }

    private static String trimmed(String address) {
        int from = 0;
        while (from < address.length() && "'`=*|#".indexOf(address.charAt(from)) >= 0) {
            from++;
        }
        String rest = address.substring(from);
        return rest.startsWith("mailto:") ? rest.substring(7) : rest;
    }

    private static boolean isLocal(char c) {
        return c < 0x80 && (Character.isLetterOrDigit(c) || LOCAL.indexOf(c) >= 0);
    }

    private static boolean isDomain(char c) {
        return c < 0x80 && (Character.isLetterOrDigit(c) || c == '.' || c == '-');
    }
}
