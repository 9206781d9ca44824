package followup.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which company a survey asks, and which survey a person means: a read model over surveys, sites and contacts. */
@Component
public class SurveyNames {

    private static final String SELECT = """
            select s.reference, s.site_code, t.name as site_name, t.company_name, s.due_on, s.state
            from survey s join site t on t.code = s.site_code
            """;

    private final JdbcClient jdbc;

    SurveyNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param state the name of a survey's state */
    public record SurveyName(
            String reference, String site, String siteName, String company, LocalDate dueOn, String state) {}

    /** By reference; references of no survey are missing. */
    public Map<String, SurveyName> of(Collection<String> references) {
        if (references.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql(SELECT + "where s.reference in (:references)")
                .param("references", references)
                .query(SurveyNames::name)
                .list()
                .stream()
                .collect(Collectors.toMap(SurveyName::reference, Function.identity()));
    }

    /**
     * Surveys that a person may mean, in any case, the latest first: those whose reference, site code or contact's address begins with the
     * words, which indexes find; only when these are too few, those whose site's or company's name or contact's address contains them.
     */
    public List<SurveyName> search(String words, int limit) {
        var wanted = words.strip().toLowerCase(Locale.ROOT);
        if (wanted.isEmpty()) {
            return List.of();
        }
        var found = new LinkedHashSet<Long>();
        for (var candidates : CANDIDATES) {
            if (found.size() < limit) {
                found.addAll(candidates(candidates, wanted, limit));
            }
        }
        return found.isEmpty()
                ? List.of()
                : jdbc.sql(
                                SELECT
                                        + "where s.id in (:found) order by s.due_on desc, s.id desc fetch first :limit rows only")
                        .param("found", found)
                        .param("limit", limit)
                        .query(SurveyNames::name)
                        .list();
    }

    /** Where surveys are looked for, one after the other; each stops when it has found enough. */
    private static final List<String> CANDIDATES = List.of("""
            select s.id from survey s where s.reference like :upper escape '!'
            order by s.reference fetch first :limit rows only""", """
            select s.id from survey s where s.site_code like :upper escape '!'
            order by s.site_code, s.id fetch first :limit rows only""", """
            select s.id from survey s where s.site_code like :lower escape '!'
            order by s.site_code, s.id fetch first :limit rows only""", """
            select s.id from contact c join survey s on s.site_code = c.site_code where c.email_folded like :lower escape '!'
            order by c.email_folded, s.id fetch first :limit rows only""", """
            select s.id from site t join survey s on s.site_code = t.code
            where lower(t.name) like :within escape '!' or lower(t.company_name) like :within escape '!'
            fetch first :limit rows only""", """
            select s.id from contact c join survey s on s.site_code = c.site_code where c.email_folded like :within escape '!'
            fetch first :limit rows only""");

    private List<Long> candidates(String sql, String wanted, int limit) {
        var literal = wanted.replaceAll("([!%_])", "!$1");
        return jdbc.sql(sql)
                .param("upper", literal.toUpperCase(Locale.ROOT) + "%")
                .param("lower", literal + "%")
                .param("within", "%" + literal + "%")
                .param("limit", limit)
                .query((row, number) -> row.getLong(1))
                .list();
    }

    private static SurveyName name(ResultSet row, int number) throws SQLException {
        return new SurveyName(
                row.getString("reference"),
                row.getString("site_code"),
                row.getString("site_name"),
                row.getString("company_name"),
                row.getObject("due_on", LocalDate.class),
                row.getString("state"));
    }
}
