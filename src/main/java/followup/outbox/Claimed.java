package followup.outbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A mail in the hands of this node.
 *
 * @param number counts the claims of this mail; whoever holds an older number has lost it
 * @param firstAttemptAt null before the first attempt
 */
record Claimed(QueuedMail mail, int number, @Nullable Instant firstAttemptAt) {

    long id() {
        return mail.id().value();
    }
}
