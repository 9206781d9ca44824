package followup.intake;

import followup.mail.DecodedMail;
import followup.mail.MailAddress;
import followup.reply.SentForm;
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
 */
public record SentMail(
        Survey.Reference survey, String token, String messageId, SentForm form, List<MailAddress> recipients) {

    public SentMail {
        recipients = List.copyOf(recipients);
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
                        Stream.concat(mail.to().stream(), mail.cc().stream()).toList()));
    }

    private static String tokenOf(DecodedMail mail) {
        var carriers = Stream.concat(mail.replyTo().stream().map(MailAddress::localPart), mail.messageId().stream());
        return carriers.flatMap(text -> Tokens.in(text).stream()).findFirst().orElse("");
    }
}
