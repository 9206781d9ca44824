package followup.outbox;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Sends what is due: clears up after whoever died while sending, then hands mail after mail to the mail server until
 * nothing is due any more. Several nodes may do so at a time. Thread-safe; within one process a second call returns at
 * once.
 */
@Component
public class SendingQueuedMails {

    /** How long the service waits for the mails under way when it is shut down; those cut off would become unclear. */
    private static final Duration LAST_MAILS = Duration.ofSeconds(30);

    private static final Logger log = LoggerFactory.getLogger(SendingQueuedMails.class);

    private final SendingRun.Tools tools;
    private final RecoveringClaims recovering;
    private final ObjectProvider<SmtpServer> servers;
    private final StoppingSends stopping;
    private final ReentrantLock running = new ReentrantLock();
    private volatile boolean closing;

    SendingQueuedMails(
            QueuedMails mails,
            Claims claims,
            AskingEligibility eligibility,
            Throttle throttle,
            Suspicion suspicion,
            RecordingOutcomes outcomes,
            RecoveringClaims recovering,
            Durability durability,
            TransactionOperations transactions,
            ObjectProvider<SmtpServer> servers,
            StoppingSends stopping,
            Clock clock) {
        this.tools = new SendingRun.Tools(
                mails, claims, eligibility, throttle, suspicion, outcomes, durability, transactions, clock);
        this.recovering = recovering;
        this.servers = servers;
        this.stopping = stopping;
    }

    /**
     * Must not be called within a transaction.
     *
     * @return how many mails the mail server took
     * @throws IllegalStateException when mails are due and no mail server is configured; they stay queued
     */
    public int sendDue() {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("mails are sent outside transactions: what is sent can't be rolled back");
        }
        if (closing || !running.tryLock()) {
            return 0;
        }
        try {
            tools.outcomes().recordWhatCouldNotBe();
            recovering.recover();
            return stopping.isStopped()
                            || tools.suspicion().pause(tools.clock().instant()).isPresent()
                            || tools.claims().nothingIsDue(tools.clock().instant())
                    ? 0
                    : send();
        } finally {
            running.unlock();
        }
    }

    private int send() {
        var server = servers.getIfAvailable();
        if (server == null) {
            throw new IllegalStateException(
                    "mails are due, but no mail server is configured; they stay queued. Set spring.mail.host");
        }
        try (var smtp = new SmtpSession(server)) {
            var run = new SendingRun(tools, smtp, () -> closing);
            int sent = run.send();
            if (run.tried() > 0) {
                log.info("{} took {} of {} mails", server, sent, run.tried());
            }
            return sent;
        }
    }

    /** Whether no more mails are begun. */
    boolean isClosing() {
        return closing;
    }

    /** Begins nothing more and waits for the mails under way. */
    @PreDestroy
    void close() throws InterruptedException {
        closing = true;
        if (!running.tryLock(LAST_MAILS.toSeconds(), TimeUnit.SECONDS)) {
            log.warn("mails are still being sent after {}; they become unclear", LAST_MAILS);
        }
    }
}
