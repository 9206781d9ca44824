package followup.debrief.web;

import followup.debrief.ImportingDebriefs;
import followup.site.CsvUpload;
import followup.site.ImportReport;
import io.swagger.v3.oas.annotations.Operation;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Takes {@code debriefs.csv}; it is imported as a whole or refused with all its faults. */
@RestController
class DebriefImportEndpoint {

    private final ImportingDebriefs importing;

    DebriefImportEndpoint(ImportingDebriefs importing) {
        this.importing = importing;
    }

    @PostMapping(path = "/api/imports/debriefs", consumes = CsvUpload.MEDIA_TYPE)
    @Operation(
            summary =
                    "Import debriefs.csv: registers the debriefs of sites, or moves them; confirm=true moves those too"
                            + " whose companies have been asked already")
    ImportReport debriefs(
            InputStream body,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestParam(defaultValue = "false") boolean confirm)
            throws IOException {
        return importing.importFile(CsvUpload.read(body), dryRun, confirm);
    }
}
