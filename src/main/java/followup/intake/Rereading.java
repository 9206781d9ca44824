package followup.intake;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Stored mails read again by today's rules, to see what differs.
 *
 * @param since mails received on that day or later; null for all
 * @param mails how many that were when it began; what arrives later is read by today's rules anyway
 * @param read how many were read so far
 * @param failed how many of these could not be read; the log says why
 * @param finishedAt null while it goes on
 */
public record Rereading(
        Id id,
        String startedBy,
        Instant startedAt,
        @Nullable LocalDate since,
        long mails,
        long read,
        long failed,
        boolean stopped,
        @Nullable Instant finishedAt) {

    public record Id(long value) {}

    public boolean isUnderWay() {
        return finishedAt == null;
    }

    /** What has become of a difference that was found. */
    public enum State {
        /** Waits for a person to look at it. */
        FOUND,
        /** A person wants it applied; that happens soon. */
        CHOSEN,
        APPLIED,
        /** Was not applied: the mail is not as it was shown any more. */
        OUTDATED,
        /** Could not be applied; the log says why. */
        FAILED
    }
}
