package followup.analysis.web;

import followup.analysis.Grouping;
import followup.analysis.publication.Edition;
import followup.analysis.publication.Layout;
import followup.analysis.publication.Reason;
import followup.countermeasure.AskedDays;
import followup.site.AssessmentStep;
import followup.site.Category;
import followup.site.Risk;
import followup.site.Status;
import followup.wording.Bilingual;
import followup.wording.Refusal;
import followup.wording.Wording;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;

/** One table of an anonymous edition, with its sums; what is hidden is shown by an asterisk, in a draft with the reason. */
final class EditionTable {

    /** Stands for a hidden figure. */
    static final String HIDDEN = "*";

    private static final Wording WORDING = Wording.of(Grouping.class);

    private final Edition edition;
    private final Locale locale;

    EditionTable(Edition edition, Locale locale) {
        this.edition = edition;
        this.locale = locale;
    }

    /** @throws Refusal when there is no such table */
    static String known(String table) {
        if (!Layout.TABLES.contains(table)) {
            throw new Refusal(
                    Refusal.Kind.NOT_FOUND,
                    "unknown-table",
                    WORDING.say("unknown-table", AskedDays.shown(table), String.join(", ", Layout.TABLES)));
        }
        return table;
    }

    static Bilingual title(String table) {
        return WORDING.say("edition." + table);
    }

    void write(String table, Table file) throws IOException {
        var header = new ArrayList<String>();
        header.add(word("edition.rows." + table));
        Layout.columns(table).forEach(column -> header.add(column(column)));
        header.add(word("total"));
        file.header(header);
        for (var row : Layout.rows(table)) {
            file.row(row(table, row, row(table, row)));
        }
        if (Layout.hasSumsOverRows(table)) {
            file.total(row(table, "", word("total")));
        }
    }

    private ArrayList<Object> row(String table, String row, String name) {
        var cells = new ArrayList<Object>();
        cells.add(name);
        Stream.concat(Layout.columns(table).stream(), Stream.of(""))
                .forEach(column -> cells.add(shown(table, row, column)));
        return cells;
    }

    private Object shown(String table, String row, String column) {
        var figure = edition.figure(table, row, column);
        if (figure.isPresent()) {
            return figure.get();
        }
        var reason = edition.reasons().get(Layout.total(table, row, column));
        return reason == null || edition.publishedAt() != null ? HIDDEN : HIDDEN + mark(reason);
    }

    /** Stands behind the asterisk of a draft, and is explained below its tables. */
    static String mark(Reason reason) {
        return switch (reason) {
            case FEW -> "a";
            case CHANGED_BY_FEW -> "b";
            case HIDDEN_BEFORE -> "c";
            case COVERS_OTHERS -> "d";
        };
    }

    /** What the marks mean. */
    static Bilingual explanation(Reason reason, int smallestCell) {
        return WORDING.say("edition.reason." + reason.name(), smallestCell);
    }

    private String row(String table, String name) {
        return switch (table) {
            case Layout.STEPS -> AssessmentStep.valueOf(name).words().in(locale);
            case Layout.WORST_RISKS, Layout.BY_CATEGORY ->
                Category.valueOf(name).words().in(locale);
            case Layout.BY_BEFORE -> Status.valueOf(name).words().in(locale);
            default ->
                name.equals(Layout.NONE)
                        ? word("risk.none")
                        : Risk.valueOf(name).words().in(locale);
        };
    }

    private String column(String name) {
        if (name.equals(Layout.NONE)) {
            return word("risk.no-finding");
        }
        return Arrays.stream(Risk.values())
                .filter(risk -> risk.name().equals(name))
                .findAny()
                .map(risk -> risk.words().in(locale))
                .orElseGet(() -> word("edition." + name));
    }

    private String word(String key) {
        return WORDING.say(key).in(locale);
    }
}
