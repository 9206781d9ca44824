package followup.analysis;

import followup.site.Status;
import followup.wording.Bilingual;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Counts of measures by their status before the debrief and now.
 *
 * @param asOf what was known at the end of this day
 * @param total over all groups, those of other pages too
 * @param groups one page of them
 * @param next what to give as {@code after} for the next page; null when there is none
 * @param additional measures that nobody recommended, as told by companies; in no group, since they have no risk,
 *     category or title
 */
public record BeforeAfterReport(
        Grouping by,
        LocalDate asOf,
        Group total,
        List<Group> groups,
        @Nullable String next,
        long additional) {

    /**
     * The measures of one group. {@code measures = answered + withoutAnswer + notAsked}.
     *
     * @param group {@code HIGH}, {@code PLATFORM}, a measure's title, a site's code
     * @param measures all of them
     * @param answered whose status is known, be it {@code UNKNOWN} because the company does not know
     * @param withoutAnswer that the follow-up asks for, and of which nothing is known: counted as no status
     * @param notAsked that the follow-up does not ask for, and of which nothing was told
     * @param newlyApplied not applied before, applied now
     */
    public record Group(
            String group,
            Bilingual name,
            long measures,
            long answered,
            long withoutAnswer,
            long notAsked,
            long newlyApplied,
            List<Count> counts) {}

    /**
     * @param after null when nothing is known
     * @param asked whether the follow-up asks for these measures
     */
    public record Count(Status before, @Nullable Status after, boolean asked, long measures) {

        /** Not applied before, applied now. */
        public boolean newlyApplied() {
            return before != Status.APPLIED && after == Status.APPLIED;
        }
    }
}
