package followup.sandbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The service's clock in the sandbox: starts at {@code followup.sandbox.clock}, or now, and runs on from there at the
 * usual pace. Can be moved to any instant, so that a trial or a story reaches "three months later" at once. Thread-safe.
 */
public final class SandboxClock extends Clock {

    private final Clock real;
    private final ZoneId zone;
    private final AtomicReference<Duration> ahead;

    SandboxClock(Clock real) {
        this(real, real.getZone(), new AtomicReference<>(Duration.ZERO));
    }

    private SandboxClock(Clock real, ZoneId zone, AtomicReference<Duration> ahead) {
        this.real = real;
        this.zone = zone;
        this.ahead = ahead;
    }

    /** From now on the clock runs from {@code instant}; also for those who hold a copy of it in another zone. */
    public void moveTo(Instant instant) {
        ahead.set(Duration.between(real.instant(), instant));
    }

    @Override
    public Instant instant() {
        return real.instant().plus(ahead.get());
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new SandboxClock(real, other, ahead);
    }
}
