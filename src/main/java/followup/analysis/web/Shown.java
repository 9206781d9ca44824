package followup.analysis.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How figures are written for people. */
final class Shown {

    /** Stands where there is nothing to have a share of. */
    static final String NOTHING = "–";

    private Shown() {}

    /** With commas between the thousands, as both languages write them. */
    static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** A whole number, rounded half up. */
    static String percent(long count, long total) {
        return total == 0 ? NOTHING : (200 * count + total) / (2 * total) + "%";
    }

    static String percent(@Nullable Integer percent) {
        return percent == null ? NOTHING : percent + "%";
    }

    static boolean isPercentage(String text) {
        return text.length() > 1
                && text.endsWith("%")
                && text.chars().limit(text.length() - 1L).allMatch(Character::isDigit);
    }
}
