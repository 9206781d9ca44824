package followup.outbox;

import followup.outbox.Outcome.Deferred;
import followup.outbox.Outcome.Refused;
import followup.outbox.Outcome.Sent;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Keeps a mail server that refuses us, say as a relay or as a sender, from burning the whole queue. A refusal that does
 * not speak of the recipient is doubted: the mail is tried again, and refused for good at its third attempt. When several
 * mails in a row are refused like that and none is taken in between, it is us: sending pauses on this node, the log says
 * so, and no mail is refused until the server takes one. Thread-safe.
 */
@Component
class Suspicion {

    /** Refusals in a row: 5. Fewer would stop everybody's mail for a few odd recipients, more would try more in vain. */
    static final int LIMIT = 5;

    /** Until the server is tried again: 5 minutes. */
    static final Duration PAUSE = Duration.ofMinutes(5);

    /** Refusals in a row after a pause until the next one: 3, lest one odd recipient at the head hold up everybody. */
    private static final int PROBES = 3;

    /** At which attempt a doubted refusal is believed; by the back-off six minutes after the first. */
    private static final int BELIEVED_AT = 3;

    private static final Logger log = LoggerFactory.getLogger(Suspicion.class);

    private int inARow;
    private boolean refusesUs;
    private Instant pausedUntil = Instant.MIN;
    private String lastReply = "";

    synchronized boolean pauses(Instant now) {
        return now.isBefore(pausedUntil);
    }

    /** Empty while mails are sent. */
    synchronized Optional<PausedSending.Pause> pause(Instant now) {
        return pauses(now) ? Optional.of(new PausedSending.Pause(pausedUntil, lastReply)) : Optional.empty();
    }

    /** Ends the pause, as if its time were over: when the server still refuses us, the next one follows soon. */
    synchronized void endPause() {
        pausedUntil = Instant.MIN;
    }

    /** What the outcome is taken for. @param attempts this one included */
    synchronized Outcome weigh(Outcome outcome, int attempts, Instant now) {
        return switch (outcome) {
            case Sent sent -> {
                inARow = 0;
                refusesUs = false;
                yield sent;
            }
            case Refused refused -> refused.isAboutTheMail() ? refused : doubt(refused, attempts, now);
            case Deferred deferred -> deferred;
            case Outcome.Unclear unclear -> unclear;
        };
    }

    private Outcome doubt(Refused refused, int attempts, Instant now) {
        inARow++;
        if (inARow >= LIMIT) {
            pausedUntil = now.plus(PAUSE);
            refusesUs = true;
            inARow = LIMIT - PROBES;
            lastReply = OneLine.withoutAddresses(refused.reply());
            log.error(
                    "the mail server refuses mail after mail, last with: {}. It seems to refuse us and not the"
                            + " recipients: nothing is sent until {}, all mails stay queued;"
                            + " please check followup.sender.*, spring.mail.* and the server's relay settings",
                    lastReply,
                    pausedUntil);
        }
        return refusesUs || attempts < BELIEVED_AT ? deferred(refused) : refused;
    }

    private static Deferred deferred(Refused refused) {
        return new Deferred(refused.reply(), refused.status(), false);
    }
}
