package followup.intake;

import followup.inbox.StoredMail;
import followup.site.Site;
import followup.survey.Survey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Answers became certain. Published in the transaction that notes the decision, so that the ledger has them if and only
 * if the mail counts as read.
 *
 * @param decidedBy {@link #READER}, or the name of the person who decided
 * @param receivedOn the day the mail arrived, in the programme's zone
 * @param additional measures that nobody recommended, as the company wrote them; when a person decided, all that count of this mail
 * @param note why a person decided so, may be empty
 */
public record AnswersAccepted(
        Survey.Reference survey,
        Site.Code site,
        StoredMail.Id mail,
        String decidedBy,
        Instant at,
        LocalDate receivedOn,
        List<Accepted> answers,
        List<String> additional,
        String note) {

    /** Stands for the reply reader where otherwise a person's name stands. */
    public static final String READER = "reader";

    public AnswersAccepted {
        answers = List.copyOf(answers);
        additional = List.copyOf(additional);
    }
}
