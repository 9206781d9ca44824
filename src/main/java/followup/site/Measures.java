package followup.site;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The measures of the sites with their state before the debrief. Measures are never deleted. */
@Repository
public class Measures {

    /** W-2 before W-10, whatever the database's collation. */
    private static final Comparator<Measure> BY_CODE = Comparator.comparing((Measure measure) ->
                    measure.code().substring(0, measure.code().indexOf('-')))
            .thenComparing(measure ->
                    Integer.parseInt(measure.code().substring(measure.code().indexOf('-') + 1)));

    private static final int BATCH = 1000;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    Measures(JdbcTemplate jdbc) {
        this.jdbc = JdbcClient.create(jdbc);
        this.batches = jdbc;
    }

    /** All measures of a site in the order of their codes; none when there is no such site. */
    public List<Measure> of(Site.Code site) {
        return of(List.of(site)).getOrDefault(site, List.of());
    }

    /** The measures that the follow-up asks for, in the order of their codes. */
    public List<Measure> askedOf(Site.Code site) {
        return of(site).stream().filter(Measure::isAsked).toList();
    }

    /** Per site its measures in the order of their codes, in one statement: ask for some thousand sites at most. */
    public Map<Site.Code, List<Measure>> of(Collection<Site.Code> sites) {
        return jdbc
                .sql("select site_code, code, title, category, risk, status_before, recommended from measure"
                        + " where site_code = any(?)")
                .param(Codes.array(sites))
                .query(Measures::measure)
                .list()
                .stream()
                .sorted(BY_CODE)
                .collect(Collectors.groupingBy(Measure::site, LinkedHashMap::new, Collectors.toList()));
    }

    void add(List<Measure> measures) {
        batches.batchUpdate(
                "insert into measure (title, category, risk, status_before, recommended, site_code, code)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                measures,
                BATCH,
                Measures::bind);
    }

    void replace(List<Measure> measures) {
        batches.batchUpdate(
                "update measure set title = ?, category = ?, risk = ?, status_before = ?, recommended = ?"
                        + " where site_code = ? and code = ?",
                measures,
                BATCH,
                Measures::bind);
    }

    private static void bind(java.sql.PreparedStatement statement, Measure measure) throws SQLException {
        var risk = measure.risk();
        statement.setString(1, measure.title());
        statement.setString(2, measure.category().name());
        statement.setString(3, risk == null ? null : risk.name());
        statement.setString(4, measure.statusBefore().name());
        statement.setBoolean(5, measure.recommended());
        statement.setString(6, measure.site().value());
        statement.setString(7, measure.code());
    }

    private static Measure measure(ResultSet row, int number) throws SQLException {
        return new Measure(
                new Site.Code(row.getString("site_code")),
                row.getString("code"),
                row.getString("title"),
                Category.valueOf(row.getString("category")),
                Optional.ofNullable(row.getString("risk")).map(Risk::valueOf).orElse(null),
                Status.valueOf(row.getString("status_before")),
                row.getBoolean("recommended"));
    }
}
