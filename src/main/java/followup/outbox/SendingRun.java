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
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionOperations;

/**
 * One run over what is due: claims a batch, commits, and deals it out by the handful to couriers, one for each
 * connection, each on a thread of its own; and so on until nothing is due.
 */
final class SendingRun {

    /** Mails claimed by one transaction. A smaller batch costs more commits; a larger one keeps other nodes waiting. */
    private static final int BATCH = 100;

    /** Bytes of mails that one connection holds in memory, unless a single mail is larger. */
    private static final int BYTES_AT_ONCE = 1024 * 1024;

    private static final CompletableFuture<List<Claimed>> NOTHING = CompletableFuture.completedFuture(List.of());

    private static final Logger log = LoggerFactory.getLogger(SendingRun.class);

    /** What a run works with. */
    record Tools(
            QueuedMails mails,
            Claims claims,
            AskingEligibility eligibility,
            Throttle throttle,
            Suspicion suspicion,
            RecordingOutcomes outcomes,
            Durability durability,
            TransactionOperations transactions,
            Clock clock) {}

    private final Tools tools;
    private final SmtpServer server;
    private final SmtpSession smtp;
    private final Deque<Claimed> claimed = new ArrayDeque<>();
    private final ReentrantLock taking = new ReentrantLock();
    private final Turns turns;
    private final BooleanSupplier closing;
    private final AtomicBoolean refused = new AtomicBoolean();
    private CompletableFuture<List<Claimed>> coming = NOTHING;

    /** @param closing when true, nothing more is begun; what is being sent is finished */
    SendingRun(Tools tools, SmtpSession smtp, BooleanSupplier closing) {
        this.tools = tools;
        this.smtp = smtp;
        this.server = smtp.server();
        this.turns = new Turns(tools);
        this.closing = closing;
    }

    int tried() {
        return turns.tried();
    }

    /** @return how many mails the server took */
    int send() {
        claimed.addAll(claimBatch());
        coming = claimAhead();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var workers = Stream.generate(() -> CompletableFuture.runAsync(this::work, threads))
                    .limit(Math.min(server.connections(), claimed.size()))
                    .toArray(CompletableFuture<?>[]::new);
            CompletableFuture.allOf(workers).join();
        } catch (CompletionException problem) {
            throw new IllegalStateException("the run was cut short; it will be cleared up by the next", problem);
        } finally {
            claimed.addAll(coming.join());
            var leftOver = List.copyOf(claimed);
            tools.transactions().executeWithoutResult(status -> tools.claims().putBack(leftOver, now()));
        }
        return turns.sent();
    }

    private void work() {
        try (var courier = new Courier(tools, smtp, turns, this::isStopped)) {
            for (var hand = nextHand(1); !hand.isEmpty(); hand = nextHand(courier.handful())) {
                courier.deliver(hand);
            }
        } catch (ServerRefusesUs refusal) {
            if (!refused.getAndSet(true)) {
                log.error(
                        "{} takes no mail from us: {}. All mails stay queued and are tried again later;"
                                + " please check spring.mail.* and followup.smtp.*",
                        server,
                        refusal.getMessage());
            }
        } catch (CannotConnect trouble) {
            log.warn("cannot connect to {}: {}; will be tried again", server, trouble.reply());
        }
    }

    private List<Claimed> nextHand(int handful) {
        taking.lock();
        try {
            if (claimed.isEmpty() && !isStopped()) {
                claimed.addAll(coming.join());
                coming = claimed.isEmpty() ? NOTHING : claimAhead();
            }
            var hand = new ArrayList<Claimed>(handful);
            int bytes = 0;
            while (!isStopped() && !claimed.isEmpty() && hand.size() < handful) {
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

    /** While the batch before is being sent. */
    private CompletableFuture<List<Claimed>> claimAhead() {
        return CompletableFuture.supplyAsync(this::claimBatch, Thread::startVirtualThread);
    }

    private List<Claimed> claimBatch() {
        var now = now();
        if (tools.suspicion().pause(now).isPresent()) {
            return List.of();
        }
        int wanted = tools.throttle().take(BATCH, server.perMinute(), now);
        if (wanted == 0) {
            return List.of();
        }
        var batch = Objects.requireNonNull(
                tools.transactions().execute(status -> tools.claims().claim(wanted, now)));
        tools.throttle().giveBack(wanted - batch.size());
        return batch;
    }

    private boolean isStopped() {
        return refused.get() || tools.suspicion().pauses(now()) || closing.getAsBoolean();
    }

    private Instant now() {
        return tools.clock().instant();
    }
}
