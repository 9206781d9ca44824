package followup.intake;

import com.zaxxer.hikari.HikariDataSource;
import followup.Databases;
import followup.benchmark.ManySites;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How long it takes to find the survey that a person means among those of 100,000 sites, unless the first argument says otherwise: the
 * median of several runs in milliseconds, on H2 and on PostgreSQL.
 */
final class SurveySearchBenchmark {

    private static final int RUNS = 7;
    private static final int FOUND = 12;

    private static final List<String> WORDS = List.of(
            "fu-0000-", "S00123", "s", "c4711@shop", "青葉の通販 77", "株式会社", "c99", "op.example", "何処にも無い", "nowhere");

    private SurveySearchBenchmark() {}

    public static void main(String... arguments) {
        int sites = arguments.length == 0 ? 100_000 : Integer.parseInt(arguments[0]);
        run("H2", Databases.h2(), sites);
        var postgres = new HikariDataSource();
        postgres.setJdbcUrl(Databases.postgresUrl());
        postgres.setUsername("postgres");
        run("PostgreSQL", postgres, sites);
        System.exit(0);
    }

    private static void run(String database, DataSource source, int sites) {
        var jdbc = JdbcClient.create(source);
        ManySites.load(jdbc, sites);
        jdbc.sql(database.equals("H2") ? "analyze" : "vacuum analyze").update();
        var names = new SurveyNames(jdbc);
        for (var words : WORDS) {
            var nanos = new long[RUNS];
            int found = 0;
            for (int run = 0; run < RUNS; run++) {
                long begin = System.nanoTime();
                found = names.search(words, FOUND).size();
                nanos[run] = System.nanoTime() - begin;
            }
            Arrays.sort(nanos);
            System.out.printf("%-12s %-14s %3d found %,9.1f ms%n", database, words, found, nanos[RUNS / 2] / 1e6);
        }
    }
}
