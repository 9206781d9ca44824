package followup.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.store.StoredMessage;
import followup.Databases;
import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process that fetches is killed (SIGKILL) again and again: while the server gives the bytes out, while they are being
 * committed, and after the commit when the server's copies are about to be marked.
 */
class CrashWhileFetchingIT {

    private static final int MAILS = 1200;

    /**
     * When a life ends.
     *
     * @param command what the process says to the server
     * @param time the how manieth time
     * @param millis so long after it
     */
    private record End(String command, int time, int millis) {}

    private static final List<End> ENDS = List.of(
            new End("BODY.PEEK[]", 1, 0),
            new End("BODY.PEEK[]", 1, 40),
            new End("UID STORE", 1, 0),
            new End("BODY.PEEK[]", 2, 60),
            new End("BODY.PEEK[]", 1, 80),
            new End("UID STORE", 2, 0),
            new End("BODY.PEEK[]", 1, 120));

    @TempDir
    Path folder;

    @Test
    void everyMailIsStoredOnceInAnH2File() throws Exception {
        var url = "jdbc:h2:file:" + folder.resolve("crash")
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE"
                + ";DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0";
        Flyway.configure()
                .dataSource(url, "sa", "")
                .locations("classpath:db/migration/common", "classpath:db/migration/h2")
                .load()
                .migrate();
        killWhileFetching(url, "sa");
    }

    @Test
    void everyMailIsStoredOnceInPostgres() throws Exception {
        killWhileFetching(Databases.postgresUrl(), "postgres");
    }

    private void killWhileFetching(String url, String user) throws Exception {
        try (var server = new MailServer();
                var killer = new Killer(server.mailbox().port())) {
            var sent = deliverTo(server);
            for (var end : ENDS) {
                killer.expect(end);
                var process = start(url, user, killer.port());
                killer.killWhenItIsTime(process);
                assertThat(process.waitFor()).as("killed by SIGKILL").isEqualTo(128 + 9);
                try (var database = FetchingUntilKilled.database(url, user)) {
                    var node = FetchingUntilKilled.node(database, killer.port());
                    assertThat(bytesByUid(node).keySet()).containsAll(marked(server));
                }
            }
            try (var database = FetchingUntilKilled.database(url, user)) {
                var node = FetchingUntilKilled.node(database, server.mailbox().port());
                assertThat(node.stored.count()).as("left for the last life").isLessThan(MAILS);
                node.fetching.fetchNew();
                assertThat(node.stored.count()).isEqualTo(MAILS);
                assertThat(bytesByUid(node)).isEqualTo(sent);
                assertThat(node.reconciling.compare())
                        .get()
                        .matches(found -> found.balances() && found.recovered() == 0 && found.onServer() == MAILS);
            }
        }
    }

    private static Map<Long, String> deliverTo(MailServer server) {
        var sent = new HashMap<Long, String>();
        for (int number = 0; number < MAILS; number++) {
            var raw = MailServer.mail(number + "@shop.example.jp", "W-01: 対策済み。".repeat(number % 50));
            sent.put(server.deliver(raw), new String(raw, UTF_8));
        }
        return sent;
    }

    private static Map<Long, String> bytesByUid(Node node) {
        return node.mails().stream()
                .collect(Collectors.toMap(StoredMail::uid, mail -> new String(node.stored.raw(mail.id()), UTF_8)));
    }

    private static Set<Long> marked(MailServer server) {
        return server.folder().getMessages().stream()
                .filter(mail -> mail.getFlags().contains(MailboxConnection.KEYWORD))
                .map(StoredMessage::getUid)
                .collect(Collectors.toSet());
    }

    private Process start(String url, String user, int port) throws IOException {
        return new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        classPath(),
                        FetchingUntilKilled.class.getName(),
                        url,
                        user,
                        String.valueOf(port))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("child.log").toFile())
                .start();
    }

    /** Also when the tests were loaded by a class loader of their own. */
    private static String classPath() {
        return CrashWhileFetchingIT.class.getClassLoader() instanceof URLClassLoader loader
                ? Arrays.stream(loader.getURLs()).map(URL::getPath).collect(Collectors.joining(File.pathSeparator))
                : System.getProperty("java.class.path");
    }

    /** Stands between the process and the server, and counts what it says. */
    private static final class Killer implements AutoCloseable {

        private final Line line;
        private volatile End end = new End("nothing", 1, 0);
        private volatile CountDownLatch times = new CountDownLatch(0);

        Killer(int server) throws IOException {
            line = new Line(server, this::listen);
        }

        private boolean listen(String command) {
            if (command.contains(end.command())) {
                times.countDown();
            }
            return true;
        }

        int port() {
            return line.port();
        }

        void expect(End next) {
            times = new CountDownLatch(next.time());
            end = next;
        }

        void killWhenItIsTime(Process process) throws InterruptedException {
            assertThat(times.await(1, TimeUnit.MINUTES)).as("%s", end).isTrue();
            process.waitFor(end.millis(), TimeUnit.MILLISECONDS);
            process.destroyForcibly();
        }

        @Override
        public void close() {
            line.close();
        }
    }
}
