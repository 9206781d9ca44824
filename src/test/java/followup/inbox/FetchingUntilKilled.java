package followup.inbox;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

/** A process of its own that fetches from a port of this machine until it is killed. */
final class FetchingUntilKilled {

    private FetchingUntilKilled() {}

    /** @param args address and user of the database, port of the mail server */
    public static void main(String... args) {
        var node = node(database(args[0], args[1]), Integer.parseInt(args[2]));
        while (!Thread.currentThread().isInterrupted()) {
            node.fetching.fetchNew();
        }
    }

    /** The same name in every life, as on H2, so that nobody waits for the lease of one who was killed. */
    static Node node(HikariDataSource database, int port) {
        return new Node("the node", database, MailServer.mailboxAt(port));
    }

    static HikariDataSource database(String url, String user) {
        var config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword("");
        config.setMaximumPoolSize(3);
        return new HikariDataSource(config);
    }
}
