package followup.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.store.StoredMessage;
import followup.Databases;
import followup.crash.ChildProcess;
import followup.crash.End;
import followup.crash.Killer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process that fetches is killed (SIGKILL) again and again: while the server gives the bytes out, while they are being
 * committed, and after the commit when the server's copies are about to be marked.
 */
class CrashWhileFetchingIT {

    private static final int MAILS = 1200;

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
        killWhileFetching(Databases.h2FileUrl(folder), "sa");
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
                killer.killWhenItIsTime(start(url, user, killer.port()));
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

    private ChildProcess start(String url, String user, int port) throws IOException {
        return ChildProcess.start(
                FetchingUntilKilled.class, folder.resolve("child.log"), url, user, String.valueOf(port));
    }
}
