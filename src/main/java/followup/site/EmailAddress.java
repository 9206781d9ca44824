package followup.site;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/**
 * The rules for a contact's address: what RFC 5321 allows between people, in ASCII, with a domain of at least two
 * labels. Full stops at the end of the local part or beside each other, which the RFC forbids, are legal at the
 * carriers who gave such addresses to their customers.
 */
final class EmailAddress {

    private static final int WHOLE_LIMIT = 254;
    private static final int LOCAL_LIMIT = 64;
    private static final int LABEL_LIMIT = 63;

    /** Japanese mobile carriers, old and present, with their sub-domains. */
    private static final Set<String> CARRIERS = Set.of(
            "docomo.ne.jp",
            "ezweb.ne.jp",
            "au.com",
            "softbank.ne.jp",
            "vodafone.ne.jp",
            "disney.ne.jp",
            "pdx.ne.jp",
            "willcom.com",
            "emnet.ne.jp",
            "emobile.ne.jp");

    private EmailAddress() {}

    static boolean isWellFormed(String address) {
        int at = address.lastIndexOf('@');
        if (at < 1 || at > LOCAL_LIMIT || address.length() > WHOLE_LIMIT) {
            return false;
        }
        var domain = address.substring(at + 1);
        return isDomain(domain) && isLocalPart(address.substring(0, at), isCarrier(domain));
    }

    private static boolean isLocalPart(String local, boolean carrier) {
        if (local.startsWith("\"")) {
            return local.length() > 2
                    && local.endsWith("\"")
                    && isQuotedContent(local.substring(1, local.length() - 1));
        }
        boolean dotsAsWished = !local.startsWith(".") && (carrier || !local.endsWith(".") && !local.contains(".."));
        return dotsAsWished
                && local.chars().allMatch(each -> isLetterOrDigit(each) || "!#$%&'*+-/=?^_`{|}~.".indexOf(each) >= 0);
    }

    private static boolean isQuotedContent(String content) {
        return content.chars().allMatch(each -> each > ' ' && each < 0x7F && each != '"' && each != '\\');
    }

    private static boolean isDomain(String domain) {
        var labels = domain.split("\\.", -1);
        return labels.length >= 2
                && Arrays.stream(labels).allMatch(EmailAddress::isLabel)
                && !labels[labels.length - 1].chars().allMatch(each -> each >= '0' && each <= '9');
    }

    private static boolean isLabel(String label) {
        return !label.isEmpty()
                && label.length() <= LABEL_LIMIT
                && !label.startsWith("-")
                && !label.endsWith("-")
                && label.chars().allMatch(each -> isLetterOrDigit(each) || each == '-');
    }

    private static boolean isLetterOrDigit(int each) {
        return each >= 'a' && each <= 'z' || each >= 'A' && each <= 'Z' || each >= '0' && each <= '9';
    }

    private static boolean isCarrier(String domain) {
        var folded = domain.toLowerCase(Locale.ROOT);
        return CARRIERS.stream().anyMatch(carrier -> folded.equals(carrier) || folded.endsWith("." + carrier));
    }
}
