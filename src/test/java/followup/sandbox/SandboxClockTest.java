package followup.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class SandboxClockTest {

    private final AtomicReference<Instant> real = new AtomicReference<>(Instant.parse("2026-11-22T00:00:00Z"));
    private final SandboxClock clock = new SandboxClock(new Clock() {
        @Override
        public Instant instant() {
            return real.get();
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    });

    @Test
    void tellsTheRealTimeUntilItIsMoved() {
        assertThat(clock.instant()).isEqualTo("2026-11-22T00:00:00Z");
    }

    @Test
    void runsOnFromWhereItWasMovedTo() {
        clock.moveTo(Instant.parse("2023-01-31T01:00:00Z"));
        real.updateAndGet(now -> now.plus(Duration.ofMinutes(5)));
        assertThat(clock.instant()).isEqualTo("2023-01-31T01:05:00Z");
    }

    @Test
    void movesAlsoForThoseWhoTookItToAnotherZone() {
        var tokyo = clock.withZone(ZoneId.of("Asia/Tokyo"));
        clock.moveTo(Instant.parse("2023-01-31T01:00:00Z"));
        assertThat(tokyo.instant()).isEqualTo("2023-01-31T01:00:00Z");
        assertThat(tokyo.getZone()).isEqualTo(ZoneId.of("Asia/Tokyo"));
    }
}
