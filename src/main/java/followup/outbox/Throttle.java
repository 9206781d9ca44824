package followup.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * How many mails go per minute, in all and to one domain, counted in windows of a minute on this node. Thread-safe.
 */
@Component
final class Throttle {

    private static final Duration WINDOW = Duration.ofMinutes(1);

    private final Map<String, Integer> taken = new HashMap<>();
    private @Nullable Instant since;
    private int takenInAll;

    /** How many of {@code wanted} mails may be taken out of the queue now; they count as taken. */
    synchronized int take(int wanted, int perMinute, Instant now) {
        if (perMinute == 0) {
            return wanted;
        }
        turn(now);
        int granted = Math.min(wanted, Math.max(0, perMinute - takenInAll));
        takenInAll += granted;
        return granted;
    }

    /** Gives back what {@link #take} granted and the queue did not have. */
    synchronized void giveBack(int unused) {
        takenInAll = Math.max(0, takenInAll - unused);
    }

    /** Empty when the mail may go now, else when to ask again: as many minutes later as mails are ahead of it. */
    synchronized Optional<Instant> waitFor(String recipient, int perMinuteAndDomain, Instant now) {
        if (perMinuteAndDomain == 0) {
            return Optional.empty();
        }
        var began = turn(now);
        int ahead = taken.merge(domainOf(recipient), 1, Integer::sum) - 1;
        return ahead < perMinuteAndDomain
                ? Optional.empty()
                : Optional.of(began.plus(WINDOW.multipliedBy(ahead / perMinuteAndDomain)));
    }

    private Instant turn(Instant now) {
        var began = since;
        boolean over = began == null || now.isBefore(began) || !now.isBefore(began.plus(WINDOW));
        if (over) {
            began = now;
            since = now;
            takenInAll = 0;
            taken.clear();
        }
        return Objects.requireNonNull(began);
    }

    private static String domainOf(String recipient) {
        return recipient.substring(recipient.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
    }
}
