package followup.outbox;

import static followup.outbox.Post.mail;
import static org.assertj.core.api.Assertions.assertThat;

import followup.HandClock;
import followup.outbox.QueuedMail.State;
import followup.outbox.SmtpSink.Script;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Two nodes on one database, whose mail server refuses them both. */
abstract class PausingNodesBehaviour {

    private static final Instant NOW = Instant.parse("2023-01-31T01:00:00Z");
    private static final int MAILS = 300;

    private final HandClock clock = new HandClock(NOW);
    private final AtomicInteger asked = new AtomicInteger();
    private volatile String answer = "554 5.7.1 <x@example.jp>: Relay access denied";

    private final Script server = new Script() {
        @Override
        public String rcpt(String address) {
            asked.incrementAndGet();
            return answer;
        }
    };

    abstract DataSource database();

    @Test
    void theOtherNodePausesTooUntilThePauseIsOverOrEnded() {
        try (var sink = new SmtpSink(server)) {
            var database = database();
            var here = new Post(database, "node-1", clock, sink.asServer());
            var there = new Post(database, "node-2", clock, sink.asServer());
            IntStream.range(0, MAILS).forEach(number -> here.outbox().queue(mail(number, NOW)));
            here.sending().sendDue();
            int before = asked.get();

            there.sending().sendDue();
            assertThat(asked).as("asked by the other node").hasValue(before);
            assertThat(there.pausing().current())
                    .isEqualTo(here.pausing().current())
                    .isPresent();
            assertThat(there.pausing().current().orElseThrow().until()).isEqualTo(NOW.plus(Suspicion.PAUSE));

            clock.advance(Suspicion.PAUSE);
            there.sending().sendDue();
            assertThat(asked.get() - before)
                    .as("a few probes, since it knows what is doubted")
                    .isBetween(1, Suspicion.LIMIT + 2 * sink.asServer().connections());
            assertThat(here.pausing().current()).isPresent();

            answer = "250 2.1.5 Ok";
            here.pausing().goOn();
            assertThat(there.pausing().current()).isEmpty();
            clock.advance(Duration.ofHours(1));
            assertThat(here.sending().sendDue() + there.sending().sendDue()).isEqualTo(MAILS);
            assertThat(states(here)).containsOnly(State.SENT);
        }
    }

    @Test
    void aMailThatOneNodeBringsThroughEndsTheDoubtsOfTheOther() {
        try (var sink = new SmtpSink(server)) {
            var database = database();
            var here = new Post(database, "node-1", clock, sink.asServer());
            var there = new Post(database, "node-2", clock, sink.asServer());
            IntStream.range(0, MAILS).forEach(number -> here.outbox().queue(mail(number, NOW)));
            here.sending().sendDue();
            answer = "250 2.1.5 Ok";
            clock.advance(Duration.ofHours(1));
            there.sending().sendDue();
            assertThat(states(there)).containsOnly(State.SENT);
            answer = "550 5.7.1 not this one";
            here.outbox().queue(mail(MAILS, NOW));
            for (int attempt = 0; attempt < 3; attempt++) {
                here.sending().sendDue();
                clock.advance(Duration.ofHours(1));
            }
            assertThat(here.outbox()
                            .findByMessageId(mail(MAILS, NOW).messageId())
                            .orElseThrow()
                            .state())
                    .as("one odd refusal is believed")
                    .isEqualTo(State.REFUSED);
        }
    }

    private static Stream<State> states(Post post) {
        return IntStream.range(0, MAILS)
                .mapToObj(number -> post.outbox()
                        .findByMessageId(mail(number, NOW).messageId())
                        .orElseThrow()
                        .state());
    }
}
