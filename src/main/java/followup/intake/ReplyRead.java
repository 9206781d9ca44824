package followup.intake;

import followup.inbox.StoredMail;
import followup.mail.MailAddress;
import followup.survey.Survey;
import java.time.LocalDate;
import java.util.List;

/**
 * A company's reply was understood, at least in part: it deserves an acknowledgement.
 *
 * @param receivedOn the day it arrived, in the programme's zone
 * @param sender who wrote it and receives the acknowledgement
 * @param recorded what the ledger now holds of it
 * @param held what waits for a person
 * @param additional measures nobody recommended that the ledger now holds of it, as the company wrote them
 * @param open codes of measures that were asked and not answered by now
 * @param messageId the reply's Message-ID without angle brackets, empty when it had none
 */
public record ReplyRead(
        Survey.Reference survey,
        StoredMail.Id mail,
        LocalDate receivedOn,
        MailAddress sender,
        List<Accepted> recorded,
        List<Held> held,
        List<String> additional,
        List<String> open,
        String messageId) {

    public ReplyRead {
        recorded = List.copyOf(recorded);
        held = List.copyOf(held);
        additional = List.copyOf(additional);
        open = List.copyOf(open);
    }
}
