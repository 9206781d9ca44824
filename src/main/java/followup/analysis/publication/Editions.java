package followup.analysis.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was published; never changed. */
@Repository
public class Editions {

    private static final String SELECT = "select as_of, smallest_cell, published_at, published_by from public_edition ";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    Editions(JdbcTemplate batches) {
        this.jdbc = JdbcClient.create(batches);
        this.batches = batches;
    }

    /** All, the latest day first. */
    public List<Edition> all() {
        return jdbc.sql(SELECT + "order by as_of desc").query(this::edition).list();
    }

    public Optional<Edition> find(LocalDate asOf) {
        return jdbc.sql(SELECT + "where as_of = ?")
                .param(asOf)
                .query(this::edition)
                .optional();
    }

    /**
     * Keeps everybody else from publishing until the transaction ends. Nothing waits: an edition of a large programme
     * takes seconds, and databases wait for a lock for so long only that it would be worse to fail then.
     *
     * @return false when somebody else is publishing
     */
    boolean lock() {
        return jdbc.sql("select name from public_edition_lock for update skip locked")
                .query(String.class)
                .optional()
                .isPresent();
    }

    void add(Edition edition) {
        jdbc.sql("insert into public_edition (as_of, smallest_cell, published_at, published_by) values (?, ?, ?, ?)")
                .params(
                        edition.asOf(),
                        edition.smallestCell(),
                        Objects.requireNonNull(edition.publishedAt()).atOffset(ZoneOffset.UTC),
                        Objects.requireNonNull(edition.publishedBy()))
                .update();
        var rows = new ArrayList<Object[]>();
        for (var cell : Layout.ALL.cells()) {
            rows.add(new Object[] {
                edition.asOf(),
                cell.table(),
                cell.row(),
                cell.column(),
                edition.shown().get(cell),
                Optional.ofNullable(edition.reasons().get(cell)).map(Enum::name).orElse(null)
            });
        }
        batches.batchUpdate(
                "insert into public_cell (as_of, table_name, row_name, column_name, amount, reason)"
                        + " values (?, ?, ?, ?, ?, ?)",
                rows);
    }

    private Edition edition(ResultSet row, int number) throws SQLException {
        var asOf = row.getObject("as_of", LocalDate.class);
        var shown = new HashMap<Cell, Long>();
        var reasons = new HashMap<Cell, Reason>();
        jdbc.sql("select table_name, row_name, column_name, amount, reason from public_cell where as_of = ?")
                .param(asOf)
                .query(found -> {
                    var cell = new Cell(
                            found.getString("table_name"), found.getString("row_name"), found.getString("column_name"));
                    var reason = found.getString("reason");
                    if (reason == null) {
                        shown.put(cell, found.getLong("amount"));
                    } else {
                        reasons.put(cell, Reason.valueOf(reason));
                    }
                });
        return new Edition(
                asOf,
                row.getInt("smallest_cell"),
                row.getObject("published_at", OffsetDateTime.class).toInstant(),
                row.getString("published_by"),
                shown,
                reasons);
    }
}
