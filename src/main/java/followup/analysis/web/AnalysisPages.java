package followup.analysis.web;

import followup.analysis.ApplicationTimes;
import followup.analysis.BeforeAfter;
import followup.analysis.Grouping;
import followup.analysis.ProgrammeProgress;
import followup.analysis.Responses;
import followup.analysis.RiskLevels;
import followup.page.MenuEntry;
import followup.page.Page;
import followup.site.Category;
import followup.site.Risk;
import followup.wording.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * What the programme brought about, in tables and charts. Each view is told by its address alone, so that it can be
 * handed on.
 */
@Page
class AnalysisPages {

    /** Groups on a page. */
    private static final int GROUPS = 50;

    private final BeforeAfter beforeAfter;
    private final Responses responses;
    private final ApplicationTimes times;
    private final ProgrammeProgress progress;
    private final RiskLevels risks;
    private final Question.Understanding questions;

    AnalysisPages(
            BeforeAfter beforeAfter,
            Responses responses,
            ApplicationTimes times,
            ProgrammeProgress progress,
            RiskLevels risks,
            Question.Understanding questions) {
        this.beforeAfter = beforeAfter;
        this.responses = responses;
        this.times = times;
        this.progress = progress;
        this.risks = risks;
        this.questions = questions;
    }

    @Bean
    static MenuEntry analysisInMenu() {
        return new MenuEntry(70, "analysis", "/analysis");
    }

    /** What was typed into the filters, as it came in. */
    @ModelAttribute("asked")
    Question.Asked asked(
            @RequestParam(defaultValue = "") String by,
            @RequestParam(defaultValue = "") String risk,
            @RequestParam(defaultValue = "") String category,
            @RequestParam(defaultValue = "") String asOf,
            @RequestParam(defaultValue = "") String comparedWith) {
        return new Question.Asked(by.isEmpty() ? Grouping.RISK.code() : by, risk, category, asOf, comparedWith);
    }

    @ModelAttribute
    void choices(Model model) {
        model.addAttribute(
                "groupings",
                Arrays.stream(Grouping.values()).map(Grouping::code).toList());
        model.addAttribute("risks", Risk.values());
        model.addAttribute("categories", Category.values());
        model.addAttribute("lastDay", questions.today());
    }

    @GetMapping("/analysis")
    String beforeAfter(
            @ModelAttribute("asked") Question.Asked asked,
            @RequestParam(defaultValue = "") String after,
            Model model,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        var question = understood(asked, model, locale, response);
        if (question != null) {
            var report = beforeAfter.report(question.by(), question.asOf(), question.which(), after, GROUPS);
            var charts = new BeforeAfterCharts(report, locale);
            model.addAttribute("report", report);
            model.addAttribute("after", after);
            model.addAttribute("statusChart", charts.statuses());
            model.addAttribute("newlyChart", charts.newlyApplied());
            model.addAttribute(
                    "statusTable",
                    PageTable.of(table -> new BeforeAfterTable(question.by(), locale).write(report, table)));
            model.addAttribute(
                    "newlyTable",
                    PageTable.of(table -> new NewlyAppliedTable(question.by(), locale)
                            .write(report.groups(), report.total(), table)));
        }
        return "analysis/before-after";
    }

    @GetMapping("/analysis/responses")
    String responses(
            @ModelAttribute("asked") Question.Asked asked, Model model, Locale locale, HttpServletResponse response)
            throws IOException {
        var question = understood(asked, model, locale, response);
        if (question != null) {
            var funnel = responses.asOf(question.asOf());
            model.addAttribute("funnel", funnel);
            model.addAttribute("table", PageTable.of(table -> new ResponsesTable(locale).write(funnel, table)));
            model.addAttribute("chart", FurtherCharts.responses(funnel, locale));
        }
        return "analysis/responses";
    }

    @GetMapping("/analysis/times")
    String times(
            @ModelAttribute("asked") Question.Asked asked, Model model, Locale locale, HttpServletResponse response)
            throws IOException {
        var question = understood(asked, model, locale, response);
        if (question != null) {
            var found = times.asOf(question.asOf(), question.which());
            model.addAttribute("times", found);
            model.addAttribute("table", PageTable.of(table -> new ApplicationTimesTable(locale).write(found, table)));
            model.addAttribute("chart", FurtherCharts.times(found, locale));
        }
        return "analysis/times";
    }

    @GetMapping("/analysis/report")
    String report(
            @ModelAttribute("asked") Question.Asked asked, Model model, Locale locale, HttpServletResponse response)
            throws IOException {
        var question = understood(asked, model, locale, response);
        if (question != null) {
            var days = Figures.days(question);
            var steps = days.stream().map(progress::asOf).toList();
            var levels = days.stream().map(risks::asOf).toList();
            model.addAttribute("steps", PageTable.of(table -> new ProgressTable(locale).write(steps, table)));
            model.addAttribute("levels", PageTable.of(table -> new RiskLevelsTable(locale).write(levels, table)));
            model.addAttribute("days", days.stream().map(LocalDate::toString).toList());
        }
        return "analysis/report";
    }

    private @Nullable Question understood(
            Question.Asked asked, Model model, Locale locale, HttpServletResponse response) {
        try {
            var question = questions.of(asked);
            model.addAttribute("day", question.asOf().day());
            model.addAttribute("link", AnalysisLinks.of(asked));
            return question;
        } catch (Refusal refusal) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            model.addAttribute("refused", refusal.words().in(locale));
            model.addAttribute("wrong", wrongField(asked, refusal));
            return null;
        }
    }

    /** The field whose content is named in the refusal. */
    private static String wrongField(Question.Asked asked, Refusal refusal) {
        var found = Stream.of("by", "risk", "category", "comparedWith", "asOf")
                .filter(name -> refusal.words().en().startsWith(name + ":"))
                .toList();
        return found.isEmpty() ? "" : List.copyOf(found).getFirst();
    }
}
