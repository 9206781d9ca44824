package followup.intake;

import followup.inbox.StoredMail;
import followup.site.Site;
import followup.survey.Survey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A person found that proposals of a mail do not count. Published in the transaction of the decision, so that the ledger tells who
 * turned them down; no status changes by it.
 *
 * @param note why, may be empty
 */
public record AnswersRejected(
        Survey.Reference survey,
        Site.Code site,
        StoredMail.Id mail,
        String decidedBy,
        Instant at,
        LocalDate receivedOn,
        List<Proposal> proposals,
        String note) {

    /** What was turned down: the words, and the line of the mail's text on which they stand; 0 when they stand elsewhere. */
    public record Proposal(String measure, String evidence, int line) {}

    public AnswersRejected {
        proposals = List.copyOf(proposals);
    }
}
