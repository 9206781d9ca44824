package followup.analysis.web;

import followup.analysis.BeforeAfterReport;
import followup.analysis.BeforeAfterReport.Count;
import followup.analysis.BeforeAfterReport.Group;
import followup.analysis.Grouping;
import followup.analysis.web.Charts.Bar;
import followup.analysis.web.Charts.Part;
import followup.analysis.web.Charts.Share;
import followup.site.Status;
import followup.wording.Wording;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Before × after as pictures, of the groups on one page. */
final class BeforeAfterCharts {

    /** Groups that are drawn; the table below has all of the page. */
    static final int DRAWN = 12;

    private static final Wording WORDING = Wording.of(Grouping.class);

    private final BeforeAfterReport report;
    private final Locale locale;

    BeforeAfterCharts(BeforeAfterReport report, Locale locale) {
        this.report = report;
        this.locale = locale;
    }

    /** Two bars per group: how its measures stood before, and how they stand now. */
    String statuses() {
        var bars = new ArrayList<Bar>();
        drawn().forEach(group -> {
            bars.add(new Bar(WORDING.say("chart.before", label(group)).in(locale), before(group)));
            bars.add(new Bar(WORDING.say("chart.after").in(locale), after(group)));
        });
        return Charts.composition("statuses", word("chart.statuses"), word("chart.statuses.description"), bars);
    }

    /** One bar per group: of what was not applied before, what is now. */
    String newlyApplied() {
        return Charts.shares(
                "newly",
                word("column.newly-applied"),
                word("chart.newly.description"),
                drawn().map(group -> {
                            long of = NewlyAppliedTable.notAppliedBefore(group);
                            return new Share(label(group), group.newlyApplied(), of, words(group.newlyApplied(), of));
                        })
                        .toList());
    }

    static String words(long count, long of) {
        return "%s / %s (%s)".formatted(Shown.grouped(count), Shown.grouped(of), Percentage.of(count, of));
    }

    private Stream<Group> drawn() {
        return report.groups().stream().filter(group -> group.measures() > 0).limit(DRAWN);
    }

    private String label(Group group) {
        return group.name().in(locale);
    }

    private List<Part> before(Group group) {
        return Arrays.stream(Status.values())
                .map(status -> part(
                        Fill.of(status, true), status.words().in(locale), group, count -> count.before() == status))
                .toList();
    }

    private List<Part> after(Group group) {
        var parts = new ArrayList<Part>();
        for (var status : Status.values()) {
            parts.add(part(Fill.of(status, true), status.words().in(locale), group, count -> count.after() == status));
        }
        parts.add(part(
                Fill.NO_ANSWER, word("column.without-answer"), group, count -> count.after() == null && count.asked()));
        parts.add(part(
                Fill.NOT_ASKED, word("column.not-asked"), group, count -> count.after() == null && !count.asked()));
        return parts;
    }

    private static Part part(Fill fill, String name, Group group, Predicate<Count> which) {
        return new Part(
                fill,
                name,
                group.counts().stream().filter(which).mapToLong(Count::measures).sum());
    }

    private String word(String key) {
        return WORDING.say(key).in(locale);
    }
}
