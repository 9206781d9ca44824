package followup.survey.web;

import followup.debrief.CancellingDebriefs;
import followup.debrief.Debrief;
import followup.debrief.Debriefs;
import followup.debrief.HeldOn;
import followup.debrief.RegisteringDebriefs;
import followup.page.Page;
import followup.site.Site;
import followup.site.Sites;
import followup.survey.ChoosingDueDates;
import followup.survey.Notices;
import followup.survey.PreviewingDueDates;
import followup.survey.Survey;
import followup.survey.Surveys;
import followup.wording.Bilingual;
import followup.wording.Refusal;
import followup.wording.Wording;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The debrief of one site: registered, moved or cancelled, and another due date chosen. What is refused leaves the form
 * as it was typed. A change goes through only while the debrief is as the person saw it, and once its warnings were
 * shown.
 */
@Page
@RequestMapping("/debriefs/sites/{code}")
class DebriefPage {

    private static final Wording WORDING = Wording.of(Surveys.class);

    /** The refusal that asks whether a survey under way may be given up. */
    private static final String TO_CONFIRM = "survey-already-requested";

    private final Sites sites;
    private final Debriefs debriefs;
    private final Surveys surveys;
    private final Notices notices;
    private final PreviewingDueDates previewing;
    private final RegisteringDebriefs registering;
    private final CancellingDebriefs cancelling;
    private final ChoosingDueDates choosing;

    DebriefPage(
            Sites sites,
            Debriefs debriefs,
            Surveys surveys,
            Notices notices,
            PreviewingDueDates previewing,
            RegisteringDebriefs registering,
            CancellingDebriefs cancelling,
            ChoosingDueDates choosing) {
        this.sites = sites;
        this.debriefs = debriefs;
        this.surveys = surveys;
        this.notices = notices;
        this.previewing = previewing;
        this.registering = registering;
        this.cancelling = cancelling;
        this.choosing = choosing;
    }

    /** What was typed into one of the page's forms, and what is wrong with it. */
    record Typed(String heldOn, String dueOn, String reason, String field, Bilingual words) {}

    @GetMapping
    String debrief(@PathVariable String code, @RequestParam(defaultValue = "") String heldOn, Model model) {
        model.addAttribute("heldOn", heldOn.isEmpty() ? standing(code) : heldOn);
        if (!heldOn.isEmpty()) {
            addPreview(heldOn, model);
        }
        return page(code, model);
    }

    /** The part of the page that follows the date while it is typed. */
    @GetMapping("/due-date")
    String dueDate(@PathVariable String code, @RequestParam(defaultValue = "") String heldOn, Model model) {
        site(code);
        addPreview(heldOn, model);
        return "survey/debrief :: preview";
    }

    @PostMapping
    String save(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String heldOn,
            @RequestParam(defaultValue = "") String seen,
            @RequestParam(defaultValue = "") String warned,
            @RequestParam(defaultValue = "false") boolean confirm,
            Model model,
            HttpServletResponse response,
            RedirectAttributes attributes) {
        var typed = new Typed(heldOn, "", "", "heldOn", WORDING.say("pages.not-a-day"));
        var day = Days.read(heldOn);
        if (day.isEmpty() || !seen.equals(standing(code))) {
            return refused(
                    code, day.isEmpty() ? typed : changed(typed), HttpStatus.UNPROCESSABLE_CONTENT, model, response);
        }
        if (!previewing.of(day.get()).warnings().isEmpty()
                && HeldOn.fault(day.get()).isEmpty()
                && !warned.equals(day.get().toString())) {
            var toRead = new Typed(heldOn, "", "", "warned", WORDING.say("pages.read-warnings"));
            return refused(code, toRead, HttpStatus.UNPROCESSABLE_CONTENT, model, response);
        }
        try {
            registering.register(new Site.Code(code), day.get(), confirm);
        } catch (Refusal refusal) {
            return refused(code, new Typed(heldOn, "", "", "heldOn", words(refusal)), refusal, model, response);
        }
        attributes.addFlashAttribute("done", saved(code, seen.isEmpty() ? "pages.registered" : "pages.moved", seen));
        return "redirect:/debriefs/sites/{code}";
    }

    @PostMapping("/cancel")
    String cancel(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String seen,
            @RequestParam(defaultValue = "false") boolean confirm,
            Model model,
            HttpServletResponse response,
            RedirectAttributes attributes) {
        var typed = new Typed(standing(code), "", "", "cancel", WORDING.say("pages.changed"));
        if (!seen.equals(standing(code))) {
            return refused(code, typed, HttpStatus.CONFLICT, model, response);
        }
        try {
            cancelling.cancel(new Site.Code(code), confirm);
        } catch (Refusal refusal) {
            return refused(code, new Typed(seen, "", "", "cancel", words(refusal)), refusal, model, response);
        }
        attributes.addFlashAttribute("done", WORDING.say("pages.cancelled", seen));
        return "redirect:/debriefs/sites/{code}";
    }

    @PostMapping("/due")
    String choose(
            @PathVariable String code,
            @RequestParam String survey,
            @RequestParam(defaultValue = "") String dueOn,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            HttpServletResponse response,
            RedirectAttributes attributes) {
        var day = Days.read(dueOn);
        var reference = Survey.Reference.parse(survey);
        if (day.isEmpty() || reference.isEmpty()) {
            var typed = new Typed(standing(code), dueOn, reason, "dueOn", WORDING.say("pages.not-a-day"));
            return refused(code, typed, HttpStatus.UNPROCESSABLE_CONTENT, model, response);
        }
        try {
            choosing.choose(reference.get(), day.get(), reason);
        } catch (Refusal refusal) {
            var field = refusal.type().startsWith("reason") ? "reason" : "dueOn";
            var typed = new Typed(standing(code), dueOn, reason, field, refusal.words());
            return refused(code, typed, refusal, model, response);
        }
        attributes.addFlashAttribute("done", saved(code, "pages.due-chosen", ""));
        return "redirect:/debriefs/sites/{code}";
    }

    private String refused(String code, Typed typed, Refusal refusal, Model model, HttpServletResponse response) {
        if (refusal.kind() == Refusal.Kind.NOT_FOUND) {
            throw refusal;
        }
        model.addAttribute("toConfirm", refusal.type().equals(TO_CONFIRM) ? typed.field() : null);
        var status = refusal.kind() == Refusal.Kind.CONFLICT ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT;
        return refused(code, typed, status, model, response);
    }

    private String refused(String code, Typed typed, HttpStatus status, Model model, HttpServletResponse response) {
        response.setStatus(status.value());
        model.addAttribute("typed", typed);
        model.addAttribute("heldOn", typed.heldOn());
        if (!typed.heldOn().isEmpty()) {
            addPreview(typed.heldOn(), model);
        }
        return page(code, model);
    }

    private static Typed changed(Typed typed) {
        return new Typed(typed.heldOn(), "", "", "heldOn", WORDING.say("pages.changed"));
    }

    /** The calls speak of a parameter to repeat; a page has a box to tick. */
    private static Bilingual words(Refusal refusal) {
        return refusal.type().equals(TO_CONFIRM) ? WORDING.say("pages.to-confirm") : refusal.words();
    }

    private String page(String code, Model model) {
        var site = site(code);
        model.addAttribute("site", site);
        model.addAttribute("standing", standing(code));
        surveys.findCurrentBySite(site.code()).ifPresent(survey -> {
            model.addAttribute("survey", survey);
            model.addAttribute("notices", notices.about(survey));
        });
        return "survey/debrief";
    }

    private void addPreview(String heldOn, Model model) {
        var day = Days.read(heldOn);
        var fault = day.flatMap(HeldOn::fault);
        model.addAttribute("fault", fault.orElse(null));
        model.addAttribute(
                "preview",
                day.filter(each -> fault.isEmpty()).map(previewing::of).orElse(null));
    }

    private Site site(String code) {
        return sites.findByCode(new Site.Code(code))
                .orElseThrow(() ->
                        new Refusal(Refusal.Kind.NOT_FOUND, "unknown-site", WORDING.say("pages.site-unknown", code)));
    }

    /** The day of the debrief that stands, as forms carry it; empty without one. */
    private String standing(String code) {
        return debriefs.findStanding(new Site.Code(code))
                .map(Debrief::heldOn)
                .map(LocalDate::toString)
                .orElse("");
    }

    /** @param before the day of the debrief that stood before; empty without one */
    private Bilingual saved(String code, String key, String before) {
        return Optional.of(new Site.Code(code))
                .flatMap(surveys::findCurrentBySite)
                .map(survey -> WORDING.say(key, survey.heldOn(), survey.dueOn(), before))
                .orElseThrow();
    }
}
