package followup.outbox;

import followup.access.AuditTrail;
import followup.access.AuditTrail.Wanted;
import followup.access.SignedIn;
import followup.outbox.QueuedMail.Id;
import followup.outbox.QueuedMail.MailBounced;
import followup.outbox.QueuedMail.MailRefused;
import followup.outbox.QueuedMail.MailSent;
import followup.outbox.QueuedMail.Settlement;
import followup.outbox.QueuedMail.State;
import followup.wording.Bilingual;
import followup.wording.Refusal;
import followup.wording.Wording;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The durable queue of mails. Every call joins the caller's transaction: what is queued goes out if that commits, and
 * not otherwise.
 */
@Component
public class Outbox {

    private static final Logger log = LoggerFactory.getLogger(Outbox.class);
    private static final Wording WORDING = Wording.of(Outbox.class);
    private static final String SETTLED = "mail-settled";
    private static final Set<State> ON_THEIR_WAY =
            EnumSet.of(State.QUEUED, State.CLAIMED, State.SENDING, State.DEFERRED);

    private final QueuedMails mails;
    private final TransactionOperations transactions;
    private final ApplicationEventPublisher events;
    private final AuditTrail audit;
    private final Clock clock;

    Outbox(
            QueuedMails mails,
            TransactionOperations transactions,
            ApplicationEventPublisher events,
            AuditTrail audit,
            Clock clock) {
        this.mails = mails;
        this.transactions = transactions;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Empty when the mail of that survey, purpose and recipient is already there: nothing is changed then.
     *
     * @throws IllegalArgumentException when another mail has the same Message-ID
     */
    public Optional<Id> queue(MailDraft draft) {
        return inTransaction(() -> mails.add(draft, clock.instant()));
    }

    public Optional<QueuedMail> find(Id id) {
        return mails.find(id);
    }

    /** @param messageId with its angle brackets */
    public Optional<QueuedMail> findByMessageId(String messageId) {
        return mails.findByMessageId(messageId);
    }

    /**
     * All mails of a survey that its contacts may have in their hands, oldest first: every mail whose delivery was begun
     * and that was not refused, since one that was unclear and is to be sent again may have arrived the first time.
     */
    public List<QueuedMail> sentFor(String survey) {
        return mails.of(survey).stream()
                .filter(mail -> mail.attempts() > 0 && mail.state() != State.REFUSED)
                .toList();
    }

    /** Whether a mail of that purpose still waits to leave. */
    public boolean isOnItsWay(String survey, String purpose) {
        return mails.of(survey).stream()
                .anyMatch(mail -> mail.purpose().equals(purpose) && ON_THEIR_WAY.contains(mail.state()));
    }

    /**
     * When the last mail of that purpose left; {@code now} while one still waits to leave, empty when none ever will.
     */
    public Optional<Instant> lastLeft(String survey, String purpose, Instant now) {
        return mails.of(survey).stream()
                .filter(mail -> mail.purpose().equals(purpose))
                .flatMap(
                        mail -> ON_THEIR_WAY.contains(mail.state()) ? Stream.of(now) : Stream.ofNullable(mail.sentAt()))
                .max(Comparator.naturalOrder());
    }

    /** All mails of a survey, whatever became of them, oldest first. */
    public List<QueuedMail> allFor(String survey) {
        return mails.of(survey);
    }

    /**
     * How many mails to one address were queued since then, whatever became of them.
     *
     * @param kind the purpose up to a colon: {@code acknowledgement} counts {@code acknowledgement:in-12} and its like
     */
    public int countQueuedTo(String recipient, String kind, Instant since) {
        return mails.countTo(recipient, kind, since);
    }

    /** A page of all mails, newest first, those before {@code before}; begin with {@code new Id(Long.MAX_VALUE)}. */
    public List<QueuedMail> newest(Id before, int limit) {
        return mails.newest(before, limit);
    }

    /** The unclear mails that wait to be settled, oldest first, at most {@code limit}. */
    public List<QueuedMail> unclear(int limit) {
        return mails.unclear(limit);
    }

    /**
     * The exact bytes of the mail.
     *
     * @throws Refusal when there is no such mail
     */
    public byte[] bytes(Id id) {
        var bytes = mails.bytes(List.of(id)).get(id);
        if (bytes == null) {
            throw notFound(id);
        }
        return bytes;
    }

    /**
     * Settles an unclear mail by evidence or by a person's word. Sent again are the same bytes with the same Message-ID.
     *
     * @throws Refusal when there is no such mail, or it isn't unclear
     */
    public void settle(Id id, Settlement settlement, Bilingual why) {
        inTransaction(() -> {
            var mail = mails.find(id).orElseThrow(() -> notFound(id));
            var now = clock.instant();
            boolean settled = switch (settlement) {
                case SENT -> mails.settle(id, State.SENT, why.en(), null, now);
                case REFUSED -> mails.settle(id, State.REFUSED, why.en(), null, null);
                case AGAIN -> mails.settle(id, State.DEFERRED, why.en(), now, null);
            };
            if (!settled) {
                throw notUnclear(id);
            }
            audit.record(
                    SETTLED, id.asText(), WORDING.say("trace.settled", words(State.UNCLEAR), words(settlement), why));
            tell(mail, settlement, why.en(), now);
            return settled;
        });
    }

    private void tell(QueuedMail mail, Settlement settlement, String why, Instant now) {
        log.info("{} was unclear and is settled as {}", mail.id().asText(), settlement);
        switch (settlement) {
            case SENT ->
                events.publishEvent(new MailSent(mail.id(), mail.survey(), mail.purpose(), mail.recipient(), now));
            case REFUSED ->
                events.publishEvent(
                        new MailRefused(mail.id(), mail.survey(), mail.purpose(), mail.recipient(), "", why));
            case AGAIN -> {}
        }
    }

    /**
     * Records that a mail came back; an unclear one is thereby known to have gone out. Unknown Message-IDs and
     * repetitions are ignored. Each mail went to one person: whichever address the report names, none or one that the
     * mail was forwarded to, it is that person whom it did not reach.
     *
     * @param status enhanced status such as {@code 5.1.1}; may be empty
     */
    public void bounced(String messageId, String status, boolean permanent) {
        inTransaction(() -> {
            mails.findByMessageId(messageId).ifPresent(mail -> bounced(mail, status, permanent));
            return permanent;
        });
    }

    private void bounced(QueuedMail mail, String status, boolean permanent) {
        if (mail.state() == State.UNCLEAR) {
            settle(mail.id(), Settlement.SENT, WORDING.say("trace.bounced", status));
        }
        if (mails.bounced(mail.id(), status, permanent, clock.instant())) {
            log.info("{} bounced with {}, {}", mail.id().asText(), status, permanent ? "for good" : "for now");
            events.publishEvent(
                    new MailBounced(mail.id(), mail.survey(), mail.purpose(), mail.recipient(), status, permanent));
        }
    }

    /** By what is known now: it may have been settled since it was read here. */
    private Refusal notUnclear(Id id) {
        var mail = mails.find(id).orElseThrow(() -> notFound(id));
        var words = audit.before(Long.MAX_VALUE, new Wanted("", SETTLED, id.asText(), null, null), 1).stream()
                .findFirst()
                .map(entry -> WORDING.say(
                        "settled-before",
                        id.asText(),
                        words(mail.state()),
                        entry.who().equals(SignedIn.SYSTEM) ? "" : entry.who() + ": ",
                        entry.detail()))
                .orElseGet(() -> WORDING.say("not-unclear", id.asText(), words(mail.state())));
        return new Refusal(Refusal.Kind.CONFLICT, "mail-not-unclear", words);
    }

    private static Bilingual words(State state) {
        return WORDING.say("state." + state.name());
    }

    private static Bilingual words(Settlement settlement) {
        return switch (settlement) {
            case SENT -> words(State.SENT);
            case REFUSED -> words(State.REFUSED);
            case AGAIN -> WORDING.say("trace.again");
        };
    }

    private static Refusal notFound(Id id) {
        return new Refusal(Refusal.Kind.NOT_FOUND, "mail-not-found", WORDING.say("not-found", id.asText()));
    }

    private <T> T inTransaction(Supplier<T> work) {
        return Objects.requireNonNull(transactions.execute(status -> work.get()));
    }
}
