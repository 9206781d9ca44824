package followup.intake;

import followup.mail.Attachment;
import followup.mail.DecodedMail;
import followup.mail.MailAddress;
import followup.reply.SentForm;
import followup.sheet.ReadSheet;
import followup.sheet.ReadingSheets;
import followup.sheet.SheetCell;
import followup.survey.Survey;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A mail of ours that a reply may answer, read back from its own bytes: what stands in it is all there is to know, in the
 * service as on the command line.
 *
 * @param token the unguessable part of its reply address or Message-ID; empty when it carries none
 * @param recipients To and Cc: who may answer
 * @param attachments the form as a file, when it was attached
 */
public record SentMail(
        Survey.Reference survey,
        String token,
        String messageId,
        SentForm form,
        List<MailAddress> recipients,
        List<Attachment> attachments) {

    public SentMail {
        recipients = List.copyOf(recipients);
        attachments = List.copyOf(attachments);
    }

    /** The cells of the forms that were attached to it; opened when a form comes back, which is rare. */
    List<List<SheetCell>> sheets() {
        return attachments.stream()
                .filter(attachment -> ReadingSheets.reads(attachment.name(), attachment.bytes()))
                .map(attachment -> ReadingSheets.read(attachment.name(), attachment.bytes()))
                .flatMap(read -> read instanceof ReadSheet.Cells(var cells) ? Stream.of(cells) : Stream.empty())
                .toList();
    }

    /** Empty when the mail names no survey, in its subject or its text. */
    public static Optional<SentMail> of(DecodedMail mail) {
        return Survey.Reference.findIn(mail.subject())
                .or(() -> Survey.Reference.findIn(mail.body().text()))
                .map(reference -> new SentMail(
                        reference,
                        tokenOf(mail),
                        mail.messageId().orElse(""),
                        SentForm.of(mail.body().text()),
                        Stream.concat(mail.to().stream(), mail.cc().stream()).toList(),
                        mail.attachments()));
    }

    private static String tokenOf(DecodedMail mail) {
        var carriers = Stream.concat(mail.replyTo().stream().map(MailAddress::localPart), mail.messageId().stream());
        return carriers.flatMap(text -> Tokens.in(text).stream()).findFirst().orElse("");
    }
}
