package followup.analysis.web;

import followup.analysis.ProgrammeProgress;
import followup.page.MenuEntry;
import followup.page.Page;
import followup.site.Programme;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.annotation.Bean;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The start page: where the programme stands and what waits for somebody. */
@Page
class TodayPage {

    private final ProgrammeProgress progress;
    private final Programme programme;
    private final Clock clock;

    TodayPage(ProgrammeProgress progress, Programme programme, Clock clock) {
        this.progress = progress;
        this.programme = programme;
        this.clock = clock;
    }

    @Bean
    static MenuEntry todayInMenu() {
        return new MenuEntry(10, "today", "/");
    }

    @GetMapping("/")
    String today(Model model) {
        var today = LocalDate.ofInstant(clock.instant(), programme.zone());
        model.addAttribute("progress", progress.asOf(today));
        return "analysis/today";
    }
}
