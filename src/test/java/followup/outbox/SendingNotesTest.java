package followup.outbox;

import static followup.outbox.Post.mail;
import static org.assertj.core.api.Assertions.assertThat;

import followup.Databases;
import followup.outbox.QueuedMail.State;
import followup.wording.Bilingual;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What becomes of a mail when the database comes back older than the mail server remembers. */
class SendingNotesTest {

    @TempDir
    Path folder;

    @Test
    void aMailOfWhichTheDatabaseForgotThatItWasSentIsUnclearAndNotSentAgain() throws Exception {
        var database = database();
        var mail = post(database, null)
                .outbox()
                .queue(mail(1, Clock.systemUTC().instant()))
                .orElseThrow();
        Files.writeString(folder.resolve("database.sending"), "out-%d 1.\nout-%d 2".formatted(mail.value(), 99));

        try (var sink = new SmtpSink()) {
            var next = post(database, sink);
            assertThat(next.sending().sendDue()).isZero();
            assertThat(next.outbox().find(mail))
                    .get()
                    .extracting(QueuedMail::state)
                    .isEqualTo(State.UNCLEAR);
            assertThat(sink.mails()).isZero();

            next.outbox().settle(mail, QueuedMail.Settlement.AGAIN, Bilingual.plain("the company has no mail"));
            assertThat(next.sending().sendDue()).isEqualTo(1);
            assertThat(Files.readString(folder.resolve("database.sending")))
                    .isEqualTo("out-%d 2.\n".formatted(mail.value()));
        }
    }

    @Test
    void aMailThatWasBeingSentIsUnclearAlsoWhenTheIndexOnNodesHasLostIt() throws Exception {
        var database = database();
        var mail = post(database, null)
                .outbox()
                .queue(mail(1, Clock.systemUTC().instant()))
                .orElseThrow();
        JdbcClient.create(database)
                .sql(
                        "update queued_mail set state = 'SENDING', claim_number = 1, attempts = 1, due_at = null, node = null")
                .update();
        Files.writeString(folder.resolve("database.sending"), "out-%d 1.\n".formatted(mail.value()));

        var next = post(database, null);
        next.sending().sendDue();

        assertThat(next.outbox().find(mail)).hasValueSatisfying(found -> {
            assertThat(found.state()).isEqualTo(State.UNCLEAR);
            assertThat(found.attempts()).isEqualTo(1);
        });
    }

    @Test
    void aMailOfWhichTheOutcomeIsKnownStaysAsItIs() throws Exception {
        var database = database();
        try (var sink = new SmtpSink()) {
            var post = post(database, sink);
            var mail = post.outbox().queue(mail(1, Clock.systemUTC().instant())).orElseThrow();
            post.sending().sendDue();
            JdbcClient.create(database)
                    .sql("update queued_mail set state = 'DEFERRED', due_at = created_at")
                    .update();

            var next = post(database, sink);
            assertThat(next.sending().sendDue())
                    .as("was deferred after its first claim")
                    .isEqualTo(1);
            assertThat(next.outbox().find(mail))
                    .get()
                    .extracting(QueuedMail::state)
                    .isEqualTo(State.SENT);
        }
    }

    @Test
    void aLineThatWasCutOffTellsNothing() throws Exception {
        var file = folder.resolve("notes");
        Files.writeString(file, "out-1 1.\nout-2 3.\n");
        Files.writeString(file, "out-3 1", StandardOpenOption.APPEND);
        assertThat(new SendingNotes(file).left())
                .extracting(note -> note.mail().value())
                .containsExactly(1L, 2L);
    }

    private DataSource database() {
        return new DriverManagerDataSource(Databases.h2FileUrl(folder), "sa", "");
    }

    private static Post post(DataSource database, @Nullable SmtpSink sink) {
        return new Post(database, "the-node", Clock.systemUTC(), sink == null ? null : sink.asServer());
    }
}
