package followup.intake.web;

import followup.inbox.StoredMail;
import followup.intake.AskingForRereadings;
import followup.intake.RereadDifference.Effect;
import followup.intake.RereadListing;
import followup.intake.Rereading;
import followup.intake.Rereading.State;
import followup.intake.SurveyNames;
import followup.page.LocalTimes;
import followup.page.Page;
import followup.page.Paging;
import followup.site.Programme;
import followup.survey.Survey;
import followup.wording.Bilingual;
import followup.wording.Wording;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** Stored mails read again by today's rules: how far it is, what differs, and what of it is to be applied. */
@Page
@RequestMapping("/reviews/rereadings")
class RereadingPages {

    private static final String PATH = "/reviews/rereadings";
    private static final Wording WORDING = Wording.of(RereadListing.class);

    private final RereadListing listing;
    private final AskingForRereadings asking;
    private final SurveyNames names;
    private final LocalTimes times;

    RereadingPages(RereadListing listing, AskingForRereadings asking, SurveyNames names, Programme programme) {
        this.listing = listing;
        this.asking = asking;
        this.names = names;
        this.times = new LocalTimes(programme.zone());
    }

    /** @param of reference of a survey or code of a site */
    record Query(String effect, String state, String of) {

        private RereadListing.Filter filter() {
            return new RereadListing.Filter(
                    Arrays.stream(Effect.values())
                            .filter(each -> each.name().equals(effect))
                            .findFirst(),
                    Arrays.stream(State.values())
                            .filter(each -> each.name().equals(state))
                            .findFirst(),
                    Optional.of(of.strip())
                            .filter(Predicate.not(String::isEmpty))
                            .map(typed -> Survey.Reference.parse(typed)
                                    .map(Survey.Reference::value)
                                    .orElse(typed)));
        }

        private String link() {
            return UriComponentsBuilder.fromPath(PATH)
                    .queryParam("effect", effect)
                    .queryParam("state", state)
                    .queryParam("of", of)
                    .encode()
                    .build()
                    .toUriString();
        }
    }

    @GetMapping
    String latest(
            @RequestParam(defaultValue = "") String effect,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String of,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        var query = new Query(effect, state, of);
        var latest = listing.latest();
        model.addAttribute("latest", latest.orElse(null));
        model.addAttribute("query", query);
        model.addAttribute("effects", Effect.values());
        model.addAttribute("states", State.values());
        model.addAttribute("times", times);
        latest.ifPresent(rereading -> found(rereading, query, page, model));
        return "intake/rereading";
    }

    private void found(Rereading rereading, Query query, int page, Model model) {
        var counts = listing.counts(rereading.id());
        var filter = query.filter();
        var paging = Paging.of(page, listing.count(rereading.id(), filter));
        var rows = listing.page(rereading.id(), filter, paging.offset(), paging.size());
        model.addAttribute("counts", counts);
        model.addAttribute(
                "applying",
                counts.values().stream()
                        .mapToLong(byState -> byState.getOrDefault(State.CHOSEN, 0L))
                        .sum());
        model.addAttribute(
                "differing",
                counts.values().stream()
                        .flatMap(byState -> byState.values().stream())
                        .mapToLong(Long::longValue)
                        .sum());
        model.addAttribute("rows", rows);
        model.addAttribute(
                "names",
                names.of(rows.stream()
                        .map(RereadListing.Row::survey)
                        .filter(Predicate.not(String::isEmpty))
                        .distinct()
                        .toList()));
        model.addAttribute("paging", paging);
        model.addAttribute("link", query.link());
    }

    /** @param since a day such as {@code 2023-01-31}; empty for all mails */
    @PostMapping
    String start(@RequestParam(defaultValue = "") String since, Model model, HttpServletResponse response) {
        Optional<LocalDate> day;
        try {
            day = Optional.of(since.strip())
                    .filter(Predicate.not(String::isEmpty))
                    .map(LocalDate::parse);
        } catch (DateTimeParseException noDay) {
            response.setStatus(422);
            model.addAttribute("typed", since);
            return latest("", "", "", 1, model);
        }
        asking.start(day.orElse(null));
        return "redirect:" + PATH;
    }

    @PostMapping("/{id}/stop")
    String stop(@PathVariable long id) {
        asking.stop(new Rereading.Id(id));
        return "redirect:" + PATH;
    }

    /**
     * @param mail the mails whose differences are to be applied, {@code in-12}
     * @param effect all differences with that effect, instead
     */
    @PostMapping("/{id}/apply")
    String apply(
            @PathVariable long id,
            @RequestParam(defaultValue = "") List<String> mail,
            @RequestParam(defaultValue = "") String effect,
            RedirectAttributes redirect) {
        var rereading = new Rereading.Id(id);
        var all = new Query(effect, "", "").filter().effect();
        int chosen = all.isPresent()
                ? asking.applyAll(rereading, all.get())
                : asking.apply(
                        rereading,
                        mail.stream()
                                .flatMap(each -> StoredMail.Id.parse(each).stream())
                                .toList());
        redirect.addFlashAttribute("done", chosen(chosen));
        return "redirect:" + PATH;
    }

    private static Bilingual chosen(int mails) {
        return mails == 0
                ? WORDING.say("rereading.nothing-chosen")
                : WORDING.say("rereading.chosen", String.valueOf(mails));
    }
}
