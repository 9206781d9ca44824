package followup.countermeasure;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was put into a site's ledger at once by something else than the first reading of a mail.
 *
 * @param by {@link followup.intake.AnswersAccepted#READER} when mails were read again, or a person's name
 * @param reason null when there is none, and for those who may not see mails
 * @param measures their codes
 * @param additional whether it was about a measure that nobody recommended, too
 */
public record Intervention(
        Kind kind, Instant at, String by, @Nullable String reason, List<String> measures, boolean additional) {

    public enum Kind {
        /** Told in another way than by mail. */
        RECORDED,
        /** Takes the place of an entry that was wrong. */
        CORRECTED,
        /** Takes an entry back. */
        WITHDRAWN;

        static Kind of(LedgerEntry entry) {
            if (entry.corrects() == null) {
                return RECORDED;
            }
            return entry.status() == null && entry.content().isEmpty() ? WITHDRAWN : CORRECTED;
        }
    }

    public Intervention withoutReason() {
        return new Intervention(kind, at, by, null, measures, additional);
    }
}
