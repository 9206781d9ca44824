package followup.inbox;

import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.stereotype.Component;

/** Whether this node reaches the mail server. Logs when that changes, not at every try. Thread-safe. */
@Component
public class MailboxContact {

    private static final Logger LOG = LoggerFactory.getLogger(MailboxContact.class);

    private final Mailbox mailbox;
    private final Clock clock;
    private State state = new State(null, null, null);

    MailboxContact(Mailbox mailbox, Clock clock) {
        this.mailbox = mailbox;
        this.clock = clock;
    }

    /**
     * @param lastMadeAt when a run last went through
     * @param failingSince null while all is well
     * @param problem what the server, or the way to it, said last
     */
    public record State(
            @Nullable Instant lastMadeAt,
            @Nullable Instant failingSince,
            @Nullable String problem) {}

    synchronized void made() {
        if (state.failingSince() != null) {
            LOG.info("{}: reached again after failing since {}", mailbox.name(), state.failingSince());
        }
        state = new State(clock.instant(), null, null);
    }

    synchronized void failed(MessagingException problem) {
        var since = Optional.ofNullable(state.failingSince()).orElseGet(clock::instant);
        var reason = reason(problem);
        if (state.failingSince() == null) {
            LOG.warn("{}: no contact ({}); tried again and again, nothing is lost", mailbox, reason);
        }
        state = new State(state.lastMadeAt(), since, reason);
    }

    /** In one line: what failed and, unless that says it, the cause at the bottom, such as an unknown certificate. */
    private static String reason(MessagingException problem) {
        var what = firstLine(problem);
        var why = firstLine(NestedExceptionUtils.getMostSpecificCause(problem));
        return what.contains(why) ? what : what + ": " + why;
    }

    private static String firstLine(Throwable problem) {
        return String.valueOf(problem.getMessage()).lines().findFirst().orElse("");
    }

    public synchronized State state() {
        return state;
    }
}
