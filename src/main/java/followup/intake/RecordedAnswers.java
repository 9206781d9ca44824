package followup.intake;

import followup.inbox.StoredMail;
import followup.site.Site;
import followup.site.Status;
import followup.wording.Bilingual;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Knows what is recorded of a mail, and who decided it. The ledger above does. */
public interface RecordedAnswers {

    /** What counts of the mail at that site, and what a person decided not to count. */
    List<Recorded> of(Site.Code site, StoredMail.Id mail);

    /**
     * One entry.
     *
     * @param entry its number
     * @param measure null for a measure that nobody recommended, whose {@code content} is what the company wrote
     * @param status null when it was withdrawn or turned down, and for an additional measure
     * @param decidedBy {@link AnswersAccepted#READER}, or the person who had a hand in it
     */
    record Recorded(
            long entry,
            @Nullable String measure,
            @Nullable Status status,
            @Nullable LocalDate appliedOn,
            @Nullable String datePrecision,
            String content,
            String decidedBy) {

        public boolean isReaders() {
            return decidedBy.equals(AnswersAccepted.READER);
        }

        /** Null without a date. */
        public @Nullable Bilingual dateWords() {
            return KnownDate.words(appliedOn, datePrecision);
        }
    }
}
