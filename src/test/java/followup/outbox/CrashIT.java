package followup.outbox;

import static followup.outbox.Post.mail;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import followup.Databases;
import followup.outbox.QueuedMail.State;
import followup.outbox.SmtpSink.Script;
import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.flywaydb.core.Flyway;
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
        var url = "jdbc:h2:file:" + folder.resolve("crash")
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE"
                + ";DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0";
        Flyway.configure()
                .dataSource(url, "sa", "")
                .locations("classpath:db/migration/common", "classpath:db/migration/h2")
                .load()
                .migrate();
        killWhileSending(url, "sa");
    }

    @Test
    void nothingIsLostAndNothingSentTwiceFromPostgres() throws Exception {
        killWhileSending(Databases.postgresUrl(), "postgres");
    }

    private void killWhileSending(String url, String user) throws IOException {
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
                post.sending().sendDue();
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

    private Process start(String url, String user, int port) throws IOException {
        var java = ProcessHandle.current().info().command().orElseThrow();
        return new ProcessBuilder(
                        java,
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        classPath(),
                        SendingUntilKilled.class.getName(),
                        url,
                        user,
                        String.valueOf(port))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("child.log").toFile())
                .start();
    }

    /** Also when the tests were loaded by a class loader of their own. */
    private static String classPath() {
        return CrashIT.class.getClassLoader() instanceof URLClassLoader loader
                ? Arrays.stream(loader.getURLs()).map(URL::getPath).collect(Collectors.joining(File.pathSeparator))
                : System.getProperty("java.class.path");
    }

    /** Answers like any mail server, and kills the client at the moment it was told, some thirty mails later. */
    private static final class Killer implements Script {

        private static final int LATER = 30;

        private final AtomicInteger countdown = new AtomicInteger();
        private volatile Moment moment = Moment.NEVER;
        private volatile @Nullable Process victim;

        void killAt(Moment when, Process process) {
            victim = process;
            countdown.set(LATER);
            moment = when;
            await().atMost(Duration.ofMinutes(1)).until(() -> !process.isAlive());
            assertThat(process.exitValue()).as("killed by SIGKILL").isEqualTo(128 + 9);
        }

        void standDown() {
            moment = Moment.NEVER;
        }

        private void kill(Moment now) {
            if (moment == now && countdown.getAndDecrement() == 0) {
                Objects.requireNonNull(victim).destroyForcibly();
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
