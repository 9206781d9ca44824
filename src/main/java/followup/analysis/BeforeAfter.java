package followup.analysis;

import followup.analysis.BeforeAfterReport.Count;
import followup.analysis.BeforeAfterReport.Group;
import followup.countermeasure.AsOf;
import followup.countermeasure.AskedDays;
import followup.site.Status;
import followup.wording.Bilingual;
import followup.wording.Wording;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts measures by their status before the debrief and after it, from the counts that the ledger keeps; only the states of
 * single sites on a past day come from its entries.
 */
@Component
public class BeforeAfter {

    /** Groups of a page: default and most that can be asked for; more than that is refused. */
    public static final int PAGE_LIMIT = 1_000;

    private static final Wording WORDING = Wording.of(BeforeAfter.class);

    /** Stands in the tables where a measure has no risk level, or nothing is known of its status. */
    private static final String NONE = "NONE";

    private static final Comparator<Count> ORDER = Comparator.comparing(Count::before)
            .thenComparing(Count::after, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Count::asked, Comparator.reverseOrder());

    private final JdbcClient jdbc;
    private final GroupPages pages;
    private final AskedDays days;

    BeforeAfter(JdbcClient jdbc, GroupPages pages, AskedDays days) {
        this.jdbc = jdbc;
        this.pages = pages;
        this.days = days;
    }

    /**
     * @param which the measures that are counted; the additional ones have no part in it
     * @param after the last group of the page before; empty at first
     * @param limit groups of the page, from 1 to {@link #PAGE_LIMIT}; all risk levels and categories are one page
     */
    public BeforeAfterReport report(Grouping by, AsOf asOf, Selection which, String after, int limit) {
        var page = pages.of(by, which, after, limit);
        var groups = groups(by, asOf, which, page);
        var total = page.isEverything()
                ? total(groups)
                : group(
                        "",
                        WORDING.say("total"),
                        counts(null, asOf, which, page).getOrDefault("", List.of()));
        return new BeforeAfterReport(by, asOf.day(), total, groups, page.next(), additional(asOf));
    }

    /** All groups one after the other, however many there are; one page of them is in memory. */
    public Stream<Group> groups(Grouping by, AsOf asOf, Selection which) {
        return Stream.iterate(
                        Optional.of(pages.of(by, which, "", PAGE_LIMIT)),
                        Optional::isPresent,
                        page -> page.flatMap(one -> nextPage(by, which, one)))
                .flatMap(Optional::stream)
                .flatMap(page -> groups(by, asOf, which, page).stream());
    }

    private Optional<GroupPages.Page> nextPage(Grouping by, Selection which, GroupPages.Page page) {
        return Optional.ofNullable(page.next()).map(next -> pages.of(by, which, next, PAGE_LIMIT));
    }

    /** The sum of groups. */
    public static Group total(List<Group> groups) {
        return group(
                "",
                WORDING.say("total"),
                groups.stream().flatMap(group -> group.counts().stream()).toList());
    }

    private List<Group> groups(Grouping by, AsOf asOf, Selection which, GroupPages.Page page) {
        var counts = counts(by, asOf, which, page);
        return page.names().entrySet().stream()
                .map(group -> group(group.getKey(), group.getValue(), counts.getOrDefault(group.getKey(), List.of())))
                .toList();
    }

    private Map<String, List<Count>> counts(@Nullable Grouping by, AsOf asOf, Selection which, GroupPages.Page page) {
        var now = !asOf.day().isBefore(days.today());
        var bySite = by == Grouping.SITE;
        var column = by == null ? "''" : column(by);
        var sql = (bySite ? StatusesAsOf.ofSomeSites(now) : StatusesAsOf.counted(now))
                + "select " + column + " as grp, asked, status_before, status_after, "
                + (bySite ? "count(*)" : "sum(measures)") + " as measures from state where true" + which.condition()
                + (by == Grouping.MEASURE ? " and title > :after and title <= :last" : "")
                + " group by grp, asked, status_before, status_after";
        var counts = new HashMap<String, List<Count>>();
        which.bind(jdbc.sql(sql))
                .param("until", asOf.until().atOffset(ZoneOffset.UTC))
                .param("day", asOf.day())
                .param("after", page.after())
                .param("last", page.last())
                .query(row -> {
                    counts.computeIfAbsent(row.getString("grp"), group -> new ArrayList<>())
                            .add(count(row));
                });
        return counts;
    }

    private static String column(Grouping by) {
        return switch (by) {
            case RISK -> "risk";
            case CATEGORY -> "category";
            case MEASURE -> "title";
            case SITE -> "site_code";
        };
    }

    private static Count count(ResultSet row) throws SQLException {
        var after = row.getString("status_after");
        return new Count(
                Status.valueOf(row.getString("status_before")),
                after.equals(NONE) ? null : Status.valueOf(after),
                row.getBoolean("asked"),
                row.getLong("measures"));
    }

    private static Group group(String key, Bilingual name, List<Count> parts) {
        var counts = parts.stream()
                .collect(Collectors.groupingBy(
                        count -> new Count(count.before(), count.after(), count.asked(), 0),
                        Collectors.summingLong(Count::measures)))
                .entrySet()
                .stream()
                .filter(sum -> sum.getValue() > 0)
                .map(sum -> new Count(
                        sum.getKey().before(),
                        sum.getKey().after(),
                        sum.getKey().asked(),
                        sum.getValue()))
                .sorted(ORDER)
                .toList();
        return new Group(
                key,
                name,
                sum(counts, count -> true),
                sum(counts, count -> count.after() != null),
                sum(counts, count -> count.after() == null && count.asked()),
                sum(counts, count -> count.after() == null && !count.asked()),
                sum(counts, Count::newlyApplied),
                counts);
    }

    private static long sum(List<Count> counts, Predicate<Count> which) {
        return counts.stream().filter(which).mapToLong(Count::measures).sum();
    }

    private long additional(AsOf asOf) {
        return jdbc.sql("""
                        select count(*) from ledger_entry e
                        where measure_code is null and content <> '' and recorded_at < :until
                            and not exists (select 1 from ledger_entry c
                                where c.corrects = e.id and c.recorded_at < :until)
                        """)
                .param("until", asOf.until().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }
}
