package followup.analysis.web;

import followup.analysis.SurveyListing;
import followup.analysis.SurveyStories;
import followup.analysis.SurveyStory;
import followup.countermeasure.AskedDays;
import followup.countermeasure.Interventions;
import followup.countermeasure.MeasuresAsOf;
import followup.page.Page;
import followup.page.Visitor;
import followup.site.Findings;
import followup.site.Site;
import followup.site.Sites;
import followup.site.Steps;
import followup.survey.HoldingSurveys;
import followup.survey.Notices;
import followup.survey.Outlook;
import followup.survey.Survey;
import followup.survey.Surveys;
import followup.wording.Wording;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** All there is to know of one site; contacts, mails and their words only for those who may see them. */
@Page
@RequestMapping("/sites/{code}")
class SitePage {

    private static final Wording WORDING = Wording.of(SurveyListing.class);

    private final Sites sites;
    private final Steps steps;
    private final Findings findings;
    private final MeasuresAsOf measures;
    private final Interventions interventions;
    private final AskedDays days;
    private final SurveyListing listing;
    private final SurveyStories stories;
    private final Surveys surveys;
    private final Notices notices;
    private final Outlook outlook;
    private final Timelines timelines;
    private final HoldingSurveys holding;
    private final Visitor visitor;

    SitePage(
            Sites sites,
            Steps steps,
            Findings findings,
            MeasuresAsOf measures,
            Interventions interventions,
            AskedDays days,
            SurveyListing listing,
            SurveyStories stories,
            Surveys surveys,
            Notices notices,
            Outlook outlook,
            Timelines timelines,
            HoldingSurveys holding,
            Visitor visitor) {
        this.sites = sites;
        this.steps = steps;
        this.findings = findings;
        this.measures = measures;
        this.interventions = interventions;
        this.days = days;
        this.listing = listing;
        this.stories = stories;
        this.surveys = surveys;
        this.notices = notices;
        this.outlook = outlook;
        this.timelines = timelines;
        this.holding = holding;
        this.visitor = visitor;
    }

    /** What everybody may know of a site. */
    record SiteFacts(String code, String name, String url, String company) {}

    @GetMapping
    String site(@PathVariable String code, @RequestParam(defaultValue = "") String asOf, Model model) {
        var asked = days.asOf(asOf);
        var known = measures.of(new Site.Code(code), asked, false);
        var site = sites.findByCode(known.site()).orElseThrow();
        boolean mails = visitor.mayOpen("/mails");
        var told = stories(site.code(), mails);
        model.addAttribute("site", new SiteFacts(code, site.name(), site.url(), site.companyName()));
        if (mails) {
            model.addAttribute("contacts", site.contacts());
        }
        model.addAttribute("findings", findings.of(site.code()));
        model.addAttribute("asOf", asked.day());
        model.addAttribute("today", days.today());
        model.addAttribute("measures", MeasureRow.of(known, mails));
        model.addAttribute("additional", AdditionalRow.of(known, mails));
        model.addAttribute(
                "stories",
                told.reversed().stream()
                        .sorted(Comparator.comparing(story -> story.state() == Survey.State.CANCELLED))
                        .toList());
        model.addAttribute("timeline", timelines.of(steps.of(site.code()), told, interventions.at(site.code()), mails));
        addNow(site.code(), model);
        return "analysis/site";
    }

    private void addNow(Site.Code code, Model model) {
        surveys.findCurrentBySite(code).ifPresent(survey -> {
            model.addAttribute("survey", survey);
            model.addAttribute("outlook", outlook.of(survey));
            model.addAttribute("notices", notices.about(survey));
        });
    }

    /** Oldest first. */
    private List<SurveyStory> stories(Site.Code code, boolean addresses) {
        var filter = new SurveyListing.Filter(Set.of(), Optional.of(code.value()), null, null);
        return listing.page(filter, Optional.empty(), SurveyListing.PAGE_LIMIT).surveys().stream()
                .map(entry -> new Survey.Reference(entry.reference()))
                .map(reference -> stories.find(reference, addresses))
                .flatMap(Optional::stream)
                .toList();
    }

    @PostMapping("/hold")
    String hold(
            @PathVariable String code,
            @RequestParam String survey,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes attributes) {
        holding.hold(reference(survey), reason);
        attributes.addFlashAttribute("done", WORDING.say("held"));
        return "redirect:/sites/{code}";
    }

    @PostMapping("/release")
    String release(@PathVariable String code, @RequestParam String survey, RedirectAttributes attributes) {
        holding.release(reference(survey));
        attributes.addFlashAttribute("done", WORDING.say("released"));
        return "redirect:/sites/{code}";
    }

    private static Survey.Reference reference(String text) {
        return Survey.Reference.parse(text).orElseThrow(() -> SurveyListing.unknown(text));
    }
}
