package followup.analysis;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** By what before and after are counted. */
public enum Grouping {
    RISK,
    CATEGORY,
    /** By title: a code is numbered within its site, and says nothing about the measures of another. */
    MEASURE,
    SITE;

    /** As callers write it: the name in lower case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Grouping> parse(String code) {
        return Arrays.stream(values())
                .filter(grouping -> grouping.code().equals(code))
                .findAny();
    }
}
