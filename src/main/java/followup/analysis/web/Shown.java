package followup.analysis.web;

import java.util.Locale;

/** How figures are written for people. */
final class Shown {

    /** Stands where there is nothing to have a share of. */
    static final String NOTHING = "–";

    private Shown() {}

    /** With commas between the thousands, as both languages write them. */
    static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
