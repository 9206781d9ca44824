package followup.survey;

import followup.debrief.ImportingDebriefs;
import followup.site.CsvTable;
import followup.site.FaultyFile;
import followup.site.ImportReport;
import followup.site.ImportingFindings;
import followup.site.ImportingMeasures;
import followup.site.ImportingSites;
import followup.site.ImportingSteps;
import followup.wording.Refusal;
import followup.wording.Wording;
import java.util.Arrays;
import java.util.List;
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

    /** What a file describes, in the order in which a new programme's files are imported. */
    public enum Kind {
        SITES(ImportingSites.COLUMNS),
        MEASURES(ImportingMeasures.COLUMNS),
        FINDINGS(ImportingFindings.COLUMNS),
        STEPS(ImportingSteps.COLUMNS),
        DEBRIEFS(ImportingDebriefs.COLUMNS);

        private final List<String> columns;

        Kind(List<String> columns) {
            this.columns = columns;
        }

        /** Names of the columns in the file's header. */
        public List<String> columns() {
            return columns;
        }

        /** What is imported after this; behind the last, the last again. */
        public Kind next() {
            return values()[Math.min(ordinal() + 1, values().length - 1)];
        }

        /** {@code chosen}, unless the file has the header of another kind. */
        public static Kind of(byte[] file, Kind chosen) {
            if (CsvTable.isHeadedBy(file, chosen.columns)) {
                return chosen;
            }
            return Arrays.stream(values())
                    .filter(kind -> CsvTable.isHeadedBy(file, kind.columns))
                    .findFirst()
                    .orElse(chosen);
        }
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
