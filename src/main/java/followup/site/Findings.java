package followup.site;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the diagnosis found at the sites. */
@Repository
public class Findings {

    private static final int BATCH = 1000;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    Findings(JdbcTemplate jdbc) {
        this.jdbc = JdbcClient.create(jdbc);
        this.batches = jdbc;
    }

    /** What tells a finding from the others of its site. */
    record Key(Category category, String title) {

        static Key of(Finding finding) {
            return new Key(finding.category(), finding.title());
        }
    }

    /** What was found at a site: by category, the worst first. */
    public List<Finding> of(Site.Code site) {
        return of(List.of(site)).getOrDefault(site, Map.of()).values().stream()
                .sorted(Comparator.comparing(Finding::category)
                        .thenComparing(Finding::risk)
                        .thenComparing(Finding::title))
                .toList();
    }

    Map<Site.Code, Map<Key, Finding>> of(Collection<Site.Code> sites) {
        var findings = new HashMap<Site.Code, Map<Key, Finding>>();
        jdbc.sql("select site_code, category, risk, title from finding where site_code = any(?)")
                .param(Codes.array(sites))
                .query(row -> {
                    var finding = new Finding(
                            new Site.Code(row.getString("site_code")),
                            Category.valueOf(row.getString("category")),
                            Risk.valueOf(row.getString("risk")),
                            row.getString("title"));
                    findings.computeIfAbsent(finding.site(), site -> new HashMap<>())
                            .put(Key.of(finding), finding);
                });
        return findings;
    }

    void add(List<Finding> findings) {
        write("insert into finding (risk, site_code, category, title) values (?, ?, ?, ?)", findings);
    }

    void replace(List<Finding> findings) {
        write("update finding set risk = ? where site_code = ? and category = ? and title = ?", findings);
    }

    private void write(String sql, List<Finding> findings) {
        batches.batchUpdate(sql, findings, BATCH, Findings::bind);
    }

    private static void bind(PreparedStatement statement, Finding finding) throws SQLException {
        statement.setString(1, finding.risk().name());
        statement.setString(2, finding.site().value());
        statement.setString(3, finding.category().name());
        statement.setString(4, finding.title());
    }
}
