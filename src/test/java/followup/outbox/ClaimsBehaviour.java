package followup.outbox;

import static followup.outbox.Post.mail;
import static org.assertj.core.api.Assertions.assertThat;

import followup.HandClock;
import followup.outbox.Outcome.Sent;
import followup.outbox.QueuedMail.MailBecameUnclear;
import followup.outbox.QueuedMail.MailSent;
import followup.outbox.QueuedMail.State;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What remains when a node stops in the middle, and who clears it up. */
abstract class ClaimsBehaviour {

    private static final Instant NOW = Instant.parse("2023-01-31T01:00:00Z");

    private final DataSource database = database();
    private final HandClock clock = new HandClock(NOW);
    private final SmtpSink sink = new SmtpSink();
    private final Post post = new Post(database, "node-1", clock, sink.asServer());
    private final Post other = new Post(database, "node-2", clock, sink.asServer());
    private final Claims dying = new Claims(
            JdbcClient.create(database),
            new NamedParameterJdbcTemplate(database),
            new Node("node-1"),
            new Durability(database));

    abstract DataSource database();

    @AfterEach
    void closeSink() {
        sink.close();
    }

    private State stateOf(int number) {
        return post.outbox()
                .findByMessageId(mail(number, NOW).messageId())
                .orElseThrow()
                .state();
    }

    private List<Claimed> claimed() {
        post.outbox().queue(mail(1, NOW));
        post.outbox().queue(mail(2, NOW));
        return post.transactions().execute(status -> dying.claim(10, NOW));
    }

    private List<Claimed> sending() {
        var claims = claimed();
        return post.transactions().execute(status -> dying.markSending(claims.subList(0, 1), NOW));
    }

    @Test
    void aClaimTakesEachMailOnce() {
        assertThat(claimed()).hasSize(2);
        assertThat(dying.claim(10, NOW)).isEmpty();
        assertThat(stateOf(1)).isEqualTo(State.CLAIMED);
    }

    @Test
    void afterARestartOnlyWhatWasBeingSentIsUnclear() {
        sending();
        assertThat(stateOf(1)).isEqualTo(State.SENDING);
        assertThat(stateOf(2)).isEqualTo(State.CLAIMED);
        assertThat(post.sending().sendDue()).isEqualTo(1);
        assertThat(stateOf(1)).isEqualTo(State.UNCLEAR);
        assertThat(stateOf(2)).isEqualTo(State.SENT);
        assertThat(post.events(MailBecameUnclear.class)).hasSize(1);
        assertThat(sink.timesTaken(mail(1, NOW).messageId())).isZero();
    }

    @Test
    void anotherNodeWaitsForTheLeaseBeforeItClearsUp() {
        sending();
        assertThat(other.sending().sendDue()).isZero();
        assertThat(stateOf(1)).isEqualTo(State.SENDING);
        clock.advance(RecoveringClaims.LEASE.plusSeconds(1));
        assertThat(other.sending().sendDue()).isEqualTo(1);
        assertThat(stateOf(1)).isEqualTo(State.UNCLEAR);
        assertThat(stateOf(2)).isEqualTo(State.SENT);
    }

    @Test
    void aSlowNodeThatWasTakenForDeadStillSaysWhatBecameOfItsMail() {
        var sending = sending();
        clock.advance(RecoveringClaims.LEASE.plusSeconds(1));
        other.sending().sendDue();
        var late = new RecordingOutcomes(dying, post.transactions(), event -> {});
        late.recordOneByOne(List.of(new Delivery(sending.getFirst(), new Sent("250 Ok", ""), clock.instant())));
        assertThat(stateOf(1)).isEqualTo(State.SENT);
    }

    @Test
    void aSlowNodeThatWasTakenForDeadDoesNotSendWhatOthersHaveTaken() {
        var claims = claimed();
        clock.advance(RecoveringClaims.LEASE.plusSeconds(1));
        assertThat(other.sending().sendDue()).isEqualTo(2);
        assertThat(dying.markSending(claims, clock.instant())).isEmpty();
        assertThat(other.events(MailSent.class)).hasSize(2);
    }

    @Test
    void whatASlowNodeNeverBeganIsQueuedAgainEvenIfItWasTakenForUnclear() {
        var sending = sending();
        clock.advance(Duration.ofHours(1));
        other.sending().sendDue();
        assertThat(stateOf(1)).isEqualTo(State.UNCLEAR);
        dying.putBackUnsent(sending, clock.instant());
        assertThat(stateOf(1)).isEqualTo(State.QUEUED);
    }
}
