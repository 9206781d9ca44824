package followup.intake;

import followup.mail.MailAddress;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is ours, so that our own mail is known when it comes back.
 *
 * @param addresses sender and reply addresses; compared without case, and with anything after {@code separator} taken off
 * @param separator of sub-addresses, {@code +}; empty when there are none
 * @param messageIdDomain what our message ids end with; empty when unknown
 */
record OurMail(Set<String> addresses, String separator, String messageIdDomain) {

    /** Nothing is known to be ours. */
    static final OurMail NONE = new OurMail(Set.of(), "", "");

    OurMail {
        addresses = addresses.stream().map(a -> a.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
        messageIdDomain = messageIdDomain.toLowerCase(Locale.ROOT);
    }

    /** Whether mails of ours can be told by their message ids. */
    boolean isKnown() {
        return !messageIdDomain.isEmpty();
    }

    boolean isOurs(MailAddress address) {
        String plain = address.comparable();
        if (addresses.contains(plain)) {
            return true;
        }
        int at = plain.lastIndexOf('@');
        int cut = separator.isEmpty() || at < 0 ? -1 : plain.indexOf(separator);
        return cut > 0 && cut < at && addresses.contains(plain.substring(0, cut) + plain.substring(at));
    }

    boolean isOurMessageId(String id) {
        return !messageIdDomain.isEmpty() && id.toLowerCase(Locale.ROOT).endsWith("@" + messageIdDomain);
    }
}
