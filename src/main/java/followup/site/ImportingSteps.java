package followup.site;

import followup.access.AuditTrail;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Imports a {@code steps.csv}, as a whole or not at all. A site finishes a step once, so the day is what can change;
 * steps that the file does not name stay as they are.
 */
@Component
public class ImportingSteps {

    public static final List<String> COLUMNS = List.of("site_code", "step", "done_on");

    private final Steps steps;
    private final KnownSites sites;
    private final ImportLock lock;
    private final AuditTrail audit;

    ImportingSteps(Steps steps, KnownSites sites, ImportLock lock, AuditTrail audit) {
        this.steps = steps;
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
        var rows = FileRows.read(table, faults, sites, ImportingSteps::read);
        faults.refuseAny();
        var outcome = rows.compare(
                "step",
                done -> done.step().code() + " " + done.on(),
                this::stored,
                (before, after) -> new Changes()
                        .compare(before.step(), before.on(), after.thing().on()));
        if (!dryRun) {
            steps.add(outcome.added());
            steps.replace(outcome.changed());
            outcome.recordIn(audit);
        }
        return outcome.report(dryRun, table);
    }

    private static void read(CsvTable.Row row, FileRows<AssessmentStep, Steps.Done> rows) {
        var site = row.cell("site_code").siteCode();
        var stepCell = row.cell("step");
        var step = stepCell.oneOf(Words.STEPS);
        var on = row.cell("done_on").date();
        site.ifPresent(known -> rows.mention(known, row.line()));
        if (site.isPresent() && step.isPresent() && on.isPresent()) {
            rows.add(site.get(), step.get(), new Steps.Done(site.get(), step.get(), on.get()), stepCell);
        }
    }

    private Map<Site.Code, Map<AssessmentStep, Steps.Done>> stored(Collection<Site.Code> codes) {
        var stored = new HashMap<Site.Code, Map<AssessmentStep, Steps.Done>>();
        steps.of(codes).forEach((site, days) -> {
            var done = new EnumMap<AssessmentStep, Steps.Done>(AssessmentStep.class);
            days.forEach((step, on) -> done.put(step, new Steps.Done(site, step, on)));
            stored.put(site, done);
        });
        return stored;
    }
}
