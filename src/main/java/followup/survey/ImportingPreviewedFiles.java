package followup.survey;

import followup.debrief.ImportingDebriefs;
import followup.site.FaultyFile;
import followup.site.ImportReport;
import followup.site.ImportingFindings;
import followup.site.ImportingMeasures;
import followup.site.ImportingSites;
import followup.site.ImportingSteps;
import followup.wording.Refusal;
import followup.wording.Wording;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Imports files in two steps: first what would change is shown, then it is done, and only if that is still the same. The
 * files are those of the calls, read by the same readers.
 */
@Component
public class ImportingPreviewedFiles {

    private final ImportingDebriefs debriefs;
    private final ImportingSites sites;
    private final ImportingMeasures measures;
    private final ImportingFindings findings;
    private final ImportingSteps steps;
    private final TransactionTemplate transaction;

    ImportingPreviewedFiles(
            ImportingDebriefs debriefs,
            ImportingSites sites,
            ImportingMeasures measures,
            ImportingFindings findings,
            ImportingSteps steps,
            PlatformTransactionManager transactions) {
        this.debriefs = debriefs;
        this.sites = sites;
        this.measures = measures;
        this.findings = findings;
        this.steps = steps;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** What a file describes. */
    public enum Kind {
        DEBRIEFS,
        SITES,
        MEASURES,
        FINDINGS,
        STEPS
    }

    /**
     * @param confirmed whether debriefs are moved even if their companies have been asked already
     * @throws FaultyFile with all faults of the file
     */
    public ImportReport preview(Kind kind, byte[] file, boolean confirmed) {
        return run(kind, file, true, confirmed);
    }

    /**
     * @param mark of the preview
     * @throws Refusal when the import would no longer do what the preview showed; nothing is changed then
     * @throws FaultyFile when the file has faults by now
     */
    public ImportReport apply(Kind kind, byte[] file, boolean confirmed, String mark) {
        return Objects.requireNonNull(transaction.execute(status -> {
            var report = run(kind, file, false, confirmed);
            if (!report.mark().equals(mark)) {
                throw new Refusal(
                        Refusal.Kind.CONFLICT,
                        "preview-outdated",
                        Wording.of(ImportingPreviewedFiles.class).say("import.outdated"));
            }
            return report;
        }));
    }

    private ImportReport run(Kind kind, byte[] file, boolean dryRun, boolean confirmed) {
        return switch (kind) {
            case DEBRIEFS -> debriefs.importFile(file, dryRun, confirmed);
            case SITES -> sites.importFile(file, dryRun);
            case MEASURES -> measures.importFile(file, dryRun);
            case FINDINGS -> findings.importFile(file, dryRun);
            case STEPS -> steps.importFile(file, dryRun);
        };
    }
}
