package followup;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands until it is moved by hand. In UTC; safe for several threads. */
public final class HandClock extends Clock {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private volatile Instant now;

    public HandClock(Instant start) {
        now = start;
    }

    public void advance(Duration time) {
        now = now.plus(time);
    }

    public void moveTo(Instant instant) {
        now = instant;
    }

    /** @param tokyo local date and time in Tokyo, such as {@code 2023-01-31T10:00} */
    public void moveTo(String tokyo) {
        moveTo(LocalDateTime.parse(tokyo).atZone(TOKYO).toInstant());
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    /** A copy that stands where this one stands now, and is not moved with it. */
    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }
}
