package followup.calendar;

import followup.wording.Bilingual;
import followup.wording.Wording;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;

/**
 * Days on which the programme is closed, besides weekends and public holidays. Written as
 * {@code 12-29..01-03 年末年始休業 / year-end closure} (every year, may pass the turn of the year) or
 * {@code 2026-08-12..2026-08-14 お盆休業 / Obon closure} (once); one day may stand without {@code ..}; the name may be
 * left out, or given in one language for both.
 */
public sealed interface Closure {

    Bilingual name();

    boolean covers(LocalDate date);

    /** The year-end closure, which holds when nothing else is set. */
    String YEAR_END = "12-29..01-03 年末年始休業 / year-end closure";

    /** Every year from one day to another, both included. */
    record Yearly(MonthDay from, MonthDay to, Bilingual name) implements Closure {

        @Override
        public boolean covers(LocalDate date) {
            var day = MonthDay.from(date);
            boolean afterBegin = !day.isBefore(from);
            boolean beforeEnd = !day.isAfter(to);
            return from.isAfter(to) ? afterBegin || beforeEnd : afterBegin && beforeEnd;
        }
    }

    /** Once, from one day to another, both included. */
    record Once(LocalDate from, LocalDate to, Bilingual name) implements Closure {

        public Once {
            if (to.isBefore(from)) {
                throw new IllegalArgumentException("a closure ends on " + to + " before it begins on " + from);
            }
        }

        @Override
        public boolean covers(LocalDate date) {
            return !date.isBefore(from) && !date.isAfter(to);
        }
    }

    /** @throws IllegalArgumentException when the text is no closure, saying what was found and what was expected */
    static Closure parse(String text) {
        var parts = text.strip().split("\\s+", 2);
        var name = parts.length == 1 ? Wording.of(Closure.class).say("closure") : name(parts[1]);
        int dots = parts[0].indexOf("..");
        var from = dots < 0 ? parts[0] : parts[0].substring(0, dots);
        var to = dots < 0 ? parts[0] : parts[0].substring(dots + 2);
        try {
            return from.length() == "MM-DD".length()
                    ? new Yearly(MonthDay.parse("--" + from), MonthDay.parse("--" + to), name)
                    : new Once(LocalDate.parse(from), LocalDate.parse(to), name);
        } catch (DateTimeException notADate) {
            throw new IllegalArgumentException(
                    "found \"%s\", expected a closure such as \"%s\" or \"2026-08-12..2026-08-14 お盆休業 / Obon closure\""
                            .formatted(text, YEAR_END),
                    notADate);
        }
    }

    private static Bilingual name(String text) {
        int slash = text.indexOf('/');
        return slash < 0
                ? Bilingual.plain(text)
                : new Bilingual(
                        text.substring(0, slash).strip(),
                        text.substring(slash + 1).strip());
    }
}
