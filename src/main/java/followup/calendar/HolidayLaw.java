package followup.calendar;

import static followup.calendar.HolidayName.*;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.temporal.TemporalAdjusters.dayOfWeekInMonth;

import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Japan's public holidays of one year, from 2019 on, as the Act on National Holidays (国民の祝日に関する法律,
 * 昭和23年法律第178号) and the special acts of 2019–2021 make them:
 *
 * <ol>
 *   <li>Article 2: the national holidays (祝日) on fixed days, on the n-th Monday of a month, and on the equinoxes.
 *   <li>The special acts: 天皇の即位の日及び即位礼正殿の儀の行われる日を休日とする法律（平成30年法律第99号）makes 2019-05-01 and
 *       2019-10-22 holidays that count as national ones; Article 32 of the Olympic special measures act（平成27年法律第33号,
 *       as amended by 平成30年法律第55号 for 2020 and 令和2年法律第68号 for 2021）moves three holidays in each of these years.
 *       皇室典範特例法（平成29年法律第63号）附則第10条 leaves 2019 without an Emperor's Birthday.
 *   <li>Article 3, paragraph 2: a national holiday on a Sunday makes the next day that is not one a holiday.
 *   <li>Article 3, paragraph 3: a day between two national holidays is a holiday.
 * </ol>
 *
 * The equinoxes are announced in the official gazette each February for the following year; the formula here is the
 * usual approximation, good for 1980 to 2099.
 */
final class HolidayLaw {

    /** The first year these rules know. */
    static final int FIRST_YEAR = 2019;

    /** The last year for which the equinox formula is good. */
    static final int LAST_YEAR = 2099;

    private final int year;
    private final SortedMap<LocalDate, HolidayName> holidays = new TreeMap<>();

    private HolidayLaw(int year) {
        this.year = year;
    }

    /** @throws IllegalArgumentException before {@link #FIRST_YEAR} and after {@link #LAST_YEAR} */
    static SortedMap<LocalDate, HolidayName> of(int year) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new IllegalArgumentException("holidays of " + year + " are not known by rule");
        }
        var law = new HolidayLaw(year);
        law.nationalHolidays();
        law.accessionAct();
        law.holidaysOfRest();
        return law.holidays;
    }

    private void nationalHolidays() {
        on(1, 1, NEW_YEAR);
        onMonday(2, 1, COMING_OF_AGE);
        on(2, 11, FOUNDATION);
        if (year >= 2020) {
            on(2, 23, EMPERORS_BIRTHDAY);
        }
        on(3, equinox(20.8431), VERNAL_EQUINOX);
        on(4, 29, SHOWA);
        on(5, 3, CONSTITUTION);
        on(5, 4, GREENERY);
        on(5, 5, CHILDREN);
        summerAndSports();
        onMonday(3, 9, RESPECT_FOR_THE_AGED);
        on(9, equinox(23.2488), AUTUMNAL_EQUINOX);
        on(11, 3, CULTURE);
        on(11, 23, LABOUR_THANKSGIVING);
    }

    /** The three holidays that the Olympic special measures act moves; 体育の日 became スポーツの日 by 平成30年法律第57号. */
    private void summerAndSports() {
        switch (year) {
            case 2020 -> {
                on(7, 23, MARINE);
                on(7, 24, SPORTS);
                on(8, 10, MOUNTAIN);
            }
            case 2021 -> {
                on(7, 22, MARINE);
                on(7, 23, SPORTS);
                on(8, 8, MOUNTAIN);
            }
            default -> {
                onMonday(3, 7, MARINE);
                on(8, 11, MOUNTAIN);
                onMonday(2, 10, year == 2019 ? HEALTH_AND_SPORTS : SPORTS);
            }
        }
    }

    private void accessionAct() {
        if (year == 2019) {
            on(5, 1, ACCESSION);
            on(10, 22, ENTHRONEMENT);
        }
    }

    private void holidaysOfRest() {
        var national = new TreeMap<>(holidays);
        for (LocalDate holiday : national.keySet()) {
            if (holiday.getDayOfWeek() == SUNDAY) {
                var substitute = holiday.plusDays(1);
                while (national.containsKey(substitute)) {
                    substitute = substitute.plusDays(1);
                }
                holidays.put(substitute, SUBSTITUTE);
            }
        }
        for (LocalDate holiday : national.keySet()) {
            if (national.containsKey(holiday.plusDays(2))) {
                holidays.putIfAbsent(holiday.plusDays(1), CITIZENS);
            }
        }
    }

    private void on(int month, int day, HolidayName name) {
        holidays.put(LocalDate.of(year, month, day), name);
    }

    private void onMonday(int ordinal, int month, HolidayName name) {
        holidays.put(LocalDate.of(year, month, 1).with(dayOfWeekInMonth(ordinal, MONDAY)), name);
    }

    private int equinox(double dayIn1980) {
        int years = year - 1980;
        return (int) (dayIn1980 + 0.242194 * years) - years / 4;
    }
}
