package followup.analysis.web;

import followup.analysis.SurveyListing;
import followup.countermeasure.AskedDays;
import followup.countermeasure.MeasureHistories;
import followup.countermeasure.RecordingAdditional;
import followup.page.Page;
import followup.site.Site;
import followup.wording.Refusal;
import followup.wording.Wording;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A measure that nobody recommended, told on the telephone or in any other way than by mail, is recorded by hand. */
@Page
@RequestMapping("/sites/{code}/record/additional")
class RecordAdditionalPage {

    private static final Wording WORDING = Wording.of(SurveyListing.class);

    private final MeasureHistories histories;
    private final RecordingAdditional recording;
    private final AskedDays days;
    private final ToldByHand told;

    RecordAdditionalPage(MeasureHistories histories, RecordingAdditional recording, AskedDays days, ToldByHand told) {
        this.histories = histories;
        this.recording = recording;
        this.days = days;
        this.told = told;
    }

    @GetMapping
    String form(@PathVariable String code, Model model) {
        return page(code, ToldByHand.Typed.about(""), model);
    }

    @PostMapping
    String record(
            @PathVariable String code,
            ToldByHand.Typed typed,
            Model model,
            HttpServletResponse response,
            RedirectAttributes attributes) {
        try {
            recording.record(new Site.Code(code), told.additional(typed));
        } catch (Refusal refusal) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            model.addAttribute("refused", refusal.words());
            return page(code, typed, model);
        }
        attributes.addFlashAttribute("done", WORDING.say("recorded-additional"));
        return "redirect:/sites/{code}/additional";
    }

    private String page(String code, ToldByHand.Typed typed, Model model) {
        var known = histories.ofAdditional(new Site.Code(code));
        model.addAttribute("code", known.site().value());
        model.addAttribute("siteName", known.siteName());
        model.addAttribute("typed", typed);
        model.addAttribute("today", days.today());
        return "analysis/record-additional";
    }
}
