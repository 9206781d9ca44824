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
        try {
            holding.hold(known(reference).reference(), reason);
            return back(reference, "calendar.held", next);
        } catch (Refusal refusal) {
            model.addAttribute("reason", reason);
            return refused(reference, "refused", refusal, model, response);
        }
    }

    @PostMapping("/release")
    String release(@PathVariable String reference, RedirectAttributes next) {
        holding.release(known(reference).reference());
        return back(reference, "calendar.released", next);
    }

    /** @param wave the number of the wave that was confirmed */
    @PostMapping("/send")
    String send(@PathVariable String reference, @RequestParam int wave, RedirectAttributes next) {
        sending.send(known(reference).reference(), new Wave(Math.max(0, wave)));
        return back(reference, "calendar.sent", next);
    }

    /** To the contacts who were registered since the mails came back. */
    @PostMapping("/ask-again")
    String askAgain(
            @PathVariable String reference, Model model, HttpServletResponse response, RedirectAttributes next) {
        try {
            asking.askAgain(known(reference).reference());
            return back(reference, "calendar.asked-again", next);
        } catch (Refusal refusal) {
            return refused(reference, "notAskedAgain", refusal, model, response);
        }
    }

    @PostMapping("/close")
    String close(
            @PathVariable String reference,
            @RequestParam String reason,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        try {
            closing.close(known(reference).reference(), reason);
            return back(reference, "calendar.closed", next);
        } catch (Refusal refusal) {
            model.addAttribute("closingReason", reason);
            return refused(reference, "notClosed", refusal, model, response);
        }
    }

    /** @param place where the page says why not */
    private String refused(String reference, String place, Refusal refusal, Model model, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
        model.addAttribute(place, refusal.words());
        return survey(reference, model);
    }

    private static String back(String reference, String key, RedirectAttributes next) {
        next.addFlashAttribute("done", WORDING.say(key, reference));
        next.addAttribute("reference", reference);
        return "redirect:/calendar/surveys/{reference}";
    }

    private Survey known(String reference) {
        return Survey.Reference.parse(reference)
                .flatMap(surveys::findByReference)
                .orElseThrow(() -> new Refusal(
                        Refusal.Kind.NOT_FOUND, "survey-unknown", WORDING.say("calendar.unknown-survey", reference)));
    }
}
