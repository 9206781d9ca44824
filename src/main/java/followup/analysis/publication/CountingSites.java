package followup.analysis.publication;

import followup.analysis.StatusesAsOf;
import followup.countermeasure.AsOf;
import followup.site.AssessmentStep;
import followup.site.Category;
import followup.site.Risk;
import followup.site.Status;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/**
 * Counts, site by site, what stands in an edition as of a day. Additional measures, titles, names and texts are not even
 * read.
 */
@Component
class CountingSites {

    private static final String COUNTED = """
            select site_code, category, risk, status_before, status_after, asked, count(*) as measures
            from state group by site_code, category, risk, status_before, status_after, asked
            """;

    /** Sites that stand otherwise today than at the end of that day, and perhaps some more. */
    private static final String CHANGED_SINCE = """
            select site_code from ledger_entry where recorded_at >= :until
            union
            select site_code from before_correction where recorded_at >= :until
            """;

    /** Sites looked at in one statement. */
    private static final int BATCH = 1_000;

    private static final String WORST = """
            select f.site_code, min(case f.risk when 'HIGH' then 0 when 'MEDIUM' then 1 else 2 end) as worst
            from finding f join step s on s.site_code = f.site_code
            where s.step = 'DIAGNOSIS' and s.done_on <= :day and f.category = :category
            group by f.site_code
            """;

    private final JdbcClient jdbc;

    CountingSites(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Counts asOf(AsOf asOf) {
        var counts = new Counts(Layout.ALL);
        jdbc.sql(StatusesAsOf.ofAllSites() + COUNTED).query(row -> {
            measures(row, counts);
        });
        undoWhatCameAfter(asOf, counts);
        var diagnosed = steps(asOf.day(), counts);
        worstRisks(asOf.day(), diagnosed, counts);
        return counts;
    }

    /** What is recorded while this runs is seen here at the latest: the present was counted before. */
    private void undoWhatCameAfter(AsOf asOf, Counts counts) {
        var until = asOf.until().atOffset(ZoneOffset.UTC);
        var changed = jdbc.sql(CHANGED_SINCE)
                .param("until", until)
                .query((row, number) -> row.getString("site_code"))
                .list();
        counts.forget(changed);
        for (int first = 0; first < changed.size(); first += BATCH) {
            var some = changed.subList(first, Math.min(first + BATCH, changed.size()));
            jdbc.sql(StatusesAsOf.ofTheseSites() + COUNTED)
                    .param("until", until)
                    .param("sites", new SqlArrayValue("varchar", some.toArray()))
                    .query(row -> {
                        measures(row, counts);
                    });
        }
    }

    private static void measures(ResultSet row, Counts counts) throws SQLException {
        var before = Status.valueOf(row.getString("status_before"));
        var after = row.getString("status_after");
        counts.measures(
                row.getString("site_code"),
                Category.valueOf(row.getString("category")),
                row.getString("risk"),
                before,
                Outcome.of(before, after.equals(Layout.NONE) ? null : Status.valueOf(after), row.getBoolean("asked")),
                row.getInt("measures"));
    }

    private Set<String> steps(LocalDate day, Counts counts) {
        jdbc.sql("select code from site").query(row -> {
            counts.site(row.getString("code"));
        });
        var diagnosed = new HashSet<String>();
        jdbc.sql("select site_code, step from step where done_on <= :day")
                .param("day", day)
                .query(row -> {
                    var step = AssessmentStep.valueOf(row.getString("step"));
                    counts.done(row.getString("site_code"), step);
                    if (step == AssessmentStep.DIAGNOSIS) {
                        diagnosed.add(row.getString("site_code"));
                    }
                });
        return diagnosed;
    }

    private void worstRisks(LocalDate day, Set<String> diagnosed, Counts counts) {
        for (var category : List.of(Category.WEB_APPLICATION, Category.PLATFORM)) {
            var worst = new HashMap<String, Risk>();
            jdbc.sql(WORST).param("day", day).param("category", category.name()).query(row -> {
                worst.put(row.getString("site_code"), Risk.values()[row.getInt("worst")]);
            });
            diagnosed.forEach(site -> counts.worst(site, category, worst.get(site)));
        }
    }
}
