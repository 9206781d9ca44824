package followup.outbox;

import static followup.outbox.Post.mail;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import followup.Databases;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Two nodes, one PostgreSQL, one mail server. */
class SeveralNodesIT {

    private static final int MAILS = 500;

    @Test
    void twoNodesSendEachMailExactlyOnce() {
        var clock = Clock.systemUTC();
        var url = Databases.postgresUrl();
        try (var sink = new SmtpSink();
                var one = pool(url);
                var two = pool(url)) {
            var server = sink.asServer().with(2, 5);
            var here = new Post(one, "node-1", clock, server);
            var there = new Post(two, "node-2", clock, server);
            for (int number = 0; number < MAILS; number++) {
                here.outbox().queue(mail(number, clock.instant()));
            }
            var sentHere = CompletableFuture.supplyAsync(() -> here.sending().sendDue());
            var sentThere = CompletableFuture.supplyAsync(() -> there.sending().sendDue());
            assertThat(sentHere.join()).isPositive();
            assertThat(sentThere.join()).isPositive();
            assertThat(sentHere.join() + sentThere.join()).isEqualTo(MAILS);
            assertThat(IntStream.range(0, MAILS)
                            .mapToObj(number -> mail(number, clock.instant()).messageId()))
                    .allSatisfy(id -> assertThat(sink.timesTaken(id)).isEqualTo(1));
        }
    }

    private static HikariDataSource pool(String url) {
        var config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername("postgres");
        config.setMaximumPoolSize(4);
        return new HikariDataSource(config);
    }
}
