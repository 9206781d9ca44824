package followup.intake;

import followup.inbox.StoredMail;
import followup.site.Site;
import followup.survey.Survey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A mail was read again by today's rules, and a person had the difference applied. Published in the transaction that notes it. What a person
 * decided about the mail stays as it is.
 *
 * @param answers all that counts of the mail now; what counted before and is missing here is withdrawn
 * @param additional measures that nobody recommended, likewise
 * @param note who had it applied
 */
public record AnswersReread(
        Survey.Reference survey,
        Site.Code site,
        StoredMail.Id mail,
        Instant at,
        LocalDate receivedOn,
        List<Accepted> answers,
        List<String> additional,
        String note) {

    public AnswersReread {
        answers = List.copyOf(answers);
        additional = List.copyOf(additional);
    }
}
