package followup.calendar;

import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The table of Japan's public holidays: computed from the law, and replaced by an official list for the years that
 * the list covers. Immutable and thread-safe.
 */
public final class Holidays {

    /**
     * The last year whose equinoxes the official gazette has announced, and so the last one for which the rules are
     * trusted (announced in February 2026). Later days are still computed, but {@link #covers} denies them, which
     * becomes a visible warning; an official list that reaches further moves the end.
     */
    public static final int LAST_ANNOUNCED_YEAR = 2027;

    private final NavigableMap<LocalDate, Holiday> days;
    private final LocalDate beginsOn;
    private final LocalDate endsOn;

    private Holidays(NavigableMap<LocalDate, Holiday> days, LocalDate beginsOn, LocalDate endsOn) {
        this.days = days;
        this.beginsOn = beginsOn;
        this.endsOn = endsOn;
    }

    /** The holidays by law from 2019 on. */
    public static Holidays byLaw() {
        var days = new TreeMap<LocalDate, Holiday>();
        for (int year = HolidayLaw.FIRST_YEAR; year <= HolidayLaw.LAST_YEAR; year++) {
            HolidayLaw.of(year).forEach((date, name) -> days.put(date, new Holiday(date, name.words())));
        }
        return new Holidays(days, LocalDate.of(HolidayLaw.FIRST_YEAR, 1, 1), LocalDate.of(LAST_ANNOUNCED_YEAR, 12, 31));
    }

    /**
     * This table with {@code list} in place of it for every year the list names. A day the list calls just 休日 keeps
     * the name it has here, which says why it is one.
     */
    public Holidays overriddenBy(OfficialHolidays list) {
        var merged = new TreeMap<>(days);
        merged.keySet().removeIf(date -> list.years().contains(date.getYear()));
        for (Holiday listed : list.holidays()) {
            var known = days.get(listed.date());
            boolean nameless = listed.name().ja().startsWith(OfficialHolidays.NAMELESS);
            merged.put(listed.date(), nameless && known != null ? known : listed);
        }
        var first = LocalDate.of(list.years().first(), 1, 1);
        var last = LocalDate.of(list.years().last(), 12, 31);
        return new Holidays(merged, first.isBefore(beginsOn) ? first : beginsOn, last.isAfter(endsOn) ? last : endsOn);
    }

    public Optional<Holiday> on(LocalDate date) {
        return Optional.ofNullable(days.get(date));
    }

    /** Whether the table can be trusted for that day. */
    public boolean covers(LocalDate date) {
        return !date.isBefore(beginsOn) && !date.isAfter(endsOn);
    }

    /** The last day the table can be trusted for. */
    public LocalDate endsOn() {
        return endsOn;
    }
}
