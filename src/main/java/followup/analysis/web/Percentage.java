package followup.analysis.web;

import org.jspecify.annotations.Nullable;

/**
 * A share for people, written {@code 25%}: files that know numbers hold it as one.
 *
 * @param whole a whole number of hundredths; null where there is nothing to have a share of
 */
record Percentage(@Nullable Integer whole) {

    /** Rounded half up. */
    static Percentage of(long count, long total) {
        return new Percentage(total == 0 ? null : (int) ((200 * count + total) / (2 * total)));
    }

    @Override
    public String toString() {
        return whole == null ? Shown.NOTHING : whole + "%";
    }
}
