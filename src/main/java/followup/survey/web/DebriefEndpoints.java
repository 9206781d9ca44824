package followup.survey.web;

import followup.debrief.CancellingDebriefs;
import followup.debrief.RegisteringDebriefs;
import followup.site.Site;
import followup.survey.Notices;
import followup.survey.Surveys;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The debrief of a site, answered with what it means for the site's survey. */
@RestController
@RequestMapping("/api/sites/{code}/debrief")
class DebriefEndpoints {

    private final RegisteringDebriefs registering;
    private final CancellingDebriefs cancelling;
    private final Surveys surveys;
    private final Notices notices;

    DebriefEndpoints(RegisteringDebriefs registering, CancellingDebriefs cancelling, Surveys surveys, Notices notices) {
        this.registering = registering;
        this.cancelling = cancelling;
        this.surveys = surveys;
        this.notices = notices;
    }

    record Held(
            @Schema(format = "date", example = "2022-11-30") @Nullable
            String heldOn) {}

    /** Registers the debrief or moves it; {@code confirm=true} moves it even after the company was asked. */
    @Operation(summary = "Registers or moves the debrief of a site; tells the due date of the survey and its reason")
    @PutMapping
    @Transactional
    public SurveyView register(
            @PathVariable String code, @RequestBody Held held, @RequestParam(defaultValue = "false") boolean confirm) {
        var heldOn = Days.read(held.heldOn()).orElseThrow(() -> Days.refused("held-on", "web.held-on", held.heldOn()));
        registering.register(new Site.Code(code), heldOn, confirm);
        return survey(code);
    }

    /** Cancels the debrief; {@code confirm=true} cancels it even after the company was asked. */
    @Operation(summary = "Cancels the debrief of a site")
    @DeleteMapping
    @Transactional
    public SurveyView cancel(@PathVariable String code, @RequestParam(defaultValue = "false") boolean confirm) {
        cancelling.cancel(new Site.Code(code), confirm);
        return survey(code);
    }

    private SurveyView survey(String code) {
        return SurveyView.of(surveys.findCurrentBySite(new Site.Code(code)).orElseThrow(), notices);
    }
}
