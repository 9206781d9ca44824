package followup.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import followup.FrontOfTheHouse;
import followup.HandClock;
import followup.access.AuditTrail.Wanted;
import followup.wording.Bilingual;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.context.SecurityContextHolder;

/** Users, their passwords and the audit trail, on whichever database. */
abstract class AccessBehaviour {

    private final HandClock clock = new HandClock(FrontOfTheHouse.OPENED);
    private final Passwords passwords = new Passwords();
    private Users users;
    private AuditTrail audit;
    private PasswordSignIn signIn;

    abstract DataSource database();

    @BeforeEach
    void open() {
        var jdbc = new JdbcTemplate(database());
        users = new Users(JdbcClient.create(jdbc), clock);
        audit = new AuditTrail(jdbc, clock);
        signIn = new PasswordSignIn(users, passwords, new VerifiedPasswords(clock), new SignInDelays(clock));
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void theFirstStartMakesAnAdministratorAndHandsThePasswordOutOnce() {
        var first = first("");
        first.afterSingletonsInstantiated();
        var password = first.takeMadeUpPassword().orElseThrow();

        assertThat(first.takeMadeUpPassword()).isEmpty();
        assertThat(signIn.signIn("Admin", password, "192.0.2.1").user().role()).isEqualTo(Role.ADMINISTRATOR);
        assertThat(users.find("admin").orElseThrow().hash()).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(audit.before(Long.MAX_VALUE, Wanted.of("admin"), 10))
                .singleElement()
                .satisfies(entry -> assertThat(entry.who()).isEqualTo(SignedIn.SYSTEM))
                .satisfies(entry -> assertThat(entry.at()).isEqualTo(clock.instant()));

        var second = first("another password");
        second.afterSingletonsInstantiated();
        assertThat(second.takeMadeUpPassword()).isEmpty();
        assertThat(signIn.accepts("admin", "another password", "192.0.2.1")).isFalse();
    }

    @Test
    void thePasswordOfTheSettingIsNotHandedOut() {
        var first = first("a password of the operator");
        first.afterSingletonsInstantiated();

        assertThat(first.takeMadeUpPassword()).isEqualTo(Optional.empty());
        assertThat(signIn.accepts("admin", "a password of the operator", "192.0.2.1"))
                .isTrue();
    }

    @Test
    void aLostPasswordIsResetByASettingAtTheStart() {
        first("a password somebody lost").afterSingletonsInstantiated();
        var reset = new FirstAdministrator(users, passwords, audit, "", true);
        reset.afterSingletonsInstantiated();

        assertThat(signIn.accepts("admin", "a password somebody lost", "192.0.2.1"))
                .isFalse();
        assertThat(signIn.accepts("admin", reset.takeMadeUpPassword().orElseThrow(), "192.0.2.1"))
                .isTrue();
        assertThat(audit.before(Long.MAX_VALUE, Wanted.of("admin"), 1))
                .extracting(AuditTrail.Entry::action)
                .containsExactly("password-changed");
    }

    @Test
    void anUnknownAndADisabledUserFailLikeAWrongPassword() {
        new AddingUsers(users, passwords, audit).add("sato", Role.ANALYST, false, "a long password");
        new ChangingUsers(users, audit).change("sato", new ChangingUsers.Change(null, false, null));
        for (var name : new String[] {"sato", "nobody", "", "x".repeat(1_000)}) {
            assertThatExceptionOfType(BadCredentialsException.class)
                    .isThrownBy(() -> signIn.signIn(name, "a long password", "192.0.2.1"));
        }
    }

    @Test
    void aBurstOfGuessesIsCountedBeforeTheNextIsLookedAt() {
        first("a password of the operator").afterSingletonsInstantiated();
        var outcomes = IntStream.range(0, 40)
                .parallel()
                .mapToObj(guess -> {
                    try {
                        return signIn.accepts("admin", "guess " + guess, "192.0.2.1") ? "in" : "wrong";
                    } catch (SlowedDown slowed) {
                        return "slowed";
                    }
                })
                .toList();
        assertThat(outcomes).filteredOn("wrong"::equals).hasSize(SignInDelays.FREE_PER_PAIR);
        assertThat(outcomes).filteredOn("slowed"::equals).hasSize(40 - SignInDelays.FREE_PER_PAIR);
    }

    @Test
    void theAuditTrailNamesWhoIsSignedInAndNeverFailsTheChange() {
        var sato = new AddingUsers(users, passwords, audit)
                .add("sato", Role.COORDINATOR, false, null)
                .user();
        SecurityContextHolder.getContext().setAuthentication(new SignIn(sato).authentication());
        audit.record("site-changed", "EC001", Bilingual.plain("😀".repeat(3_000) + "\u0000"));

        var entry = audit.before(Long.MAX_VALUE, Wanted.ALL, 1).getFirst();
        assertThat(entry.who()).isEqualTo("sato");
        assertThat(entry.detail().en())
                .hasSizeLessThanOrEqualTo(AuditTrail.DETAIL_LIMIT)
                .endsWith("😀…");
        assertThat(audit.before(entry.id(), Wanted.ALL, 10))
                .extracting(AuditTrail.Entry::action)
                .containsExactly("user-added");
    }

    @Test
    void theAuditTrailIsSearchedByWhoActionSubjectAndTime() {
        var sato = new AddingUsers(users, passwords, audit)
                .add("sato", Role.COORDINATOR, false, null)
                .user();
        SecurityContextHolder.getContext().setAuthentication(new SignIn(sato).authentication());
        var morning = clock.instant();
        audit.record("site-changed", "EC001", Bilingual.plain("name"));
        clock.advance(Duration.ofHours(3));
        audit.record("status-recorded", "EC001/W-01", Bilingual.plain("APPLIED"));
        audit.record("site-changed", "EC0011", Bilingual.plain("name"));

        assertThat(subjects(new Wanted("Sato", "", "", null, null))).containsExactly("EC0011", "EC001/W-01", "EC001");
        assertThat(subjects(new Wanted("", "site-changed", "", null, null))).containsExactly("EC0011", "EC001");
        assertThat(subjects(Wanted.of("EC001"))).containsExactly("EC001/W-01", "EC001");
        assertThat(subjects(Wanted.of("EC00_"))).isEmpty();
        assertThat(subjects(new Wanted("sato", "", "", null, clock.instant()))).containsExactly("EC001");
        assertThat(subjects(new Wanted("", "", "", morning.plusSeconds(1), null)))
                .containsExactly("EC0011", "EC001/W-01");
        assertThat(subjects(new Wanted("system", "site-changed", "", null, null)))
                .isEmpty();
    }

    private List<String> subjects(Wanted wanted) {
        return audit.before(Long.MAX_VALUE, wanted, 10).stream()
                .map(AuditTrail.Entry::subject)
                .toList();
    }

    @Test
    void anAnalystIsGrantedALookAtMailsAndLosesItAgain() {
        new AddingUsers(users, passwords, audit).add("sato", Role.ANALYST, false, null);
        var changing = new ChangingUsers(users, audit);
        assertThat(users.get("sato").seesMails()).isFalse();

        changing.change("sato", new ChangingUsers.Change(null, null, true));
        assertThat(users.get("sato").seesMails()).isTrue();
        assertThat(rights("sato")).contains(new SignIn.Rights(Role.ANALYST, true));

        changing.change("sato", new ChangingUsers.Change(null, null, false));
        assertThat(rights("sato")).contains(new SignIn.Rights(Role.ANALYST, false));
        assertThat(audit.before(Long.MAX_VALUE, Wanted.of("sato"), 10))
                .extracting(AuditTrail.Entry::action)
                .containsExactly("user-changed", "user-changed", "user-added");
    }

    private Optional<SignIn.Rights> rights(String name) {
        return SignIn.rightsOf(Optional.of(new SignIn(users.get(name)).authentication()));
    }

    private FirstAdministrator first(String setting) {
        return new FirstAdministrator(users, passwords, audit, setting, false);
    }
}
