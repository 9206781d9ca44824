package followup.outbox;

import static followup.outbox.Post.mail;
import static org.assertj.core.api.Assertions.assertThat;

import followup.Databases;
import followup.HandClock;
import followup.outbox.QueuedMail.State;
import followup.outbox.SmtpSink.Script;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Whether a server refuses a recipient or us. */
class SuspicionTest {

    private static final Instant NOW = Instant.parse("2023-01-31T01:00:00Z");
    private static final int MAILS = 40;

    private final HandClock clock = new HandClock(NOW);
    private volatile String sender = "250 2.1.0 Ok";
    private volatile String recipient = "250 2.1.5 Ok";
    private volatile String nobody = "contact7@";

    private final Script server = new Script() {
        @Override
        public String mail(String line) {
            return sender;
        }

        @Override
        public String rcpt(String address) {
            return address.startsWith(nobody) ? "550 Nobody of that name" : recipient;
        }
    };

    @Test
    void aServerThatDoesNotRelayForUsPausesTheSendingAndRefusesNoMail() {
        recipient = "554 5.7.1 <x@example.jp>: Relay access denied";
        burnsNothing();
    }

    @Test
    void aServerThatRejectsOurSenderPausesTheSendingAndRefusesNoMail() {
        sender = "550 5.1.8 Sender address rejected: Domain not found";
        burnsNothing();
    }

    private void burnsNothing() {
        try (var sink = new SmtpSink(server)) {
            var post = postTo(sink);
            for (int number = 0; number < MAILS; number++) {
                post.outbox().queue(mail(number, NOW));
            }
            for (int sweep = 0; sweep < 30; sweep++) {
                assertThat(post.sending().sendDue()).isZero();
                clock.advance(Duration.ofSeconds(5));
            }
            assertThat(states(post)).containsOnly(State.QUEUED, State.DEFERRED);
            assertThat(states(post).stream().filter(State.DEFERRED::equals))
                    .as("tried before the pause")
                    .hasSizeBetween(
                            Suspicion.LIMIT,
                            Suspicion.LIMIT + 2 * sink.asServer().connections());

            sender = "250 2.1.0 Ok";
            recipient = "250 2.1.5 Ok";
            clock.advance(Suspicion.PAUSE);
            assertThat(post.sending().sendDue()).isGreaterThanOrEqualTo(MAILS - 2);
        }
    }

    @Test
    void mailsUnderWayWhenThePauseBeginsDoNotCountAgainstTheServerAfterIt() {
        var suspicion = new Suspicion(new JdbcTemplate(Databases.h2()));
        var refused = new Outcome.Refused("554 5.7.1 Relay access denied", "5.7.1");
        int underWay = 2;
        for (int mail = 0; mail < Suspicion.LIMIT + underWay; mail++) {
            assertThat(suspicion.weigh(refused, 1, NOW)).isInstanceOf(Outcome.Deferred.class);
        }
        var after = NOW.plus(Suspicion.PAUSE);
        suspicion.weigh(refused, 1, after);
        assertThat(suspicion.pause(after)).as("after one odd recipient").isEmpty();
        suspicion.weigh(refused, 1, after);
        suspicion.weigh(refused, 1, after);
        assertThat(suspicion.pause(after)).as("after three in a row").isPresent();
    }

    @Test
    void whoHasMendedTheCauseNeedNotWaitForTheEndOfThePause() {
        nobody = "none";
        recipient = "554 5.7.1 <x@example.jp>: Relay access denied";
        try (var sink = new SmtpSink(server)) {
            var post = postTo(sink);
            for (int number = 0; number < MAILS; number++) {
                post.outbox().queue(mail(number, NOW));
            }
            post.sending().sendDue();
            var pause = post.pausing().current().orElseThrow();
            assertThat(pause.until()).isEqualTo(NOW.plus(Suspicion.PAUSE));
            assertThat(pause.reply()).contains("Relay access denied").doesNotContain("x@example.jp");
            recipient = "250 2.1.5 Ok";
            assertThat(post.sending().sendDue()).isZero();
            post.pausing().goOn();
            assertThat(post.pausing().current()).isEmpty();
            assertThat(post.sending().sendDue()).isPositive();
        }
    }

    @Test
    void anOddRefusalOfOneRecipientIsBelievedAtTheThirdAttemptAndHoldsUpNobody() {
        try (var sink = new SmtpSink(server)) {
            var post = postTo(sink);
            for (int number = 0; number < MAILS; number++) {
                post.outbox().queue(mail(number, NOW));
            }
            assertThat(post.sending().sendDue()).isEqualTo(MAILS - 1);
            assertThat(states(post).get(7)).isEqualTo(State.DEFERRED);
            clock.advance(Duration.ofMinutes(1));
            post.sending().sendDue();
            assertThat(states(post).get(7)).isEqualTo(State.DEFERRED);
            clock.advance(Duration.ofMinutes(5));
            post.sending().sendDue();
            assertThat(states(post).get(7)).isEqualTo(State.REFUSED);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "5.1.1, true",
        "5.2.1, true",
        "5.3.4, true",
        "5.6.0, true",
        "5.1.8, false",
        "5.1.7, false",
        "5.7.1, false",
        "5.0.0, false",
        "'', false"
    })
    void theStatusTellsWhatItIsAbout(String status, boolean aboutTheMail) {
        assertThat(new Outcome.Refused("550 x", status).isAboutTheMail()).isEqualTo(aboutTheMail);
    }

    private Post postTo(SmtpSink sink) {
        return new Post(Databases.h2(), "the-node", clock, sink.asServer());
    }

    private static List<State> states(Post post) {
        return IntStream.range(0, MAILS)
                .mapToObj(number -> post.outbox()
                        .findByMessageId(mail(number, NOW).messageId())
                        .orElseThrow()
                        .state())
                .toList();
    }
}
