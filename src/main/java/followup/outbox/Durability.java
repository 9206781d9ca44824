package followup.outbox;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.stereotype.Component;

/**
 * Makes commits survive the power failing, before the world outside is told. PostgreSQL's already do. H2 writes a commit
 * without waiting for the disk and syncs on demand; callers who arrive while a sync runs share the next one.
 */
@Component
class Durability {

    private final JdbcTemplate jdbc;
    private final boolean h2;
    private final ReentrantLock syncing = new ReentrantLock();
    private final AtomicLong begun = new AtomicLong();
    private final Optional<SendingNotes> notes;

    Durability(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.h2 = "H2".equals(productOf(dataSource));
        this.notes = h2 ? notesBeside(dataSource) : Optional.empty();
    }

    /** Whether {@code for update skip locked} locks every row that matches, and not just those it returns. */
    boolean locksWhateverMatches() {
        return h2;
    }

    /** Everything committed before this call is on the disk after it. */
    void sync() {
        if (!h2) {
            return;
        }
        long before = begun.get();
        syncing.lock();
        try {
            if (begun.get() == before) {
                begun.incrementAndGet();
                jdbc.execute("checkpoint sync");
            }
        } finally {
            syncing.unlock();
        }
    }

    /** Where commits alone do not tell what was being sent. */
    Optional<SendingNotes> notes() {
        return notes;
    }

    /** None for a database in memory. */
    private static Optional<SendingNotes> notesBeside(DataSource dataSource) {
        return JdbcClient.create(dataSource)
                .sql("select database_path() as path where database_path() is not null")
                .query(String.class)
                .optional()
                .map(path -> new SendingNotes(Path.of(path.replaceFirst("^retry:", "") + ".sending")));
    }

    private static String productOf(DataSource dataSource) {
        try {
            return JdbcUtils.extractDatabaseMetaData(dataSource, data -> data.getDatabaseProductName());
        } catch (MetaDataAccessException problem) {
            throw new IllegalStateException("cannot ask the database for its name", problem);
        }
    }
}
