package followup.outbox;

import followup.mail.MailAddress;
import followup.outbox.Claims.Conclusion;
import followup.outbox.Outcome.Deferred;
import followup.outbox.Outcome.Refused;
import followup.outbox.Outcome.Sent;
import followup.outbox.Outcome.Unclear;
import followup.outbox.QueuedMail.MailBecameUnclear;
import followup.outbox.QueuedMail.MailRefused;
import followup.outbox.QueuedMail.MailSent;
import followup.outbox.QueuedMail.State;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Writes down what became of mails, and tells the others in the same transaction. What can't be written is kept in
 * memory and tried once more before the next mails are sent.
 */
@Component
class RecordingOutcomes {

    private static final Logger log = LoggerFactory.getLogger(RecordingOutcomes.class);

    private final Claims claims;
    private final TransactionOperations transactions;
    private final ApplicationEventPublisher events;
    private final Queue<Delivery> unrecorded = new ConcurrentLinkedQueue<>();

    RecordingOutcomes(Claims claims, TransactionOperations transactions, ApplicationEventPublisher events) {
        this.claims = claims;
        this.transactions = transactions;
        this.events = events;
    }

    /** Each in a transaction of its own, so that one that can't be written spoils no other. */
    void recordOneByOne(List<Delivery> deliveries) {
        deliveries.forEach(this::recordAlone);
    }

    private void recordAlone(Delivery delivery) {
        try {
            transactions.executeWithoutResult(status -> write(List.of(delivery)));
        } catch (RuntimeException problem) {
            log.error(
                    "cannot record that {} is {}; will be tried once more, then it is unclear",
                    delivery.claimed().mail().id().asText(),
                    delivery.outcome().getClass().getSimpleName(),
                    problem);
            unrecorded.add(delivery);
        }
    }

    /** To be called before mails left behind are looked for. */
    void recordWhatCouldNotBe() {
        for (var delivery = unrecorded.poll(); delivery != null; delivery = unrecorded.poll()) {
            var again = delivery;
            try {
                transactions.executeWithoutResult(status -> write(List.of(again)));
            } catch (RuntimeException problem) {
                log.error(
                        "still cannot record that {} is {}; it becomes unclear",
                        again.claimed().mail().id().asText(),
                        again.outcome().getClass().getSimpleName(),
                        problem);
            }
        }
    }

    /** In the caller's transaction, which must be rolled back when this throws. */
    void write(List<Delivery> deliveries) {
        var conclusions = deliveries.stream().map(RecordingOutcomes::conclusion).toList();
        var written = claims.conclude(conclusions);
        written.forEach(this::tell);
        if (written.size() < conclusions.size()) {
            conclusions.stream()
                    .filter(conclusion -> !written.contains(conclusion))
                    .forEach(lost -> log.warn(
                            "{} was settled by others before it was known here to be {}; left as it is",
                            lost.delivery().claimed().mail().id().asText(),
                            lost.state()));
        }
    }

    private static Conclusion conclusion(Delivery delivery) {
        return switch (delivery.outcome()) {
            case Sent(var reply, var status) ->
                new Conclusion(delivery, State.SENT, reply, status, null, delivery.at());
            case Refused(var reply, var status) -> new Conclusion(delivery, State.REFUSED, reply, status, null, null);
            case Unclear(var reply) -> new Conclusion(delivery, State.UNCLEAR, reply, "", null, null);
            case Deferred deferred -> deferral(delivery, deferred);
        };
    }

    private static Conclusion deferral(Delivery delivery, Deferred outcome) {
        int attempts = delivery.claimed().mail().attempts() + 1;
        var first = Objects.requireNonNullElse(delivery.claimed().firstAttemptAt(), delivery.at());
        Optional<Instant> next = outcome.byConnection()
                ? Optional.of(BackOff.USUAL.afterAttempt(attempts, delivery.at()))
                : BackOff.USUAL.next(attempts, first, delivery.at());
        return next.map(due -> new Conclusion(delivery, State.DEFERRED, outcome.reply(), outcome.status(), due, null))
                .orElseGet(() -> new Conclusion(
                        delivery,
                        State.REFUSED,
                        "given up after %d attempts in %d days: %s"
                                .formatted(attempts, BackOff.USUAL.givesUp().toDays(), outcome.reply()),
                        outcome.status(),
                        null,
                        null));
    }

    private void tell(Conclusion conclusion) {
        var mail = conclusion.delivery().claimed().mail();
        var at = conclusion.delivery().at();
        log(mail, conclusion);
        switch (conclusion.state()) {
            case SENT ->
                events.publishEvent(new MailSent(mail.id(), mail.survey(), mail.purpose(), mail.recipient(), at));
            case REFUSED ->
                events.publishEvent(new MailRefused(
                        mail.id(),
                        mail.survey(),
                        mail.purpose(),
                        mail.recipient(),
                        conclusion.status(),
                        conclusion.reply()));
            case UNCLEAR ->
                events.publishEvent(new MailBecameUnclear(
                        mail.id(), mail.survey(), mail.purpose(), mail.recipient(), conclusion.reply()));
            case DEFERRED, QUEUED, CLAIMED, SENDING, DROPPED -> {}
        }
    }

    private static void log(QueuedMail mail, Conclusion conclusion) {
        var id = mail.id().asText();
        var to = MailAddress.of(mail.recipient()).masked();
        var reply = OneLine.withoutAddresses(conclusion.reply());
        switch (conclusion.state()) {
            case SENT -> log.debug("{} ({} {}) to {} sent: {}", id, mail.purpose(), mail.survey(), to, reply);
            case REFUSED ->
                log.warn("{} ({} {}) to {} refused: {}; not tried again", id, mail.purpose(), mail.survey(), to, reply);
            case UNCLEAR ->
                log.warn(
                        "{} ({} {}) to {} is unclear: {}; waits to be settled",
                        id,
                        mail.purpose(),
                        mail.survey(),
                        to,
                        reply);
            case DEFERRED ->
                log.info(
                        "{} ({} {}) to {} deferred: {}; tried again at {}",
                        id,
                        mail.purpose(),
                        mail.survey(),
                        to,
                        reply,
                        conclusion.dueAt());
            case QUEUED, CLAIMED, SENDING, DROPPED -> {}
        }
    }
}
