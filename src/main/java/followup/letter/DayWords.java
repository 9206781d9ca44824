package followup.letter;

import followup.reply.DatePrecision;
import followup.wording.Wording;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Days as letters write them, never more exact than they are known. */
final class DayWords {

    private static final Wording WORDING = Wording.of(DayWords.class);
    private static final Map<String, DateTimeFormatter> FORMATS = new ConcurrentHashMap<>();
    private static final int FISCAL_YEAR_BEGINS_IN = 4;

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
        var known = Arrays.stream(DatePrecision.values())
                .filter(each -> each.code().equals(precision))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown precision of a date: " + precision));
        return switch (known) {
            case DAY -> day(first, language);
            case THIRD_OF_MONTH -> words("day.third-" + third(first), language, month(first, language));
            case MONTH -> month(first, language);
            case QUARTER ->
                words(
                        "day.quarter",
                        language,
                        written(first, "day.pattern-month-only", language),
                        written(first.plusMonths(2), "day.pattern-month-only", language),
                        String.valueOf(first.getYear()));
            case FISCAL_YEAR -> words("day.fiscal-year", language, String.valueOf(fiscalYear(first)));
            case YEAR -> words("day.year", language, String.valueOf(first.getYear()));
        };
    }

    private static int third(LocalDate first) {
        return first.getDayOfMonth() < 11 ? 1 : first.getDayOfMonth() < 21 ? 2 : 3;
    }

    private static int fiscalYear(LocalDate first) {
        return first.getMonthValue() < FISCAL_YEAR_BEGINS_IN ? first.getYear() - 1 : first.getYear();
    }

    private static String month(LocalDate day, Language language) {
        return written(day, "day.pattern-month", language);
    }

    private static String written(LocalDate day, String pattern, Language language) {
        return DateTimeFormatter.ofPattern(words(pattern, language), language.locale())
                .format(day);
    }

    private static String words(String key, Language language, Object... arguments) {
        return language.of(WORDING.say(key, arguments));
    }
}
