package followup.outbox;

import static followup.outbox.Post.mail;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import followup.Databases;
import followup.crash.ChildProcess;
import followup.outbox.QueuedMail.State;
import followup.outbox.SmtpSink.Script;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process that sends is killed (SIGKILL) again and again: right when the mail server has a whole mail and has not
 * answered, right after its answer, and when it has just heard of a recipient. The server counts what it took.
 */
class CrashIT {

    private static final int MAILS = 300;
    private static final List<Moment> ROUNDS = List.of(
            Moment.BEFORE_THE_ANSWER,
            Moment.AFTER_THE_ANSWER,
            Moment.AT_THE_RECIPIENT,
            Moment.BEFORE_THE_ANSWER,
            Moment.AFTER_THE_ANSWER);

    private enum Moment {
        BEFORE_THE_ANSWER,
        AFTER_THE_ANSWER,
        AT_THE_RECIPIENT,
        NEVER
    }

    @TempDir
    Path folder;

    @Test
    void nothingIsLostAndNothingSentTwiceFromAnH2File() throws Exception {
        killWhileSending(Databases.h2FileUrl(folder), "sa");
    }

    @Test
    void nothingIsLostAndNothingSentTwiceFromPostgres() throws Exception {
        killWhileSending(Databases.postgresUrl(), "postgres");
    }

    private void killWhileSending(String url, String user) throws Exception {
        var killer = new Killer();
        try (var sink = new SmtpSink(killer)) {
            try (var database = SendingUntilKilled.database(url, user)) {
                var post = SendingUntilKilled.post(database, sink.port());
                for (int number = 0; number < MAILS; number++) {
                    post.outbox().queue(mail(number, Clock.systemUTC().instant()));
                }
            }
            for (var moment : ROUNDS) {
                killer.killAt(moment, start(url, user, sink.port()));
            }
            await().until(() -> sink.openConnections() == 0);
            killer.standDown();
            try (var database = SendingUntilKilled.database(url, user)) {
                var post = SendingUntilKilled.post(database, sink.port());
                while (post.sending().sendDue() > 0) {
                    // what could not be recorded at once is recorded by the run that follows
                }
                assertThatAllIsToldTruly(post, sink);
            }
        }
    }

    private static void assertThatAllIsToldTruly(Post post, SmtpSink sink) {
        var mails = IntStream.range(0, MAILS)
                .mapToObj(number -> post.outbox()
                        .findByMessageId(
                                mail(number, Clock.systemUTC().instant()).messageId())
                        .orElseThrow())
                .toList();
        assertThat(mails).extracting(QueuedMail::state).containsOnly(State.SENT, State.UNCLEAR);
        assertThat(mails).allSatisfy(mail -> {
            int times = sink.timesTaken(mail.messageId());
            if (mail.state() == State.SENT) {
                assertThat(times).as(mail.messageId()).isEqualTo(1);
            } else {
                assertThat(times).as(mail.messageId()).isLessThanOrEqualTo(1);
            }
        });
        var unclear = post.outbox().unclear(MAILS);
        assertThat(unclear)
                .hasSizeLessThanOrEqualTo(ROUNDS.size() * SendingUntilKilled.CONNECTIONS * SendingUntilKilled.AT_ONCE);
        assertThat(unclear)
                .as("mails that arrived and of which that isn't known")
                .anyMatch(mail -> sink.timesTaken(mail.messageId()) == 1);
    }

    private ChildProcess start(String url, String user, int port) throws IOException {
        return ChildProcess.start(
                SendingUntilKilled.class, folder.resolve("child.log"), url, user, String.valueOf(port));
    }

    /** Answers like any mail server, and kills the client at the moment it was told, some thirty mails later. */
    private static final class Killer implements Script {

        private static final int LATER = 30;

        private final AtomicInteger countdown = new AtomicInteger();
        private volatile Moment moment = Moment.NEVER;
        private volatile @Nullable ChildProcess victim;

        void killAt(Moment when, ChildProcess process) throws InterruptedException {
            victim = process;
            countdown.set(LATER);
            moment = when;
            process.awaitKilled();
        }

        void standDown() {
            moment = Moment.NEVER;
        }

        private void kill(Moment now) {
            if (moment == now && countdown.getAndDecrement() == 0) {
                Objects.requireNonNull(victim).kill();
            }
        }

        @Override
        public String rcpt(String recipient) {
            kill(Moment.AT_THE_RECIPIENT);
            return "250 2.1.5 Ok";
        }

        @Override
        public String mailIsThere(SmtpSink.Mail mail) {
            kill(Moment.BEFORE_THE_ANSWER);
            return "250 2.0.0 Ok: taken";
        }

        @Override
        public void answered(SmtpSink.Mail mail) {
            kill(Moment.AFTER_THE_ANSWER);
        }
    }
}
