package followup.outbox;

import java.time.Instant;

/**
 * Has a say in whether a queued mail still goes. Every bean of this type is asked right before the mail is handed to
 * the mail server, outside any transaction; the strictest verdict counts. One that throws holds the mail back for a while.
 */
@FunctionalInterface
public interface Eligibility {

    Verdict mayGo(QueuedMail mail, Instant now);

    sealed interface Verdict {

        /** Nothing against it. */
        record Go() implements Verdict {}

        /** Not before {@code until}; then all are asked again. */
        record Wait(Instant until) implements Verdict {}

        /** Never; {@code reason} is kept with the mail. */
        record Drop(String reason) implements Verdict {}
    }
}
