package followup.inbox;

import java.time.Instant;
import java.util.Optional;

/**
 * A mail that the server holds, or held, and we do not.
 *
 * @param size in bytes, as the server said
 * @param messageId without angle brackets
 * @param sender masked
 * @param subject as it stands in the mail
 * @param attempts how often it was tried so far
 */
public record UnstoredMail(
        long uid,
        State state,
        String reason,
        long size,
        Optional<String> messageId,
        Optional<String> sender,
        Optional<String> subject,
        int attempts,
        Instant firstSeenAt,
        Instant lastTriedAt) {

    public enum State {
        /** Over the size limit; fetched when the limit is raised. */
        REFUSED,
        /** Could not be fetched or stored; tried again later. */
        FAILED,
        /** Deleted on the server before it could be stored; known by its number only. */
        GONE
    }
}
