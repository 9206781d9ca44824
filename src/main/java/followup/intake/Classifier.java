package followup.intake;

import followup.mail.DecodedMail;

/** Tells what kind of mail a decoded mail is. Pure and thread-safe. */
final class Classifier {

    private final OurMail ours;

    Classifier(OurMail ours) {
        this.ours = ours;
    }

    MailKind classify(DecodedMail mail) {
        if (mail.from().filter(ours::isOurs).isPresent()) {
            return new MailKind.OwnMail();
        }
        return mail.readable() ? new MailKind.Reply() : new MailKind.Unreadable();
    }
}
