package followup.access;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** Too many sign-ins failed here; the password was not looked at. */
public final class SlowedDown extends AuthenticationException {

    private final Duration wait;

    SlowedDown(Duration wait) {
        super("too many failed sign-ins");
        this.wait = wait;
    }

    /** Whole seconds to wait before the next attempt, at least one. */
    public long seconds() {
        return wait.plusMillis(999).toSeconds();
    }
}
