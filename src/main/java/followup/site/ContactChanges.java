package followup.site;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What changed among the contacts of a site. A contact is known by the address; another address is another contact.
 * Addresses are masked, since an entry of the audit trail stays for good.
 */
final class ContactChanges {

    private ContactChanges() {}

    static void addTo(Changes changes, List<Contact> before, List<Contact> after) {
        var left = new LinkedHashMap<String, Contact>();
        before.forEach(contact -> left.put(contact.address(), contact));
        for (var contact : after) {
            var stored = left.remove(contact.address());
            if (!contact.equals(stored)) {
                changes.add("contact", stored == null ? null : shown(stored), shown(contact));
            }
        }
        left.values().forEach(contact -> changes.add("contact", shown(contact), null));
        if (changes.isEmpty() && !before.equals(after)) {
            changes.add("order of contacts", order(before), order(after));
        }
    }

    private static String order(List<Contact> contacts) {
        return contacts.stream().map(Contact::masked).collect(Collectors.joining(", "));
    }

    private static String shown(Contact contact) {
        return "%s <%s> %s %s"
                .formatted(
                        contact.name(),
                        contact.masked(),
                        contact.role().name().toLowerCase(Locale.ROOT),
                        contact.language());
    }
}
