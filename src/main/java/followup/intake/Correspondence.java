package followup.intake;

import followup.mail.MailAddress;
import followup.survey.Survey;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is known of our own mails and of the people they went to: the database's, or the command line's few files. */
interface Correspondence {

    Optional<Survey.Reference> byToken(String token);

    /** @param messageId without angle brackets */
    Optional<Survey.Reference> byMessageId(String messageId);

    boolean exists(Survey.Reference survey);

    /** The surveys that await an answer from exactly this address, compared without case. */
    List<Survey.Reference> awaitingAnswerFrom(MailAddress sender);

    /** Every mail we sent for the survey, oldest first. */
    List<SentMail> sentFor(Survey.Reference survey);

    /** The codes of the measures that the survey asked about. */
    Set<String> codesOf(Survey.Reference survey);

    /** Who may answer for the survey. */
    List<MailAddress> contactsOf(Survey.Reference survey);
}
