package followup.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BackOffTest {

    private static final Instant FIRST = Instant.parse("2023-01-31T01:00:00Z");

    private static List<Duration> attempts(BackOff policy) {
        var attempts = new ArrayList<Duration>();
        var next = policy.next(1, FIRST, FIRST);
        for (int attempt = 2; next.isPresent(); attempt++) {
            attempts.add(Duration.between(FIRST, next.get()));
            next = policy.next(attempt, FIRST, next.get());
        }
        return attempts;
    }

    @Test
    void waitsLongerAndLongerAndThenEvenly() {
        assertThat(attempts(BackOff.USUAL).subList(0, 6))
                .containsExactly(
                        Duration.ofMinutes(1),
                        Duration.ofMinutes(6),
                        Duration.ofMinutes(21),
                        Duration.ofMinutes(81),
                        Duration.ofMinutes(81 + 240),
                        Duration.ofMinutes(81 + 480));
    }

    @Test
    void givesUpAfterFiveDays() {
        assertThat(attempts(BackOff.USUAL).getLast())
                .isLessThanOrEqualTo(Duration.ofDays(5))
                .isGreaterThan(Duration.ofDays(5).minusHours(4));
    }

    @Test
    void neverGivesUpForAConnectionThatFails() {
        var late = FIRST.plus(Duration.ofDays(30));
        assertThat(BackOff.USUAL.afterAttempt(200, late)).isEqualTo(late.plus(Duration.ofHours(4)));
    }

    @Test
    void readsAsItIsWritten() {
        var policy = BackOff.waiting(Duration.ofSeconds(1), Duration.ofSeconds(2))
                .thenEvery(Duration.ofSeconds(3))
                .givingUpAfter(Duration.ofSeconds(10));
        assertThat(attempts(policy))
                .containsExactly(
                        Duration.ofSeconds(1), Duration.ofSeconds(3), Duration.ofSeconds(6), Duration.ofSeconds(9));
    }
}
