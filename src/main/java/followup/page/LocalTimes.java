package followup.page;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/**
 * Instants as a page shows them: the wall clock of the programme's zone, to the minute.
 *
 * @param zone of the programme
 */
public record LocalTimes(ZoneId zone) {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    /** {@code 2023-01-31 10:00}. */
    public String minute(Instant instant) {
        return MINUTE.format(instant.atZone(zone));
    }
}
