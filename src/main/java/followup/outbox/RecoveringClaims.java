package followup.outbox;

import followup.mail.MailAddress;
import followup.outbox.QueuedMail.MailBecameUnclear;
import followup.outbox.QueuedMail.State;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Clears up after nodes that died while sending, this one's former life included:
 *
 * <ol>
 *   <li>what the database has forgotten, and the notes beside it tell ({@link SendingNotes}), is unclear;
 *   <li>what was claimed, but not yet spoken about to the mail server, goes back into the queue;
 *   <li>what was being sent is unclear: the server may have it. It is never sent again unasked.
 * </ol>
 *
 * <p>A node that was only slow does no harm: it finds that it has lost the claim before it sends, or, if it had begun,
 * records the true outcome over the unclear one.
 */
@Component
class RecoveringClaims {

    /**
     * A node that said nothing about its claim for so long is taken for dead. Longer than a healthy node needs for the
     * handful of mails it marks at once; shorter would only make mails unclear for a while, longer delays them.
     */
    static final Duration LEASE = Duration.ofMinutes(15);

    private static final Logger log = LoggerFactory.getLogger(RecoveringClaims.class);

    private static final String WHY = "the service died while it was handed over; the mail server may have it or not";

    private final Claims claims;
    private final QueuedMails mails;
    private final Durability durability;
    private final TransactionOperations transactions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    private boolean notesRead;

    RecoveringClaims(
            Claims claims,
            QueuedMails mails,
            Durability durability,
            TransactionOperations transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.claims = claims;
        this.mails = mails;
        this.durability = durability;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    /** Only while this node itself has nothing in hand; not for several threads. */
    void recover() {
        durability.notes().ifPresent(this::recoverFrom);
        var now = clock.instant();
        for (var claim : claims.leftBehind(now.minus(LEASE))) {
            transactions.executeWithoutResult(status -> recover(claim, now));
        }
    }

    /** Those of the former life once; this one's are only kept from growing. */
    private void recoverFrom(SendingNotes notes) {
        if (notesRead) {
            notes.trim();
            return;
        }
        transactions.executeWithoutResult(status -> notes.left().forEach(this::recover));
        durability.sync();
        notes.clear();
        notesRead = true;
    }

    private void recover(SendingNotes.Note note) {
        if (claims.becomeUnclear(note, WHY)) {
            mails.find(note.mail()).ifPresent(this::tellUnclear);
        }
    }

    private void recover(Claimed claim, Instant now) {
        var mail = claim.mail();
        if (mail.state() == State.CLAIMED) {
            claims.putBack(List.of(claim), now);
            log.info(
                    "{} was claimed by a node that died before sending it; queued again",
                    mail.id().asText());
        } else if (claims.becomeUnclear(claim, WHY)) {
            tellUnclear(mail);
        }
    }

    private void tellUnclear(QueuedMail mail) {
        log.warn(
                "{} ({} {}) to {} is unclear: {}; waits to be settled",
                mail.id().asText(),
                mail.purpose(),
                mail.survey(),
                MailAddress.of(mail.recipient()).masked(),
                WHY);
        events.publishEvent(new MailBecameUnclear(mail.id(), mail.survey(), mail.purpose(), mail.recipient(), WHY));
    }
}
