package followup.access;

import java.util.List;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
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

    /** Does what a person asked for and did not wait for: the records name the person, who needs not be signed in any more. */
    public static void inTheNameOf(String name, Runnable work) {
        var before = SecurityContextHolder.getContext();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(name, "", List.of()));
        SecurityContextHolder.setContext(context);
        try {
            work.run();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
