package followup.site;

import followup.access.AuditTrail;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Imports a {@code sites.csv}, as a whole or not at all. For every site that the file names, the file is the whole
 * truth: its contacts replace the stored ones, so that a person who left is not written to again. Sites that the file
 * does not name stay as they are; nothing is deleted.
 */
@Component
public class ImportingSites {

    public static final List<String> COLUMNS = SiteFile.COLUMNS;

    private final Sites sites;
    private final OwnAddresses own;
    private final ImportLock lock;
    private final AuditTrail audit;

    ImportingSites(Sites sites, OwnAddresses own, ImportLock lock, AuditTrail audit) {
        this.sites = sites;
        this.own = own;
        this.lock = lock;
        this.audit = audit;
    }

    /** @throws FaultyFile with all faults of the file, dry run or not */
    @Transactional
    public ImportReport importFile(byte[] file, boolean dryRun) {
        lock.takeUnless(dryRun);
        var faults = new Faults();
        var table = CsvTable.read(file, COLUMNS, faults);
        var read = SiteFile.read(table, faults, own);
        faults.refuseAny();
        var outcome = compare(read);
        if (!dryRun) {
            sites.add(outcome.added());
            sites.replace(outcome.changed());
            outcome.recordIn(audit);
        }
        return outcome.report(dryRun, table);
    }

    private Outcome<Site> compare(Map<Site.Code, Site> read) {
        var outcome = new Outcome<Site>("site");
        for (var chunk : Outcome.chunks(read.keySet())) {
            var stored = sites.findAll(chunk);
            for (var code : chunk) {
                var site = read.get(code);
                var before = stored.get(code);
                if (site == null) {
                    continue;
                }
                if (before == null) {
                    outcome.isNew(site, code, 0, site.name());
                } else {
                    outcome.isStored(before, site, code, 0, changes(before, site));
                }
            }
        }
        return outcome;
    }

    private static Changes changes(Site before, Site after) {
        var changes = new Changes()
                .compare("site_name", before.name(), after.name())
                .compare("site_url", before.url(), after.url())
                .compare("company_name", before.companyName(), after.companyName());
        ContactChanges.addTo(changes, before.contacts(), after.contacts());
        return changes;
    }
}
