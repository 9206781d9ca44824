package followup.reply;

import java.time.LocalDate;

/**
 * A date as the company gave it.
 *
 * @param from the first day that fits the words
 * @param precision how long the stretch is that fits the words
 * @param inferred whether the year (or the month of "来月") was taken from the day the reply arrived
 * @param words as written
 */
public record StatedDate(LocalDate from, DatePrecision precision, boolean inferred, String words) {

    /** The last day that fits the words. */
    public LocalDate to() {
        return switch (precision) {
            case DAY -> from;
            case THIRD_OF_MONTH -> from.getDayOfMonth() < 21 ? from.plusDays(9) : lastOfMonth(from);
            case MONTH -> lastOfMonth(from);
            case QUARTER -> lastOfMonth(from.plusMonths(2));
            case FISCAL_YEAR, YEAR -> from.plusYears(1).minusDays(1);
        };
    }

    private static LocalDate lastOfMonth(LocalDate day) {
        return day.withDayOfMonth(day.lengthOfMonth());
    }
}
