package followup.analysis.web;

import followup.analysis.SiteFilter.ReplyStanding;
import followup.analysis.SiteFilter.StepStanding;
import followup.analysis.SiteFilter.SurveyStanding;
import followup.analysis.SiteFilter.WorstRisk;
import followup.analysis.SiteListing;
import followup.page.MenuEntry;
import followup.page.Page;
import org.springframework.context.annotation.Bean;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of the sites. Its filters stand in its address, so that a view can be kept and passed on. */
@Page
class SitesPage {

    private final SiteListing listing;

    SitesPage(SiteListing listing) {
        this.listing = listing;
    }

    @Bean
    static MenuEntry sitesInMenu() {
        return new MenuEntry(20, "sites", "/sites");
    }

    @GetMapping("/sites")
    String sites(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String step,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String risk,
            @RequestParam(defaultValue = "") String reply,
            @RequestParam(defaultValue = "") String sort,
            @RequestParam(defaultValue = "false") boolean desc,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        var query = SiteQuery.of(q, step, state, risk, reply, sort, desc);
        model.addAttribute("query", query);
        model.addAttribute("filter", query.filter());
        model.addAttribute("found", listing.page(query.filter(), page));
        model.addAttribute("steps", StepStanding.all());
        model.addAttribute("states", SurveyStanding.values());
        model.addAttribute("risks", WorstRisk.values());
        model.addAttribute("replies", ReplyStanding.values());
        return "analysis/sites";
    }
}
