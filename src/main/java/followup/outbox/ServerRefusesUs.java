package followup.outbox;

import org.jspecify.annotations.Nullable;

/**
 * The mail server will take no mail at all as we are set up: it can't be trusted, doesn't offer what we insist on, or
 * refuses us or our sign-in. No mail is to blame, and a person must act.
 */
final class ServerRefusesUs extends Exception {

    ServerRefusesUs(String reply, @Nullable Throwable cause) {
        super(reply, cause);
    }
}
