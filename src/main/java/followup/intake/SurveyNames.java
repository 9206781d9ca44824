package followup.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
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
     * Surveys whose reference or site code begins with the words, or whose site, company or contact's address contains them, in any case;
     * the latest first.
     */
    public List<SurveyName> search(String words, int limit) {
        var wanted = words.strip().toLowerCase(Locale.ROOT);
        if (wanted.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(SELECT + """
                where position(:words in lower(s.reference)) = 1 or position(:words in lower(s.site_code)) = 1
                or position(:words in lower(t.name)) > 0 or position(:words in lower(t.company_name)) > 0
                or s.site_code in (select c.site_code from contact c where position(:words in c.email_folded) > 0)
                order by s.due_on desc, s.id desc fetch first :limit rows only""")
                .param("words", wanted)
                .param("limit", limit)
                .query(SurveyNames::name)
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
