package followup.site.web;

import followup.site.CsvBody;
import followup.site.CsvUpload;
import followup.site.ImportReport;
import followup.site.ImportingFindings;
import followup.site.ImportingMeasures;
import followup.site.ImportingSites;
import followup.site.ImportingSteps;
import io.swagger.v3.oas.annotations.Operation;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Takes the files of the programme as {@code text/csv}; each is imported as a whole or refused with all its faults. */
@RestController
@RequestMapping(path = "/api/imports", consumes = CsvUpload.MEDIA_TYPE)
class ImportEndpoints {

    private final ImportingSites sites;
    private final ImportingMeasures measures;
    private final ImportingFindings findings;
    private final ImportingSteps steps;

    ImportEndpoints(
            ImportingSites sites, ImportingMeasures measures, ImportingFindings findings, ImportingSteps steps) {
        this.sites = sites;
        this.measures = measures;
        this.findings = findings;
        this.steps = steps;
    }

    @CsvBody
    @PostMapping("/sites")
    @Operation(
            summary = "Import sites.csv: one row per contact; the contacts of each named site replace the stored ones")
    ImportReport sites(InputStream body, @RequestParam(defaultValue = "false") boolean dryRun) throws IOException {
        return sites.importFile(CsvUpload.read(body), dryRun);
    }

    @CsvBody
    @PostMapping("/measures")
    @Operation(summary = "Import measures.csv: the measures of sites with their state before the debrief")
    ImportReport measures(InputStream body, @RequestParam(defaultValue = "false") boolean dryRun) throws IOException {
        return measures.importFile(CsvUpload.read(body), dryRun);
    }

    @CsvBody
    @PostMapping("/findings")
    @Operation(summary = "Import findings.csv: what the diagnosis found")
    ImportReport findings(InputStream body, @RequestParam(defaultValue = "false") boolean dryRun) throws IOException {
        return findings.importFile(CsvUpload.read(body), dryRun);
    }

    @CsvBody
    @PostMapping("/steps")
    @Operation(summary = "Import steps.csv: which step a site finished, and when")
    ImportReport steps(InputStream body, @RequestParam(defaultValue = "false") boolean dryRun) throws IOException {
        return steps.importFile(CsvUpload.read(body), dryRun);
    }
}
