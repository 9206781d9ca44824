package followup.calendar;

import followup.wording.Bilingual;
import followup.wording.Wording;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Business days: no Saturday or Sunday, no public holiday, no closure of the programme. Immutable and thread-safe.
 */
public final class BusinessCalendar {

    /**
     * How many days in a row may be closed. More means that the closures are set wrongly; without this limit the
     * search for a business day would never end.
     */
    static final int LONGEST_CLOSURE_DAYS = 60;

    private static final Wording WORDING = Wording.of(BusinessCalendar.class);

    private final Holidays holidays;
    private final List<Closure> closures;

    public BusinessCalendar(Holidays holidays, List<Closure> closures) {
        this.holidays = holidays;
        this.closures = List.copyOf(closures);
    }

    /** Public holidays by law and the year-end closure: the calendar of a programme that sets nothing. */
    public static BusinessCalendar usual() {
        return new BusinessCalendar(Holidays.byLaw(), List.of(Closure.parse(Closure.YEAR_END)));
    }

    public boolean isBusinessDay(LocalDate date) {
        return whyClosed(date).isEmpty();
    }

    /**
     * That day if it is a business day, else the next one.
     *
     * @throws IllegalStateException when {@value #LONGEST_CLOSURE_DAYS} days in a row are closed
     */
    public LocalDate rollForward(LocalDate date) {
        return date.plusDays(closedFrom(date).size());
    }

    /** Why a day is no business day: the holiday's name, the closure's, or the weekday; empty for a business day. */
    public Optional<Bilingual> whyClosed(LocalDate date) {
        return holidays.on(date)
                .map(Holiday::name)
                .or(() -> closures.stream()
                        .filter(closure -> closure.covers(date))
                        .map(Closure::name)
                        .findFirst())
                .or(() -> weekend(date));
    }

    private static Optional<Bilingual> weekend(LocalDate date) {
        return switch (date.getDayOfWeek()) {
            case SATURDAY -> Optional.of(WORDING.say("saturday"));
            case SUNDAY -> Optional.of(WORDING.say("sunday"));
            case MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY -> Optional.empty();
        };
    }

    /** The days from that one on that are no business days, each with its reason; empty for a business day. */
    List<ClosedDay> closedFrom(LocalDate date) {
        var closed = new ArrayList<ClosedDay>();
        var day = date;
        for (var why = whyClosed(day); why.isPresent(); why = whyClosed(day)) {
            if (closed.size() == LONGEST_CLOSURE_DAYS) {
                throw new IllegalStateException("no business day within %d days from %s: check the closures"
                        .formatted(LONGEST_CLOSURE_DAYS, date));
            }
            closed.add(new ClosedDay(day, why.get()));
            day = day.plusDays(1);
        }
        return closed;
    }

    record ClosedDay(LocalDate date, Bilingual why) {}

    /** The Japanese name of the public holiday on that day. */
    public Optional<String> nameOfHoliday(LocalDate date) {
        return holidays.on(date).map(holiday -> holiday.name().ja());
    }

    /** The last day for which the public holidays are known for certain. */
    public LocalDate tableEndsOn() {
        return holidays.endsOn();
    }

    /** Whether the public holidays of that day are known for certain. */
    public boolean knows(LocalDate date) {
        return holidays.covers(date);
    }
}
