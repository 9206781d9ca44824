package followup.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * When a deferred mail is tried again.
 *
 * @param first waits after the first, second … attempt
 * @param later the wait after each further one
 * @param givesUp counted from the first attempt
 */
record BackOff(List<Duration> first, Duration later, Duration givesUp) {

    /** Short at first, since greylisting lets a mail in after minutes; then as patient as a mail server. */
    static final BackOff USUAL = waiting(
                    Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(15), Duration.ofHours(1))
            .thenEvery(Duration.ofHours(4))
            .givingUpAfter(Duration.ofDays(5));

    BackOff {
        first = List.copyOf(first);
    }

    static BackOff waiting(Duration... waits) {
        return new BackOff(List.of(waits), waits[waits.length - 1], Duration.ofDays(5));
    }

    BackOff thenEvery(Duration wait) {
        return new BackOff(first, wait, givesUp);
    }

    BackOff givingUpAfter(Duration time) {
        return new BackOff(first, later, time);
    }

    /** Empty when the next attempt would come after the time to give up. */
    Optional<Instant> next(int attempts, Instant firstAttempt, Instant now) {
        var next = afterAttempt(attempts, now);
        return next.isAfter(firstAttempt.plus(givesUp)) ? Optional.empty() : Optional.of(next);
    }

    /** As {@link #next}, but never gives up. */
    Instant afterAttempt(int attempts, Instant now) {
        return now.plus(attempts <= first.size() ? first.get(Math.max(attempts, 1) - 1) : later);
    }
}
