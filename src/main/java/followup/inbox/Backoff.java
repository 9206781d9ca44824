package followup.inbox;

import java.time.Duration;

/** How long to wait before the next try to reach the server: doubles from a second to five minutes, until it is reached. */
record Backoff(int failures) {

    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofMinutes(5);

    static final Backoff NONE = new Backoff(0);

    Backoff afterFailure() {
        return new Backoff(failures + 1);
    }

    Duration pause() {
        if (failures == 0) {
            return Duration.ZERO;
        }
        var pause = FIRST.multipliedBy(1L << Math.min(failures - 1, 20));
        return pause.compareTo(LONGEST) < 0 ? pause : LONGEST;
    }
}
