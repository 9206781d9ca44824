package followup.intake.web;

import followup.intake.AskingPersons;
import followup.intake.MailListing;
import followup.intake.ShowingMails;
import followup.intake.ShownMail;
import followup.intake.SurveyNames;
import followup.outbox.Outbox;
import followup.outbox.QueuedMail;
import followup.page.LocalTimes;
import followup.page.MenuEntry;
import followup.page.Page;
import followup.page.Paging;
import followup.site.Programme;
import followup.survey.Survey;
import followup.wording.Refusal;
import followup.wording.Wording;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** Every mail that came or went, and one of them as it was written. */
@Page
class MailPages {

    static final List<String> DIRECTIONS = List.of("in", "out");

    private static final List<String> RECEIVED = List.of(
            "reply",
            "auto_reply",
            "bounce",
            "delay_notice",
            "delivery_confirmation",
            "read_receipt",
            "challenge",
            "list_notice",
            "spam_report",
            "own_mail",
            "unrelated",
            "unreadable",
            "unread");

    private static final List<String> SENT =
            List.of("request", "reminder", "acknowledgement", "clarification", "unopened", "test");

    /** Of received mails and of sent ones, without what tells one mail of a kind from the next. */
    static final List<String> KINDS =
            Stream.concat(RECEIVED.stream(), SENT.stream()).toList();

    private static final Wording WORDING = Wording.of(MailListing.class);

    private final MailListing listing;
    private final ShowingMails showing;
    private final AskingPersons asking;
    private final SurveyNames names;
    private final Outbox outbox;
    private final LocalTimes times;

    MailPages(
            MailListing listing,
            ShowingMails showing,
            AskingPersons asking,
            SurveyNames names,
            Outbox outbox,
            Programme programme) {
        this.listing = listing;
        this.showing = showing;
        this.asking = asking;
        this.names = names;
        this.outbox = outbox;
        this.times = new LocalTimes(programme.zone());
    }

    @Bean
    static MenuEntry mailsInMenu() {
        return new MenuEntry(65, "mails", "/mails");
    }

    /** @param kind also of a single mail, such as {@code reminder-1} or {@code acknowledgement:in-12} */
    static boolean isKind(String kind) {
        return RECEIVED.contains(kind) || SENT.contains(kind.split("[:-]", 2)[0]);
    }

    @GetMapping("/mails")
    String mails(
            @RequestParam(defaultValue = "") String direction,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String survey,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        var filter = new MailListing.Filter(
                Optional.of(direction).filter(DIRECTIONS::contains),
                Optional.of(survey.strip())
                        .filter(Predicate.not(String::isEmpty))
                        .map(MailPages::reference),
                Optional.of(kind).filter(wanted -> RECEIVED.contains(wanted) || SENT.contains(wanted)));
        var paging = Paging.of(page, listing.count(filter));
        var mails = listing.page(filter, paging.offset(), paging.size());
        model.addAttribute("filter", filter);
        model.addAttribute("mails", mails);
        model.addAttribute(
                "names",
                names.of(mails.stream()
                        .map(MailListing.Entry::survey)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList()));
        model.addAttribute("paging", paging);
        model.addAttribute("link", link(filter));
        model.addAttribute("received", RECEIVED);
        model.addAttribute("sent", SENT);
        model.addAttribute("times", times);
        return "intake/mails";
    }

    @GetMapping("/mails/{id}")
    String mail(@PathVariable String id, Model model) {
        var mail = shown(id);
        var survey = mail.entry().survey();
        model.addAttribute("mail", mail);
        model.addAttribute(
                "name", survey == null ? null : names.of(List.of(survey)).get(survey));
        model.addAttribute(
                "delivery", QueuedMail.Id.find(id).flatMap(outbox::find).orElse(null));
        model.addAttribute("times", times);
        return "intake/mail";
    }

    /** Puts a mail before a person once more. */
    @PostMapping("/mails/{id}/review")
    String review(@PathVariable String id, @RequestParam(defaultValue = "") String note) {
        return "redirect:/reviews/" + asking.ask(id, note.strip());
    }

    private ShownMail shown(String id) {
        return showing.show(id)
                .orElseThrow(
                        () -> new Refusal(Refusal.Kind.NOT_FOUND, "mail-unknown", WORDING.say("mails.unknown", id)));
    }

    /** As a person typed it: with the letters mended that are easily mistaken, where that gives a reference. */
    private static String reference(String typed) {
        return Survey.Reference.parse(typed).map(Survey.Reference::value).orElse(typed);
    }

    private static String link(MailListing.Filter filter) {
        return UriComponentsBuilder.fromPath("/mails")
                .queryParamIfPresent("direction", filter.direction())
                .queryParamIfPresent("kind", filter.kind())
                .queryParamIfPresent("survey", filter.survey())
                .encode()
                .build()
                .toUriString();
    }
}
