package followup.intake;

import followup.inbox.StoredMail;
import followup.mail.MailAddress;
import followup.survey.Survey;

/**
 * A contact replied and no answer could be found in it: it deserves a clarification that asks again.
 *
 * @param messageId the reply's Message-ID without angle brackets, empty when it had none
 * @param subject the reply's subject, decoded
 */
public record ReplyNotUnderstood(
        Survey.Reference survey, StoredMail.Id mail, MailAddress sender, String messageId, String subject) {}
