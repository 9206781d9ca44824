package followup.site;

import followup.wording.Refusal;
import followup.wording.Wording;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lets one import write at a time, on all nodes: two at once would compare with what the other is about to change. Held
 * to the end of the transaction.
 */
@Component
class ImportLock {

    private final JdbcClient jdbc;

    ImportLock(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param dryRun which writes nothing and needs no lock
     * @throws Refusal when another import is running; nothing waits, since that one may take a while
     */
    void takeUnless(boolean dryRun) {
        if (!dryRun) {
            take();
        }
    }

    private void take() {
        var row = jdbc.sql("select name from import_lock for update skip locked")
                .query((lock, number) -> lock.getString("name"))
                .optional();
        if (row.isEmpty()) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT,
                    "import-running",
                    Wording.of(ImportLock.class).say("import.running"));
        }
    }
}
