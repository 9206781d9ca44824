package followup.letter.web;

import followup.letter.Letter;
import followup.page.Page;
import followup.site.Sites;
import followup.survey.AskingAgain;
import followup.survey.ClosingSurveys;
import followup.survey.ForeseeingSurveys;
import followup.survey.HoldingSurveys;
import followup.survey.SendingNow;
import followup.survey.Survey;
import followup.survey.Surveys;
import followup.survey.Wave;
import followup.wording.Refusal;
import followup.wording.Wording;
import jakarta.servlet.http.HttpServletResponse;
import java.time.ZoneId;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What one survey sends next: hold it, release it, let it go now, ask again, or expect nothing more. */
@Page
@RequestMapping("/calendar/surveys/{reference}")
class SurveySendsPage {

    private static final Wording WORDING = Wording.of(Letter.class);

    private static final Set<Survey.State> OVER = Set.of(Survey.State.CLOSED, Survey.State.CANCELLED);

    private final Surveys surveys;
    private final Sites sites;
    private final ForeseeingSurveys ahead;
    private final HoldingSurveys holding;
    private final SendingNow sending;
    private final AskingAgain asking;
    private final ClosingSurveys closing;
    private final ZoneId zone;

    SurveySendsPage(
            Surveys surveys,
            Sites sites,
            ForeseeingSurveys ahead,
            HoldingSurveys holding,
            SendingNow sending,
            AskingAgain asking,
            ClosingSurveys closing,
            @Value("${followup.programme.zone:Asia/Tokyo}") ZoneId zone) {
        this.surveys = surveys;
        this.sites = sites;
        this.ahead = ahead;
        this.holding = holding;
        this.sending = sending;
        this.asking = asking;
        this.closing = closing;
        this.zone = zone;
    }

    @GetMapping
    String survey(@PathVariable String reference, Model model) {
        var survey = known(reference);
        var whyNot = sending.whyNot(survey);
        model.addAttribute("survey", survey);
        model.addAttribute("site", sites.findByCode(survey.siteCode()).orElse(null));
        model.addAttribute("zone", zone);
        model.addAttribute("unreachable", survey.state() == Survey.State.UNREACHABLE);
        model.addAttribute("over", OVER.contains(survey.state()));
        model.addAttribute("next", ahead.next(survey.reference()).orElse(null));
        model.addAttribute("whyNot", whyNot.orElse(null));
        if (whyNot.isEmpty()) {
            model.addAttribute("prospect", ahead.now(known(reference)));
        }
        return "letter/survey";
    }

    @PostMapping("/hold")
    String hold(
            @PathVariable String reference,
            @RequestParam String reason,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        model.addAttribute("reason", reason);
        var answer = new Answer(reference, "calendar.held", "refused", model, response, next);
        return act(answer, survey -> holding.hold(survey, reason));
    }

    /** @param list whether it was released from the list of what is on hold, where the person goes on */
    @PostMapping("/release")
    String release(
            @PathVariable String reference,
            @RequestParam(defaultValue = "false") boolean list,
            RedirectAttributes next) {
        holding.release(known(reference).reference());
        var there = back(reference, "calendar.released", next);
        return list ? "redirect:/calendar/held" : there;
    }

    /** @param wave the number of the wave that was confirmed */
    @PostMapping("/send")
    String send(
            @PathVariable String reference,
            @RequestParam int wave,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        var answer = new Answer(reference, "calendar.sent", "notSent", model, response, next);
        return act(answer, survey -> sending.send(survey, new Wave(Math.max(0, wave))));
    }

    /** To the contacts who were registered since the mails came back. */
    @PostMapping("/ask-again")
    String askAgain(
            @PathVariable String reference, Model model, HttpServletResponse response, RedirectAttributes next) {
        return act(
                new Answer(reference, "calendar.asked-again", "notAskedAgain", model, response, next),
                asking::askAgain);
    }

    @PostMapping("/close")
    String close(
            @PathVariable String reference,
            @RequestParam String reason,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        model.addAttribute("closingReason", reason);
        var answer = new Answer(reference, "calendar.closed", "notClosed", model, response, next);
        return act(answer, survey -> closing.close(survey, reason));
    }

    /**
     * Where the person learns what became of a click.
     *
     * @param done key of the words that say that it was done
     * @param place of the page that says why not
     */
    private record Answer(
            String reference,
            String done,
            String place,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {}

    private String act(Answer answer, Consumer<Survey.Reference> action) {
        var reference = known(answer.reference()).reference();
        try {
            action.accept(reference);
            return back(answer.reference(), answer.done(), answer.next());
        } catch (Refusal refusal) {
            answer.response().setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            answer.model().addAttribute(answer.place(), refusal.words());
            return survey(answer.reference(), answer.model());
        }
    }

    private static String back(String reference, String key, RedirectAttributes next) {
        next.addFlashAttribute("done", WORDING.say(key, reference));
        return "redirect:/calendar/surveys/{reference}";
    }

    private Survey known(String reference) {
        return Survey.Reference.parse(reference)
                .flatMap(surveys::findByReference)
                .orElseThrow(() -> new Refusal(
                        Refusal.Kind.NOT_FOUND, "survey-unknown", WORDING.say("calendar.unknown-survey", reference)));
    }
}
