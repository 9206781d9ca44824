package followup.mail;

import java.util.Optional;

/**
 * Where replies go, and how a survey's token travels in that address. With the separator {@code +} the address
 * {@code followup@survey.example} becomes {@code followup+TOKEN@survey.example} (sub-addressing, RFC 5233); another separator serves
 * servers that split elsewhere and domains that take every local part; without one the plain address is used and
 * the token travels in the Message-ID and in the body alone.
 *
 * @param address the plain address of the mailbox
 * @param separator what stands between local part and token; empty when the token must stay out of the address
 */
public record ReplyAddress(String address, String separator) {

    /** The setting's word for "no separator". */
    public static final String NO_SEPARATOR = "none";

    /** @throws IllegalArgumentException when such an address cannot stand in a header as it is */
    public ReplyAddress {
        MailSyntax.requireAddress("reply address", address);
        separator = NO_SEPARATOR.equals(separator) ? "" : separator;
        if (!MailSyntax.isAtomText(separator)) {
            throw new IllegalArgumentException("separator of the reply address: found \""
                    + MailSyntax.visible(separator) + "\", expected characters such as + - = or the word none");
        }
    }

    /** The address that carries the token, or the plain one when there is no separator. */
    public String withToken(String token) {
        if (separator.isEmpty()) {
            return address;
        }
        var plain = new MailAddress("", address);
        return plain.localPart() + separator + token + "@" + plain.domain();
    }

    /** The token in an address of ours, in lower case since some servers change the case; never checked against a survey. */
    public Optional<String> tokenIn(String other) {
        var plain = new MailAddress("", address);
        var found = new MailAddress("", other.strip());
        var start = AsciiCase.lower(plain.localPart() + separator);
        var local = AsciiCase.lower(found.localPart());
        if (separator.isEmpty() || !found.domain().equals(plain.domain()) || !local.startsWith(start)) {
            return Optional.empty();
        }
        return Optional.of(local.substring(start.length())).filter(MailSyntax::isToken);
    }

    /** Whether a mail to this address reaches our mailbox: the plain address, or one with anything behind the separator. */
    public boolean isOurs(String other) {
        var plain = new MailAddress("", address);
        var found = new MailAddress("", other.strip());
        if (plain.comparable().equals(found.comparable())) {
            return true;
        }
        return !separator.isEmpty()
                && found.domain().equals(plain.domain())
                && AsciiCase.lower(found.localPart()).startsWith(AsciiCase.lower(plain.localPart() + separator));
    }

    /** The domain of our mailbox, in lower case; Message-IDs of our mails end with it. */
    public String domain() {
        return new MailAddress("", address).domain();
    }
}
