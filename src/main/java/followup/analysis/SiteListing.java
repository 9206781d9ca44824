package followup.analysis;

import followup.countermeasure.AskedDays;
import followup.page.Paging;
import followup.site.AssessmentStep;
import followup.site.Risk;
import followup.survey.Survey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** The sites, searched, sorted and cut into pages by the database, with what a person wants to see of each at once. */
@Component
public class SiteListing {

    /** Looked up only for the sites of one page. */
    private static final String ROWS = """
            select s.code, s.name, s.company_name,
                (select max(case d.step %s end) from step d where d.site_code = s.code and d.done_on <= :today) as reached,
                (select min(case f.risk when 'HIGH' then 0 when 'MEDIUM' then 1 else 2 end)
                    from finding f where f.site_code = s.code) as worst,
                v.reference, v.state, v.due_on, v.hold_reason,
                (select count(*) from survey_asked a where a.survey_id = v.id) as asked,
                (select count(a.answered_at) from survey_asked a where a.survey_id = v.id) as answered,
                (select max(m.received_on) from read_mail m where m.survey = v.reference and m.kind = 'reply') as replied,
                (select count(*) from review r where r.survey = v.reference and r.state = 'OPEN') as reviews,
                (select count(*) from survey_undeliverable u where u.survey_id = v.id) as bounced
            from site s
            left join survey v on v.id = (select max(id) from survey w where w.site_code = s.code)
            where s.code = any(:codes)
            """.formatted(steps());

    private final JdbcClient jdbc;
    private final AskedDays days;

    SiteListing(JdbcClient jdbc, AskedDays days) {
        this.jdbc = jdbc;
        this.days = days;
    }

    public record Page(Paging paging, List<Entry> sites) {}

    /**
     * @param reached the last step that is done; null when none is
     * @param worst the worst risk the diagnosis found; null when it found nothing
     * @param survey the last one of the site; null when there was none
     */
    public record Entry(
            String code,
            String name,
            String company,
            @Nullable AssessmentStep reached,
            @Nullable Risk worst,
            @Nullable SurveyStanding survey) {}

    /**
     * @param asked measures that the company was asked for
     * @param answered how many of these have an accepted answer
     * @param repliedOn the day of the last reply
     * @param toDecide whether a person must decide about a mail
     * @param bounced whether mails to one of the addresses came back for good
     */
    public record SurveyStanding(
            String reference,
            Survey.State state,
            LocalDate dueOn,
            boolean onHold,
            int asked,
            int answered,
            @Nullable LocalDate repliedOn,
            boolean toDecide,
            boolean bounced) {}

    public long count(SiteFilter filter) {
        return bound("select count(*) from site s" + filter.conditions(), filter)
                .query(Long.class)
                .single();
    }

    /** @param number of the page, from 1; one beyond the end becomes the last */
    public Page page(SiteFilter filter, int number) {
        var paging = Paging.of(number, count(filter));
        var codes = bound(
                        "select s.code from site s" + filter.joins() + filter.conditions() + filter.order()
                                + " offset :offset rows fetch next :rows rows only",
                        filter)
                .param("offset", paging.offset())
                .param("rows", paging.size())
                .query((row, index) -> row.getString("code"))
                .list();
        return new Page(paging, entries(codes));
    }

    private JdbcClient.StatementSpec bound(String sql, SiteFilter filter) {
        var words = filter.words();
        var statement = jdbc.sql(sql).param("today", days.today());
        for (int word = 0; word < words.size(); word++) {
            statement = statement.param("word" + word, words.get(word));
        }
        return statement;
    }

    private List<Entry> entries(List<String> codes) {
        var found = new HashMap<String, Entry>();
        jdbc.sql(ROWS)
                .param("today", days.today())
                .param("codes", new SqlArrayValue("varchar", codes.toArray()))
                .query(row -> {
                    found.put(row.getString("code"), entry(row));
                });
        return codes.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getString("code"),
                row.getString("name"),
                row.getString("company_name"),
                Optional.ofNullable(row.getObject("reached", Integer.class))
                        .map(reached -> AssessmentStep.values()[reached])
                        .orElse(null),
                Optional.ofNullable(row.getObject("worst", Integer.class))
                        .map(worst -> Risk.values()[worst])
                        .orElse(null),
                row.getString("reference") == null ? null : survey(row));
    }

    private static SurveyStanding survey(ResultSet row) throws SQLException {
        return new SurveyStanding(
                row.getString("reference"),
                Survey.State.valueOf(row.getString("state")),
                row.getObject("due_on", LocalDate.class),
                row.getString("hold_reason") != null,
                row.getInt("asked"),
                row.getInt("answered"),
                row.getObject("replied", LocalDate.class),
                row.getInt("reviews") > 0,
                row.getInt("bounced") > 0);
    }

    private static String steps() {
        var steps = new StringBuilder();
        for (var step : AssessmentStep.values()) {
            steps.append("when '")
                    .append(step.name())
                    .append("' then ")
                    .append(step.ordinal())
                    .append(' ');
        }
        return steps.toString();
    }
}
