package followup.countermeasure;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * A past day to look back from: what the programme knew when that day was over. An answer counts from the day on which
 * it was recorded, not from the day on which the company applied the measure or wrote the mail; so a figure once
 * published for a day can be had again, whatever came to light afterwards.
 *
 * @param day in the programme's zone
 * @param until the instant at which the day ends there, exclusive
 */
public record AsOf(LocalDate day, Instant until) {

    static AsOf endOf(LocalDate day, ZoneId zone) {
        return new AsOf(day, day.plusDays(1).atStartOfDay(zone).toInstant());
    }
}
