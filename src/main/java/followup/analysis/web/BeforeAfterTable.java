package followup.analysis.web;

import followup.analysis.BeforeAfter;
import followup.analysis.BeforeAfterReport;
import followup.analysis.BeforeAfterReport.Count;
import followup.analysis.BeforeAfterReport.Group;
import followup.analysis.Grouping;
import followup.site.Status;
import followup.wording.Bilingual;
import followup.wording.Wording;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Before × after as a table for people: one row per group and status before, one column per status after. Its words are
 * those of one language; scripts read the JSON, which has none.
 */
final class BeforeAfterTable {

    private static final Wording WORDING = Wording.of(Grouping.class);

    private final Grouping by;
    private final Locale locale;

    BeforeAfterTable(Grouping by, Locale locale) {
        this.by = by;
        this.locale = locale;
    }

    /** The groups, and in the last rows their sum; a group without measures has no row. */
    void write(Stream<Group> groups, Table file) throws IOException {
        file.header(header());
        var total = BeforeAfter.total(List.of());
        for (var group : (Iterable<Group>) groups::iterator) {
            for (var row : rows(group)) {
                file.row(row);
            }
            total = BeforeAfter.total(List.of(total, group));
        }
        writeTotal(total, file);
    }

    /** One page of the groups, with the sum over all pages. */
    void write(BeforeAfterReport page, Table file) throws IOException {
        file.header(header());
        for (var group : page.groups()) {
            for (var row : rows(group)) {
                file.row(row);
            }
        }
        writeTotal(page.total(), file);
    }

    private void writeTotal(Group total, Table file) throws IOException {
        for (var row : rows(total)) {
            file.total(row);
        }
    }

    private List<String> header() {
        var header = new ArrayList<>(groupColumns());
        header.add(word("column.before"));
        Arrays.stream(Status.values()).map(status -> in(status.words())).forEach(header::add);
        Stream.of("column.without-answer", "column.not-asked", "column.measures", "column.newly-applied")
                .map(this::word)
                .forEach(header::add);
        return header;
    }

    private List<List<Object>> rows(Group group) {
        var rows = new ArrayList<List<Object>>();
        for (var before : Status.values()) {
            var counts = group.counts().stream()
                    .filter(count -> count.before() == before)
                    .toList();
            if (!counts.isEmpty()) {
                rows.add(row(group, before, counts));
            }
        }
        return rows;
    }

    private List<Object> row(Group group, Status before, List<Count> counts) {
        var row = new ArrayList<Object>(groupCells(group));
        row.add(in(before.words()));
        for (var after : Status.values()) {
            row.add(sum(counts, count -> count.after() == after));
        }
        row.add(sum(counts, count -> count.after() == null && count.asked()));
        row.add(sum(counts, count -> count.after() == null && !count.asked()));
        row.add(sum(counts, count -> true));
        row.add(sum(counts, Count::newlyApplied));
        return row;
    }

    private List<String> groupColumns() {
        return by == Grouping.SITE
                ? List.of(word("column.site"), word("column.site-name"))
                : List.of(word("column." + by.code()));
    }

    private List<String> groupCells(Group group) {
        var name = in(group.name());
        return by == Grouping.SITE ? List.of(group.group(), name) : List.of(name);
    }

    private static long sum(List<Count> counts, Predicate<Count> which) {
        return counts.stream().filter(which).mapToLong(Count::measures).sum();
    }

    private String word(String key) {
        return in(WORDING.say(key));
    }

    private String in(Bilingual words) {
        return words.in(locale);
    }
}
