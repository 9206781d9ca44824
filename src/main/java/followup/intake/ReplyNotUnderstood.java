package followup.intake;

import followup.inbox.StoredMail;
import followup.mail.MailAddress;
import followup.survey.Survey;
import java.time.LocalDate;

/**
 * A contact replied and no answer could be found in it: it deserves a clarification that asks again.
 *
 * @param receivedOn the day it arrived, in the programme's zone
 * @param messageId the reply's Message-ID without angle brackets, empty when it had none
 */
public record ReplyNotUnderstood(
        Survey.Reference survey, StoredMail.Id mail, LocalDate receivedOn, MailAddress sender, String messageId) {}
