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

    static String fold(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }
}
