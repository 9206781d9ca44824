package followup.schedule;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often each sweep runs, from the settings {@code followup.schedule.*}. A sweep that takes longer than its interval
 * is not started a second time, on no node; with several nodes each run happens on one of them.
 *
 * @param surveys lets surveys fall due; a request leaves at most so much later than the send window opens
 * @param outbox sends queued mails
 * @param inbox fetches mails, also when the server did not announce any
 * @param intake reads stored mails that nobody has read yet
 * @param rereading goes on reading stored mails again, when a person asked for it
 * @param reconciliation counts whether all mails of the server are stored
 */
@ConfigurationProperties("followup.schedule")
record ScheduleSettings(
        @DefaultValue("PT1M") Duration surveys,
        @DefaultValue("PT5S") Duration outbox,
        @DefaultValue("PT1M") Duration inbox,
        @DefaultValue("PT30S") Duration intake,
        @DefaultValue("PT2S") Duration rereading,
        @DefaultValue("PT1H") Duration reconciliation) {

    /** A tenth of a second: what runs more often does nothing but ask the database. */
    static final Duration SHORTEST = Duration.ofMillis(100);

    ScheduleSettings {
        require("surveys", surveys);
        require("outbox", outbox);
        require("inbox", inbox);
        require("intake", intake);
        require("rereading", rereading);
        require("reconciliation", reconciliation);
    }

    private static void require(String sweep, Duration interval) {
        if (interval.compareTo(SHORTEST) < 0) {
            throw new IllegalArgumentException(
                    "followup.schedule.%s must be %s or longer, but is %s".formatted(sweep, SHORTEST, interval));
        }
    }
}
