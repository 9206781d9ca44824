package followup.analysis.web;

import followup.countermeasure.Intervention;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a site, or was done for it.
 *
 * @param at null when only the day is known
 * @param key of the words, behind {@code analysis.timeline.}
 * @param details what the words speak of, in order
 * @param mail to open, such as {@code in-12}; null when there is none, or the visitor may not
 * @param change of the ledger; null for what is none
 */
record TimelineEntry(
        LocalDate day,
        @Nullable Instant at,
        String key,
        List<Object> details,
        @Nullable String mail,
        @Nullable Intervention change) {

    TimelineEntry(LocalDate day, @Nullable Instant at, String key, List<Object> details, @Nullable String mail) {
        this(day, at, key, details, mail, null);
    }
}
