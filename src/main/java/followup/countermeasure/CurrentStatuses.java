package followup.countermeasure;

import followup.site.Measure;
import followup.site.Site;
import followup.site.Status;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

/** What the ledger says today, per site and measure, and the counts over it: both follow every entry at once. */
@Repository
class CurrentStatuses {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final StatusCounts counts;
    private final PastCounts past;

    CurrentStatuses(JdbcTemplate jdbc, StatusCounts counts, PastCounts past) {
        this.jdbc = JdbcClient.create(jdbc);
        this.batches = jdbc;
        this.counts = counts;
        this.past = past;
    }

    /** Follows a site's ledger from one state to the next, in the transaction that added the entries between them. */
    void follow(Site.Code site, List<Measure> measures, Ledger before, Ledger after) {
        var old = before.current();
        var now = after.current();
        var moves = new ArrayList<StatusCounts.Move>();
        var gone = new ArrayList<Object[]>();
        var come = new ArrayList<Object[]>();
        for (var measure : measures) {
            var from = old.get(measure.code());
            var to = now.get(measure.code());
            if (!Objects.equals(from, to)) {
                gone.add(new Object[] {site.value(), measure.code()});
                var status = statusOf(to);
                if (to != null && status != null) {
                    come.add(new Object[] {
                        site.value(), measure.code(), status.name(), to.id().value()
                    });
                }
                moves.add(StatusCounts.Move.answered(measure, statusOf(from), status));
            }
        }
        batches.batchUpdate("delete from current_status where site_code = ? and measure_code = ?", gone);
        batches.batchUpdate(
                "insert into current_status (site_code, measure_code, status, entry_id) values (?, ?, ?, ?)", come);
        counts.apply(moves);
        past.follow(site, measures, before, after);
    }

    private static @Nullable Status statusOf(@Nullable LedgerEntry entry) {
        return entry == null ? null : entry.status();
    }

    /** The present statuses at some sites, by site and measure. */
    Map<Site.Code, Map<String, Status>> of(Collection<Site.Code> sites) {
        var statuses = new HashMap<Site.Code, Map<String, Status>>();
        jdbc.sql("select site_code, measure_code, status from current_status where site_code = any(?)")
                .param(new SqlArrayValue(
                        "varchar", sites.stream().map(Site.Code::value).toArray()))
                .query(row -> {
                    statuses.computeIfAbsent(new Site.Code(row.getString("site_code")), site -> new HashMap<>())
                            .put(row.getString("measure_code"), Status.valueOf(row.getString("status")));
                });
        return statuses;
    }
}
