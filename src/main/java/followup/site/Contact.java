package followup.site;

import java.util.Locale;
import java.util.Set;

/**
 * A person of a company who is asked, or copied.
 *
 * @param email as the company wrote it; compare {@link #address()}
 * @param language {@code ja} or {@code en}
 */
public record Contact(String name, String email, Role role, String language) {

    static final Set<String> LANGUAGES = Set.of("ja", "en");

    public enum Role {
        /** Is asked. */
        TO,
        /** Is copied. */
        CC
    }

    /** The address by which a sender is recognised: in lower case. */
    public String address() {
        return fold(email);
    }

    /** The address as logs and traces may show it, such as {@code t***@example.jp}. */
    public String masked() {
        return email.substring(0, email.offsetByCodePoints(0, 1)) + "***" + email.substring(email.lastIndexOf('@'));
    }

    static String fold(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }
}
