package followup.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * When mails that we send unasked may leave: on business days, from {@code opens} up to but not including
 * {@code closes}, by the clocks of {@code zone}. A wall time that the clocks skip counts as the moment they skip; one
 * that they show twice as the first time. Immutable and thread-safe.
 */
public record SendWindow(ZoneId zone, LocalTime opens, LocalTime closes, BusinessCalendar days) {

    public SendWindow {
        if (!opens.isBefore(closes)) {
            throw new IllegalArgumentException(
                    "the send window must open before it closes, found %s to %s".formatted(opens, closes));
        }
    }

    /** The day it is in the programme's zone. */
    public LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }

    public boolean isOpen(Instant instant) {
        var day = dayOf(instant);
        return days.isBusinessDay(day) && !instant.isBefore(openingOn(day)) && instant.isBefore(at(day, closes));
    }

    /** The instant itself while the window is open, else the next time it opens. */
    public Instant nextOpening(Instant instant) {
        if (isOpen(instant)) {
            return instant;
        }
        var day = days.rollForward(dayOf(instant));
        while (!openingOn(day).isBefore(at(day, closes)) || !openingOn(day).isAfter(instant)) {
            day = days.rollForward(day.plusDays(1));
        }
        return openingOn(day);
    }

    /** When the window opens on that day, provided that it is a business day. */
    public Instant openingOn(LocalDate day) {
        return at(day, opens);
    }

    private Instant at(LocalDate day, LocalTime time) {
        var wall = day.atTime(time);
        var transition = zone.getRules().getTransition(wall);
        return transition != null && transition.isGap()
                ? transition.getInstant()
                : wall.atZone(zone).toInstant();
    }
}
