package followup.outbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where couriers come between two handfuls: what became of the last one is recorded and the next one is marked as being
 * sent. A durable commit costs more than sending a mail, so whoever comes first serves all who wait, by one commit.
 * Thread-safe.
 */
final class Turns {

    private static final Logger log = LoggerFactory.getLogger(Turns.class);

    private final SendingRun.Tools tools;
    private final Queue<Turn> waiting = new ConcurrentLinkedQueue<>();
    private final ReentrantLock serving = new ReentrantLock();
    private final AtomicInteger sent = new AtomicInteger();
    private final AtomicInteger tried = new AtomicInteger();

    Turns(SendingRun.Tools tools) {
        this.tools = tools;
    }

    int sent() {
        return sent.get();
    }

    int tried() {
        return tried.get();
    }

    /**
     * Both is on the disk when this returns: from here on a crash makes the marked mails unclear.
     *
     * @return those of {@code next} that this node still has
     * @throws RuntimeException when the database failed; nothing of {@code next} may be sent then
     */
    List<Claimed> take(List<Delivery> done, List<Claimed> next) {
        var turn = new Turn(done, next);
        waiting.add(turn);
        serving.lock();
        try {
            if (!turn.isServed()) {
                serve(everyoneWaiting());
            }
        } finally {
            serving.unlock();
        }
        return turn.marked();
    }

    private List<Turn> everyoneWaiting() {
        var turns = new ArrayList<Turn>();
        for (var turn = waiting.poll(); turn != null; turn = waiting.poll()) {
            turns.add(turn);
        }
        return turns;
    }

    private void serve(List<Turn> turns) {
        var done = turns.stream().flatMap(turn -> turn.done.stream()).toList();
        var next = turns.stream().flatMap(turn -> turn.next.stream()).toList();
        try {
            var claims = recordAndMark(done, next);
            tools.durability().sync();
            if (!claims.isEmpty()) {
                tools.durability().notes().ifPresent(notes -> notes.add(claims));
            }
            var marked = claims.stream().map(Claimed::id).collect(Collectors.toSet());
            turns.forEach(turn -> turn.serve(marked));
        } catch (RuntimeException problem) {
            turns.forEach(turn -> turn.fail(problem));
        }
        tried.addAndGet(done.size());
        sent.addAndGet((int) done.stream()
                .filter(delivery -> delivery.outcome() instanceof Outcome.Sent)
                .count());
    }

    private List<Claimed> recordAndMark(List<Delivery> done, List<Claimed> next) {
        try {
            return Objects.requireNonNull(tools.transactions().execute(status -> {
                tools.outcomes().write(done);
                return mark(next);
            }));
        } catch (RuntimeException problem) {
            log.warn("cannot record {} outcomes together; trying one by one", done.size(), problem);
            tools.outcomes().recordOneByOne(done);
            return Objects.requireNonNull(tools.transactions().execute(status -> mark(next)));
        }
    }

    private List<Claimed> mark(List<Claimed> next) {
        return tools.claims().markSending(next, tools.clock().instant());
    }

    private static final class Turn {

        private final List<Delivery> done;
        private final List<Claimed> next;
        private @Nullable List<Claimed> marked;
        private @Nullable RuntimeException failure;

        Turn(List<Delivery> done, List<Claimed> next) {
            this.done = done;
            this.next = next;
        }

        boolean isServed() {
            return marked != null || failure != null;
        }

        void serve(Set<Long> ids) {
            marked = next.stream().filter(claim -> ids.contains(claim.id())).toList();
        }

        void fail(RuntimeException problem) {
            failure = problem;
        }

        List<Claimed> marked() {
            if (marked == null) {
                throw new IllegalStateException("the mails could not be marked as being sent", failure);
            }
            return marked;
        }
    }
}
