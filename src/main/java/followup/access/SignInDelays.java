package followup.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Slows down whoever guesses passwords, without shutting out whose password is guessed.
 *
 * <ol>
 *   <li>Failures are counted three times: per user and remote address, per address whatever the user, and per user
 *       whatever the address.
 *   <li>Behind the free failures of a count every further failure doubles the wait, from one second up to
 *       {@link #LONGEST_WAIT}. Attempts during the wait are refused unchecked and do not count, so that retrying does
 *       not prolong it; even the right password has to wait.
 *   <li>Only the free failures of each address count for the user everywhere. One guesser, however stubborn, so never
 *       slows down the user at another address; it takes twenty addresses to do that.
 *   <li>A user who signed in from an address before is known there: from that address only the first count holds, and
 *       no number of guessers elsewhere keeps the user out.
 *   <li>Signing in clears the first count; all are forgotten after a quarter of an hour without failure.
 * </ol>
 *
 * So one address has about 1,440 guesses a day at one user. Who shares the guesser's address, or signs in from a new
 * one while twenty are guessing, waits a minute at most, but again and again while it lasts; tokens work all the while.
 * Behind a proxy set {@code server.forward-headers-strategy}, or all addresses are the proxy's. Counts live in memory,
 * per node, and end with the process. Thread-safe.
 */
@Component
class SignInDelays {

    /** Failures of one user at one address before there is a wait: 5. */
    static final int FREE_PER_PAIR = 5;

    /** Failures of one address before there is a wait: 30, since an office has many fingers. */
    static final int FREE_PER_ADDRESS = 30;

    /** Failures of one user everywhere before there is a wait: 100, the free ones of twenty addresses. */
    static final int FREE_PER_USER = 100;

    static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

    static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(15);

    /** How long a user stays known at an address. */
    static final Duration KNOWN_FOR = Duration.ofDays(30);

    /** Entries of each count: 10,000, about a megabyte; beyond, the one unused for longest is forgotten. */
    static final int KEPT = 10_000;

    private final Clock clock;
    private final Map<Pair, Failures> pairs = bounded();
    private final Map<String, Failures> addresses = bounded();
    private final Map<String, Failures> users = bounded();
    private final Map<Pair, Instant> known = bounded();

    SignInDelays(Clock clock) {
        this.clock = clock;
    }

    private record Pair(String user, String address) {}

    private record Failures(int count, Instant last) {

        private static final int DOUBLINGS = 6;

        Duration waitAt(Instant now, int free) {
            if (count < free || isForgottenAt(now)) {
                return Duration.ZERO;
            }
            var wait = Duration.ofSeconds(1L << Math.min(count - free, DOUBLINGS));
            var until = last.plus(wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT);
            return until.isAfter(now) ? Duration.between(now, until) : Duration.ZERO;
        }

        /** Also when the clock was set back, which must not make anyone wait for it. */
        boolean isForgottenAt(Instant now) {
            return now.isBefore(last) || now.isAfter(last.plus(FORGOTTEN_AFTER));
        }

        Failures andOneAt(Instant now) {
            return new Failures(count + 1, now);
        }
    }

    /** How long this user has to wait at this address; zero when an attempt may be checked now. */
    synchronized Duration waitOf(String user, String address) {
        var now = clock.instant();
        var pair = new Pair(user, RemoteAddress.network(address));
        var wait = wait(pairs.get(pair), now, FREE_PER_PAIR);
        if (isKnown(pair, now)) {
            return wait;
        }
        return longest(
                wait,
                longest(
                        wait(addresses.get(pair.address()), now, FREE_PER_ADDRESS),
                        wait(users.get(user), now, FREE_PER_USER)));
    }

    synchronized void failed(String user, String address) {
        var now = clock.instant();
        var pair = new Pair(user, RemoteAddress.network(address));
        int here = count(pairs, pair, now);
        if (!isKnown(pair, now)) {
            count(addresses, pair.address(), now);
            if (here <= FREE_PER_PAIR) {
                count(users, user, now);
            }
        }
    }

    synchronized void succeeded(String user, String address) {
        var pair = new Pair(user, RemoteAddress.network(address));
        pairs.remove(pair);
        known.put(pair, clock.instant());
    }

    private boolean isKnown(Pair pair, Instant now) {
        var since = known.get(pair);
        return since != null && !now.isBefore(since) && now.isBefore(since.plus(KNOWN_FOR));
    }

    private static <K> int count(Map<K, Failures> counts, K key, Instant now) {
        var before = counts.get(key);
        var after = before == null || before.isForgottenAt(now) ? new Failures(1, now) : before.andOneAt(now);
        counts.put(key, after);
        return after.count();
    }

    private static Duration wait(@Nullable Failures failures, Instant now, int free) {
        return failures == null ? Duration.ZERO : failures.waitAt(now, free);
    }

    private static Duration longest(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private static <K, V> Map<K, V> bounded() {
        return new LinkedHashMap<>(16, 0.75f, true) {

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > KEPT;
            }
        };
    }
}
