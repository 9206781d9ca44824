package followup.reply;

import java.util.Locale;

/** How exactly a date was given; the reader never makes it more exact. */
public enum DatePrecision {
    DAY,
    /** 上旬, 中旬, 下旬: the first day is the 1st, 11th or 21st. */
    THIRD_OF_MONTH,
    MONTH,
    QUARTER,
    /** April to March. */
    FISCAL_YEAR,
    YEAR;

    /** As files and JSON write it: {@code third_of_month}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
