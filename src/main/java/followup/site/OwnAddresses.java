package followup.site;

import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The service's own addresses: where it sends from and where replies go, the latter with any sub-address. None of them
 * may be a contact, or the service would write to itself.
 */
@Component
class OwnAddresses {

    /** The setting's word for replies that go to the plain address. */
    private static final String NO_SEPARATOR = "none";

    private final String reply;
    private final String sender;
    private final String separator;

    OwnAddresses(
            @Value("${followup.reply.address:}") String reply,
            @Value("${followup.reply.separator:+}") String separator,
            @Value("${followup.sender.address:}") String sender) {
        this.reply = Contact.fold(reply);
        this.separator =
                separator.strip().equals(NO_SEPARATOR) ? "" : separator.strip().toLowerCase(Locale.ROOT);
        this.sender = Contact.fold(sender);
    }

    boolean include(String address) {
        var folded = Contact.fold(address);
        return !folded.isEmpty() && (folded.equals(reply) || folded.equals(sender) || isSubAddress(folded));
    }

    private boolean isSubAddress(String address) {
        int at = reply.lastIndexOf('@');
        return at > 0
                && !separator.isEmpty()
                && address.startsWith(reply.substring(0, at) + separator)
                && address.endsWith(reply.substring(at));
    }
}
