package followup.outbox.web;

import followup.outbox.Outbox;
import followup.outbox.QueuedMail;
import followup.outbox.UnclearListing;
import followup.page.LocalTimes;
import followup.page.Page;
import followup.page.Paging;
import followup.site.Programme;
import followup.wording.Bilingual;
import followup.wording.Refusal;
import followup.wording.Wording;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The mails of which nobody knows whether they went out, with what is known, for a coordinator to settle. */
@Page
@RequestMapping("/mails/unclear")
class UnclearPages {

    private static final Wording WORDING = Wording.of(Outbox.class);

    private final UnclearListing listing;
    private final Outbox outbox;
    private final LocalTimes times;

    UnclearPages(UnclearListing listing, Outbox outbox, Programme programme) {
        this.listing = listing;
        this.outbox = outbox;
        this.times = new LocalTimes(programme.zone());
    }

    @GetMapping
    String unclear(@RequestParam(defaultValue = "1") int page, Model model) {
        var paging = Paging.of(page, listing.count());
        model.addAttribute("paging", paging);
        model.addAttribute("rows", listing.page(paging.offset(), paging.size()));
        model.addAttribute("times", times);
        return "outbox/unclear";
    }

    /**
     * @param outcome {@code sent}, {@code refused} or {@code again}
     * @param why what this is known from
     */
    @PostMapping("/{id}")
    String settle(
            @PathVariable String id,
            @RequestParam String outcome,
            @RequestParam(defaultValue = "") String why,
            @RequestParam(defaultValue = "1") int page,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var mail = QueuedMail.Id.find(id)
                .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "mail-not-found", WORDING.say("not-found", id)));
        var settlement = UnclearMails.settlement(outcome);
        try {
            outbox.settle(mail, settlement, Bilingual.plain(UnclearMails.why(why)));
        } catch (Refusal refused) {
            if (refused.kind() != Refusal.Kind.BAD_INPUT) {
                throw refused;
            }
            response.setStatus(422);
            model.addAttribute("faulty", id);
            model.addAttribute("fault", refused.words());
            model.addAttribute("typed", why);
            return unclear(page, model);
        }
        redirect.addFlashAttribute(
                "done", WORDING.say("settled." + settlement.name().toLowerCase(Locale.ROOT), id));
        return "redirect:/mails/unclear";
    }
}
