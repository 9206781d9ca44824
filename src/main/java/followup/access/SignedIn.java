package followup.access;

import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who is at work in this thread. */
public final class SignedIn {

    /** The name in the records for what the service does by itself. No user may have it. */
    public static final String SYSTEM = "system";

    private SignedIn() {}

    /** The signed-in user's name, or {@link #SYSTEM}. */
    public static String name() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null
                || authentication instanceof AnonymousAuthenticationToken
                || !authentication.isAuthenticated()) {
            return SYSTEM;
        }
        return authentication.getName();
    }
}
