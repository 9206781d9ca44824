package followup.intake;

import followup.mail.Attachment;
import followup.mail.DecodedMail;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Machines that speak for themselves: filters that demand a proof or stopped a mail, mail programs that confirm reading, lists, calendars,
 * advertising.
 */
final class Broadcasts {

    private final Rules rules;
    private final OurMail ours;
    private final Originals originals;
    private final AnswerTraces answers;

    Broadcasts(Rules rules, OurMail ours, Originals originals) {
        this.rules = rules;
        this.ours = ours;
        this.originals = originals;
        this.answers = new AnswerTraces(rules);
    }

    Optional<MailKind> challenge(MailWords words) {
        boolean demands = says(Rules.Where.TEXT, words.text(), "challenge")
                || says(Rules.Where.SUBJECT, words.subject(), "challenge")
                        && Folded.of(words.own()).text().contains("http");
        return demands && !answers.in(words) ? Optional.of(new MailKind.Challenge()) : Optional.empty();
    }

    Optional<MailKind> notice(MailWords words) {
        if (answers.in(words)) {
            return Optional.empty();
        }
        if (isStopped(words)) {
            return Optional.of(new MailKind.SpamReport(originals.messageId(words)));
        }
        if (says(Rules.Where.SUBJECT, words.subject(), "read")
                && (says(Rules.Where.TEXT, words.text(), "read") || isBare(words.mail()))) {
            return Optional.of(new MailKind.ReadReceipt(originals.messageId(words)));
        }
        boolean list =
                says(Rules.Where.FROM, words.from(), "list") || says(Rules.Where.HEADER, words.headers(), "list");
        boolean subject = says(Rules.Where.SUBJECT, words.subject(), "list");
        boolean text = says(Rules.Where.TEXT, words.text(), "list");
        if (list && (subject || text) || subject && text) {
            return Optional.of(new MailKind.ListNotice());
        }
        return isAppointmentOnly(words) ? Optional.of(new MailKind.Unrelated()) : Optional.empty();
    }

    /** Not a word and no file: what Exchange leaves of a receipt whose form another server cannot read. */
    private static boolean isBare(DecodedMail mail) {
        return mail.attachments().isEmpty()
                && mail.body().lines().stream().allMatch(line -> line.text().isBlank());
    }

    private boolean isStopped(MailWords words) {
        boolean subject = says(Rules.Where.SUBJECT, words.subject(), "spam");
        boolean text = says(Rules.Where.TEXT, words.text(), "spam");
        return subject && text || (subject || text) && says(Rules.Where.FROM, words.from(), "program");
    }

    /** A calendar's answer or invitation to which nobody wrote a word. */
    private static boolean isAppointmentOnly(MailWords words) {
        DecodedMail mail = words.mail();
        return mail.body().lines().stream().allMatch(line -> line.text().isBlank())
                && !mail.attachments().isEmpty()
                && mail.attachments().stream()
                        .allMatch(part -> part.contentType().equals("text/calendar") && !hasComment(part));
    }

    private static boolean hasComment(Attachment calendar) {
        return new String(calendar.bytes(), StandardCharsets.UTF_8)
                .lines()
                .anyMatch(line -> line.startsWith("COMMENT"));
    }

    /** A person who writes through a list answers us, or says something about the survey; that is no notice. */
    Optional<MailKind> bulk(MailWords words) {
        DecodedMail mail = words.mail();
        if (answers.in(words)) {
            return Optional.empty();
        }
        if (words.refersTo(ours)) {
            return Optional.empty();
        }
        if (!says(Rules.Where.HEADER, words.headers(), "bulk") && !says(Rules.Where.SUBJECT, words.subject(), "bulk")) {
            boolean advert = says(Rules.Where.TEXT, words.text(), "advert")
                    && words.text().text().contains("http")
                    && mail.inReplyTo().isEmpty();
            return advert ? Optional.of(new MailKind.Unrelated()) : Optional.empty();
        }
        boolean list =
                mail.header("List-Id").isPresent() || mail.header("List-Post").isPresent();
        return Optional.of(list ? new MailKind.ListNotice() : new MailKind.Unrelated());
    }

    private boolean says(Rules.Where where, Folded text, String verdict) {
        return rules.say(where, text, verdict);
    }
}
