package followup.outbox.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import followup.Databases;
import followup.outbox.Post;
import followup.outbox.QueuedMail.State;
import followup.outbox.SmtpSink;
import followup.outbox.web.UnclearMails.Verdict;
import followup.wording.Refusal;
import java.time.Clock;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class UnclearMailsTest {

    private final DataSource database = Databases.h2();
    private final SmtpSink sink = SmtpSink.thatTakesMailsAndHangsUp();
    private final Post post = new Post(database, "node-1", Clock.systemUTC(), sink.asServer());
    private final UnclearMails web = new UnclearMails(post.outbox());

    @AfterEach
    void closeSink() {
        sink.close();
    }

    private String unclear() {
        post.outbox().queue(Post.mail(1, Clock.systemUTC().instant()));
        post.sending().sendDue();
        return web.unclear().getFirst().id();
    }

    @Test
    void anUnclearMailIsListedUntilItIsSettled() {
        var id = unclear();
        assertThat(web.settle(id, new Verdict("sent", "they replied")).state()).isEqualTo(State.SENT);
        assertThat(web.unclear()).isEmpty();
        assertThat(JdbcClient.create(database)
                        .sql("select detail_en from audit_entry where action = 'mail-settled' and subject = ?")
                        .param(id)
                        .query(String.class)
                        .single())
                .isEqualTo("unclear → sent: they replied");
    }

    @ParameterizedTest
    @CsvSource({
        "out-1, maybe, because, no-such-settlement",
        "out-1, , because, no-such-settlement",
        "out-1, sent, , reason-missing",
        "out-1, sent, ' ', reason-missing",
        "out-99, sent, because, mail-not-found",
        "99, sent, because, mail-not-found"
    })
    void whatCannotBeUnderstoodIsRefused(String id, String outcome, String why, String type) {
        unclear();
        assertThatThrownBy(() -> web.settle(id, new Verdict(outcome, why)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.type()).isEqualTo(type));
        assertThat(web.unclear()).hasSize(1);
    }
}
