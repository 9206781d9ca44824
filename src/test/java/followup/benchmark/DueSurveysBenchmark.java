package followup.benchmark;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.zaxxer.hikari.HikariDataSource;
import followup.Databases;
import followup.survey.ManySurveys;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Locale;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcConnectionPool;
import org.slf4j.LoggerFactory;

/**
 * How long planning takes, and finding what is due, among a million surveys: on an H2 file with the service's own
 * settings and on PostgreSQL. Optional argument: another number of surveys.
 */
public final class DueSurveysBenchmark {

    private static final int SURVEYS = 1_000_000;
    private static final int BUSY = 10_000;
    private static final int ROUNDS = 200;

    private DueSurveysBenchmark() {}

    public static void main(String... arguments) throws IOException {
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.ERROR);
        int surveys = arguments.length == 0 ? SURVEYS : Integer.parseInt(arguments[0]);
        print(
                "%-12s %10s %14s %16s %16s %14s %16s%n",
                "database", "surveys", "plan all", "per survey", "find a batch", "(slowest)", "request 10,000");
        measure("H2 file", h2(), surveys);
        try (var postgres = pooled(Databases.postgresUrl())) {
            measure("PostgreSQL", postgres, surveys);
        }
    }

    private static void measure(String name, DataSource database, int surveys) {
        try (var programme = new ManySurveys(database, surveys, BUSY)) {
            double planning = milliseconds(programme::plan);
            programme.analyze();
            var finding = new double[ROUNDS];
            for (int round = 0; round < ROUNDS; round++) {
                finding[round] = milliseconds(programme::findDue);
            }
            Arrays.sort(finding);
            double requesting = milliseconds(programme::sweep);
            print(
                    "%-12s %,10d %,11.0f ms %,13.1f µs %,13.2f ms %,11.2f ms %,13.0f ms%n",
                    name,
                    surveys,
                    planning,
                    planning * 1_000 / surveys,
                    finding[ROUNDS / 2],
                    finding[ROUNDS - 1],
                    requesting);
            print("%s%n%n", programme.explainFinding().indent(4).stripTrailing());
        }
    }

    private static double milliseconds(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e6;
    }

    private static HikariDataSource pooled(String url) {
        var database = new HikariDataSource();
        database.setJdbcUrl(url);
        return database;
    }

    private static DataSource h2() throws IOException {
        var file = Files.createTempDirectory("due-surveys").resolve("followup");
        var database = JdbcConnectionPool.create(
                "jdbc:h2:file:" + file
                        + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE"
                        + ";DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0",
                "sa",
                "");
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration/common", "classpath:db/migration/h2")
                .load()
                .migrate();
        return database;
    }

    private static void print(String format, Object... values) {
        System.out.printf(Locale.ROOT, format, values);
    }
}
