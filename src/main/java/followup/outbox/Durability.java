package followup.outbox;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
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

    Durability(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.h2 = "H2".equals(productOf(dataSource));
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

    private static String productOf(DataSource dataSource) {
        try {
            return JdbcUtils.extractDatabaseMetaData(dataSource, data -> data.getDatabaseProductName());
        } catch (MetaDataAccessException problem) {
            throw new IllegalStateException("cannot ask the database for its name", problem);
        }
    }
}
