package followup.access;

import static org.assertj.core.api.Assertions.assertThat;

import followup.FrontOfTheHouse;
import followup.HandClock;
import org.junit.jupiter.api.Test;

class VerifiedPasswordsTest {

    private final HandClock clock = new HandClock(FrontOfTheHouse.OPENED);
    private final VerifiedPasswords verified = new VerifiedPasswords(clock);
    private final Users.Account sato = account("sato", "{hash of sato}");

    @Test
    void aVerifiedPasswordIsKnownForFiveMinutes() {
        verified.add(sato, "secret");
        assertThat(verified.contains(sato, "secret")).isTrue();
        assertThat(verified.contains(sato, "Secret")).isFalse();
        clock.advance(VerifiedPasswords.KEPT_FOR.minusMillis(1));
        assertThat(verified.contains(sato, "secret")).isTrue();
        clock.advance(java.time.Duration.ofMillis(1));
        assertThat(verified.contains(sato, "secret")).isFalse();
    }

    @Test
    void aChangedPasswordIsForgottenAtOnce() {
        verified.add(sato, "secret");
        assertThat(verified.contains(account("sato", "{another hash}"), "secret"))
                .isFalse();
    }

    @Test
    void onlySoManyUsersAreKept() {
        verified.add(sato, "secret");
        for (int i = 0; i < VerifiedPasswords.KEPT; i++) {
            verified.add(account("user" + i, "{hash}"), "secret");
        }
        assertThat(verified.contains(sato, "secret")).isFalse();
    }

    private Users.Account account(String name, String hash) {
        return new Users.Account(1, hash, new User(name, Role.ANALYST, true, false, clock.instant()));
    }
}
