package followup.countermeasure;

import com.fasterxml.jackson.annotation.JsonInclude;
import followup.site.Category;
import followup.site.Risk;
import followup.site.Site;
import followup.site.Status;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the programme knew about one site at the end of a day.
 *
 * @param measures in the order of their codes
 * @param additional measures nobody recommended, in the company's own words, in the order it told them
 */
public record SiteMeasures(
        Site.Code site, String name, LocalDate asOf, List<MeasureState> measures, List<AdditionalMeasure> additional) {

    /**
     * One measure before the debrief and now.
     *
     * @param asked whether the follow-up asks for it
     * @param after null when nothing is known: silence is no answer
     * @param newlyApplied not applied before, applied now
     * @param date the first day of the time when it was, or will be, applied
     * @param datePrecision how long that time is: {@code day}, {@code month} …
     * @param entry the number of the ledger's entry that says so
     * @param history everything ever recorded about it by then, oldest first; only when it was asked for
     * @param beforeCorrections how the state before the debrief was corrected by then; only with the history
     */
    public record MeasureState(
            String code,
            String title,
            Category category,
            @Nullable Risk risk,
            boolean asked,
            Status before,
            @Nullable Status after,
            boolean newlyApplied,
            @Nullable LocalDate date,
            @Nullable String datePrecision,
            @Nullable String content,
            @Nullable Long entry,
            @Nullable EvidenceShown evidence,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            List<HistoryLine> history,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            List<BeforeCorrection> beforeCorrections) {}

    /**
     * What a status rests on.
     *
     * @param mail such as {@code in-12}; null when a person decided without a mail
     * @param words as they stand in the mail
     * @param line of the mail's text, from 1; null when unknown
     * @param recordedBy {@code reader}, or a person's name
     * @param reason why the person decided; null for what was read in a mail
     */
    public record EvidenceShown(
            @Nullable String mail,
            @Nullable String survey,
            String words,
            @Nullable Integer line,
            LocalDate receivedOn,
            Instant recordedAt,
            String recordedBy,
            @Nullable String reason) {}

    /**
     * One entry of the ledger.
     *
     * @param status null when the entry only withdraws the one it corrects
     * @param corrects the number of the entry it replaces
     */
    public record HistoryLine(
            long entry,
            @Nullable Status status,
            @Nullable LocalDate date,
            @Nullable String datePrecision,
            String content,
            EvidenceShown evidence,
            @Nullable Long corrects) {}

    /**
     * A measure that nobody recommended.
     *
     * @param entry the number of the ledger's entry that says so
     */
    public record AdditionalMeasure(long entry, String words, EvidenceShown evidence) {}

    /** The state before the debrief was imported anew, and differs. */
    public record BeforeCorrection(Status from, Status to, Instant recordedAt, String recordedBy) {}
}
