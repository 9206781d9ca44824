package followup.intake.web;

import followup.intake.AssigningMails;
import followup.intake.DecidingReviews;
import followup.intake.ReviewDesk;
import followup.intake.ReviewListing;
import followup.intake.ShowingMails;
import followup.intake.SurveyNames;
import followup.page.LocalTimes;
import followup.page.MenuEntry;
import followup.page.Page;
import followup.page.Paging;
import followup.site.Programme;
import followup.survey.Survey;
import followup.wording.Bilingual;
import followup.wording.Refusal;
import followup.wording.Wording;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** Mails that a person must decide about, one at a time. A decision leads to the next one that waits. */
@Page
@RequestMapping("/reviews")
class ReviewPages {

    /** Surveys offered for a search. */
    private static final int FOUND = 12;

    private static final Wording WORDING = Wording.of(ReviewDesk.class);

    private final ReviewDesk desk;
    private final ReviewListing listing;
    private final DecidingReviews deciding;
    private final AssigningMails assigning;
    private final ShowingMails showing;
    private final SurveyNames names;
    private final LocalTimes times;

    ReviewPages(
            ReviewDesk desk,
            ReviewListing listing,
            DecidingReviews deciding,
            AssigningMails assigning,
            ShowingMails showing,
            SurveyNames names,
            Programme programme) {
        this.desk = desk;
        this.listing = listing;
        this.deciding = deciding;
        this.assigning = assigning;
        this.showing = showing;
        this.names = names;
        this.times = new LocalTimes(programme.zone());
    }

    @Bean
    static MenuEntry reviewsInMenu() {
        return new MenuEntry(60, "reviews", "/reviews");
    }

    /** @param state of a review in lower case, or {@code all} */
    @GetMapping
    String list(
            @RequestParam(defaultValue = "open") String state,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        var filter = new ReviewListing.Filter(
                Optional.of(state).filter(ReviewDesk.STATES::contains).map(name -> name.toUpperCase(Locale.ROOT)),
                chosen(reason));
        var paging = Paging.of(page, listing.count(filter));
        var rows = listing.page(filter, paging.offset(), paging.size());
        model.addAttribute("rows", rows);
        model.addAttribute(
                "names",
                names.of(rows.stream()
                        .map(ReviewListing.Row::survey)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList()));
        model.addAttribute("states", ReviewDesk.STATES);
        model.addAttribute("state", state);
        var reasons = listing.openByReason();
        model.addAttribute("reason", chosen(reason).orElse(""));
        model.addAttribute("query", query(reason));
        model.addAttribute("reasons", reasons);
        model.addAttribute(
                "words",
                words(Stream.concat(rows.stream().flatMap(row -> row.reasons().stream()), reasons.keySet().stream())));
        model.addAttribute("paging", paging);
        model.addAttribute("times", times);
        model.addAttribute(
                "link",
                UriComponentsBuilder.fromPath("/reviews")
                        .queryParam("state", state)
                        .queryParamIfPresent("reason", chosen(reason))
                        .encode()
                        .build()
                        .toUriString());
        return "intake/reviews";
    }

    /** @param find words of a survey, site or contact that the mail may belong to */
    @GetMapping("/{id}")
    String one(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String find,
            Model model) {
        var item = item(id);
        show(item, ReviewForm.of(item), reason, model);
        model.addAttribute("find", find);
        model.addAttribute("found", names.search(find, FOUND));
        return "intake/review";
    }

    @GetMapping("/{id}/next")
    String next(@PathVariable long id, @RequestParam(defaultValue = "") String reason) {
        return afterwards(id, reason);
    }

    @PostMapping("/{id}")
    String decide(
            @PathVariable long id,
            @RequestParam String decision,
            @RequestParam int revision,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var reason = Objects.requireNonNullElse(typed.getFirst("reason"), "");
        var item = item(id);
        var form = ReviewForm.of(item, typed);
        boolean nothing = form.isEmpty() && !item.onlyAsks();
        if (decision.equals("record") && item.state().equals("OPEN") && (form.isFaulty() || nothing)) {
            response.setStatus(422);
            model.addAttribute("nothing", !form.isFaulty());
            return again(item, form, reason, model);
        }
        try {
            decide(id, revision, decision, form);
        } catch (Refusal refused) {
            if (refused.type().equals("text-too-long")) {
                response.setStatus(422);
                model.addAttribute("overtaken", refused.words());
                return again(item, form, reason, model);
            }
            if (refused.kind() != Refusal.Kind.CONFLICT) {
                throw refused;
            }
            response.setStatus(409);
            return overtaken(id, refused, reason, model);
        }
        redirect.addFlashAttribute("decided", item(id));
        return afterwards(id, reason);
    }

    @PostMapping("/{id}/assign")
    String assign(
            @PathVariable long id,
            @RequestParam int revision,
            @RequestParam String survey,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            assigning.assign(id, revision, reference(survey));
        } catch (Refusal refused) {
            if (refused.kind() != Refusal.Kind.CONFLICT) {
                throw refused;
            }
            response.setStatus(409);
            return overtaken(id, refused, reason, model);
        }
        redirect.addFlashAttribute("assigned", survey);
        return "redirect:" + place(id, reason);
    }

    private void decide(long id, int revision, String decision, ReviewForm form) {
        switch (decision) {
            case "record" -> {
                if (form.isUntouched()) {
                    deciding.accept(id, revision, form.note());
                } else {
                    deciding.change(id, revision, form.note(), form.answers(), form.additional());
                }
            }
            case "reject" -> deciding.reject(id, revision, form.note());
            case "not-a-reply" -> deciding.notAReply(id, revision, form.note());
            default ->
                throw new Refusal(
                        Refusal.Kind.BAD_INPUT,
                        "unknown-value",
                        WORDING.say("review.unknown-value", "decision", decision, "record, reject, not-a-reply"));
        }
    }

    private String again(ReviewDesk.Item item, ReviewForm form, String reason, Model model) {
        show(item, form, reason, model);
        model.addAttribute("find", "");
        model.addAttribute("found", List.of());
        return "intake/review";
    }

    /** Somebody else was faster, or the review is another than the person saw: says so and shows how it stands now. */
    private String overtaken(long id, Refusal refused, String reason, Model model) {
        var item = item(id);
        model.addAttribute("overtaken", words(item, refused));
        return again(item, ReviewForm.of(item), reason, model);
    }

    private Bilingual words(ReviewDesk.Item item, Refusal refused) {
        var at = item.decidedAt();
        return at == null || item.decidedBy() == null
                ? refused.words()
                : WORDING.say("review.overtaken", item.decidedBy(), times.minute(at));
    }

    private void show(ReviewDesk.Item item, ReviewForm form, String reason, Model model) {
        var references = new ArrayList<>(item.suggestions());
        Optional.ofNullable(item.survey()).ifPresent(references::add);
        model.addAttribute("item", item);
        model.addAttribute("about", item.subject());
        model.addAttribute("form", form);
        model.addAttribute("reason", chosen(reason).orElse(""));
        model.addAttribute("query", query(reason));
        model.addAttribute(
                "only", chosen(reason).flatMap(ReviewDesk::reasonWords).orElse(null));
        model.addAttribute("mail", showing.show(item.mail()).orElseThrow());
        model.addAttribute("names", names.of(references.stream().distinct().toList()));
        model.addAttribute("standing", item.state().equals("OPEN") ? List.of() : desk.standing(item.id()));
        model.addAttribute("waiting", desk.waiting());
        model.addAttribute("times", times);
    }

    private String afterwards(long id, String reason) {
        return "redirect:"
                + listing.next(id, chosen(reason))
                        .map(next -> place(next, reason))
                        .orElse("/reviews");
    }

    private static String place(long id, String reason) {
        return "/reviews/" + id + query(reason);
    }

    /** Keeps to the reviews of that reason; empty without one. */
    private static String query(String reason) {
        return chosen(reason).map(code -> "?reason=" + code).orElse("");
    }

    private static Optional<String> chosen(String reason) {
        return Optional.of(reason).filter(code -> ReviewDesk.reasonWords(code).isPresent());
    }

    private static Map<String, Bilingual> words(Stream<String> reasons) {
        return reasons.distinct()
                .collect(Collectors.toMap(
                        Function.identity(),
                        code -> ReviewDesk.reasonWords(code).orElseThrow()));
    }

    private ReviewDesk.Item item(long id) {
        return desk.find(id)
                .orElseThrow(() -> new Refusal(
                        Refusal.Kind.NOT_FOUND, "review-unknown", WORDING.say("review.unknown", String.valueOf(id))));
    }

    private static Survey.Reference reference(String written) {
        return Survey.Reference.parse(written)
                .orElseThrow(() -> new Refusal(
                        Refusal.Kind.BAD_INPUT, "survey-unknown", WORDING.say("review.survey-unknown", written)));
    }
}
