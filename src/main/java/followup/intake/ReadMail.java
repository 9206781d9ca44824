package followup.intake;

import followup.inbox.StoredMail;
import followup.mail.DecodedMail;
import followup.mail.MailAddress;
import followup.survey.Survey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * That a stored mail was read, and what it was taken for.
 *
 * @param kind code of a {@link MailKind}
 * @param relayed whether a program sent a person's words, such as a ticket system
 * @param assigned whether a person said whose answer it is
 * @param messageId without angle brackets, empty when it had none
 * @param duplicateOf the earlier mail that this one repeats
 * @param text what the person wrote, without quotation and signature
 * @param fingerprint SHA-256 over sender, subject, text and answers: equal for mails that say the same
 */
record ReadMail(
        StoredMail.Id id,
        Instant readAt,
        LocalDate receivedOn,
        String kind,
        boolean relayed,
        Optional<Survey.Reference> survey,
        boolean assigned,
        MailAddress sender,
        String subject,
        String messageId,
        Optional<StoredMail.Id> duplicateOf,
        boolean needsReview,
        String text,
        String fingerprint) {

    /** Nobody, as whom mails without a readable sender count. */
    private static final MailAddress NOBODY = MailAddress.of("");

    static ReadMail of(
            StoredMail.Id id,
            Instant at,
            LocalDate receivedOn,
            DecodedMail mail,
            MailReading reading,
            String fingerprint) {
        return new ReadMail(
                id,
                at,
                receivedOn,
                reading.kind().code(),
                reading.kind() instanceof MailKind.Reply(boolean relayed) && relayed,
                reading.survey(),
                false,
                mail.from().orElse(NOBODY),
                mail.subject(),
                mail.messageId().orElse(""),
                Optional.empty(),
                reading.needsReview(),
                reading.text(),
                fingerprint);
    }

    /** Reading it failed again and again. */
    static ReadMail failed(StoredMail.Id id, Instant at, LocalDate receivedOn) {
        var kind = new MailKind.Unreadable().code();
        return new ReadMail(
                id,
                at,
                receivedOn,
                kind,
                false,
                Optional.empty(),
                false,
                NOBODY,
                "",
                "",
                Optional.empty(),
                true,
                "",
                "");
    }

    ReadMail repeating(StoredMail.Id earlier) {
        return new ReadMail(
                id,
                readAt,
                receivedOn,
                kind,
                relayed,
                survey,
                assigned,
                sender,
                subject,
                messageId,
                Optional.of(earlier),
                needsReview,
                text,
                fingerprint);
    }

    /** Whether a person's own mail program sent it; nothing else is ever answered. */
    boolean isFromAPerson() {
        return kind.equals(new MailKind.Reply().code()) && !relayed;
    }
}
