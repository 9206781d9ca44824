package followup.analysis.web;

import followup.countermeasure.MeasureHistories;
import followup.countermeasure.MeasureHistory;
import followup.page.Page;
import followup.page.Visitor;
import followup.site.Site;
import java.util.Objects;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Everything that was ever recorded about one measure of a site, what counts of it, and the way to put it right. */
@Page
class HistoryPage {

    private final MeasureHistories histories;
    private final Visitor visitor;

    HistoryPage(MeasureHistories histories, Visitor visitor) {
        this.histories = histories;
        this.visitor = visitor;
    }

    @GetMapping("/sites/{code}/measures/{measure}")
    String measure(@PathVariable String code, @PathVariable String measure, Model model) {
        var history = histories.of(new Site.Code(code), measure);
        model.addAttribute("measure", Objects.requireNonNull(history.measure()));
        return page(history, model);
    }

    @GetMapping("/sites/{code}/additional")
    String additional(@PathVariable String code, Model model) {
        return page(histories.ofAdditional(new Site.Code(code)), model);
    }

    private String page(MeasureHistory history, Model model) {
        var shown = visitor.seesMails() ? history : history.withoutWords();
        model.addAttribute("code", history.site().value());
        model.addAttribute("siteName", history.siteName());
        model.addAttribute("rows", HistoryRow.of(shown));
        model.addAttribute("corrections", history.beforeCorrections());
        return "analysis/history";
    }
}
