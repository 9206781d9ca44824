package followup.inbox;

import jakarta.mail.MessagingException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Keeps a connection of its own on which the server tells of new mail at once (IDLE), and has it fetched. A hint only:
 * the schedule looks as well, so that nothing hangs on this connection. Several nodes may watch; one of them fetches.
 */
@Component
class MailboxWatch implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(MailboxWatch.class);

    /** For a run that is under way at the end; what it leaves is fetched after the next start. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final MailboxSession session;
    private final FetchingRules rules;
    private final FetchingMail fetching;
    private final MailboxContact contact;
    private CountDownLatch stopped = new CountDownLatch(0);
    private Optional<Thread> thread = Optional.empty();
    private volatile Optional<MailboxConnection> open = Optional.empty();

    MailboxWatch(Mailbox mailbox, FetchingRules rules, FetchingMail fetching, MailboxContact contact) {
        this.session = new MailboxSession(mailbox, rules);
        this.rules = rules;
        this.fetching = fetching;
        this.contact = contact;
    }

    @Override
    public synchronized void start() {
        var stop = new CountDownLatch(1);
        stopped = stop;
        thread = Optional.of(Thread.ofVirtual().name("mailbox-watch").start(() -> watchUntil(stop)));
    }

    /** No interrupt: it would close the database's files if the thread is at work there. */
    @Override
    public synchronized void stop() {
        stopped.countDown();
        open.ifPresent(MailboxConnection::stopWaiting);
        try {
            if (thread.isPresent() && !thread.get().join(PATIENCE)) {
                LOG.info("the watch over the mailbox is still busy; the next start goes on where it gets to");
            }
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return stopped.getCount() > 0;
    }

    @Override
    public boolean isAutoStartup() {
        return rules.watch();
    }

    private void watchUntil(CountDownLatch stop) {
        var backoff = Backoff.NONE;
        while (!isOver(stop, backoff)) {
            try (var connection = session.open(false)) {
                if (!connection.canTell()) {
                    LOG.info("the mail server cannot tell of new mail (no IDLE); the schedule looks for it");
                    return;
                }
                backoff = Backoff.NONE;
                open = Optional.of(connection);
                while (stop.getCount() > 0) {
                    connection.awaitNews(rules.watchFor(), rules.readTimeout(), fetching::fetchNew);
                }
            } catch (MessagingException problem) {
                backoff = backoff.afterFailure();
                if (stop.getCount() > 0) {
                    contact.failed(problem);
                }
            } catch (RuntimeException problem) {
                backoff = backoff.afterFailure();
                LOG.error("fetching mail failed; tried again in {}", backoff.pause(), problem);
            }
        }
    }

    /** Waits as long as {@code backoff} says, and tells whether the watch is over by then. */
    private static boolean isOver(CountDownLatch stop, Backoff backoff) {
        try {
            return stop.await(backoff.pause().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
