package followup.letter.web;

import followup.calendar.BusinessCalendar;
import followup.letter.Letter;
import followup.outbox.PausedSending;
import followup.outbox.StoppingSends;
import followup.page.MenuEntry;
import followup.page.Page;
import followup.site.Programme;
import followup.site.Sites;
import followup.survey.FallenWave;
import followup.survey.ForeseeingSurveys;
import followup.survey.Foreseen;
import followup.survey.LookingBack;
import followup.survey.Survey;
import followup.wording.Refusal;
import followup.wording.Wording;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What was sent and what will be, by month and day; the switch that stops it all; what is on hold. */
@Page
@RequestMapping("/calendar")
class CalendarPage {

    private static final Wording WORDING = Wording.of(Letter.class);

    /** How far the list looks for days on which something happens: half a year. */
    private static final Period AHEAD = Period.ofMonths(6);

    /** Days in the list at once: 5, about a week of sending. */
    private static final int LISTED_DAYS = 5;

    private final ForeseeingSurveys ahead;
    private final LookingBack back;
    private final Sites sites;
    private final StoppingSends stopping;
    private final PausedSending pausing;
    private final BusinessCalendar days;
    private final Programme programme;
    private final Clock clock;

    CalendarPage(
            ForeseeingSurveys ahead,
            LookingBack back,
            Sites sites,
            StoppingSends stopping,
            PausedSending pausing,
            BusinessCalendar days,
            Programme programme,
            Clock clock) {
        this.ahead = ahead;
        this.back = back;
        this.sites = sites;
        this.stopping = stopping;
        this.pausing = pausing;
        this.days = days;
        this.programme = programme;
        this.clock = clock;
    }

    @Bean
    static MenuEntry calendarInMenu() {
        return new MenuEntry(40, "calendar", "/calendar");
    }

    /**
     * @param page of what will happen
     * @param past page of what fell due; today has both
     */
    @GetMapping
    String calendar(
            @RequestParam(required = false) @DateTimeFormat(pattern = "yyyy-MM") @Nullable YearMonth month,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "1") int past,
            Model model) {
        var today = LocalDate.ofInstant(clock.instant(), programme.zone());
        var chosen = day == null ? today : day;
        var shown = month == null ? YearMonth.from(chosen) : month;
        model.addAttribute("calendar", CalendarMonth.of(shown, today, days, ahead, back));
        model.addAttribute("today", today);
        model.addAttribute("day", chosen);
        model.addAttribute("closed", days.whyClosed(chosen).orElse(null));
        model.addAttribute("known", days.knows(chosen));
        if (!chosen.isBefore(today)) {
            model.addAttribute("prospects", ahead.on(chosen, page));
        }
        if (!chosen.isAfter(today)) {
            var waves = back.on(chosen, past);
            model.addAttribute("waves", waves);
            model.addAttribute(
                    "sites",
                    sites.findAll(waves.rows().stream()
                            .map(FallenWave::site)
                            .distinct()
                            .toList()));
        }
        return withStop(model);
    }

    private String withStop(Model model) {
        model.addAttribute("zone", programme.zone());
        model.addAttribute("stop", stopping.current().orElse(null));
        model.addAttribute("pause", pausing.current().orElse(null));
        model.addAttribute("held", back.held(1).paging().total());
        return "letter/calendar";
    }

    /** The days to come on which something happens, with what and to whom. */
    @GetMapping("/list")
    String list(
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            Model model) {
        var today = LocalDate.ofInstant(clock.instant(), programme.zone());
        var first = from == null || from.isBefore(today) ? today : from;
        var until = first.plus(AHEAD);
        var days = ahead.days(first, until).entrySet().stream()
                .filter(day -> day.getValue().stream().anyMatch(each -> each.what() != Foreseen.What.WAITING))
                .map(Map.Entry::getKey)
                .limit(LISTED_DAYS + 1L)
                .toList();
        var agenda = new LinkedHashMap<LocalDate, ForeseeingSurveys.Prospects>();
        days.stream().limit(LISTED_DAYS).forEach(day -> agenda.put(day, ahead.on(day, 1)));
        model.addAttribute("zone", programme.zone());
        model.addAttribute("today", today);
        model.addAttribute("from", first);
        model.addAttribute("until", until);
        model.addAttribute("agenda", agenda);
        model.addAttribute("later", days.size() > LISTED_DAYS ? days.getLast() : null);
        return "letter/list";
    }

    @GetMapping("/held")
    String held(@RequestParam(defaultValue = "1") int page, Model model) {
        var held = back.held(page);
        model.addAttribute("held", held);
        model.addAttribute(
                "sites",
                sites.findAll(
                        held.rows().stream().map(Survey::siteCode).distinct().toList()));
        return "letter/held";
    }

    @PostMapping("/stop")
    String stop(@RequestParam String reason, Model model, HttpServletResponse response, RedirectAttributes next) {
        try {
            stopping.stop(reason);
            next.addFlashAttribute("done", WORDING.say("calendar.stopped"));
            return "redirect:/calendar";
        } catch (Refusal refusal) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            model.addAttribute("refused", refusal.words());
            model.addAttribute("reason", reason);
            return calendar(null, null, 1, 1, model);
        }
    }

    @PostMapping("/resume")
    String resume(RedirectAttributes next) {
        stopping.resume();
        next.addFlashAttribute("done", WORDING.say("calendar.resumed"));
        return "redirect:/calendar";
    }

    /** Does not wait for the end of the pause that followed the mail server's refusals. */
    @PostMapping("/go-on")
    String goOn(RedirectAttributes next) {
        pausing.goOn();
        next.addFlashAttribute("done", WORDING.say("calendar.gone-on"));
        return "redirect:/calendar";
    }
}
