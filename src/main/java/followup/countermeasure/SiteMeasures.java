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

    /** The same for those who may not see what stands in mails. */
    public SiteMeasures withoutWords() {
        return new SiteMeasures(
                site,
                name,
                asOf,
                measures.stream().map(MeasureState::withoutWords).toList(),
                additional.stream().map(AdditionalMeasure::withoutWords).toList());
    }

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
            List<BeforeCorrection> beforeCorrections) {

        private MeasureState withoutWords() {
            return new MeasureState(
                    code,
                    title,
                    category,
                    risk,
                    asked,
                    before,
                    after,
                    newlyApplied,
                    date,
                    datePrecision,
                    content,
                    entry,
                    evidence == null ? null : evidence.withoutWords(),
                    history == null ? null : HistoryLine.withoutWords(history),
                    beforeCorrections);
        }
    }

    /**
     * What a status rests on.
     *
     * @param mail such as {@code in-12}; null when a person decided without a mail
     * @param words as they stand in the mail; empty for those who may not see mails
     * @param line of the mail's text, from 1; null when unknown
     * @param recordedBy {@code reader}, or a person's name
     * @param reason why the person decided; null for what was read in a mail, and for those who may not see mails
     */
    public record EvidenceShown(
            @Nullable String mail,
            @Nullable String survey,
            String words,
            @Nullable Integer line,
            LocalDate receivedOn,
            Instant recordedAt,
            String recordedBy,
            @Nullable String reason) {

        /** For those who may not see what stands in mails: which one it was, and when and by whom it was recorded. */
        public EvidenceShown withoutWords() {
            return new EvidenceShown(mail, survey, "", null, receivedOn, recordedAt, recordedBy, null);
        }
    }

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
            @Nullable Long corrects) {

        static List<HistoryLine> withoutWords(List<HistoryLine> lines) {
            return lines.stream().map(HistoryLine::withoutWords).toList();
        }

        HistoryLine withoutWords() {
            return new HistoryLine(entry, status, date, datePrecision, content, evidence.withoutWords(), corrects);
        }
    }

    /**
     * A measure that nobody recommended.
     *
     * @param entry the number of the ledger's entry that says so
     */
    public record AdditionalMeasure(long entry, String words, EvidenceShown evidence) {

        private AdditionalMeasure withoutWords() {
            return new AdditionalMeasure(entry, words, evidence.withoutWords());
        }
    }

    /** The state before the debrief was imported anew, and differs. */
    public record BeforeCorrection(Status from, Status to, Instant recordedAt, String recordedBy) {}
}
