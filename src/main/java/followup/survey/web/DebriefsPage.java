package followup.survey.web;

import followup.page.MenuEntry;
import followup.page.Page;
import followup.survey.DebriefListing;
import followup.survey.DebriefListing.Which;
import followup.survey.PreviewingDueDates;
import followup.survey.Survey;
import followup.wording.Bilingual;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The list of the debriefs, and of the sites that have none yet. */
@Page
class DebriefsPage {

    private final DebriefListing listing;
    private final PreviewingDueDates previewing;

    DebriefsPage(DebriefListing listing, PreviewingDueDates previewing) {
        this.listing = listing;
        this.previewing = previewing;
    }

    @Bean
    static MenuEntry debriefsInMenu() {
        return new MenuEntry(30, "debriefs", "/debriefs");
    }

    @GetMapping("/debriefs")
    String debriefs(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String which,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        var wanted = Stream.of(Which.values())
                .filter(each -> each.name().equals(which))
                .findFirst()
                .orElse(Which.ALL);
        var found = listing.page(wanted, q, page);
        model.addAttribute("found", found);
        model.addAttribute("warnings", warnings(found.sites()));
        model.addAttribute("q", q);
        model.addAttribute("which", wanted);
        model.addAttribute("choices", Which.values());
        model.addAttribute("link", link(q, wanted));
        return "survey/debriefs";
    }

    /** What is to be said of the due dates of planned surveys, by date. */
    private Map<LocalDate, List<Bilingual>> warnings(List<DebriefListing.Entry> sites) {
        var warnings = new HashMap<LocalDate, List<Bilingual>>();
        for (var site : sites) {
            var dueOn = site.dueOn();
            if (dueOn != null && site.state() == Survey.State.PLANNED) {
                warnings.computeIfAbsent(dueOn, previewing::warnings);
            }
        }
        return warnings;
    }

    private static String link(String q, Which which) {
        return UriComponentsBuilder.fromPath("/debriefs")
                .queryParamIfPresent("q", Optional.of(q).filter(search -> !search.isBlank()))
                .queryParamIfPresent("which", Optional.of(which).filter(each -> each != Which.ALL))
                .encode()
                .build()
                .toUriString();
    }
}
