package followup.countermeasure;

import followup.site.Measures;
import followup.site.Site;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes the changes by day anew from the ledger: when the service starts with another time zone than before, since other
 * entries then belong to a day. Takes about a minute for 100,000 sites, before any sweep runs; nobody may record meanwhile.
 */
@Component
public class RecountingPastDays implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(RecountingPastDays.class);

    /** Sites looked at in one statement. */
    private static final int BATCH = 1_000;

    private final JdbcClient jdbc;
    private final LedgerEntries entries;
    private final BeforeStates beforeStates;
    private final Measures measures;
    private final PastCounts past;
    private final TransactionTemplate transaction;

    RecountingPastDays(
            JdbcClient jdbc,
            LedgerEntries entries,
            BeforeStates beforeStates,
            Measures measures,
            PastCounts past,
            TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.entries = entries;
        this.beforeStates = beforeStates;
        this.measures = measures;
        this.past = past;
        this.transaction = transaction;
    }

    @Override
    public void afterSingletonsInstantiated() {
        transaction.executeWithoutResult(status -> {
            var zone = past.zone().getId();
            jdbc.sql("insert into day_zone (id, zone) values (1, ?) on conflict do nothing")
                    .param(zone)
                    .update();
            int changed = jdbc.sql("update day_zone set zone = ? where zone <> ?")
                    .params(zone, zone)
                    .update();
            if (changed > 0) {
                LOG.info("days end in {} from now on: counting past days anew from the ledger", zone);
                recountAll();
            }
        });
    }

    /** Whatever the tables hold now. */
    public void recount() {
        transaction.executeWithoutResult(status -> recountAll());
    }

    private void recountAll() {
        past.clear();
        var sites = sitesAfter("");
        while (!sites.isEmpty()) {
            past.apply(changes(sites));
            sites = sitesAfter(sites.getLast().value());
        }
    }

    private List<Site.Code> sitesAfter(String code) {
        return jdbc.sql("select code from site where code > ? order by code fetch first ? rows only")
                .params(code, BATCH)
                .query((row, number) -> new Site.Code(row.getString("code")))
                .list();
    }

    private DailyChanges changes(List<Site.Code> sites) {
        var ledgers = entries.of(sites);
        var corrections = beforeStates.of(sites);
        var theirs = measures.of(sites);
        var held = past.heldOn(sites);
        var changes = new DailyChanges();
        for (var site : sites) {
            new SiteCourse(
                            theirs.getOrDefault(site, List.of()),
                            ledgers.getOrDefault(site, Ledger.EMPTY),
                            corrections.getOrDefault(site, BeforeStates.NONE),
                            held.get(site),
                            past.zone())
                    .addTo(changes, 1);
        }
        return changes;
    }
}
