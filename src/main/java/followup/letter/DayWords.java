package followup.letter;

import followup.intake.KnownDate;
import followup.reply.DatePrecision;
import followup.wording.Wording;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Days as letters write them, never more exact than they are known. */
final class DayWords {

    private static final Wording WORDING = Wording.of(DayWords.class);

    private DayWords() {}

    /** 2023年1月31日, 31 January 2023. */
    static String day(LocalDate day, Language language) {
        return written(day, "day.pattern", language);
    }

    /** 2023年1月31日（火）, Tuesday, 31 January 2023. */
    static String dayWithWeekday(LocalDate day, Language language) {
        return written(day, "day.pattern-with-weekday", language);
    }

    /**
     * @param first the first day of the time that was named
     * @param precision the code of a {@link DatePrecision}
     */
    static String upTo(String precision, LocalDate first, Language language) {
        var known = KnownDate.of(first, precision);
        return known.precision() == DatePrecision.DAY ? day(first, language) : language.of(known.words());
    }

    private static String written(LocalDate day, String pattern, Language language) {
        return DateTimeFormatter.ofPattern(language.of(WORDING.say(pattern)), language.locale())
                .format(day);
    }
}
