package followup.intake;

import followup.inbox.StoredMail;
import followup.mail.MailAddress;
import followup.survey.Survey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * That a stored mail was read, and what it was taken for.
 *
 * @param kind code of a {@link MailKind}
 * @param messageId without angle brackets, empty when it had none
 * @param duplicateOf the earlier mail that this one repeats
 * @param text what the person wrote, without quotation and signature
 * @param fingerprint SHA-256 over sender, text and answers: equal for mails that say the same
 */
record ReadMail(
        StoredMail.Id id,
        Instant readAt,
        LocalDate receivedOn,
        String kind,
        Optional<Survey.Reference> survey,
        MailAddress sender,
        String subject,
        String messageId,
        Optional<StoredMail.Id> duplicateOf,
        boolean needsReview,
        String text,
        String fingerprint) {}
