package followup.outbox;

import followup.outbox.Outcome.Deferred;
import followup.outbox.Outcome.Refused;
import followup.outbox.Outcome.Sent;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps a mail server that refuses us, say as a relay or as a sender, from burning the whole queue. A refusal that does
 * not speak of the recipient is doubted: the mail is tried again, and refused for good at its third attempt. When several
 * mails in a row are refused like that and none is taken in between, it is us: sending pauses on every node, the log says
 * so, and no mail is refused until the server takes one.
 *
 * <p>That it is us stands in the database, as one row with the end of the pause, until the server takes a mail. A node
 * looks there before it claims mails; the refusals in a row it counts by itself, but not those of mails that were under
 * way when the pause began. Thread-safe.
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

    /** Characters kept of the reply. */
    private static final int LONGEST_REPLY = 1_000;

    private static final Logger log = LoggerFactory.getLogger(Suspicion.class);

    private static final String ADD =
            "insert into sending_pause (id, paused_until, reply) values (1, :until, :reply) on conflict do nothing";

    private final JdbcClient jdbc;
    private int inARow;
    private boolean refusesUs;
    private Instant pausedUntil = Instant.MIN;
    private String lastReply = "";

    Suspicion(JdbcTemplate jdbc) {
        this.jdbc = JdbcClient.create(jdbc);
    }

    /** As far as this node knows since it has last looked. */
    synchronized boolean pauses(Instant now) {
        return now.isBefore(pausedUntil);
    }

    /** Takes over what other nodes have found out. */
    synchronized void look() {
        var found = jdbc.sql("select paused_until, reply from sending_pause")
                .query((row, number) -> new PausedSending.Pause(
                        row.getObject("paused_until", OffsetDateTime.class).toInstant(), row.getString("reply")))
                .optional();
        pausedUntil = found.map(PausedSending.Pause::until).orElse(Instant.MIN);
        lastReply = found.map(PausedSending.Pause::reply).orElse("");
        if (found.isPresent() != refusesUs) {
            inARow = found.isPresent() ? LIMIT - PROBES : 0;
        }
        refusesUs = found.isPresent();
    }

    /** Empty while mails are sent. */
    synchronized Optional<PausedSending.Pause> pause(Instant now) {
        look();
        return pauses(now) ? Optional.of(new PausedSending.Pause(pausedUntil, lastReply)) : Optional.empty();
    }

    /** Ends the pause, as if its time were over: when the server still refuses us, the next one follows soon. */
    synchronized void endPause(Instant now) {
        jdbc.sql("update sending_pause set paused_until = :now")
                .param("now", utc(now))
                .update();
        pausedUntil = now;
    }

    /** What the outcome is taken for. @param attempts this one included */
    synchronized Outcome weigh(Outcome outcome, int attempts, Instant now) {
        return switch (outcome) {
            case Sent sent -> {
                inARow = 0;
                if (refusesUs) {
                    refusesUs = false;
                    tellOthers(() -> jdbc.sql("delete from sending_pause").update());
                }
                yield sent;
            }
            case Refused refused -> refused.isAboutTheMail() ? refused : doubt(refused, attempts, now);
            case Deferred deferred -> deferred;
            case Outcome.Unclear unclear -> unclear;
        };
    }

    private Outcome doubt(Refused refused, int attempts, Instant now) {
        if (pauses(now)) {
            return deferred(refused);
        }
        inARow++;
        if (inARow >= LIMIT) {
            pausedUntil = now.plus(PAUSE).truncatedTo(ChronoUnit.MICROS);
            refusesUs = true;
            inARow = LIMIT - PROBES;
            lastReply = OneLine.of(OneLine.withoutAddresses(refused.reply()), LONGEST_REPLY);
            tellOthers(this::writePause);
            log.error(
                    "the mail server refuses mail after mail, last with: {}. It seems to refuse us and not the"
                            + " recipients: nothing is sent until {}, all mails stay queued;"
                            + " please check followup.sender.*, spring.mail.* and the server's relay settings",
                    lastReply,
                    pausedUntil);
        }
        return refusesUs || attempts < BELIEVED_AT ? deferred(refused) : refused;
    }

    private void writePause() {
        jdbc.sql(ADD).param("until", utc(pausedUntil)).param("reply", lastReply).update();
        jdbc.sql("update sending_pause set paused_until = :until, reply = :reply")
                .param("until", utc(pausedUntil))
                .param("reply", lastReply)
                .update();
    }

    /** What became of the mails at hand must be recorded whether or not this can be. */
    private static void tellOthers(Runnable writing) {
        try {
            writing.run();
        } catch (DataAccessException trouble) {
            log.warn(
                    "other nodes cannot be told whether the mail server refuses us; they will find out themselves",
                    trouble);
        }
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Deferred deferred(Refused refused) {
        return new Deferred(refused.reply(), refused.status(), false);
    }
}
