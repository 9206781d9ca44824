package followup.survey.web;

import followup.survey.AskingAgain;
import followup.survey.ChoosingDueDates;
import followup.survey.ClosingSurveys;
import followup.survey.HoldingSurveys;
import followup.survey.Notices;
import followup.survey.Survey;
import followup.survey.Surveys;
import followup.wording.Refusal;
import followup.wording.Wording;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a coordinator decides about one survey. */
@RestController
@RequestMapping("/api/surveys/{reference}")
class SurveyEndpoints {

    private static final Wording WORDING = Wording.of(Surveys.class);

    private final HoldingSurveys holding;
    private final ChoosingDueDates choosing;
    private final ClosingSurveys closing;
    private final AskingAgain asking;
    private final Notices notices;

    SurveyEndpoints(
            HoldingSurveys holding,
            ChoosingDueDates choosing,
            ClosingSurveys closing,
            AskingAgain asking,
            Notices notices) {
        this.holding = holding;
        this.choosing = choosing;
        this.closing = closing;
        this.asking = asking;
        this.notices = notices;
    }

    record Reason(@Nullable String reason) {

        String text() {
            return reason == null ? "" : reason;
        }
    }

    record Due(
            @Schema(format = "date", example = "2023-03-10") @Nullable
            String dueOn,

            @Nullable String reason) {}

    @Operation(summary = "Nothing is sent for the survey until it is released")
    @PostMapping("/hold")
    SurveyView hold(@PathVariable String reference, @RequestBody(required = false) @Nullable Reason reason) {
        return view(holding.hold(known(reference), reason == null ? "" : reason.text()));
    }

    @Operation(summary = "Sending for the survey goes on where it was held")
    @PostMapping("/release")
    SurveyView release(@PathVariable String reference) {
        return view(holding.release(known(reference)));
    }

    @Operation(summary = "Sets another due date, with a reason")
    @PutMapping("/due")
    SurveyView choose(@PathVariable String reference, @RequestBody Due due) {
        var dueOn = Days.read(due.dueOn()).orElseThrow(() -> Days.refused("due-date", "web.due-on", due.dueOn()));
        return view(choosing.choose(known(reference), dueOn, due.reason() == null ? "" : due.reason()));
    }

    @Operation(summary = "Nothing more is expected of the survey")
    @PostMapping("/close")
    SurveyView close(@PathVariable String reference, @RequestBody Reason reason) {
        return view(closing.close(known(reference), reason.text()));
    }

    @Operation(summary = "Sends the request to the contacts added since the mails came back")
    @PostMapping("/ask-again")
    SurveyView askAgain(@PathVariable String reference) {
        return view(asking.askAgain(known(reference)));
    }

    private SurveyView view(Survey survey) {
        return SurveyView.of(survey, notices);
    }

    private static Survey.Reference known(String reference) {
        return Survey.Reference.parse(reference)
                .orElseThrow(() -> new Refusal(
                        Refusal.Kind.NOT_FOUND, "survey-unknown", WORDING.say("survey.unknown", reference)));
    }
}
