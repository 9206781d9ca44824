package followup.site;

import followup.access.AuditTrail;
import followup.wording.Bilingual;
import followup.wording.Wording;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Imports a {@code measures.csv}, as a whole or not at all. A measure is known by its site and code; measures that the
 * file does not name stay as they are.
 */
@Component
public class ImportingMeasures {

    public static final List<String> COLUMNS =
            List.of("site_code", "measure_code", "title", "category", "risk", "status_before", "recommended");

    /** Characters of a title: 200, the width of its column. It stands in one line of the form that is mailed. */
    static final int TITLE_LIMIT = 200;

    private static final Wording WORDING = Wording.of(ImportingMeasures.class);

    private final Measures measures;
    private final KnownSites sites;
    private final ImportLock lock;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    ImportingMeasures(
            Measures measures, KnownSites sites, ImportLock lock, AuditTrail audit, ApplicationEventPublisher events) {
        this.measures = measures;
        this.sites = sites;
        this.lock = lock;
        this.audit = audit;
        this.events = events;
    }

    /** @throws FaultyFile with all faults of the file, dry run or not */
    @Transactional
    public ImportReport importFile(byte[] file, boolean dryRun) {
        lock.takeUnless(dryRun);
        var faults = new Faults();
        var table = CsvTable.read(file, COLUMNS, faults);
        var rows = FileRows.read(table, faults, sites, ImportingMeasures::read);
        var outcome = rows.compare(
                "measure",
                measure -> measure.code() + " " + measure.title(),
                this::stored,
                (before, after) -> changes(before, after, faults));
        faults.refuseAny();
        if (!dryRun) {
            measures.add(outcome.added());
            measures.replace(outcome.changed());
            outcome.recordIn(audit);
            announce(outcome);
        }
        return outcome.report(dryRun, table);
    }

    private void announce(Outcome<Measure> outcome) {
        if (!outcome.added().isEmpty() || !outcome.replaced().isEmpty()) {
            var changes = outcome.replaced().stream()
                    .map(replaced -> new Measure.Change(replaced.from(), replaced.to()))
                    .toList();
            events.publishEvent(new Measure.Imported(outcome.added(), changes));
        }
    }

    private static void read(CsvTable.Row row, FileRows<MeasureCode, Measure> rows) {
        var site = row.cell("site_code").siteCode();
        var codeCell = row.cell("measure_code");
        var code = code(codeCell);
        var title = row.cell("title").text(TITLE_LIMIT);
        var category = row.cell("category").oneOf(Words.CATEGORIES);
        var riskCell = row.cell("risk");
        var risk = riskCell.isEmpty() ? Optional.<Risk>empty() : riskCell.oneOf(Words.RISKS);
        var before = row.cell("status_before").oneOf(Words.STATUSES);
        var recommended = row.cell("recommended").oneOf(Words.YES_OR_NO);
        site.ifPresent(known -> rows.mention(known, row.line()));
        if (site.isPresent()
                && code.isPresent()
                && title.isPresent()
                && category.isPresent()
                && before.isPresent()
                && recommended.isPresent()) {
            var measure = new Measure(
                    site.get(),
                    code.get(),
                    title.get(),
                    category.get(),
                    risk.orElse(null),
                    before.get(),
                    recommended.get());
            rows.add(site.get(), MeasureCode.of(code.get()), measure, codeCell);
        }
    }

    private static Optional<String> code(CsvCell cell) {
        var objection = MeasureCode.objectionTo(cell.raw());
        return objection.isEmpty() ? Optional.of(cell.raw()) : cell.fault(objection.get());
    }

    private Map<Site.Code, Map<MeasureCode, Measure>> stored(Collection<Site.Code> codes) {
        var stored = new HashMap<Site.Code, Map<MeasureCode, Measure>>();
        measures.of(codes).forEach((site, ofSite) -> {
            var byCode = new HashMap<MeasureCode, Measure>();
            ofSite.forEach(measure -> byCode.put(MeasureCode.of(measure.code()), measure));
            stored.put(site, byCode);
        });
        return stored;
    }

    private static Changes changes(Measure before, FileRows.Placed<Measure> placed, Faults faults) {
        var after = placed.thing();
        if (!before.code().equals(after.code())) {
            faults.add(placed.line(), "measure_code", after.code(), WORDING.say("measure.spelling", before.code()));
        }
        return new Changes(after.code(), Bilingual.plain(after.code()))
                .compare("title", before.title(), after.title())
                .compare("category", before.category(), after.category())
                .compare("risk", before.risk(), after.risk())
                .compare("status_before", before.statusBefore(), after.statusBefore())
                .compare("recommended", before.recommended(), after.recommended());
    }
}
