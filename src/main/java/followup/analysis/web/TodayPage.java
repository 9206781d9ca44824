package followup.analysis.web;

import followup.analysis.OpenWork;
import followup.analysis.ProgrammeProgress;
import followup.analysis.SurveyListing;
import followup.analysis.UpcomingSends;
import followup.countermeasure.AskedDays;
import followup.inbox.MailboxContact;
import followup.inbox.ReconcilingMailbox;
import followup.inbox.UnstoredMails;
import followup.outbox.PausedSending;
import followup.outbox.UnclearListing;
import followup.page.MenuEntry;
import followup.page.Page;
import followup.page.Visitor;
import followup.schedule.SweepRuns;
import followup.wording.Refusal;
import followup.wording.Wording;
import org.springframework.context.annotation.Bean;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The start page: where the programme stands and what waits for somebody. */
@Page
class TodayPage {

    /** Mails that lie on the server only, listed at once; the call {@code /api/inbox/reconciliation} tells more. */
    private static final int UNSTORED_SHOWN = 20;

    private final ProgrammeProgress progress;
    private final UpcomingSends upcoming;
    private final OpenWork work;
    private final ReconcilingMailbox reconciling;
    private final UnstoredMails unstored;
    private final MailboxContact mailbox;
    private final SweepRuns sweeps;
    private final AskedDays days;
    private final UnclearListing unclear;
    private final PausedSending pausing;
    private final Visitor visitor;

    TodayPage(
            ProgrammeProgress progress,
            UpcomingSends upcoming,
            OpenWork work,
            ReconcilingMailbox reconciling,
            UnstoredMails unstored,
            MailboxContact mailbox,
            SweepRuns sweeps,
            AskedDays days,
            UnclearListing unclear,
            PausedSending pausing,
            Visitor visitor) {
        this.progress = progress;
        this.upcoming = upcoming;
        this.work = work;
        this.reconciling = reconciling;
        this.unstored = unstored;
        this.mailbox = mailbox;
        this.sweeps = sweeps;
        this.days = days;
        this.unclear = unclear;
        this.pausing = pausing;
        this.visitor = visitor;
    }

    @Bean
    static MenuEntry todayInMenu() {
        return new MenuEntry(10, "today", "/");
    }

    @GetMapping("/")
    String today(Model model) {
        model.addAttribute("progress", progress.asOf(days.today()));
        model.addAttribute("upcoming", upcoming.days());
        model.addAttribute("surveys", work.surveys());
        if (visitor.mayOpen("/reviews")) {
            addWhatCoordinatorsWatch(model);
        }
        return "analysis/today";
    }

    /** Compares the mailbox with what is stored now instead of when it is time again. */
    @PostMapping("/mails/compare")
    String compare(RedirectAttributes attributes) {
        if (reconciling.compare().isEmpty()) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT,
                    "cannot-compare-now",
                    Wording.of(ReconcilingMailbox.class).say("cannot-compare-now"));
        }
        attributes.addFlashAttribute("done", Wording.of(SurveyListing.class).say("compared"));
        return "redirect:/";
    }

    private void addWhatCoordinatorsWatch(Model model) {
        model.addAttribute("decisions", work.decisions());
        model.addAttribute("mails", work.mails());
        model.addAttribute("unclear", unclear.count());
        model.addAttribute("pause", pausing.current().orElse(null));
        model.addAttribute("comparison", reconciling.latest().orElse(null));
        model.addAttribute("contact", mailbox.state());
        model.addAttribute("unstored", unstored.latest(UNSTORED_SHOWN));
        model.addAttribute("sweeps", sweeps.latest());
    }
}
