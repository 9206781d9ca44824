package followup.intake;

import followup.mail.DecodedMail;
import followup.mail.MailAddress;
import followup.mail.TextLine;
import followup.reply.Certainty;
import followup.reply.Reading;
import followup.reply.ReadingContext;
import followup.reply.ReplyReader;
import followup.reply.ReplyText;
import followup.reply.SentForm;
import followup.reply.Span;
import followup.survey.Survey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Understands one mail, without recording anything:
 *
 * <ol>
 *   <li>classify: what a person wrote is read on, and what a machine wrote in a person's name, of which nothing is recorded unseen;
 *   <li>correlate: whose answer it is;
 *   <li>read: the text, and the HTML beside it when both are there, against everything we sent for that survey; then the form, when
 *       it came back as an attachment;
 *   <li>doubt: whatever speaks against recording it unseen becomes a {@link Hold}.
 * </ol>
 *
 * Thread-safe when its {@link Correspondence} is.
 */
final class ReadingMail {

    private final Classifier classifier;
    private final Correspondence correspondence;
    private final ReplyReader reader;
    private final Authentication authentication;
    private final ReadingAttachedForms attachedForms;

    ReadingMail(
            Classifier classifier, Correspondence correspondence, ReplyReader reader, Authentication authentication) {
        this.classifier = classifier;
        this.correspondence = correspondence;
        this.reader = reader;
        this.authentication = authentication;
        this.attachedForms = new ReadingAttachedForms(reader);
    }

    /** Reads as this one does, but against other letters. */
    ReadingMail against(Correspondence other) {
        return new ReadingMail(classifier, other, reader, authentication);
    }

    /** @param receivedOn the day it arrived, in the programme's zone */
    MailReading read(DecodedMail mail, LocalDate receivedOn) {
        var kind = classifier.classify(mail);
        var known = new RememberedCorrespondence(correspondence);
        boolean read = kind instanceof MailKind.Reply || kind instanceof MailKind.AutoReply;
        var sheets = read ? ReturnedSheets.of(mail) : ReturnedSheets.NONE;
        var correlation = new Correlating(known).correlate(mail, sheets.surveys());
        return switch (kind) {
            case MailKind.Reply reply ->
                readReply(mail, reply, correlation, correlation.survey(), sheets, receivedOn, known);
            case MailKind.AutoReply auto -> automatic(mail, auto, correlation, sheets, receivedOn, known);
            case MailKind.Challenge challenge -> unread(mail, challenge, correlation, receivedOn, HoldReason.CHALLENGE);
            case MailKind.SpamReport report -> unread(mail, report, correlation, receivedOn, HoldReason.SPAM_REPORT);
            case MailKind.Unreadable unreadable ->
                unread(mail, unreadable, correlation, receivedOn, HoldReason.UNREADABLE);
            case MailKind.Bounce _,
                    MailKind.DelayNotice _,
                    MailKind.DeliveryConfirmation _,
                    MailKind.ReadReceipt _,
                    MailKind.ListNotice _,
                    MailKind.OwnMail _,
                    MailKind.Unrelated _ -> unread(mail, kind, correlation, receivedOn);
        };
    }

    /** Reads a mail as the answer to the survey that a person named. */
    MailReading readAs(DecodedMail mail, Survey.Reference survey, LocalDate receivedOn) {
        var known = new RememberedCorrespondence(correspondence);
        var sheets = ReturnedSheets.of(mail);
        var correlation = new Correlating(known).correlate(mail, sheets.surveys());
        return readReply(mail, new MailKind.Reply(), correlation, Optional.of(survey), sheets, receivedOn, known);
    }

    /** An answer in a mail that calls itself automatic is neither recorded nor lost: a person looks at it. */
    private MailReading automatic(
            DecodedMail mail,
            MailKind.AutoReply auto,
            Correlation correlation,
            ReturnedSheets sheets,
            LocalDate receivedOn,
            Correspondence known) {
        var holds = new ArrayList<Hold>();
        if (auto.reason() == MailKind.AutoReply.Reason.GONE) {
            holds.add(Hold.of(HoldReason.CONTACT_GONE));
        }
        if (!auto.declared()) {
            holds.add(Hold.of(HoldReason.PERHAPS_A_PERSON));
        }
        var reading = readReply(mail, auto, correlation, correlation.survey(), sheets, receivedOn, known);
        if (reading.answers().isEmpty() && reading.additional().isEmpty()) {
            return new MailReading(
                    auto, correlation, correlation.survey(), List.of(), List.of(), holds, List.of(), reading.text());
        }
        holds.add(Hold.of(HoldReason.ANSWER_IN_AUTO_REPLY));
        holds.addAll(reading.holds());
        return reading.because(holds);
    }

    private MailReading unread(
            DecodedMail mail, MailKind kind, Correlation correlation, LocalDate receivedOn, HoldReason... reasons) {
        var holds = new ArrayList<Hold>();
        for (HoldReason reason : reasons) {
            holds.add(Hold.of(reason));
        }
        var text = read(mail.body().lines(), List.of(), receivedOn).visibleText();
        return new MailReading(kind, correlation, correlation.survey(), List.of(), List.of(), holds, List.of(), text);
    }

    private MailReading readReply(
            DecodedMail mail,
            MailKind kind,
            Correlation correlation,
            Optional<Survey.Reference> survey,
            ReturnedSheets sheets,
            LocalDate receivedOn,
            Correspondence known) {
        var likeliest = survey.or(() -> correlation.ranked().stream().findFirst());
        var sent = likeliest.stream()
                .flatMap(reference -> known.sentFor(reference).stream())
                .toList();
        var holds = new ArrayList<Hold>();
        var sheet = attachedForms.read(sheets, likeliest, sent, receivedOn);
        var forms = sent.stream().map(SentMail::form).toList();
        var text = read(mail, forms, receivedOn);
        var reading = SheetBesideText.joined(text, sheet, holds);
        survey.ifPresentOrElse(
                reference -> doubtSender(mail, known.contactsOf(reference), holds),
                () -> holds.add(Hold.of(
                        correlation.contradictory() ? HoldReason.SURVEYS_CONTRADICT : HoldReason.SURVEY_UNKNOWN)));
        reading.doubts().forEach(doubt -> holds.add(new Hold(doubt.reason(), doubt.words(), doubt.line())));
        holds.addAll(sheet.holds());
        holds.addAll(new DoubtingFiles(mail, reading, sheets, sheet, sent, inside -> read(inside, forms, receivedOn))
                .holds());
        doubtSilence(kind, reading, holds);
        var questions = reading.questions().stream()
                .map(doubt -> new Hold(doubt.reason(), doubt.words(), doubt.line()))
                .toList();
        return new MailReading(
                kind,
                correlation,
                survey,
                reading.answers(),
                reading.additional(),
                holds,
                questions,
                reading.visibleText());
    }

    private Reading read(DecodedMail mail, List<SentForm> forms, LocalDate receivedOn) {
        var reading = read(mail.body().lines(), forms, receivedOn);
        return mail.body()
                .other()
                .map(html -> BothTexts.reconcile(reading, read(html, forms, receivedOn)))
                .orElse(reading);
    }

    private Reading read(List<TextLine> lines, List<SentForm> forms, LocalDate receivedOn) {
        return reader.read(replyText(lines), forms, ReadingContext.receivedOn(receivedOn));
    }

    private static ReplyText replyText(List<TextLine> lines) {
        return new ReplyText(ReplyAboveLine.blanked(lines).stream()
                .map(line -> new ReplyText.Line(
                        line.number(),
                        line.text(),
                        line.quoteDepth(),
                        line.struck().stream()
                                .map(struck -> new Span(struck.start(), struck.end()))
                                .toList()))
                .toList());
    }

    private void doubtSender(DecodedMail mail, List<MailAddress> contacts, List<Hold> holds) {
        var standing =
                mail.from().map(sender -> SenderStanding.of(sender, contacts)).orElse(SenderStanding.STRANGER);
        switch (standing) {
            case CONTACT, COLLEAGUE -> {}
            case STRANGER ->
                holds.add(Hold.of(
                        HoldReason.SENDER_UNKNOWN,
                        mail.from().map(MailAddress::address).orElse("")));
        }
        if (authentication.disowns(mail)) {
            holds.add(Hold.of(
                    HoldReason.SENDER_NOT_AUTHENTIC,
                    mail.from().map(MailAddress::domain).orElse("")));
        }
    }

    /** Whether nothing was understood: an answer that is open is one that could not be read. */
    static boolean isSilent(Reading reading) {
        return reading.additional().isEmpty()
                && reading.answers().stream().allMatch(answer -> answer.certainty() == Certainty.OPEN);
    }

    /** Who wrote through a program cannot be asked again, so a mail that tells nothing must not end here. */
    private static void doubtSilence(MailKind kind, Reading reading, List<Hold> holds) {
        boolean relayed = kind instanceof MailKind.Reply(boolean byProgram) && byProgram;
        if (relayed && holds.isEmpty() && isSilent(reading)) {
            holds.add(Hold.of(HoldReason.SENT_BY_PROGRAM));
        }
    }
}
