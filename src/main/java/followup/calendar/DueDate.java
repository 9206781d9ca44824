package followup.calendar;

import followup.wording.Bilingual;
import java.time.LocalDate;
import java.time.Period;
import java.util.Set;

/**
 * When a survey is due, and why then.
 *
 * @param heldOn the day of the debrief
 * @param nominal that day plus the period, the month's end clamped; may be no business day
 * @param on the first business day from {@code nominal} on
 * @param reason the whole calculation in words
 */
public record DueDate(
        LocalDate heldOn, Period period, LocalDate nominal, LocalDate on, Bilingual reason, Set<Warning> warnings) {

    /** What a person should look at before trusting the date. */
    public enum Warning {
        /** Later than the programme's closing date: a coordinator may set another date. */
        AFTER_CLOSING,
        /** Outside the days whose public holidays are known: the date may turn out to be one. */
        BEYOND_HOLIDAY_TABLE
    }

    public DueDate {
        warnings = Set.copyOf(warnings);
    }
}
