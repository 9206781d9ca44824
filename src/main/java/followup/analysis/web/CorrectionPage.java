package followup.analysis.web;

import followup.access.SignedIn;
import followup.analysis.SurveyListing;
import followup.countermeasure.CorrectingAdditional;
import followup.countermeasure.Decision;
import followup.countermeasure.MeasureHistories;
import followup.countermeasure.MeasureHistory;
import followup.countermeasure.RecordingDecisions;
import followup.page.Page;
import followup.site.Site;
import followup.wording.Bilingual;
import followup.wording.Refusal;
import followup.wording.Wording;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Puts an entry of the ledger right, or takes it back, by a further entry: what it will come to is shown before it is
 * recorded. What was recorded stays.
 */
@Page
@RequestMapping("/sites/{code}/entries/{entry}")
class CorrectionPage {

    private static final Wording WORDING = Wording.of(SurveyListing.class);

    private final MeasureHistories histories;
    private final RecordingDecisions recording;
    private final CorrectingAdditional correcting;
    private final ToldByHand told;

    CorrectionPage(
            MeasureHistories histories,
            RecordingDecisions recording,
            CorrectingAdditional correcting,
            ToldByHand told) {
        this.histories = histories;
        this.recording = recording;
        this.correcting = correcting;
        this.told = told;
    }

    @GetMapping
    String form(@PathVariable String code, @PathVariable long entry, Model model) {
        var history = histories.around(new Site.Code(code), entry);
        return page(history, entry, ToldByHand.Typed.of(line(history, entry).entry()), model);
    }

    /** @param step {@code check} shows what it would come to, {@code record} records it, else the form comes back */
    @PostMapping
    String correct(
            @PathVariable String code,
            @PathVariable long entry,
            @RequestParam(defaultValue = "") String step,
            ToldByHand.Typed typed,
            Model model,
            HttpServletResponse response,
            RedirectAttributes attributes) {
        var history = histories.around(new Site.Code(code), entry);
        try {
            switch (step) {
                case "check" -> foresee(history, entry, typed, model);
                case "record" -> {
                    attributes.addFlashAttribute("done", record(history, entry, typed));
                    return "redirect:" + place(history);
                }
                default -> {}
            }
        } catch (Refusal refusal) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            model.addAttribute("refused", refusal.words());
        }
        return page(history, entry, typed, model);
    }

    private void foresee(MeasureHistory history, long entry, ToldByHand.Typed typed, Model model) {
        var measure = history.measure();
        if (measure == null) {
            var added = correcting.foresee(history.site(), entry, typed.words(), typed.reason());
            model.addAttribute("added", new HistoryRow(new MeasureHistory.Line(added, null, true)));
            return;
        }
        var foreseen = recording.foresee(history.site(), measure.code(), decision(entry, typed));
        model.addAttribute("added", new HistoryRow(new MeasureHistory.Line(foreseen.added(), null, true)));
        model.addAttribute("counting", foreseen.counting());
    }

    private Bilingual record(MeasureHistory history, long entry, ToldByHand.Typed typed) {
        var measure = history.measure();
        if (measure == null) {
            correcting.correct(history.site(), entry, typed.words(), typed.reason());
        } else {
            recording.record(history.site(), measure.code(), decision(entry, typed));
        }
        return WORDING.say(typed.isWithdrawal() ? "withdrawn" : "corrected", Long.toString(entry));
    }

    private Decision decision(long entry, ToldByHand.Typed typed) {
        return told.correction(entry, typed);
    }

    private static String place(MeasureHistory history) {
        var measure = history.measure();
        return "/sites/{code}" + (measure == null ? "/additional" : "/measures/" + measure.code());
    }

    private static MeasureHistory.Line line(MeasureHistory history, long entry) {
        return history.find(entry).orElseThrow();
    }

    private String page(MeasureHistory history, long entry, ToldByHand.Typed typed, Model model) {
        model.addAttribute("code", history.site().value());
        model.addAttribute("siteName", history.siteName());
        model.addAttribute("measure", history.measure());
        model.addAttribute("row", new HistoryRow(line(history, entry)));
        model.addAttribute("typed", typed);
        model.addAttribute("me", SignedIn.name());
        told.addChoices(model);
        return "analysis/correction";
    }
}
