package followup.countermeasure.web;

import followup.countermeasure.CorrectingAdditional;
import followup.countermeasure.MeasuresAsOf;
import followup.countermeasure.RecordingAdditional;
import followup.countermeasure.SiteMeasures;
import followup.site.Site;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/sites/{code}/additional")
@Tag(name = "measures")
class AdditionalMeasureEndpoints {

    private final RecordingAdditional recording;
    private final CorrectingAdditional correcting;

    AdditionalMeasureEndpoints(RecordingAdditional recording, CorrectingAdditional correcting) {
        this.recording = recording;
        this.correcting = correcting;
    }

    /** @param words what is to stand there; null or blank to drop it */
    record Correction(@Nullable String words, @Nullable String reason) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Record a measure that nobody recommended and the company told of without a mail")
    SiteMeasures.HistoryLine record(@PathVariable String code, @RequestBody RecordingAdditional.Told told) {
        return MeasuresAsOf.line(recording.record(new Site.Code(code), told));
    }

    @PostMapping("/{entry}")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Put right, or drop, what a company told of a measure that nobody recommended")
    SiteMeasures.HistoryLine correct(
            @PathVariable String code, @PathVariable long entry, @RequestBody Correction correction) {
        return MeasuresAsOf.line(
                correcting.correct(new Site.Code(code), entry, correction.words(), correction.reason()));
    }
}
