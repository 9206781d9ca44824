package followup.intake;

import followup.mail.DecodedMail;
import java.util.Optional;

/** Machines that speak for themselves: filters that demand a proof, mail programs that confirm reading, lists, advertising. */
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

    Optional<MailKind> notice(MailWords words) {
        if (answers.in(words)) {
            return Optional.empty();
        }
        if (says(Rules.Where.TEXT, words.text(), "challenge")) {
            return Optional.of(new MailKind.Challenge());
        }
        if (says(Rules.Where.SUBJECT, words.subject(), "challenge")
                && Folded.of(words.own()).text().contains("http")) {
            return Optional.of(new MailKind.Challenge());
        }
        if (says(Rules.Where.SUBJECT, words.subject(), "read") && says(Rules.Where.TEXT, words.text(), "read")) {
            return Optional.of(new MailKind.ReadReceipt(originals.messageId(words)));
        }
        boolean list = says(Rules.Where.FROM, words.from(), "list");
        boolean subject = says(Rules.Where.SUBJECT, words.subject(), "list");
        boolean text = says(Rules.Where.TEXT, words.text(), "list");
        return list && (subject || text) || subject && text ? Optional.of(new MailKind.ListNotice()) : Optional.empty();
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
        if (!says(Rules.Where.HEADER, words.headers(), "bulk")) {
            boolean advert = says(Rules.Where.TEXT, words.text(), "advert")
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
