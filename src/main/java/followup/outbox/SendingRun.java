package followup.outbox;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionOperations;

/**
 * One run over what is due. Each connection, on a thread of its own, takes a handful of claimed mails at a time:
 *
 * <ol>
 *   <li>claim a batch for all connections, commit;
 *   <li>ask everyone whether the handful may still go;
 *   <li>connect, load the bytes;
 *   <li>mark the handful as being sent, commit, sync: from here on a crash makes them unclear;
 *   <li>speak SMTP, outside any transaction;
 *   <li>record the outcomes, commit.
 * </ol>
 */
final class SendingRun {

    /** Mails claimed by one transaction. A smaller batch costs more commits; a larger one keeps other nodes waiting. */
    private static final int BATCH = 100;

    /** Bytes of mails that one connection holds in memory, unless a single mail is larger. */
    private static final int BYTES_AT_ONCE = 1024 * 1024;

    private static final Logger log = LoggerFactory.getLogger(SendingRun.class);

    /** What a run works with. */
    record Tools(
            QueuedMails mails,
            Claims claims,
            AskingEligibility eligibility,
            Throttle throttle,
            RecordingOutcomes outcomes,
            Durability durability,
            TransactionOperations transactions,
            Clock clock) {}

    private final Tools tools;
    private final SmtpServer server;
    private final SmtpSession smtp;
    private final Deque<Claimed> claimed = new ArrayDeque<>();
    private final ReentrantLock taking = new ReentrantLock();
    private final AtomicInteger sent = new AtomicInteger();
    private final AtomicBoolean refused = new AtomicBoolean();
    private final AtomicInteger tried = new AtomicInteger();
    private volatile boolean stopped;

    SendingRun(Tools tools, SmtpSession smtp) {
        this.tools = tools;
        this.smtp = smtp;
        this.server = smtp.server();
    }

    /** Nothing more is begun; what is being sent is finished. */
    void stop() {
        stopped = true;
    }

    int tried() {
        return tried.get();
    }

    /** @return how many mails the server took */
    int send() {
        claimed.addAll(claimBatch());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            int wanted = (claimed.size() + server.atOnce() - 1) / server.atOnce();
            var workers = Stream.generate(() -> CompletableFuture.runAsync(this::work, threads))
                    .limit(Math.min(server.connections(), wanted))
                    .toArray(CompletableFuture<?>[]::new);
            CompletableFuture.allOf(workers).join();
        } catch (CompletionException problem) {
            throw new IllegalStateException("the run was cut short; it will be cleared up by the next", problem);
        } finally {
            var leftOver = List.copyOf(claimed);
            tools.transactions().executeWithoutResult(status -> tools.claims().putBack(leftOver, now()));
        }
        return sent.get();
    }

    private void work() {
        try (var connection = new SmtpConnection(smtp)) {
            for (var hand = nextHand(); !hand.isEmpty(); hand = nextHand()) {
                var going = tools.eligibility().whatMayGo(hand, server.perMinuteAndDomain(), now());
                if (!going.isEmpty()) {
                    open(connection, going);
                    deliver(connection, going);
                }
            }
        } catch (ServerRefusesUs refusal) {
            if (refused.getAndSet(true)) {
                return;
            }
            stopped = true;
            log.error(
                    "{} takes no mail from us: {}. All mails stay queued and are tried again later;"
                            + " please check spring.mail.* and followup.smtp.*",
                    server,
                    refusal.getMessage());
        } catch (CannotConnect trouble) {
            log.warn("cannot connect to {}: {}; will be tried again", server, trouble.reply());
        }
    }

    private List<Claimed> nextHand() {
        taking.lock();
        try {
            if (claimed.isEmpty() && !stopped) {
                claimed.addAll(claimBatch());
            }
            var hand = new ArrayList<Claimed>(server.atOnce());
            int bytes = 0;
            while (!stopped && !claimed.isEmpty() && hand.size() < server.atOnce()) {
                bytes += claimed.element().mail().size();
                if (!hand.isEmpty() && bytes > BYTES_AT_ONCE) {
                    break;
                }
                hand.add(claimed.remove());
            }
            return hand;
        } finally {
            taking.unlock();
        }
    }

    private List<Claimed> claimBatch() {
        var now = now();
        int wanted = tools.throttle().take(BATCH, server.perMinute(), now);
        if (wanted == 0) {
            return List.of();
        }
        var batch = Objects.requireNonNull(
                tools.transactions().execute(status -> tools.claims().claim(wanted, now)));
        tools.throttle().giveBack(wanted - batch.size());
        return batch;
    }

    private void open(SmtpConnection connection, List<Claimed> going) throws ServerRefusesUs, CannotConnect {
        try {
            connection.open();
        } catch (CannotConnect trouble) {
            var first = going.getFirst();
            var until = BackOff.USUAL.afterAttempt(first.mail().attempts() + 1, now());
            tools.transactions().executeWithoutResult(status -> {
                tools.claims().defer(first, trouble.reply(), until);
                tools.claims().putBack(going.subList(1, going.size()), now());
            });
            throw trouble;
        } catch (ServerRefusesUs refusal) {
            tools.transactions().executeWithoutResult(status -> tools.claims().putBack(going, now()));
            throw refusal;
        }
    }

    private void deliver(SmtpConnection connection, List<Claimed> going) throws ServerRefusesUs, CannotConnect {
        var bytes = tools.mails()
                .bytes(going.stream().map(claim -> claim.mail().id()).toList());
        var marked = now();
        var sending = Objects.requireNonNull(
                tools.transactions().execute(status -> tools.claims().markSending(going, marked)));
        tools.durability().sync();
        var deliveries = new ArrayList<Delivery>(sending.size());
        try {
            for (var claim : sending) {
                if (stopped || leaseRunsOut(marked)) {
                    break;
                }
                var outcome = connection.send(
                        claim.mail(),
                        Objects.requireNonNull(bytes.get(claim.mail().id())));
                deliveries.add(new Delivery(claim, outcome, now()));
            }
            putBackUnsent(sending.subList(deliveries.size(), sending.size()));
        } catch (ServerRefusesUs | CannotConnect trouble) {
            putBackUnsent(sending.subList(deliveries.size(), sending.size()));
            throw trouble;
        } finally {
            record(deliveries);
        }
    }

    private void putBackUnsent(List<Claimed> unsent) {
        if (!unsent.isEmpty()) {
            tools.transactions().executeWithoutResult(status -> tools.claims().putBackUnsent(unsent, now()));
        }
    }

    private void record(List<Delivery> deliveries) {
        if (!deliveries.isEmpty()) {
            tools.outcomes().record(deliveries);
            tried.addAndGet(deliveries.size());
            sent.addAndGet((int) deliveries.stream()
                    .filter(delivery -> delivery.outcome() instanceof Outcome.Sent)
                    .count());
        }
    }

    private boolean leaseRunsOut(Instant marked) {
        return now().isAfter(marked.plus(RecoveringClaims.LEASE.dividedBy(2)));
    }

    private Instant now() {
        return tools.clock().instant();
    }
}
