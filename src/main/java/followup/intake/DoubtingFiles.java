package followup.intake;

import followup.mail.Attachment;
import followup.mail.DecodedMail;
import followup.mail.EmbeddedMail;
import followup.reply.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * What came with a mail's text and may say otherwise: files that nobody could read, locked ones, and mails inside the mail. Files are told
 * apart by themselves, never by their names, since two of them may have the same one.
 *
 * @param reading of the text and the forms together
 * @param sent everything we sent for the survey
 * @param reader reads a mail as if its text were the reply
 */
record DoubtingFiles(
        DecodedMail mail,
        Reading reading,
        ReturnedSheets sheets,
        SheetReading sheet,
        List<SentMail> sent,
        Function<DecodedMail, Reading> reader) {

    List<Hold> holds() {
        var holds = new ArrayList<Hold>();
        var locked = LockedFiles.of(mail, sheets);
        locked.forEach(file -> holds.add(Hold.of(HoldReason.ATTACHMENT_LOCKED, file.name())));
        boolean silent = ReadingMail.isSilent(reading);
        if (silent && locked.isEmpty() && LockedFiles.tellsAPassword(mail.subject(), reading.visibleText())) {
            holds.add(Hold.of(HoldReason.PASSWORD_ONLY));
        }
        unread(mail, silent).stream()
                .filter(file -> !locked.contains(file))
                .forEach(file -> holds.add(Hold.of(HoldReason.ATTACHMENT, file.name())));
        mail.embedded().stream()
                .filter(inside -> silent || saysSomething(inside))
                .findFirst()
                .ifPresent(inside -> holds.add(
                        Hold.of(HoldReason.FORWARDED_MAIL, inside.mail().subject())));
        return holds;
    }

    /** Even a word that cannot be read was written by somebody. */
    private static boolean isUntouched(Reading letter) {
        return letter.answers().isEmpty() && letter.additional().isEmpty();
    }

    /** The files of a mail that may hold answers and are no form that was read. */
    private List<Attachment> unread(DecodedMail with, boolean silent) {
        return with.attachments().stream()
                .filter(file -> !sheet.told().contains(file) && AttachedAnswers.mayHold(file, silent))
                .toList();
    }

    /** Our own letter says something only when it was filled in; anybody else's mail unless it is empty. */
    private boolean saysSomething(EmbeddedMail inside) {
        if (inside.headersOnly()) {
            return false;
        }
        var forwarded = inside.mail();
        boolean written = isOurs(forwarded)
                ? !isUntouched(reader.apply(forwarded))
                        || !unread(forwarded, false).isEmpty()
                : !forwarded.body().text().isBlank()
                        || forwarded.attachments().stream().anyMatch(file -> AttachedAnswers.mayHold(file, true));
        return written || forwarded.embedded().stream().anyMatch(this::saysSomething);
    }

    private boolean isOurs(DecodedMail forwarded) {
        return forwarded.messageId().stream()
                .anyMatch(id -> sent.stream().anyMatch(mail -> mail.messageId().equals(id)));
    }
}
