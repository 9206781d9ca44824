package followup.intake;

import followup.mail.DecodedMail;
import java.util.Optional;

/**
 * Tells what kind of mail a decoded mail is. Pure and thread-safe. The gates, in their order:
 *
 * <ol>
 *   <li>standard reports about delivery, reading and complaints;
 *   <li>what nobody could read;
 *   <li>our own mail come back;
 *   <li>demands of proof;
 *   <li>reports of mail servers in prose;
 *   <li>{@code Auto-Submitted: no}, sent on by hand, or a question: a person;
 *   <li>notices of filters, receipts of reading, notices of lists, appointments, then automatic replies;
 *   <li>newsletters and advertising that have nothing to do with what we sent;
 *   <li>everything else was written by a person.
 * </ol>
 *
 * What lines machines write is data: {@code bounces.txt} and {@code auto-replies.txt} beside this class.
 */
final class Classifier {

    private static final Rules BOUNCES = Rules.read("bounces.txt");
    private static final Rules AUTO_REPLIES = Rules.read("auto-replies.txt");

    private final OurMail ours;
    private final Reports reports;
    private final ProseBounces bounces;
    private final AutoReplies autoReplies;
    private final Broadcasts broadcasts;

    Classifier(OurMail ours) {
        var originals = new Originals(ours);
        var reasons = new BounceReasons(BOUNCES);
        this.ours = ours;
        this.reports = new Reports(originals, reasons);
        this.bounces = new ProseBounces(BOUNCES, AUTO_REPLIES, reasons, originals, ours);
        this.autoReplies = new AutoReplies(AUTO_REPLIES, ours);
        this.broadcasts = new Broadcasts(AUTO_REPLIES, ours, originals);
    }

    MailKind classify(DecodedMail mail) {
        var words = new MailWords(mail);
        Optional<MailKind> machine = reports.kind(words)
                .map(report -> unwrapped(report, words))
                .or(() -> unreadable(mail))
                .or(() -> own(mail))
                .or(() -> bounces.isFromDaemon(words) ? Optional.empty() : broadcasts.challenge(words))
                .or(() -> bounces.kind(words));
        if (machine.isPresent()) {
            return machine.get();
        }
        boolean byHand = autoReplies.isByHand(words) && !bounces.isFromMailServer(words);
        if (saysNoMachine(mail) || byHand) {
            return new MailKind.Reply();
        }
        return broadcasts
                .notice(words)
                .or(() -> autoReplies.kind(words))
                .or(() -> broadcasts.bulk(words))
                .orElseGet(() -> new MailKind.Reply(autoReplies.isRelayed(words) || bounces.isFromMailServer(words)));
    }

    /** Some servers wrap a notice of absence in a report that the mail was delivered, and a refusal in one that it was deleted. */
    private MailKind unwrapped(MailKind report, MailWords words) {
        return switch (report) {
            case MailKind.DeliveryConfirmation _ ->
                autoReplies
                        .kind(words)
                        .filter(kind -> kind instanceof MailKind.AutoReply auto && auto.isOfAbsence())
                        .orElse(report);
            case MailKind.ReadReceipt _ ->
                bounces.kind(words)
                        .filter(kind -> kind instanceof MailKind.Bounce)
                        .orElse(report);
            default -> report;
        };
    }

    private static Optional<MailKind> unreadable(DecodedMail mail) {
        return mail.readable() ? Optional.empty() : Optional.of(new MailKind.Unreadable());
    }

    private Optional<MailKind> own(DecodedMail mail) {
        boolean own = mail.from().filter(ours::isOurs).isPresent()
                || mail.messageId().filter(ours::isOurMessageId).isPresent();
        return own ? Optional.of(new MailKind.OwnMail()) : Optional.empty();
    }

    private static boolean saysNoMachine(DecodedMail mail) {
        return mail.header("Auto-Submitted")
                .map(value -> Folded.of(value).text().strip())
                .filter(value -> value.equals("no") || value.startsWith("no ") || value.startsWith("no;"))
                .isPresent();
    }
}
