package followup.analysis;

import org.jspecify.annotations.Nullable;

/** Percentages as the programme publishes them: whole numbers, each rounded by itself, half up (14 of 24 is 58). */
final class Percent {

    private Percent() {}

    /** Null when there is nothing to have a share of. */
    static @Nullable Integer of(long count, long total) {
        return total == 0 ? null : Math.toIntExact((200 * count + total) / (2 * total));
    }
}
