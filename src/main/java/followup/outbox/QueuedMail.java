package followup.outbox;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A mail of the queue as it stands: everything but its bytes, see {@link Outbox#bytes}.
 *
 * @param size of the finished mail in bytes
 * @param attempts how often its delivery was begun
 * @param dueAt when it is tried next; null when it waits for nothing
 * @param reply the last words about it: the mail server's reply, or why it was dropped, settled or is unclear; may be
 *     empty
 * @param status the enhanced status of that reply (RFC 3463) such as {@code 5.1.1}; empty without one
 * @param sentAt when the mail server took it
 * @param bounce what came back after it was sent
 */
public record QueuedMail(
        Id id,
        String survey,
        String purpose,
        String recipient,
        String envelopeFrom,
        String messageId,
        String subject,
        String template,
        String templateVersion,
        int size,
        State state,
        int attempts,
        @Nullable Instant dueAt,
        String reply,
        String status,
        @Nullable Instant sentAt,
        Instant createdAt,
        @Nullable Bounce bounce) {

    /** What has become of a mail. */
    public enum State {
        /** Waits for its time; never tried so far. */
        QUEUED,
        /** A node has taken it, but has not spoken about it to the mail server. */
        CLAIMED,
        /** A node may be handing it over this moment; found like that after a crash it becomes {@link #UNCLEAR}. */
        SENDING,
        /** The mail server took it. */
        SENT,
        /** Tried in vain; will be tried again. */
        DEFERRED,
        /** The mail server refused it for good, or it was tried for too long. Never tried again. */
        REFUSED,
        /** It may have been taken or not; nobody sends it again before someone settles it. */
        UNCLEAR,
        /** Was no longer wanted when its time came. */
        DROPPED
    }

    /** How an unclear mail is settled. */
    public enum Settlement {
        /** It did go out. */
        SENT,
        /** It did not go out and shall not. */
        REFUSED,
        /** It is sent again: the same bytes with the same Message-ID. */
        AGAIN
    }

    public record Id(long value) {

        private static final String PREFIX = "out-";

        /** {@code out-12}, the form people and scripts see. */
        public String asText() {
            return PREFIX + value;
        }

        /** Reads {@link #asText()}; empty for anything else. */
        public static Optional<Id> find(String text) {
            if (!text.startsWith(PREFIX)) {
                return Optional.empty();
            }
            var digits = text.substring(PREFIX.length());
            boolean number =
                    !digits.isEmpty() && digits.length() < 19 && digits.chars().allMatch(c -> c >= '0' && c <= '9');
            return number ? Optional.of(new Id(Long.parseLong(digits))) : Optional.empty();
        }
    }

    /**
     * @param status enhanced status such as {@code 5.1.1}; may be empty
     * @param permanent whether trying that mail again is pointless; only some codes mean that the address takes no
     *     further mail either
     */
    public record Bounce(String status, boolean permanent, Instant at) {}

    /** The mail server took the mail, or someone settled that it did. */
    public record MailSent(Id mail, String survey, String purpose, String recipient, Instant at) {}

    /** The mail will not be tried again. */
    public record MailRefused(Id mail, String survey, String purpose, String recipient, String status, String reply) {}

    /** Nobody knows whether the mail went out. */
    public record MailBecameUnclear(Id mail, String survey, String purpose, String recipient, String why) {}

    /**
     * A mail that had gone out came back.
     *
     * @param recipient to whom we wrote; the report may name another, whom the mail was forwarded to
     */
    public record MailBounced(
            Id mail, String survey, String purpose, String recipient, String status, boolean permanent) {}
}
