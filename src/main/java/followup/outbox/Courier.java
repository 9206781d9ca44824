package followup.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;

/**
 * Carries one handful of claimed mails after the other over one connection:
 *
 * <ol>
 *   <li>ask everyone whether they may still go;
 *   <li>connect, load the bytes;
 *   <li>mark them as being sent, commit, sync: from here on a crash makes them unclear;
 *   <li>speak SMTP, outside any transaction;
 *   <li>record the outcomes by the commit that marks the next handful, or by one of their own when there is none.
 * </ol>
 *
 * <p>For one thread.
 */
final class Courier implements AutoCloseable {

    /**
     * How long sending a handful may take, so that the commits in between cost little. A slow server gets mails one by
     * one, and then a crash leaves one mail unclear for each connection.
     */
    private static final Duration HANDFUL = Duration.ofMillis(10);

    private final SendingRun.Tools tools;
    private final SmtpServer server;
    private final SmtpConnection connection;
    private final Turns turns;
    private final BooleanSupplier stopped;
    private List<Delivery> done = List.of();
    private int handful = 1;

    Courier(SendingRun.Tools tools, SmtpSession smtp, Turns turns, BooleanSupplier stopped) {
        this.tools = tools;
        this.server = smtp.server();
        this.connection = new SmtpConnection(smtp);
        this.turns = turns;
        this.stopped = stopped;
    }

    /** How many mails the next handful should have: as many as are sent in {@link #HANDFUL}, but at most twice the last. */
    int handful() {
        return handful;
    }

    private void learn(int mails, Duration took) {
        long fit = HANDFUL.toNanos() * mails / Math.max(1, took.toNanos());
        handful = (int) Math.clamp(fit, 1, Math.min(handful * 2, server.atOnce()));
    }

    void deliver(List<Claimed> hand) throws ServerRefusesUs, CannotConnect {
        var going = tools.eligibility().whatMayGo(hand, server.perMinuteAndDomain(), now());
        if (going.isEmpty()) {
            return;
        }
        open(going);
        var bytes = tools.mails()
                .bytes(going.stream().map(claim -> claim.mail().id()).toList());
        var finished = done;
        done = List.of();
        var sending = turns.take(finished, going);
        var marked = now();
        var deliveries = new ArrayList<Delivery>(sending.size());
        done = deliveries;
        try {
            for (var claim : sending) {
                if (stopped.getAsBoolean() || leaseRunsOut(marked)) {
                    break;
                }
                var mail = claim.mail();
                var outcome = connection.send(mail, Objects.requireNonNull(bytes.get(mail.id())));
                var at = now();
                deliveries.add(new Delivery(claim, tools.suspicion().weigh(outcome, mail.attempts() + 1, at), at));
            }
        } catch (ServerRefusesUs | CannotConnect trouble) {
            putBackUnsent(sending.subList(deliveries.size(), sending.size()));
            throw trouble;
        }
        putBackUnsent(sending.subList(deliveries.size(), sending.size()));
        learn(deliveries.size(), Duration.between(marked, now()));
    }

    private void open(List<Claimed> going) throws ServerRefusesUs, CannotConnect {
        if (connection.isOpen()) {
            return;
        }
        record();
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

    private void putBackUnsent(List<Claimed> unsent) {
        if (!unsent.isEmpty()) {
            tools.transactions().executeWithoutResult(status -> tools.claims().putBackUnsent(unsent, now()));
        }
    }

    private boolean leaseRunsOut(Instant marked) {
        return now().isAfter(marked.plus(RecoveringClaims.LEASE.dividedBy(2)));
    }

    private void record() {
        var finished = done;
        done = List.of();
        if (!finished.isEmpty()) {
            turns.take(finished, List.of());
        }
    }

    private Instant now() {
        return tools.clock().instant();
    }

    /** Records what is not recorded yet. */
    @Override
    public void close() {
        connection.close();
        record();
    }
}
