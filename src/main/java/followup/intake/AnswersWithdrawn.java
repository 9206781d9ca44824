package followup.intake;

import followup.inbox.StoredMail;
import followup.site.Site;
import followup.survey.Survey;
import java.time.Instant;

/**
 * A person found that a mail is no answer to this survey after all: whatever was recorded from it does not count any more. Published
 * in the transaction of the decision.
 *
 * @param note why, may be empty
 */
public record AnswersWithdrawn(
        Survey.Reference survey, Site.Code site, StoredMail.Id mail, String decidedBy, Instant at, String note) {}
