package followup.countermeasure;

import followup.site.Measure;
import followup.site.Programme;
import followup.site.Site;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;

/**
 * By how much the counts changed on which day, so that those of a past day are found by undoing what came after it.
 * Follows the ledger, the imports and the debriefs in their transactions, under the lock of the site's ledger; written
 * last, after the present counts, and always in one order, so that two nodes wait for each other briefly and never in a circle.
 */
@Repository
class PastCounts {

    private static final Sql CELLS = Sql.of(
            "status_change", "recorded_on", "category", "risk", "title", "asked", "status_before", "status_after");
    private static final Sql APPLICATIONS =
            Sql.of("application_change", "recorded_on", "category", "risk", "dating", "months");

    private final JdbcTemplate batches;
    private final JdbcClient jdbc;
    private final BeforeStates beforeStates;
    private final ZoneId zone;

    PastCounts(JdbcTemplate jdbc, BeforeStates beforeStates, Programme programme) {
        this.batches = jdbc;
        this.jdbc = JdbcClient.create(jdbc);
        this.beforeStates = beforeStates;
        this.zone = programme.zone();
    }

    /** How a row is changed by its key, and made when there is none. */
    private record Sql(String update, String insert) {

        static Sql of(String table, String... key) {
            return new Sql(
                    "update " + table + " set measures = measures + ? where " + String.join(" = ? and ", key) + " = ?",
                    "insert into " + table + " (measures, " + String.join(", ", key) + ") values (0"
                            + ", ?".repeat(key.length) + ") on conflict do nothing");
        }
    }

    /** A site's ledger goes from one state to the next. */
    @Transactional(propagation = Propagation.MANDATORY)
    void follow(Site.Code site, List<Measure> measures, Ledger before, Ledger after) {
        var corrections = beforeStates.of(site);
        var heldOn = heldOn(List.of(site)).get(site);
        var changes = new DailyChanges();
        new SiteCourse(measures, before, corrections, heldOn, zone).addTo(changes, -1);
        new SiteCourse(measures, after, corrections, heldOn, zone).addTo(changes, 1);
        apply(changes);
    }

    /** Counts as soon as the transaction is about to commit. */
    @Transactional(propagation = Propagation.MANDATORY)
    void apply(DailyChanges changes) {
        OncePerTransaction.of(Pending.class, Pending::new).changes.add(changes);
    }

    ZoneId zone() {
        return zone;
    }

    /** The days of the debriefs that stand. */
    Map<Site.Code, LocalDate> heldOn(Collection<Site.Code> sites) {
        var held = new HashMap<Site.Code, LocalDate>();
        jdbc.sql("select standing_for, held_on from debrief where standing_for = any(:sites)")
                .param(
                        "sites",
                        new SqlArrayValue(
                                "varchar", sites.stream().map(Site.Code::value).toArray()))
                .query(row -> {
                    held.put(new Site.Code(row.getString("standing_for")), row.getObject("held_on", LocalDate.class));
                });
        return held;
    }

    void clear() {
        jdbc.sql("delete from status_change").update();
        jdbc.sql("delete from application_change").update();
    }

    private final class Pending implements TransactionSynchronization {

        private final DailyChanges changes = new DailyChanges();

        @Override
        public void beforeCommit(boolean readOnly) {
            write(
                    CELLS,
                    changes.cells().entrySet().stream()
                            .map(change -> cell(change.getKey(), change.getValue()))
                            .toList());
            write(
                    APPLICATIONS,
                    changes.applications().entrySet().stream()
                            .map(change -> application(change.getKey(), change.getValue()))
                            .toList());
        }

        /** After {@link StatusCounts}. */
        @Override
        public int getOrder() {
            return LOWEST_PRECEDENCE;
        }
    }

    private static Object[] cell(DailyChanges.CellOn on, int change) {
        var cell = on.cell();
        return new Object[] {
            change, on.day(), cell.category(), cell.risk(), cell.title(), cell.asked(), cell.before(), cell.after()
        };
    }

    private static Object[] application(DailyChanges.ApplicationOn on, int change) {
        var application = on.application();
        return new Object[] {
            change,
            on.day(),
            application.category(),
            application.risk(),
            application.dating().name(),
            application.months()
        };
    }

    /** @param rows the change and the key */
    private void write(Sql sql, List<Object[]> rows) {
        if (rows.isEmpty()) {
            return;
        }
        var updated = batches.batchUpdate(sql.update(), rows);
        var missing = new ArrayList<Object[]>();
        for (int row = 0; row < updated.length; row++) {
            if (updated[row] == 0) {
                missing.add(rows.get(row));
            }
        }
        if (!missing.isEmpty()) {
            batches.batchUpdate(
                    sql.insert(), missing.stream().map(PastCounts::key).toList());
            batches.batchUpdate(sql.update(), missing);
        }
    }

    private static Object[] key(Object[] row) {
        return Arrays.copyOfRange(row, 1, row.length);
    }
}
