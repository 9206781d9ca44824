package followup.outbox;

import static followup.outbox.Post.mail;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import followup.HandClock;
import followup.access.AuditTrail;
import followup.outbox.Eligibility.Verdict;
import followup.outbox.QueuedMail.State;
import followup.wording.Refusal;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** While the programme is stopped nothing leaves, on no node; afterwards everything leaves once. */
abstract class StoppingSendsBehaviour {

    private static final Instant NOW = Instant.parse("2023-01-31T01:00:00Z");

    private final DataSource database = database();
    private final HandClock clock = new HandClock(NOW);
    private final SmtpSink sink = new SmtpSink();
    private final Post one = node("node-1");
    private final Post other = node("node-2");

    abstract DataSource database();

    private Post node(String name, Eligibility... eligibility) {
        return new Post(database, name, clock, sink.asServer().with(1, 1), eligibility);
    }

    @AfterEach
    void close() {
        sink.close();
    }

    private void queue(int mails) {
        for (int number = 1; number <= mails; number++) {
            one.outbox().queue(mail(number, NOW));
        }
    }

    @Test
    void nothingLeavesOnAnyNodeWhileStoppedAndEverythingOnceAfterwards() {
        queue(5);
        one.stopping().stop("宛先を確認するため");

        assertThat(one.sending().sendDue() + other.sending().sendDue()).isZero();
        clock.advance(Duration.ofDays(3));
        assertThat(one.sending().sendDue() + other.sending().sendDue()).isZero();
        assertThat(sink.mails()).isZero();

        other.stopping().resume();
        assertThat(one.sending().sendDue() + other.sending().sendDue()).isEqualTo(5);
        assertThat(one.sending().sendDue() + other.sending().sendDue()).isZero();
        assertThat(sink.mails()).isEqualTo(5);
    }

    @Test
    void aStopInTheMiddleOfARunHoldsBackTheRestOfIt() {
        queue(3);
        var third = node("node-3", (mail, now) -> {
            if (mail.survey().equals("FU-1")) {
                other.stopping().stop("見つけた誤りを直すため");
            }
            return new Verdict.Go();
        });

        assertThat(third.sending().sendDue()).isEqualTo(1);
        assertThat(sink.mails()).isEqualTo(1);
        assertThat(one.outbox().allFor("FU-2"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.state()).isEqualTo(State.QUEUED))
                .satisfies(mail -> assertThat(mail.dueAt()).isEqualTo(NOW.plus(StoppingSends.LOOK_AGAIN)));

        one.stopping().resume();
        clock.advance(StoppingSends.LOOK_AGAIN);
        assertThat(one.sending().sendDue()).isEqualTo(2);
        assertThat(sink.mails()).isEqualTo(3);
    }

    @Test
    void whoStoppedWhenAndWhyIsKnownAndTheFirstStopStands() {
        one.stopping().stop("宛先を確認するため");
        clock.advance(Duration.ofHours(1));
        other.stopping().stop("二度目");

        assertThat(other.stopping().current()).contains(new StoppingSends.Stop(NOW, "system", "宛先を確認するため"));
        other.stopping().resume();
        other.stopping().resume();
        assertThat(one.stopping().current()).isEmpty();
        assertThat(new AuditTrail(new JdbcTemplate(database), clock)
                        .before(Long.MAX_VALUE, AuditTrail.Wanted.of("programme"), 10))
                .extracting(AuditTrail.Entry::action)
                .containsExactly("sending-resumed", "sending-stopped");
    }

    @Test
    void aStopNeedsAReason() {
        for (var reason : new String[] {"", "  ", "x".repeat(501)}) {
            assertThatExceptionOfType(Refusal.class)
                    .isThrownBy(() -> one.stopping().stop(reason))
                    .satisfies(refusal -> assertThat(refusal.type()).isEqualTo("stop-reason"));
        }
        assertThat(one.stopping().isStopped()).isFalse();
    }

    @Test
    void whenTheLastMailOfAPurposeLeftIsKnown() {
        queue(1);
        assertThat(one.outbox().lastLeft("FU-1", "request", clock.instant())).contains(NOW);
        clock.advance(Duration.ofDays(2));
        assertThat(one.outbox().lastLeft("FU-1", "request", clock.instant())).contains(clock.instant());
        var sentAt = clock.instant();
        one.sending().sendDue();
        clock.advance(Duration.ofDays(2));
        assertThat(one.outbox().lastLeft("FU-1", "request", clock.instant())).contains(sentAt);
        assertThat(one.outbox().lastLeft("FU-1", "reminder-1", clock.instant())).isEmpty();
    }
}
