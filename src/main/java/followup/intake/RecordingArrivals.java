package followup.intake;

import followup.inbox.StoredMail;
import followup.mail.DecodedMail;
import followup.outbox.Outbox;
import followup.outbox.QueuedMail.Settlement;
import followup.outbox.QueuedMail.State;
import followup.wording.Wording;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * A mail that answers one of ours, whoever or whatever wrote it, proves that ours arrived, since nobody can guess our Message-IDs. When it was
 * unclear whether ours had gone out, it is settled by that. A bounce proves it, too, see {@link RecordingBounces}.
 */
@Component
class RecordingArrivals {

    private static final Wording WORDING = Wording.of(RecordingArrivals.class);

    private final Outbox outbox;

    RecordingArrivals(Outbox outbox) {
        this.outbox = outbox;
    }

    void record(StoredMail.Id id, DecodedMail mail, MailKind kind) {
        if (provesArrival(kind)) {
            Stream.concat(mail.inReplyTo().stream(), mail.references().stream())
                    .distinct()
                    .flatMap(messageId -> outbox.findByMessageId("<" + messageId + ">").stream())
                    .filter(ours -> ours.state() == State.UNCLEAR)
                    .forEach(ours ->
                            outbox.settle(ours.id(), Settlement.SENT, WORDING.say("trace.answered", id.asText())));
        }
    }

    private static boolean provesArrival(MailKind kind) {
        return kind instanceof MailKind.Reply
                || kind instanceof MailKind.AutoReply
                || kind instanceof MailKind.ReadReceipt
                || kind instanceof MailKind.DeliveryConfirmation;
    }
}
