package followup.analysis.web;

import followup.analysis.SurveyListing;
import followup.analysis.SurveyStories;
import followup.analysis.SurveyStory;
import followup.countermeasure.AskedDays;
import followup.page.Visitor;
import followup.survey.Survey;
import followup.wording.Refusal;
import followup.wording.Wording;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/surveys")
@Tag(name = "surveys", description = "What is planned, sent and answered")
class SurveyQueries {

    private static final Wording WORDING = Wording.of(SurveyListing.class);

    private final SurveyListing listing;
    private final SurveyStories stories;
    private final AskedDays days;
    private final Visitor visitor;

    SurveyQueries(SurveyListing listing, SurveyStories stories, AskedDays days, Visitor visitor) {
        this.listing = listing;
        this.stories = stories;
        this.days = days;
        this.visitor = visitor;
    }

    @GetMapping
    @Operation(summary = "The surveys in the order of their due dates, page by page")
    SurveyListing.Page surveys(
            @Parameter(description = "One or more states; all when missing") @RequestParam(defaultValue = "")
                    List<String> state,
            @RequestParam(required = false) Optional<String> site,
            @Parameter(description = "The first due date (YYYY-MM-DD)") @RequestParam(required = false) @Nullable
                    String dueFrom,
            @Parameter(description = "The last due date (YYYY-MM-DD)") @RequestParam(required = false) @Nullable
                    String dueTo,
            @Parameter(description = "The last survey of the page before, as told by its next")
                    @RequestParam(required = false)
                    Optional<String> after,
            @RequestParam(defaultValue = "" + SurveyListing.PAGE_LIMIT) int limit) {
        var filter =
                new SurveyListing.Filter(states(state), site, days.day("dueFrom", dueFrom), days.day("dueTo", dueTo));
        return listing.page(filter, after.map(SurveyQueries::known), Math.clamp(limit, 1, SurveyListing.PAGE_LIMIT));
    }

    @GetMapping("/{reference}")
    @Operation(summary = "One survey with its waves, mails, replies, and the asked measures with their answers")
    SurveyStory survey(@PathVariable String reference) {
        return Survey.Reference.parse(reference)
                .flatMap(known -> stories.find(known, visitor.seesMails()))
                .orElseThrow(() -> unknown(reference));
    }

    private static Set<Survey.State> states(List<String> names) {
        var states = EnumSet.noneOf(Survey.State.class);
        for (var name : names) {
            states.add(Arrays.stream(Survey.State.values())
                    .filter(state -> state.name().equals(name))
                    .findAny()
                    .orElseThrow(() -> unknownState(name)));
        }
        return states;
    }

    private static Refusal unknownState(String name) {
        var all = Arrays.stream(Survey.State.values()).map(Enum::name).collect(Collectors.joining(", "));
        return new Refusal(
                Refusal.Kind.BAD_INPUT, "unknown-state", WORDING.say("unknown-state", AskedDays.shown(name), all));
    }

    private static Survey.Reference known(String reference) {
        return Survey.Reference.parse(reference).orElseThrow(() -> unknown(reference));
    }

    private static Refusal unknown(String reference) {
        return SurveyListing.unknown(reference);
    }
}
