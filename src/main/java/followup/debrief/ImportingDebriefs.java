package followup.debrief;

import followup.access.AuditTrail;
import followup.debrief.Debrief.DebriefMoved;
import followup.debrief.Debrief.DebriefsRegistered;
import followup.site.ChangeList;
import followup.site.CsvCell;
import followup.site.CsvTable;
import followup.site.Faults;
import followup.site.FaultyFile;
import followup.site.ImportReport;
import followup.site.ImportReport.Change;
import followup.site.Site;
import followup.site.Sites;
import followup.wording.Bilingual;
import followup.wording.Refusal;
import followup.wording.Wording;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Imports a {@code debriefs.csv}, as a whole or not at all. A site with another day than the file is moved; sites that
 * the file does not name keep their debrief.
 *
 * <ol>
 *   <li>All rows are read; whatever cannot be understood is a fault of its row.
 *   <li>In chunks, the new debriefs are added together and the moved ones one by one, as if each had been registered
 *       by hand: a move that is refused is a fault of its row.
 *   <li>With a fault, or in a dry run, the transaction is rolled back. So a dry run says just what the import will do.
 * </ol>
 */
@Component
public class ImportingDebriefs {

    public static final List<String> COLUMNS = List.of("site_code", "held_on");

    /** Debriefs that are compared and written at a time: 1,000. */
    private static final int CHUNK = 1_000;

    private static final Wording WORDING = Wording.of(ImportingDebriefs.class);

    private final Debriefs debriefs;
    private final Sites sites;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ImportingDebriefs(
            Debriefs debriefs,
            Sites sites,
            AuditTrail audit,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.debriefs = debriefs;
        this.sites = sites;
        this.audit = audit;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    private record Row(CsvCell site, CsvCell heldOn, LocalDate day) {}

    /** What was done so far. */
    private static final class Tally {

        final boolean confirmed;
        int added;
        int moved;
        int unchanged;
        final ChangeList changes = new ChangeList();

        Tally(boolean confirmed) {
            this.confirmed = confirmed;
        }
    }

    /**
     * Begins its own transaction; call it outside any.
     *
     * @param confirmed whether debriefs are moved even if their companies have been asked already
     * @throws FaultyFile with all faults of the file, dry run or not
     */
    public ImportReport importFile(byte[] file, boolean dryRun, boolean confirmed) {
        var faults = new Faults();
        var table = CsvTable.read(file, COLUMNS, faults);
        var rows = rows(table);
        return Objects.requireNonNull(transaction.execute(status -> {
            var tally = new Tally(confirmed);
            chunks(rows).forEach(chunk -> write(chunk, tally));
            if (!faults.isEmpty()) {
                throw new FaultyFile(faults);
            }
            if (dryRun) {
                status.setRollbackOnly();
            } else {
                recordSummary(tally);
            }
            return new ImportReport(
                    dryRun,
                    table.charset(),
                    table.rows(),
                    tally.added,
                    tally.moved,
                    tally.unchanged,
                    table.notices(),
                    tally.changes.kept(),
                    tally.changes.mark());
        }));
    }

    private static Map<Site.Code, Row> rows(CsvTable table) {
        var rows = new LinkedHashMap<Site.Code, Row>();
        for (var line : table) {
            var site = line.cell("site_code");
            var heldOn = line.cell("held_on");
            var code = site.siteCode();
            var day = heldOn.date();
            if (code.isPresent() && day.isPresent()) {
                var first = rows.putIfAbsent(code.get(), new Row(site, heldOn, day.get()));
                if (first != null) {
                    site.fault(WORDING.say(
                            "row.doubled", String.valueOf(first.site().line())));
                }
            }
        }
        return rows;
    }

    private static List<Map<Site.Code, Row>> chunks(Map<Site.Code, Row> rows) {
        var chunks = new ArrayList<Map<Site.Code, Row>>();
        rows.forEach((site, row) -> {
            if (chunks.isEmpty() || chunks.getLast().size() == CHUNK) {
                chunks.add(new LinkedHashMap<>());
            }
            chunks.getLast().put(site, row);
        });
        return chunks;
    }

    private void write(Map<Site.Code, Row> chunk, Tally tally) {
        var known = sites.findAll(chunk.keySet());
        var standing = debriefs.findStanding(chunk.keySet());
        var added = new ArrayList<Debriefs.Planned>();
        chunk.forEach((site, row) -> {
            var before = standing.get(site);
            if (!known.containsKey(site)) {
                row.site().fault(WORDING.say("row.site-unknown"));
            } else if (before == null) {
                added.add(new Debriefs.Planned(site, row.day()));
                tally.changes.add(new Change(
                        row.site().line(), site.value(), true, "", row.day().toString()));
            } else if (before.heldOn().equals(row.day())) {
                tally.unchanged++;
            } else {
                move(before, row, tally);
            }
        });
        add(added);
        tally.added += added.size();
    }

    private void add(List<Debriefs.Planned> planned) {
        if (planned.isEmpty()) {
            return;
        }
        var added = insert(planned);
        audit.recordAll(added.stream()
                .map(debrief -> new AuditTrail.Trace(
                        "debrief-registered",
                        debrief.site().value(),
                        Bilingual.plain(debrief.heldOn().toString())))
                .toList());
        events.publishEvent(new DebriefsRegistered(added));
    }

    private List<Debrief> insert(List<Debriefs.Planned> planned) {
        try {
            return debriefs.add(planned, clock.instant());
        } catch (DuplicateKeyException simultaneous) {
            throw RegisteringDebriefs.changedMeanwhile(planned.getFirst().site());
        }
    }

    private void move(Debrief before, Row row, Tally tally) {
        var moved = new Debrief(before.id(), before.site(), row.day());
        if (!debriefs.move(moved, before.heldOn())) {
            throw RegisteringDebriefs.changedMeanwhile(before.site());
        }
        try {
            audit.record("debrief-moved", before.site().value(), Bilingual.plain(before.heldOn() + " → " + row.day()));
            events.publishEvent(new DebriefMoved(moved, before.heldOn(), tally.confirmed));
            tally.moved++;
            tally.changes.add(new Change(
                    row.site().line(),
                    before.site().value(),
                    false,
                    before.heldOn().toString(),
                    row.day().toString()));
        } catch (Refusal refused) {
            row.heldOn().fault(refused.words());
        }
    }

    private void recordSummary(Tally tally) {
        if (tally.added + tally.moved > 0) {
            audit.record(
                    "debriefs-imported",
                    "debriefs.csv",
                    WORDING.say(
                            "trace.imported",
                            String.valueOf(tally.added),
                            String.valueOf(tally.moved),
                            String.valueOf(tally.unchanged)));
        }
    }
}
