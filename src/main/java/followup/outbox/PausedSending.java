package followup.outbox;

import followup.access.AuditTrail;
import followup.wording.Wording;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The pause that the service makes by itself, on every node, when the mail server refuses mail after mail. Who has mended the
 * cause need not wait for its end.
 */
@Component
public class PausedSending {

    private static final Wording WORDING = Wording.of(PausedSending.class);

    private static final Logger log = LoggerFactory.getLogger(PausedSending.class);

    private final Suspicion suspicion;
    private final AuditTrail audit;
    private final Clock clock;

    PausedSending(Suspicion suspicion, AuditTrail audit, Clock clock) {
        this.suspicion = suspicion;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param until when the server is tried again
     * @param reply what it said last, without addresses
     */
    public record Pause(Instant until, String reply) {}

    /** Empty while mails are sent. */
    public Optional<Pause> current() {
        return suspicion.pause(clock.instant());
    }

    /** Tries the server again at once; changes nothing while mails are sent. */
    @Transactional
    public void goOn() {
        var pause = current();
        if (pause.isPresent()) {
            audit.record(
                    "sending-resumed",
                    "programme",
                    WORDING.say("trace.pause-ended", pause.get().until().truncatedTo(ChronoUnit.SECONDS)));
            suspicion.endPause(clock.instant());
            log.info("the pause is ended by a person; the mail server is tried again");
        }
    }
}
