package followup.outbox;

import followup.outbox.QueuedMail.Id;
import followup.outbox.QueuedMail.Settlement;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The durable queue of mails. Every call joins the caller's transaction: what is queued goes if that commits. */
@Component
public class Outbox {

    /** Empty when the mail of that survey, purpose and recipient is already there: nothing is changed then. */
    public Optional<Id> queue(MailDraft draft) {
        throw new UnsupportedOperationException();
    }

    public Optional<QueuedMail> find(Id id) {
        throw new UnsupportedOperationException();
    }

    /** @param messageId with its angle brackets */
    public Optional<QueuedMail> findByMessageId(String messageId) {
        throw new UnsupportedOperationException();
    }

    /** All mails of a survey that its contacts may have in their hands (sent or unclear), oldest first. */
    public List<QueuedMail> sentFor(String survey) {
        throw new UnsupportedOperationException();
    }

    /** All mails of a survey, whatever became of them, oldest first. */
    public List<QueuedMail> allFor(String survey) {
        throw new UnsupportedOperationException();
    }

    /** A page of all mails, newest first, those before {@code before}; begin with {@code new Id(Long.MAX_VALUE)}. */
    public List<QueuedMail> newest(Id before, int limit) {
        throw new UnsupportedOperationException();
    }

    /** The unclear mails that wait to be settled, oldest first, at most {@code limit}. */
    public List<QueuedMail> unclear(int limit) {
        throw new UnsupportedOperationException();
    }

    /**
     * The exact bytes of the mail.
     *
     * @throws followup.wording.Refusal when there is no such mail
     */
    public byte[] bytes(Id id) {
        throw new UnsupportedOperationException();
    }

    /**
     * Settles an unclear mail by evidence or by a person's word.
     *
     * @throws followup.wording.Refusal when there is no such mail, or it isn't unclear
     */
    public void settle(Id id, Settlement settlement, String why) {
        throw new UnsupportedOperationException();
    }

    /**
     * Records that a mail came back; an unclear one is thereby known to have gone out. Unknown Message-IDs and
     * repetitions are ignored.
     *
     * @param recipient the address that the bounce names; may differ from the one we wrote to when that forwards
     * @param status enhanced status such as {@code 5.1.1}; may be empty
     */
    public void bounced(String messageId, String recipient, String status, boolean permanent) {
        throw new UnsupportedOperationException();
    }
}
