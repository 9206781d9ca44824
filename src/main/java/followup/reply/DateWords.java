package followup.reply;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A date as far as its words go.
 *
 * @param year 0 when it is left out
 * @param month 0 when it is left out; the first month of a quarter
 * @param day 0 when it is left out; 1, 11 or 21 for a third of a month
 * @param precision how long the stretch is that fits the words
 * @param inferred whether something in it was taken from the day the reply arrived
 * @param problem why it cannot be used as it is: {@link Reason#DATE_UNREAD} or {@link Reason#DATE_AMBIGUOUS}
 * @param words where it stands
 */
record DateWords(
        int year,
        int month,
        int day,
        DatePrecision precision,
        boolean inferred,
        Optional<Reason> problem,
        Passage words) {

    /**
     * Months: a date without a year that lies further away than this on the side its status asks for is more likely meant on the other side.
     */
    private static final int FARTHEST_WITHOUT_YEAR = 10;

    /** Years before this one are slips of the pen. */
    private static final int EARLIEST_YEAR = 2000;

    /** A date, or the reason why there is none. */
    record Resolved(Optional<StatedDate> date, Optional<Reason> problem) {}

    boolean hasYear() {
        return year != 0;
    }

    /**
     * With the year that the status asks for when none is given: a done date does not lie ahead, a planned one not behind.
     *
     * @param words as written
     */
    Resolved resolvedFor(Stated status, LocalDate receivedOn, String words) {
        if (problem.isPresent()) {
            return new Resolved(Optional.empty(), problem);
        }
        if (hasYear()) {
            Optional<LocalDate> first = firstDay(year);
            return first.isEmpty() || year < EARLIEST_YEAR
                    ? new Resolved(Optional.empty(), Optional.of(Reason.DATE_UNREAD))
                    : new Resolved(
                            Optional.of(new StatedDate(first.get(), precision, inferred, words)), Optional.empty());
        }
        return withoutYear(status, receivedOn, words);
    }

    private Resolved withoutYear(Stated status, LocalDate receivedOn, String words) {
        Optional<StatedDate> behind = Optional.empty();
        Optional<StatedDate> ahead = Optional.empty();
        for (int candidate = receivedOn.getYear() - 1; candidate <= receivedOn.getYear() + 1; candidate++) {
            Optional<StatedDate> date = firstDay(candidate).map(first -> new StatedDate(first, precision, true, words));
            if (date.isPresent() && !date.get().from().isAfter(receivedOn)) {
                behind = date;
            }
            if (ahead.isEmpty() && date.isPresent() && !date.get().to().isBefore(receivedOn)) {
                ahead = date;
            }
        }
        Optional<StatedDate> chosen = switch (status) {
            case APPLIED -> behind;
            case PLANNED -> ahead;
            case IN_PROGRESS, NOT_APPLIED, DECLINED, NOT_APPLICABLE, UNKNOWN -> nearer(behind, ahead, receivedOn);
        };
        if (chosen.isEmpty()) {
            return new Resolved(Optional.empty(), Optional.of(Reason.DATE_UNREAD));
        }
        long away = Math.abs(ChronoUnit.MONTHS.between(receivedOn, chosen.get().from()));
        return away >= FARTHEST_WITHOUT_YEAR
                ? new Resolved(chosen, Optional.of(Reason.DATE_AMBIGUOUS))
                : new Resolved(chosen, Optional.empty());
    }

    private static Optional<StatedDate> nearer(Optional<StatedDate> behind, Optional<StatedDate> ahead, LocalDate day) {
        if (behind.isEmpty() || ahead.isEmpty()) {
            return behind.or(() -> ahead);
        }
        long back = ChronoUnit.DAYS.between(behind.get().from(), day);
        long forth = ChronoUnit.DAYS.between(day, ahead.get().from());
        return back < forth ? behind : ahead;
    }

    private Optional<LocalDate> firstDay(int inYear) {
        return switch (precision) {
            case DAY, THIRD_OF_MONTH ->
                day <= YearMonth.of(inYear, month).lengthOfMonth()
                        ? Optional.of(LocalDate.of(inYear, month, day))
                        : Optional.empty();
            case MONTH, QUARTER -> Optional.of(LocalDate.of(inYear, month, 1));
            case FISCAL_YEAR -> Optional.of(LocalDate.of(inYear, 4, 1));
            case YEAR -> Optional.of(LocalDate.of(inYear, 1, 1));
        };
    }
}
