package followup.analysis;

import followup.calendar.SendWindow;
import followup.countermeasure.AskedDays;
import followup.survey.SurveySettings;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** On which of the next days how many companies are asked or reminded, as far as it is known today. */
@Component
public class UpcomingSends {

    /** Days told, today included: two weeks. */
    public static final int DAYS = 14;

    private final JdbcClient jdbc;
    private final AskedDays days;
    private final SendWindow window;
    private final SurveySettings settings;

    UpcomingSends(JdbcClient jdbc, AskedDays days, SendWindow window, SurveySettings settings) {
        this.jdbc = jdbc;
        this.days = days;
        this.window = window;
        this.settings = settings;
    }

    /** How many surveys send on a day: each to all contacts of its site. */
    public record SendDay(LocalDate day, long requests, long reminders) {

        public long all() {
            return requests + reminders;
        }

        private SendDay plus(SendDay other) {
            return new SendDay(day, requests + other.requests, reminders + other.reminders);
        }
    }

    /** The days on which something is sent, in their order. What should have gone before is told of today. */
    public List<SendDay> days() {
        var today = days.today();
        Map<LocalDate, SendDay> found = new TreeMap<>();
        jdbc.sql("""
                        select next_on, sum(case when state = 'PLANNED' then 1 else 0 end) as requests,
                            sum(case when state = 'PLANNED' then 0 else 1 end) as reminders
                        from survey
                        where next_at <= :until
                            and (state = 'PLANNED' or state in ('REQUESTED', 'PARTLY_ANSWERED') and wave < :last)
                        group by next_on
                        """)
                .param("until", window.openingOn(today.plusDays(DAYS - 1L)).atOffset(ZoneOffset.UTC))
                .param("last", settings.reminders().size())
                .query((row, number) -> day(row, today))
                .list()
                .forEach(day -> found.merge(day.day(), day, SendDay::plus));
        return List.copyOf(found.values());
    }

    private static SendDay day(ResultSet row, LocalDate today) throws SQLException {
        var day = row.getObject("next_on", LocalDate.class);
        return new SendDay(day.isBefore(today) ? today : day, row.getLong("requests"), row.getLong("reminders"));
    }
}
