package followup.site;

import followup.access.AuditTrail;
import followup.wording.Bilingual;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Imports a {@code findings.csv}, as a whole or not at all. A finding is known by its site, category and title, so the
 * risk is what can change; findings that the file does not name stay as they are.
 */
@Component
public class ImportingFindings {

    public static final List<String> COLUMNS = List.of("site_code", "category", "risk", "title");

    /** Characters of a title: 200, the width of its column. */
    private static final int TITLE_LIMIT = 200;

    private final Findings findings;
    private final KnownSites sites;
    private final ImportLock lock;
    private final AuditTrail audit;

    ImportingFindings(Findings findings, KnownSites sites, ImportLock lock, AuditTrail audit) {
        this.findings = findings;
        this.sites = sites;
        this.lock = lock;
        this.audit = audit;
    }

    /** @throws FaultyFile with all faults of the file, dry run or not */
    @Transactional
    public ImportReport importFile(byte[] file, boolean dryRun) {
        lock.takeUnless(dryRun);
        var faults = new Faults();
        var table = CsvTable.read(file, COLUMNS, faults);
        var rows = FileRows.read(table, faults, sites, ImportingFindings::read);
        faults.refuseAny();
        var outcome = rows.compare(
                "finding",
                finding -> finding.category().code() + " " + finding.risk().code() + " " + finding.title(),
                findings::of,
                (before, after) -> changes(before, after.thing()));
        if (!dryRun) {
            findings.add(outcome.added());
            findings.replace(outcome.changed());
            outcome.recordIn(audit);
        }
        return outcome.report(dryRun, table);
    }

    private static void read(CsvTable.Row row, FileRows<Findings.Key, Finding> rows) {
        var site = row.cell("site_code").siteCode();
        var category = row.cell("category").oneOf(Words.CATEGORIES);
        var risk = row.cell("risk").oneOf(Words.RISKS);
        var titleCell = row.cell("title");
        var title = titleCell.text(TITLE_LIMIT);
        site.ifPresent(known -> rows.mention(known, row.line()));
        if (site.isPresent() && category.isPresent() && risk.isPresent() && title.isPresent()) {
            var finding = new Finding(site.get(), category.get(), risk.get(), title.get());
            rows.add(site.get(), Findings.Key.of(finding), finding, titleCell);
        }
    }

    private static Changes changes(Finding before, Finding after) {
        var category = after.category().words();
        var title = " \"" + after.title() + "\"";
        return new Changes(after.category().code() + title, new Bilingual(category.ja() + title, category.en() + title))
                .compare("risk", before.risk(), after.risk());
    }
}
