package followup.analysis.web;

import followup.analysis.ApplicationTimes;
import followup.analysis.BeforeAfter;
import followup.analysis.BeforeAfterReport;
import followup.analysis.Grouping;
import followup.analysis.ProgrammeProgress;
import followup.analysis.Responses;
import followup.analysis.RiskLevels;
import followup.analysis.Selection;
import followup.analysis.web.Figures.Figure;
import followup.countermeasure.AskedDays;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/analysis")
@Tag(name = "analysis", description = "Totals over the programme, as of any day (YYYY-MM-DD; today when missing)")
class AnalysisEndpoints {

    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String TABLE =
            "before-after, newly-applied, responses, application-times, progress or risk-levels";

    private final ProgrammeProgress progress;
    private final RiskLevels riskLevels;
    private final BeforeAfter beforeAfter;
    private final Responses responses;
    private final ApplicationTimes times;
    private final Figures figures;
    private final Question.Understanding questions;
    private final AskedDays days;

    AnalysisEndpoints(
            ProgrammeProgress progress,
            RiskLevels riskLevels,
            BeforeAfter beforeAfter,
            Responses responses,
            ApplicationTimes times,
            Figures figures,
            Question.Understanding questions,
            AskedDays days) {
        this.progress = progress;
        this.riskLevels = riskLevels;
        this.beforeAfter = beforeAfter;
        this.responses = responses;
        this.times = times;
        this.figures = figures;
        this.questions = questions;
        this.days = days;
    }

    @GetMapping("/progress")
    @Operation(summary = "Per step, how many sites of how many finished it by that day")
    ProgrammeProgress.Progress progress(
            @Parameter(description = Question.AS_OF) @RequestParam(required = false) @Nullable String asOf) {
        return progress.asOf(days.asOf(asOf).day());
    }

    @GetMapping("/risk-levels")
    @Operation(summary = "Worst risk level per site and kind of diagnosis, of the sites diagnosed by that day")
    RiskLevels.WorstRisks riskLevels(
            @Parameter(description = Question.AS_OF) @RequestParam(required = false) @Nullable String asOf) {
        return riskLevels.asOf(days.asOf(asOf).day());
    }

    @GetMapping("/before-after")
    @Operation(summary = "Measures by status before the debrief and now, per risk, category, measure or site")
    BeforeAfterReport beforeAfter(
            @Parameter(description = Question.BY) @RequestParam(defaultValue = "") String by,
            @Parameter(description = Question.RISK) @RequestParam(required = false) @Nullable String risk,
            @Parameter(description = Question.CATEGORY) @RequestParam(required = false) @Nullable String category,
            @Parameter(description = Question.AS_OF) @RequestParam(required = false) @Nullable String asOf,
            @Parameter(description = "The last group of the page before, as told by its next")
                    @RequestParam(defaultValue = "")
                    String after,
            @Parameter(description = "Groups of a page, at most " + BeforeAfter.PAGE_LIMIT)
                    @RequestParam(defaultValue = "" + BeforeAfter.PAGE_LIMIT)
                    int limit) {
        var question = questions.of(new Question.Asked(by, risk, category, asOf, null));
        return beforeAfter.report(
                question.by(), question.asOf(), question.which(), after, Math.clamp(limit, 1, BeforeAfter.PAGE_LIMIT));
    }

    @GetMapping("/responses")
    @Operation(summary = "How many surveys were requested, reminded, answered, unreachable and overdue by that day")
    Responses.Funnel responses(
            @Parameter(description = Question.AS_OF) @RequestParam(required = false) @Nullable String asOf) {
        return responses.asOf(days.asOf(asOf));
    }

    @GetMapping("/application-times")
    @Operation(summary = "Calendar months from the debrief to the application of newly applied measures")
    ApplicationTimes.Times applicationTimes(
            @Parameter(description = Question.RISK) @RequestParam(required = false) @Nullable String risk,
            @Parameter(description = Question.CATEGORY) @RequestParam(required = false) @Nullable String category,
            @Parameter(description = Question.AS_OF) @RequestParam(required = false) @Nullable String asOf) {
        return times.asOf(days.asOf(asOf), Selection.parse(risk, category));
    }

    @GetMapping(path = "/{table}.csv", produces = "text/csv")
    @Operation(summary = "A table for a spreadsheet (UTF-8 with byte order mark), complete, in the request's language")
    void csv(
            @Parameter(description = TABLE) @PathVariable String table,
            @ParameterObject Question.Asked asked,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        send(table, asked, locale, response, Format.CSV);
    }

    @GetMapping(path = "/{table}.xlsx", produces = XLSX)
    @Operation(summary = "A table as an Excel workbook, complete, in the request's language")
    void xlsx(
            @Parameter(description = TABLE) @PathVariable String table,
            @ParameterObject Question.Asked asked,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        send(table, asked, locale, response, Format.XLSX);
    }

    @GetMapping(path = "/{table}.txt", produces = "text/plain")
    @Operation(summary = "A table as text with tabs, to be pasted into a document, in the request's language")
    void text(
            @Parameter(description = TABLE) @PathVariable String table,
            @ParameterObject Question.Asked asked,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        send(table, asked, locale, response, Format.TEXT);
    }

    /** The files a table can be had as. */
    private enum Format {
        CSV("text/csv;charset=UTF-8;header=present", "csv"),
        XLSX(AnalysisEndpoints.XLSX, "xlsx"),
        TEXT("text/plain;charset=UTF-8", "txt");

        private final String type;
        private final String ending;

        Format(String type, String ending) {
            this.type = type;
            this.ending = ending;
        }

        Table open(OutputStream target, Question question) throws IOException {
            return switch (this) {
                case CSV -> new CsvFile(target);
                case XLSX -> new ExcelFile(target, question.asOf().day().toString());
                case TEXT -> new TextFile(target);
            };
        }
    }

    private void send(String table, Question.Asked asked, Locale locale, HttpServletResponse response, Format format)
            throws IOException {
        var figure = Figure.parse(table);
        var question = question(figure, asked);
        announce(response, format.type, fileName(figure, question, format.ending));
        try (var file = format.open(response.getOutputStream(), question)) {
            figures.write(figure, question, locale, file);
        }
    }

    private Question question(Figure figure, Question.Asked asked) {
        return questions.of(figure.isGrouped() ? asked : asked.by(Grouping.RISK.code()));
    }

    private static String fileName(Figure figure, Question question, String ending) {
        var parts = new ArrayList<>(List.of(figure.code()));
        if (figure.isGrouped()) {
            parts.add(question.by().code());
        }
        if (figure.isNarrowed()) {
            parts.addAll(question.which().codes());
        }
        parts.add(question.asOf().day().toString());
        return String.join("-", parts) + "." + ending;
    }

    static void announce(HttpServletResponse response, String type, String name) {
        response.setContentType(type);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name).build().toString());
    }
}
