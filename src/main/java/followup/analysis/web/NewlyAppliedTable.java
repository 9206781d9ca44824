package followup.analysis.web;

import followup.analysis.BeforeAfter;
import followup.analysis.BeforeAfterReport.Count;
import followup.analysis.BeforeAfterReport.Group;
import followup.analysis.Grouping;
import followup.wording.Wording;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Of the measures that were not applied before, how many are now: one row per group. */
final class NewlyAppliedTable {

    private static final Wording WORDING = Wording.of(Grouping.class);

    private final Grouping by;
    private final Locale locale;

    NewlyAppliedTable(Grouping by, Locale locale) {
        this.by = by;
        this.locale = locale;
    }

    /** The groups and, in the last row, their sum. */
    void write(Stream<Group> groups, Table file) throws IOException {
        var total = BeforeAfter.total(List.of());
        header(file);
        for (var group : (Iterable<Group>) groups::iterator) {
            if (group.measures() > 0) {
                file.row(row(group));
            }
            total = BeforeAfter.total(List.of(total, group));
        }
        file.total(row(total));
    }

    /** One page of the groups, with the sum over all pages. */
    void write(List<Group> groups, Group total, Table file) throws IOException {
        header(file);
        for (var group : groups) {
            if (group.measures() > 0) {
                file.row(row(group));
            }
        }
        file.total(row(total));
    }

    private void header(Table file) throws IOException {
        var header = new ArrayList<String>();
        if (by == Grouping.SITE) {
            header.add(word("column.site"));
            header.add(word("column.site-name"));
        } else {
            header.add(word("column." + by.code()));
        }
        Stream.of("not-applied-before", "newly-applied", "share", "without-answer")
                .map(column -> word("column." + column))
                .forEach(header::add);
        file.header(header);
    }

    private List<Object> row(Group group) {
        var row = new ArrayList<Object>();
        if (by == Grouping.SITE) {
            row.add(group.group());
        }
        row.add(group.name().in(locale));
        long before = notAppliedBefore(group);
        row.add(before);
        row.add(group.newlyApplied());
        row.add(Percentage.of(group.newlyApplied(), before));
        row.add(group.withoutAnswer());
        return row;
    }

    /** The measures that could be newly applied. */
    static long notAppliedBefore(Group group) {
        return group.counts().stream()
                .filter(count -> count.before() != followup.site.Status.APPLIED)
                .mapToLong(Count::measures)
                .sum();
    }

    private String word(String key) {
        return WORDING.say(key).in(locale);
    }
}
