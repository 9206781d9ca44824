package followup.countermeasure;

import followup.site.Measure;
import followup.site.Status;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;

/**
 * How many measures stand where: the few rows that answer in milliseconds what millions of statuses would take a second
 * for. They are changed last in a transaction and always in one order, so that two nodes wait for each other briefly and never in a
 * circle.
 */
@Repository
class StatusCounts {

    /** Stands where a measure has no risk level, or nothing is known of its status. */
    private static final String NONE = "NONE";

    private final JdbcClient jdbc;

    StatusCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One row of the counts. */
    record Cell(String category, String risk, String title, boolean asked, String before, String after)
            implements Comparable<Cell> {

        private static final Comparator<Cell> ORDER = Comparator.comparing(Cell::category)
                .thenComparing(Cell::risk)
                .thenComparing(Cell::title)
                .thenComparing(Cell::asked)
                .thenComparing(Cell::before)
                .thenComparing(Cell::after);

        static Cell of(Measure measure, @Nullable Status after) {
            return new Cell(
                    measure.category().name(),
                    measure.risk() == null ? NONE : measure.risk().name(),
                    measure.title(),
                    measure.isAsked(),
                    measure.statusBefore().name(),
                    after == null ? NONE : after.name());
        }

        @Override
        public int compareTo(Cell other) {
            return ORDER.compare(this, other);
        }
    }

    /** One measure goes from one row to another; {@code from} is null when it is new. */
    record Move(@Nullable Cell from, Cell to) {

        static Move added(Measure measure) {
            return new Move(null, Cell.of(measure, null));
        }

        static Move changed(Measure.Change change, @Nullable Status status) {
            return new Move(Cell.of(change.from(), status), Cell.of(change.to(), status));
        }

        static Move answered(Measure measure, @Nullable Status from, @Nullable Status to) {
            return new Move(Cell.of(measure, from), Cell.of(measure, to));
        }
    }

    /** Counts as soon as the transaction is about to commit. */
    @Transactional(propagation = Propagation.MANDATORY)
    void apply(Collection<Move> moves) {
        var pending = OncePerTransaction.of(Pending.class, Pending::new);
        for (var move : moves) {
            if (move.from() != null) {
                pending.changes.merge(move.from(), -1, Integer::sum);
            }
            pending.changes.merge(move.to(), 1, Integer::sum);
        }
    }

    /** What the transaction that runs has moved so far. */
    private final class Pending implements TransactionSynchronization {

        private final SortedMap<Cell, Integer> changes = new TreeMap<>();

        @Override
        public void beforeCommit(boolean readOnly) {
            changes.forEach((cell, change) -> {
                if (change != 0) {
                    add(cell, change);
                }
            });
        }

        /** Before {@link PastCounts}, whoever of the two is first concerned. */
        @Override
        public int getOrder() {
            return 0;
        }
    }

    private void add(Cell cell, int change) {
        if (increase(cell, change) == 0) {
            bind("""
                    insert into status_count (category, risk, title, asked, status_before, status_after, measures)
                    values (:category, :risk, :title, :asked, :before, :after, 0) on conflict do nothing
                    """, cell).update();
            increase(cell, change);
        }
    }

    private int increase(Cell cell, int change) {
        return bind("""
                update status_count set measures = measures + :change where category = :category and risk = :risk
                and title = :title and asked = :asked and status_before = :before and status_after = :after
                """, cell).param("change", change).update();
    }

    private JdbcClient.StatementSpec bind(String sql, Cell cell) {
        return jdbc.sql(sql)
                .params(Map.of(
                        "category", cell.category(),
                        "risk", cell.risk(),
                        "title", cell.title(),
                        "asked", cell.asked(),
                        "before", cell.before(),
                        "after", cell.after()));
    }
}
