package followup.intake;

import followup.reply.DatePrecision;
import followup.wording.Bilingual;
import followup.wording.Wording;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A date in words that are never more exact than it is known: 2023-01-20, 2023年1月上旬, 2022年度.
 *
 * @param first the first day of the time that was named
 */
public record KnownDate(LocalDate first, DatePrecision precision) {

    private static final Wording WORDING = Wording.of(KnownDate.class);
    private static final int FISCAL_YEAR_BEGINS_IN = 4;

    /**
     * @param precision the code of a {@link DatePrecision}
     * @throws IllegalArgumentException for any other
     */
    public static KnownDate of(LocalDate first, String precision) {
        return Arrays.stream(DatePrecision.values())
                .filter(each -> each.code().equals(precision))
                .findFirst()
                .map(known -> new KnownDate(first, known))
                .orElseThrow(() -> new IllegalArgumentException("unknown precision of a date: " + precision));
    }

    /** The words of what may not have been said: null without a date. */
    public static @Nullable Bilingual words(@Nullable LocalDate first, @Nullable String precision) {
        return first == null || precision == null ? null : of(first, precision).words();
    }

    public Bilingual words() {
        return new Bilingual(words(Locale.JAPANESE), words(Locale.ENGLISH));
    }

    private String words(Locale locale) {
        return switch (precision) {
            case DAY -> first.toString();
            case THIRD_OF_MONTH -> say(locale, "date.third-" + third(), written(first, "date.pattern-month", locale));
            case MONTH -> written(first, "date.pattern-month", locale);
            case QUARTER ->
                say(
                        locale,
                        "date.quarter",
                        written(first, "date.pattern-month-only", locale),
                        written(first.plusMonths(2), "date.pattern-month-only", locale),
                        String.valueOf(first.getYear()));
            case FISCAL_YEAR -> say(locale, "date.fiscal-year", String.valueOf(fiscalYear()));
            case YEAR -> say(locale, "date.year", String.valueOf(first.getYear()));
        };
    }

    private static String written(LocalDate day, String pattern, Locale locale) {
        return DateTimeFormatter.ofPattern(say(locale, pattern), locale).format(day);
    }

    private static String say(Locale locale, String key, Object... arguments) {
        return WORDING.say(key, arguments).in(locale);
    }

    private int third() {
        return first.getDayOfMonth() < 11 ? 1 : first.getDayOfMonth() < 21 ? 2 : 3;
    }

    private int fiscalYear() {
        return first.getMonthValue() < FISCAL_YEAR_BEGINS_IN ? first.getYear() - 1 : first.getYear();
    }
}
