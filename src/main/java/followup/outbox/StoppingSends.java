package followup.outbox;

import followup.access.AuditTrail;
import followup.access.SignedIn;
import followup.wording.Bilingual;
import followup.wording.Refusal;
import followup.wording.Wording;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The switch that stops all mails of the programme, requests and answers alike, on every node. It stands in the database
 * and is looked at right before each handful of mails is handed to the mail server: what was handed over the moment
 * before may still arrive, nothing else. Mails stay in the queue, and surveys do not fall due; what waited goes out once
 * in the first send window after sending is resumed.
 */
@Component
public class StoppingSends {

    /** How long a mail waits that came upon the stop in the middle of a run. */
    static final Duration LOOK_AGAIN = Duration.ofMinutes(1);

    /** Characters of a reason; a longer one is refused. */
    private static final int LONGEST_REASON = 500;

    private static final Logger log = LoggerFactory.getLogger(StoppingSends.class);
    private static final Wording WORDING = Wording.of(StoppingSends.class);

    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;

    StoppingSends(JdbcTemplate jdbc, AuditTrail audit, Clock clock) {
        this.jdbc = JdbcClient.create(jdbc);
        this.audit = audit;
        this.clock = clock;
    }

    /** Who stopped sending, when and why. */
    public record Stop(Instant since, String by, String reason) {}

    /** Empty while mails are sent. */
    public Optional<Stop> current() {
        return jdbc.sql("select stopped_at, stopped_by, reason from sending_stop")
                .query(StoppingSends::stop)
                .optional();
    }

    public boolean isStopped() {
        return current().isPresent();
    }

    /**
     * Stopping what is stopped changes nothing, not even the reason.
     *
     * @throws Refusal without a reason, or with one that is too long
     */
    @Transactional
    public void stop(String reason) {
        var why = reason.replace("\u0000", "").strip();
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            throw new Refusal(
                    Refusal.Kind.BAD_INPUT, "stop-reason", WORDING.say("stop.reason", String.valueOf(LONGEST_REASON)));
        }
        int rows = jdbc.sql("insert into sending_stop (id, stopped_at, stopped_by, reason) values (1, ?, ?, ?)"
                        + " on conflict do nothing")
                .params(clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC), SignedIn.name(), why)
                .update();
        if (rows == 1) {
            audit.record("sending-stopped", "programme", Bilingual.plain(why));
            log.warn("{} stopped all sending; mails stay queued until it is resumed", SignedIn.name());
        }
    }

    /** Resuming what is not stopped changes nothing. */
    @Transactional
    public void resume() {
        if (jdbc.sql("delete from sending_stop").update() == 1) {
            audit.record("sending-resumed", "programme", Bilingual.plain(""));
            log.warn("{} resumed sending; what waited goes out in the next send window", SignedIn.name());
        }
    }

    private static Stop stop(ResultSet row, int number) throws SQLException {
        return new Stop(
                row.getObject("stopped_at", OffsetDateTime.class).toInstant(),
                row.getString("stopped_by"),
                row.getString("reason"));
    }
}
