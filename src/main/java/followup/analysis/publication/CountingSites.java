package followup.analysis.publication;

import followup.analysis.StatusesAsOf;
import followup.analysis.publication.Counts.Kind;
import followup.countermeasure.AsOf;
import followup.site.AssessmentStep;
import followup.site.Category;
import followup.site.Risk;
import followup.site.Status;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/**
 * Counts what stands in the editions of some days, so that these can be compared. Additional measures, titles, names and
 * texts are not even read.
 *
 * <ol>
 *   <li>How much there is of everything on each day is read from the few rows that are kept of it.
 *   <li>Behind a figure stand at least as many sites as it takes when each has as many measures as any. That is enough for
 *       all figures but the small ones.
 *   <li>For these, and where there are several days, the sites that may have changed since the first day are looked at one
 *       by one, as they stood on each day. All others stand today as they stood then.
 *   <li>Of these others, whoever adds to a small figure is found by the kinds of measures that it is made of.
 * </ol>
 */
@Component
class CountingSites {

    private static final String KIND = "category, risk, status_before, status_after, asked";

    /** The kind of a row, to look it up by. */
    private static final String KEY =
            "category || ' ' || risk || ' ' || status_before || ' ' || status_after || ' ' || asked";

    private static final String COUNTED =
            "select " + KIND + ", sum(measures) as measures from state group by " + KIND + " having sum(measures) <> 0";

    private static final String BY_SITE =
            "select site_code, " + KIND + ", count(*) as measures from state group by site_code, " + KIND;

    private static final String KINDS_TODAY =
            "select distinct " + KIND + ", " + KEY + " as kind from status_count where measures > 0";

    private static final String SITES_WITH_KINDS =
            "select distinct site_code, " + KEY + " as kind from state where " + KEY + " = any(:kinds)";

    private static final String MOST_MEASURES =
            "select coalesce(max(measures), 0) from (select count(*) as measures from measure group by site_code) sites";

    /** Sites that stand otherwise today than then, and perhaps some more. */
    private static final String CHANGED_SINCE = """
            select site_code from ledger_entry where recorded_at >= :until
            union
            select site_code from before_correction where recorded_at >= :until
            """;

    /** Sites looked at in one statement. */
    private static final int BATCH = 1_000;

    private static final String WORST = """
            select category, worst, count(*) as sites from (
                select f.category, min(case f.risk when 'HIGH' then 0 when 'MEDIUM' then 1 else 2 end) as worst
                from finding f join step s on s.site_code = f.site_code
                where s.step = 'DIAGNOSIS' and s.done_on <= :day
                group by f.site_code, f.category) diagnosed
            group by category, worst
            """;

    private final JdbcClient jdbc;

    CountingSites(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param days not empty
     * @param smallest of how many sites it must be known whether so many stand behind a figure
     * @return in the order of the days
     */
    List<Counts> on(List<AsOf> days, int smallest) {
        var counts = days.stream().map(this::together).toList();
        long few = smallest * (long) jdbc.sql(MOST_MEASURES).query(Long.class).single();
        var changed = new HashSet<String>();
        if (days.size() > 1 || !counts.getFirst().othersAddLess(few).isEmpty()) {
            changed.addAll(changedSince(days.stream()
                    .map(AsOf::until)
                    .min(Comparator.naturalOrder())
                    .orElseThrow()));
            for (int day = 0; day < days.size(); day++) {
                oneByOne(changed, days.get(day), counts.get(day));
            }
        }
        tellSites(counts, smallest, few, changed);
        return counts;
    }

    private Counts together(AsOf asOf) {
        var counts = new Counts(Layout.ALL);
        steps(asOf.day(), counts);
        jdbc.sql(StatusesAsOf.counted(false) + COUNTED).param("day", asOf.day()).query(row -> {
            counts.addOthers(kind(row), row.getLong("measures"));
        });
        return counts;
    }

    private void steps(LocalDate day, Counts counts) {
        long sites = jdbc.sql("select count(*) from site").query(Long.class).single();
        counts.addOthers(Layout.total(Layout.STEPS, "", ""), sites);
        var done = new HashMap<AssessmentStep, Long>();
        jdbc.sql("select step, count(*) as sites from step where done_on <= :day group by step")
                .param("day", day)
                .query(row -> {
                    done.put(AssessmentStep.valueOf(row.getString("step")), row.getLong("sites"));
                });
        for (var step : AssessmentStep.values()) {
            long those = done.getOrDefault(step, 0L);
            counts.addOthers(Layout.total(Layout.STEPS, step.name(), Layout.DONE), those);
            counts.addOthers(Layout.total(Layout.STEPS, step.name(), Layout.OPEN), sites - those);
        }
        worstRisks(day, done.getOrDefault(AssessmentStep.DIAGNOSIS, 0L), counts);
    }

    private void worstRisks(LocalDate day, long diagnosed, Counts counts) {
        var without = new HashMap<String, Long>();
        Layout.rows(Layout.WORST_RISKS).forEach(category -> without.put(category, diagnosed));
        jdbc.sql(WORST).param("day", day).query(row -> {
            var category = row.getString("category");
            if (without.containsKey(category)) {
                long sites = row.getLong("sites");
                var worst = Risk.values()[row.getInt("worst")];
                counts.addOthers(Layout.total(Layout.WORST_RISKS, category, worst.name()), sites);
                without.merge(category, -sites, Long::sum);
            }
        });
        without.forEach(
                (category, sites) -> counts.addOthers(Layout.total(Layout.WORST_RISKS, category, Layout.NONE), sites));
    }

    private List<String> changedSince(Instant until) {
        return jdbc.sql(CHANGED_SINCE)
                .param("until", until.atOffset(ZoneOffset.UTC))
                .query((row, number) -> row.getString("site_code"))
                .list();
    }

    /** Takes what these sites add out of what is only known of all together. */
    private void oneByOne(Collection<String> sites, AsOf asOf, Counts counts) {
        var codes = List.copyOf(sites);
        for (int first = 0; first < codes.size(); first += BATCH) {
            var some = codes.subList(first, Math.min(first + BATCH, codes.size()));
            jdbc.sql(StatusesAsOf.ofTheseSites() + BY_SITE)
                    .param("until", asOf.until().atOffset(ZoneOffset.UTC))
                    .param("sites", new SqlArrayValue("varchar", some.toArray()))
                    .query(row -> {
                        int measures = row.getInt("measures");
                        counts.add(row.getString("site_code"), kind(row), measures);
                        counts.addOthers(kind(row), -measures);
                    });
        }
    }

    /** How many of the others stand behind each figure, which is the same on each day. */
    private void tellSites(List<Counts> days, int smallest, long few, Set<String> changed) {
        var some = days.getFirst();
        var small = some.othersAddLess(few);
        var sites = sitesBehind(small, some, changed);
        for (var counts : days) {
            counts.othersAddLess(Long.MAX_VALUE)
                    .forEach(cell -> counts.otherSites(
                            cell,
                            small.contains(cell)
                                    ? sites.getOrDefault(cell, Set.of()).size()
                                    : smallest));
        }
    }

    private Map<Cell, Set<String>> sitesBehind(Set<Cell> cells, Counts counts, Set<String> changed) {
        var kinds = new HashMap<String, Set<Cell>>();
        jdbc.sql(KINDS_TODAY).query(row -> {
            var concerned =
                    counts.cellsOf(kind(row)).stream().filter(cells::contains).collect(Collectors.toSet());
            if (!concerned.isEmpty()) {
                kinds.put(row.getString("kind"), concerned);
            }
        });
        var sites = new HashMap<Cell, Set<String>>();
        if (!kinds.isEmpty()) {
            jdbc.sql(StatusesAsOf.ofAllSites() + SITES_WITH_KINDS)
                    .param("kinds", new SqlArrayValue("varchar", kinds.keySet().toArray()))
                    .query(row -> {
                        var site = row.getString("site_code");
                        if (!changed.contains(site)) {
                            kinds.getOrDefault(row.getString("kind"), Set.of())
                                    .forEach(cell -> sites.computeIfAbsent(cell, none -> new HashSet<>())
                                            .add(site));
                        }
                    });
        }
        return sites;
    }

    private static Kind kind(ResultSet row) throws SQLException {
        var before = Status.valueOf(row.getString("status_before"));
        var after = row.getString("status_after");
        return new Kind(
                Category.valueOf(row.getString("category")),
                row.getString("risk"),
                before,
                Outcome.of(before, after.equals(Layout.NONE) ? null : Status.valueOf(after), row.getBoolean("asked")));
    }
}
