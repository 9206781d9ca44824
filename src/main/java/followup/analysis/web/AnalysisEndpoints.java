package followup.analysis.web;

import followup.analysis.BeforeAfter;
import followup.analysis.BeforeAfterReport;
import followup.analysis.Grouping;
import followup.analysis.ProgrammeProgress;
import followup.analysis.RiskLevels;
import followup.countermeasure.AskedDays;
import followup.wording.Refusal;
import followup.wording.Wording;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/analysis")
@Tag(name = "analysis", description = "Totals over the programme, as of any day (YYYY-MM-DD; today when missing)")
class AnalysisEndpoints {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final Wording WORDING = Wording.of(Grouping.class);

    private final ProgrammeProgress progress;
    private final RiskLevels riskLevels;
    private final BeforeAfter beforeAfter;
    private final AskedDays days;

    AnalysisEndpoints(ProgrammeProgress progress, RiskLevels riskLevels, BeforeAfter beforeAfter, AskedDays days) {
        this.progress = progress;
        this.riskLevels = riskLevels;
        this.beforeAfter = beforeAfter;
        this.days = days;
    }

    @GetMapping("/progress")
    @Operation(summary = "Per step, how many sites of how many finished it by that day")
    ProgrammeProgress.Progress progress(@RequestParam(required = false) @Nullable String asOf) {
        return progress.asOf(days.asOf(asOf).day());
    }

    @GetMapping("/risk-levels")
    @Operation(summary = "Worst risk level per site and kind of diagnosis, of the sites diagnosed by that day")
    RiskLevels.WorstRisks riskLevels(@RequestParam(required = false) @Nullable String asOf) {
        return riskLevels.asOf(days.asOf(asOf).day());
    }

    @GetMapping("/before-after")
    @Operation(summary = "Measures by status before the debrief and now, per risk, category, measure or site")
    BeforeAfterReport beforeAfter(
            @RequestParam(defaultValue = "") String by,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "" + BeforeAfter.PAGE_LIMIT) int limit) {
        return beforeAfter.report(grouping(by), days.asOf(asOf), after, Math.clamp(limit, 1, BeforeAfter.PAGE_LIMIT));
    }

    @GetMapping(path = "/before-after.csv", produces = "text/csv")
    @Operation(summary = "The same as a table for a spreadsheet, all groups, in the language of the request")
    void csv(
            @RequestParam(defaultValue = "") String by,
            @RequestParam(required = false) @Nullable String asOf,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        var grouping = grouping(by);
        var day = days.asOf(asOf);
        announce(response, "text/csv;charset=UTF-8;header=present", fileName(grouping, day.day() + ".csv"));
        try (var file = new CsvFile(response.getOutputStream())) {
            new BeforeAfterTable(grouping, locale).write(beforeAfter.groups(grouping, day), file);
        }
    }

    @GetMapping(path = "/before-after.xlsx", produces = XLSX)
    @Operation(summary = "The same as an Excel workbook, all groups, in the language of the request")
    void xlsx(
            @RequestParam(defaultValue = "") String by,
            @RequestParam(required = false) @Nullable String asOf,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        var grouping = grouping(by);
        var day = days.asOf(asOf);
        announce(response, XLSX, fileName(grouping, day.day() + ".xlsx"));
        try (var file = new ExcelFile(response.getOutputStream(), day.day().toString())) {
            new BeforeAfterTable(grouping, locale).write(beforeAfter.groups(grouping, day), file);
        }
    }

    private static String fileName(Grouping by, String ending) {
        return "before-after-" + by.code() + "-" + ending;
    }

    private static void announce(HttpServletResponse response, String type, String name) {
        response.setContentType(type);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name).build().toString());
    }

    private static Grouping grouping(String by) {
        var codes = Arrays.stream(Grouping.values()).map(Grouping::code).collect(Collectors.joining(", "));
        return Grouping.parse(by)
                .orElseThrow(() -> new Refusal(
                        Refusal.Kind.BAD_INPUT,
                        "unknown-grouping",
                        WORDING.say("unknown-grouping", AskedDays.shown(by), codes)));
    }
}
