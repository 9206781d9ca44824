package followup.analysis.web;

import followup.analysis.SurveyListing;
import followup.countermeasure.AskedDays;
import followup.countermeasure.MeasuresAsOf;
import followup.countermeasure.RecordingDecisions;
import followup.countermeasure.SiteMeasures;
import followup.countermeasure.SiteMeasures.MeasureState;
import followup.page.Page;
import followup.site.Site;
import followup.wording.Refusal;
import followup.wording.Wording;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a company told on the telephone or in any other way than by mail is recorded by hand, with the reason. */
@Page
@RequestMapping("/sites/{code}/record")
class RecordPage {

    private static final Wording WORDING = Wording.of(SurveyListing.class);

    private final MeasuresAsOf measures;
    private final RecordingDecisions recording;
    private final AskedDays days;
    private final ToldByHand told;

    RecordPage(MeasuresAsOf measures, RecordingDecisions recording, AskedDays days, ToldByHand told) {
        this.measures = measures;
        this.recording = recording;
        this.days = days;
        this.told = told;
    }

    @GetMapping
    String form(@PathVariable String code, @RequestParam(defaultValue = "") String measure, Model model) {
        return page(code, ToldByHand.Typed.about(measure), model);
    }

    @PostMapping
    String record(
            @PathVariable String code,
            ToldByHand.Typed typed,
            Model model,
            HttpServletResponse response,
            RedirectAttributes attributes) {
        var measure = typed.measure() == null ? "" : typed.measure();
        try {
            recording.record(new Site.Code(code), measure, told.news(typed));
        } catch (Refusal refusal) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            model.addAttribute("refused", refusal.words());
            return page(code, typed, model);
        }
        attributes.addFlashAttribute("done", WORDING.say("recorded", measure));
        return "redirect:/sites/{code}";
    }

    private String page(String code, ToldByHand.Typed typed, Model model) {
        var known = measures.of(new Site.Code(code), days.asOf(null), false);
        model.addAttribute("site", known);
        model.addAttribute("code", known.site().value());
        model.addAttribute("typed", typed);
        model.addAttribute("measure", measure(known, typed).orElse(null));
        told.addChoices(model);
        model.addAttribute("today", days.today());
        return "analysis/record";
    }

    private static Optional<MeasureState> measure(SiteMeasures known, ToldByHand.Typed typed) {
        return known.measures().stream()
                .filter(state -> state.code().equals(typed.measure()))
                .findAny();
    }
}
