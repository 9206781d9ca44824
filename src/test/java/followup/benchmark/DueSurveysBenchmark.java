package followup.benchmark;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import followup.Databases;
import followup.survey.ManySurveys;
import java.util.Arrays;
import java.util.Locale;
import javax.sql.DataSource;
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

    public static void main(String... arguments) {
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.ERROR);
        int surveys = arguments.length == 0 ? SURVEYS : Integer.parseInt(arguments[0]);
        print(
                "%-12s %10s %14s %16s %16s %14s %16s%n",
                "database", "surveys", "plan all", "per survey", "find a batch", "(slowest)", "request 10,000");
        measure("H2 file", Databases.h2File(), surveys);
        try (var postgres = Databases.pooledPostgres()) {
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

    private static void print(String format, Object... values) {
        System.out.printf(Locale.ROOT, format, values);
    }
}
