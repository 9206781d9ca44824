package followup.analysis.web;

import followup.analysis.Grouping;
import followup.analysis.publication.Edition;
import followup.analysis.publication.Editions;
import followup.analysis.publication.Layout;
import followup.analysis.publication.PublishingEditions;
import followup.countermeasure.AskedDays;
import followup.wording.Bilingual;
import followup.wording.Refusal;
import followup.wording.Wording;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/analysis/public")
@Tag(name = "publication", description = "Anonymous totals in which small figures are hidden")
class PublicEndpoints {

    private static final String DAY = "The day of a published edition (YYYY-MM-DD)";
    private static final String TABLE = "steps, worst-risks, by-risk, by-category or by-before";

    private final Editions editions;
    private final PublishingEditions publishing;
    private final AskedDays days;

    PublicEndpoints(Editions editions, PublishingEditions publishing, AskedDays days) {
        this.editions = editions;
        this.publishing = publishing;
        this.days = days;
    }

    /** @param smallestCell sites behind every figure that is shown, noughts apart */
    record PublicEdition(
            LocalDate asOf, int smallestCell, @Nullable Instant publishedAt, List<PublicTable> tables) {

        static PublicEdition of(Edition edition) {
            return new PublicEdition(
                    edition.asOf(),
                    edition.smallestCell(),
                    edition.publishedAt(),
                    Layout.TABLES.stream()
                            .map(table -> new PublicTable(table, EditionTable.title(table), figures(edition, table)))
                            .toList());
        }

        private static List<PublicFigure> figures(Edition edition, String table) {
            return Stream.concat(Layout.rows(table).stream(), Stream.of(""))
                    .flatMap(row -> Stream.concat(Layout.columns(table).stream(), Stream.of(""))
                            .filter(column -> !row.isEmpty() || Layout.hasSumsOverRows(table))
                            .map(column -> new PublicFigure(
                                    row,
                                    column,
                                    edition.figure(table, row, column).orElse(null))))
                    .toList();
        }
    }

    record PublicTable(String table, Bilingual title, List<PublicFigure> figures) {}

    /**
     * @param row empty for the sum over the rows
     * @param column empty for the sum over the columns
     * @param amount null when it is hidden
     */
    record PublicFigure(String row, String column, @Nullable Long amount) {}

    @GetMapping
    @Operation(summary = "All published editions, the latest day first")
    List<PublicEdition> all() {
        return editions.all().stream().map(PublicEdition::of).toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Publishes the edition of a day that is over; later editions are made to fit to it")
    PublicEdition publish(
            @Parameter(description = "A day after that of the last edition (YYYY-MM-DD)") @RequestParam String asOf) {
        return PublicEdition.of(publishing.publish(days.asOf(asOf)));
    }

    @GetMapping("/{asOf}")
    @Operation(summary = "One published edition")
    PublicEdition one(@Parameter(description = DAY) @PathVariable String asOf) {
        return PublicEdition.of(edition(asOf));
    }

    @GetMapping(path = "/{asOf}/{table}.csv", produces = "text/csv")
    @Operation(summary = "A table of a published edition for a spreadsheet, in the language of the request")
    void csv(
            @Parameter(description = DAY) @PathVariable String asOf,
            @Parameter(description = TABLE) @PathVariable String table,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        var edition = edition(asOf);
        var known = EditionTable.known(table);
        AnalysisEndpoints.announce(
                response, "text/csv;charset=UTF-8;header=present", "public-" + known + "-" + edition.asOf() + ".csv");
        try (var file = new CsvFile(response.getOutputStream())) {
            new EditionTable(edition, locale).write(known, file);
        }
    }

    @GetMapping(path = "/{asOf}/{table}.xlsx", produces = AnalysisEndpoints.XLSX)
    @Operation(summary = "A table of a published edition as an Excel workbook, in the language of the request")
    void xlsx(
            @Parameter(description = DAY) @PathVariable String asOf,
            @Parameter(description = TABLE) @PathVariable String table,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        var edition = edition(asOf);
        var known = EditionTable.known(table);
        AnalysisEndpoints.announce(
                response, AnalysisEndpoints.XLSX, "public-" + known + "-" + edition.asOf() + ".xlsx");
        try (var file = new ExcelFile(response.getOutputStream(), edition.asOf().toString())) {
            new EditionTable(edition, locale).write(known, file);
        }
    }

    private Edition edition(String asOf) {
        return editions.find(days.asOf(asOf).day()).orElseThrow(() -> unknown(asOf));
    }

    static Refusal unknown(String asOf) {
        return new Refusal(
                Refusal.Kind.NOT_FOUND,
                "edition-unknown",
                Wording.of(Grouping.class).say("edition-unknown", AskedDays.shown(asOf)));
    }
}
