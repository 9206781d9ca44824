package followup;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.Driver;
import org.h2.jdbcx.JdbcConnectionPool;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/**
 * Real databases for tests: each call gives a new, migrated and empty one. PostgreSQL is started once for all tests of
 * a run and copies a migrated template, so that a further database costs a fraction of a second.
 */
public final class Databases {

    private static final String H2_SETTINGS =
            ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;DEFAULT_NULL_ORDERING=HIGH";
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private Databases() {}

    /** An H2 database in memory that lives as long as the test run. */
    public static String h2Url() {
        return "jdbc:h2:mem:test%d;DB_CLOSE_DELAY=-1%s".formatted(NUMBER.incrementAndGet(), H2_SETTINGS);
    }

    /** A migrated H2 database. */
    public static DataSource h2() {
        var dataSource = JdbcConnectionPool.create(h2Url(), "sa", "");
        migrate(dataSource, "h2");
        return dataSource;
    }

    /** The address of a migrated H2 database in a file, as durable as the service's own; user {@code sa}, no password. */
    public static String h2FileUrl(Path folder) {
        var url = "jdbc:h2:file:" + folder.resolve("database") + H2_SETTINGS + ";WRITE_DELAY=0";
        migrate(new SimpleDriverDataSource(new Driver(), url, "sa", ""), "h2");
        return url;
    }

    /** A migrated H2 database in a file of its own, to measure with: as durable as the service's own, connections kept. */
    public static DataSource h2File() {
        try {
            return JdbcConnectionPool.create(h2FileUrl(Files.createTempDirectory("benchmark")), "sa", "");
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** A migrated PostgreSQL database to measure with: connections kept. */
    public static HikariDataSource pooledPostgres() {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(postgresUrl());
        pool.setUsername("postgres");
        return pool;
    }

    /** The address of a migrated PostgreSQL database; user {@code postgres}, no password. */
    public static String postgresUrl() {
        return Postgres.SERVER.getJdbcUrl("postgres", newPostgresDatabase());
    }

    /** A migrated PostgreSQL database. */
    public static DataSource postgres() {
        return Postgres.SERVER.getDatabase("postgres", newPostgresDatabase());
    }

    private static String newPostgresDatabase() {
        var name = "test" + NUMBER.incrementAndGet();
        Postgres.execute("create database %s template %s".formatted(name, Postgres.TEMPLATE));
        return name;
    }

    private static void migrate(DataSource dataSource, String vendor) {
        Flyway.configure()
                .dataSource(dataSource)
                .locations("classpath:db/migration/common", "classpath:db/migration/" + vendor)
                .load()
                .migrate();
    }

    private static final class Postgres {

        static final String TEMPLATE = "migrated";
        static final EmbeddedPostgres SERVER = start();

        private static EmbeddedPostgres start() {
            try {
                var server = EmbeddedPostgres.builder().start();
                execute(server, "create database " + TEMPLATE);
                migrate(server.getDatabase("postgres", TEMPLATE), "postgresql");
                return server;
            } catch (IOException problem) {
                throw new UncheckedIOException(problem);
            }
        }

        static void execute(String sql) {
            execute(SERVER, sql);
        }

        private static void execute(EmbeddedPostgres server, String sql) {
            try (var connection = server.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute(sql);
            } catch (SQLException problem) {
                throw new IllegalStateException("cannot run: " + sql, problem);
            }
        }
    }
}
