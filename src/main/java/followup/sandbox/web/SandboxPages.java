package followup.sandbox.web;

import followup.page.LocalTimes;
import followup.page.MenuEntry;
import followup.page.Page;
import followup.page.Paging;
import followup.sandbox.InSandbox;
import followup.sandbox.LoadingSample;
import followup.sandbox.MovingClock;
import followup.sandbox.SandboxMails;
import followup.site.Programme;
import followup.wording.Refusal;
import followup.wording.Wording;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The sandbox as a whole: what time it is and what comes next, the mailboxes, and the sample programme. */
@Page
@Conditional(InSandbox.class)
@RequestMapping("/sandbox")
class SandboxPages {

    /** How far ahead is told what will happen: so that a whole survey with its reminders can be seen. */
    private static final Period AHEAD = Period.ofMonths(6);

    /** Days with something to tell that are shown. */
    private static final int DAYS = 12;

    private static final Wording WORDING = Wording.of(MovingClock.class);

    private final SandboxMails mails;
    private final MovingClock moving;
    private final LoadingSample loading;
    private final Programme programme;
    private final LocalTimes times;

    SandboxPages(SandboxMails mails, MovingClock moving, LoadingSample loading, Programme programme) {
        this.mails = mails;
        this.moving = moving;
        this.loading = loading;
        this.programme = programme;
        this.times = new LocalTimes(programme.zone());
    }

    @Bean
    @Conditional(InSandbox.class)
    static MenuEntry sandboxInMenu() {
        return new MenuEntry(90, "sandbox", "/sandbox");
    }

    /** Where the clock can be moved with one button. */
    enum Move {
        NEXT,
        DAY,
        MONTH
    }

    @GetMapping
    String sandbox(
            @RequestParam(defaultValue = "") String find, @RequestParam(defaultValue = "1") int page, Model model) {
        var paging = Paging.of(page, mails.count(find));
        var now = moving.now();
        var today = LocalDate.ofInstant(now, programme.zone());
        model.addAttribute("find", find);
        model.addAttribute("paging", paging);
        model.addAttribute("mailboxes", mails.mailboxes(find, paging.offset(), paging.size()));
        model.addAttribute("empty", loading.isPossible());
        model.addAttribute("now", now);
        model.addAttribute("today", today);
        model.addAttribute("next", target(Move.NEXT).orElse(null));
        model.addAttribute("day", target(Move.DAY).orElseThrow());
        model.addAttribute("month", target(Move.MONTH).orElseThrow());
        model.addAttribute(
                "ahead",
                moving.ahead(today.plus(AHEAD)).entrySet().stream().limit(DAYS).toList());
        model.addAttribute("times", times);
        return "sandbox/sandbox";
    }

    /** @param date overrules {@code move}; the clock then shows the time at which the send window opens */
    @PostMapping("/clock")
    String move(
            @RequestParam(required = false) @Nullable Move move,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate date,
            RedirectAttributes redirect) {
        Optional<Instant> target = move == null ? Optional.ofNullable(date).map(moving::on) : target(move);
        int sent = moving.to(target.orElseThrow(
                () -> new Refusal(Refusal.Kind.BAD_INPUT, "clock-nowhere", WORDING.say("clock.nowhere"))));
        redirect.addFlashAttribute(
                "done", WORDING.say("clock.moved", times.minute(moving.now()), String.valueOf(sent)));
        return "redirect:/sandbox";
    }

    @PostMapping("/sample")
    String sample(RedirectAttributes redirect) {
        loading.load();
        redirect.addFlashAttribute("done", WORDING.say("sample.loaded", String.valueOf(moving.sendWhatIsDue())));
        return "redirect:/sandbox";
    }

    private Optional<Instant> target(Move move) {
        var now = moving.now().atZone(programme.zone());
        return switch (move) {
            case NEXT -> moving.nextDue();
            case DAY -> Optional.of(now.plusDays(1).toInstant());
            case MONTH -> Optional.of(now.plusMonths(1).toInstant());
        };
    }
}
