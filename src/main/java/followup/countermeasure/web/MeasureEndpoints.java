package followup.countermeasure.web;

import followup.countermeasure.AskedDays;
import followup.countermeasure.Decision;
import followup.countermeasure.MeasuresAsOf;
import followup.countermeasure.RecordingDecisions;
import followup.countermeasure.SiteMeasures;
import followup.page.Visitor;
import followup.site.Site;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/sites/{code}/measures")
@Tag(name = "measures", description = "What is known of a site's measures, and on what evidence")
class MeasureEndpoints {

    private final MeasuresAsOf measures;
    private final RecordingDecisions recording;
    private final AskedDays days;
    private final Visitor visitor;

    MeasureEndpoints(MeasuresAsOf measures, RecordingDecisions recording, AskedDays days, Visitor visitor) {
        this.measures = measures;
        this.recording = recording;
        this.days = days;
        this.visitor = visitor;
    }

    @GetMapping
    @Operation(summary = "Per measure: before, after, date, content, evidence, newly applied or not")
    SiteMeasures measures(
            @PathVariable String code,
            @Parameter(description = "What was known at the end of this day (YYYY-MM-DD); today when missing")
                    @RequestParam(required = false)
                    @Nullable
                    String asOf,
            @Parameter(description = "Tell every entry of the ledger, not only the one that counts")
                    @RequestParam(defaultValue = "false")
                    boolean history) {
        var known = measures.of(new Site.Code(code), days.asOf(asOf), history);
        return visitor.seesMails() ? known : known.withoutWords();
    }

    @PostMapping("/{measure}/entries")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Record a decision without a mail: news that came another way, a correction, a withdrawal")
    SiteMeasures.HistoryLine record(
            @PathVariable String code, @PathVariable String measure, @RequestBody Decision decision) {
        return MeasuresAsOf.line(recording.record(new Site.Code(code), measure, decision));
    }
}
