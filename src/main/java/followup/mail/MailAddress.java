package followup.mail;

/**
 * A mailbox as a mail names it. The address is kept as written: old carrier addresses such as {@code a..b@docomo.ne.jp} break
 * RFC 5321 and still receive mail.
 *
 * @param name the display name, decoded; empty when there is none
 * @param address local part and domain, without angle brackets; never validated
 */
public record MailAddress(String name, String address) {

    /** A mailbox without a display name. */
    public static MailAddress of(String address) {
        return new MailAddress("", address);
    }

    /** What comes before the last {@code @}; the whole address when there is none. */
    public String localPart() {
        int at = address.lastIndexOf('@');
        return at < 0 ? address : address.substring(0, at);
    }

    /** What comes after the last {@code @}, in lower case; empty when there is none. */
    public String domain() {
        int at = address.lastIndexOf('@');
        return at < 0 ? "" : AsciiCase.lower(address.substring(at + 1));
    }

    /** The address in lower case, for comparing. */
    public String comparable() {
        return AsciiCase.lower(address);
    }

    /** For logs: the first character of the local part and the domain, {@code t***@example.jp}. */
    public String masked() {
        int at = address.lastIndexOf('@');
        if (at <= 0) {
            return "***";
        }
        return address.substring(0, address.offsetByCodePoints(0, 1)) + "***" + address.substring(at);
    }
}
