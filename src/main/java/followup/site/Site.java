package followup.site;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;

/**
 * An assessed site of a company, with the people to ask.
 *
 * @param contacts in the order of the file that registered them; at least one of them is {@link Contact.Role#TO}
 */
public record Site(Code code, String name, String url, String companyName, List<Contact> contacts) {

    public Site {
        contacts = List.copyOf(contacts);
    }

    /** A site's code, such as {@code EC001}, or what somebody takes for one; upper and lower case are different. */
    public record Code(@JsonValue String value) implements Comparable<Code> {

        /** Characters of a code: 32, the width of its column. */
        static final int LIMIT = 32;

        /** Whether a new site may be called so: it becomes part of addresses of pages and calls. */
        static boolean isWellFormed(String code) {
            return code.length() <= LIMIT
                    && !code.isEmpty()
                    && isLetterOrDigit(code.charAt(0))
                    && code.chars().allMatch(each -> isLetterOrDigit(each) || "-_.".indexOf(each) >= 0);
        }

        private static boolean isLetterOrDigit(int each) {
            return each >= 'A' && each <= 'Z' || each >= 'a' && each <= 'z' || each >= '0' && each <= '9';
        }

        @Override
        public int compareTo(Code other) {
            return value.compareTo(other.value);
        }

        @Override
        public String toString() {
            return value;
        }
    }

    /** The language of the first person who is asked. */
    public String language() {
        return contacts.stream()
                .filter(contact -> contact.role() == Contact.Role.TO)
                .findFirst()
                .map(Contact::language)
                .orElse("ja");
    }
}
