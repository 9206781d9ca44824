package followup.outbox;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A process of its own that sends whatever is due to a port of this machine, until it is killed. */
final class SendingUntilKilled {

    static final int CONNECTIONS = 2;
    static final int AT_ONCE = 3;
    private static final int OTHERS = 2;

    private SendingUntilKilled() {}

    /** @param args address and user of the database, port of the mail server */
    public static void main(String... args) {
        var database = database(args[0], args[1]);
        for (int other = 0; other < OTHERS; other++) {
            Thread.ofPlatform().daemon().start(() -> writeOnAndOn(database));
        }
        var post = post(database, Integer.parseInt(args[2]));
        while (!Thread.currentThread().isInterrupted()) {
            post.sending().sendDue();
            LockSupport.parkNanos(20_000_000);
        }
    }

    /** As imports and the reading of replies do beside the sending. */
    private static void writeOnAndOn(DataSource database) {
        var jdbc = JdbcClient.create(database);
        while (!Thread.currentThread().isInterrupted()) {
            jdbc.sql("insert into audit_entry (at, who, action, subject, detail_ja, detail_en)"
                            + " values (current_timestamp, 'somebody', 'works', 'beside', repeat('x', 500), 'x')")
                    .update();
        }
    }

    static Post post(DataSource database, int smtpPort) {
        var server = SmtpServer.unencrypted("127.0.0.1", smtpPort).with(CONNECTIONS, AT_ONCE);
        return new Post(database, "the-node", Clock.systemUTC(), server);
    }

    static HikariDataSource database(String url, String user) {
        var config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword("");
        config.setMaximumPoolSize(CONNECTIONS + OTHERS + 1);
        return new HikariDataSource(config);
    }
}
