package followup.intake;

import followup.inbox.StoredMail;
import followup.mail.MailAddress;
import followup.survey.Survey;
import java.time.LocalDate;

/**
 * A company answered with a file that needs a password: it deserves a kind word that nobody can open it, and that plain text is enough.
 * What else the mail says waits for a person.
 *
 * @param receivedOn the day it arrived, in the programme's zone
 * @param messageId the reply's Message-ID without angle brackets, empty when it had none
 */
public record AttachmentLocked(
        Survey.Reference survey, StoredMail.Id mail, LocalDate receivedOn, MailAddress sender, String messageId) {}
