package followup.access;

import static org.assertj.core.api.Assertions.assertThat;

import followup.FrontOfTheHouse;
import followup.HandClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SignInDelaysTest {

    private static final String HOME = "192.0.2.1";

    private final HandClock clock = new HandClock(FrontOfTheHouse.OPENED);
    private final SignInDelays delays = new SignInDelays(clock);

    @Test
    void fiveFailuresAreFreeThenTheWaitDoublesUpToAMinute() {
        fail("sato", HOME, 4);
        assertThat(wait("sato", HOME)).isZero();
        for (int seconds : new int[] {1, 2, 4, 8, 16, 32, 60, 60}) {
            fail("sato", HOME, 1);
            assertThat(wait("sato", HOME)).isEqualTo(seconds);
            clock.advance(Duration.ofSeconds(seconds));
            assertThat(wait("sato", HOME)).isZero();
        }
    }

    @Test
    void askingDuringTheWaitDoesNotProlongIt() {
        fail("sato", HOME, 6);
        clock.advance(Duration.ofSeconds(1));
        assertThat(wait("sato", HOME)).isOne();
        assertThat(wait("sato", HOME)).isOne();
    }

    @Test
    void aQuarterOfAnHourForgetsAndSoDoesAClockSetBack() {
        fail("sato", HOME, 9);
        clock.advance(Duration.ofMinutes(16));
        fail("sato", HOME, 1);
        assertThat(wait("sato", HOME)).isZero();

        fail("suzuki", HOME, 9);
        clock.advance(Duration.ofDays(-300));
        assertThat(wait("suzuki", HOME)).isZero();
    }

    @Test
    void signingInClearsTheCountOfThatUserThere() {
        fail("sato", HOME, 5);
        delays.succeeded("sato", HOME);
        assertThat(wait("sato", HOME)).isZero();
    }

    @Test
    void oneGuesserHoweverStubbornDoesNotSlowDownTheUserElsewhere() {
        for (int i = 0; i < 2_000; i++) {
            fail("sato", "203.0.113.9", 1);
            clock.advance(SignInDelays.LONGEST_WAIT);
        }
        assertThat(wait("sato", "203.0.113.9")).isZero();
        assertThat(wait("sato", HOME)).isZero();
    }

    @Test
    void manyGuessersSlowDownNewAddressesAndNotTheKnownOne() {
        delays.succeeded("sato", HOME);
        for (int i = 0; i < 40; i++) {
            fail("sato", "203.0.113." + i, 5);
        }
        assertThat(wait("sato", "198.51.100.7")).isEqualTo(60);
        assertThat(wait("sato", HOME)).isZero();
        clock.advance(SignInDelays.KNOWN_FOR);
        for (int i = 0; i < 40; i++) {
            fail("sato", "203.0.113." + i, 5);
        }
        assertThat(wait("sato", HOME)).isPositive();
    }

    @Test
    void anAddressThatTriesManyUsersWaitsForEachOfThem() {
        for (int i = 0; i < SignInDelays.FREE_PER_ADDRESS; i++) {
            fail("user" + i, HOME, 1);
        }
        assertThat(wait("anyone", HOME)).isOne();
        assertThat(wait("anyone", "192.0.2.2")).isZero();
    }

    @Test
    void theAddressesOfOneIpv6NetworkAreOneGuesser() {
        fail("sato", "2001:db8:1:2::1", 3);
        fail("sato", "2001:db8:1:2:ffff::9", 3);
        assertThat(wait("sato", "2001:db8:1:2::7")).isPositive();
        assertThat(wait("sato", "2001:db8:1:3::7")).isZero();
        assertThat(RemoteAddress.network("::ffff:192.0.2.1")).isEqualTo("192.0.2.1");
        assertThat(RemoteAddress.network("0:0:0:0:0:0:0:1%eth0")).isNotEmpty();
    }

    @Test
    void memoryHasABound() {
        for (int i = 0; i < SignInDelays.KEPT + 500; i++) {
            fail("sato", "10.%d.%d.%d".formatted(i >> 16, i >> 8 & 255, i & 255), 6);
        }
        assertThat(wait("sato", "10.0.0.0"))
                .as("forgotten as the oldest; only the user's own count is left")
                .isEqualTo(60);
        assertThat(wait("suzuki", "10.0.0.0")).isZero();
    }

    private void fail(String user, String address, int times) {
        for (int i = 0; i < times; i++) {
            delays.failed(user, address);
        }
    }

    private long wait(String user, String address) {
        return delays.waitOf(user, address).toSeconds();
    }
}
