package followup.analysis;

import followup.countermeasure.AsOf;
import followup.wording.Bilingual;
import followup.wording.Wording;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many companies were asked by the end of a day, and how many of these had answered. */
@Component
public class Responses {

    private static final Wording WORDING = Wording.of(Responses.class);

    /** Surveys that were cancelled by then, with the debrief or because it moved, are in no figure. */
    private static final String SQL = """
            select count(*) as requested, sum(reminded) as reminded,
                sum(case when answers = 'REQUESTED' then 1 else 0 end) as unanswered,
                sum(case when answers = 'PARTLY_ANSWERED' then 1 else 0 end) as partly,
                sum(case when answers = 'ANSWERED' then 1 else 0 end) as fully,
                sum(case when state = 'UNREACHABLE' then 1 else 0 end) as unreachable,
                sum(case when state = 'OVERDUE' then 1 else 0 end) as overdue
            from (select c.answers, c.state, case when w.survey_id is null then 0 else 1 end as reminded
                  from survey_course c
                  left join survey_wave w on w.survey_id = c.survey_id and w.wave = 1 and w.fell_due_at < :until
                  where c.since < :until and (c.gone_at is null or c.gone_at >= :until)
                      and c.state <> 'CANCELLED') course
            """;

    private static final String PLANNED = """
            select count(*) from survey s join debrief d on d.id = s.debrief_id
            where d.registered_at < :until and s.state <> 'CANCELLED'
            """;

    private final JdbcClient jdbc;

    Responses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many of how many; the percentage is rounded, half up, and null when there are none. */
    public record Stage(
            String stage,
            Bilingual name,
            Bilingual total,
            long count,
            long of,
            @Nullable Integer percent) {}

    /**
     * @param asOf what was known at the end of this day
     * @param stages in the order in which a survey goes through them; the first is a part of the planned surveys, the
     *     others are parts of the requested ones. Nothing, partly and fully answered add up to requested; unreachable
     *     and overdue may have answered in part
     */
    public record Funnel(LocalDate asOf, List<Stage> stages) {}

    private record Counts(
            long planned,
            long requested,
            long reminded,
            long unanswered,
            long partly,
            long fully,
            long unreachable,
            long overdue) {}

    public Funnel asOf(AsOf asOf) {
        var until = asOf.until().atOffset(ZoneOffset.UTC);
        long planned = jdbc.sql(PLANNED).param("until", until).query(Long.class).single();
        var counts = jdbc.sql(SQL)
                .param("until", until)
                .query((row, number) -> counts(planned, row))
                .single();
        long of = counts.requested();
        return new Funnel(
                asOf.day(),
                List.of(
                        stage("requested", "of.planned", of, Math.max(planned, of)),
                        stage("reminded", counts.reminded(), of),
                        stage("unanswered", counts.unanswered(), of),
                        stage("partly-answered", counts.partly(), of),
                        stage("answered", counts.fully(), of),
                        stage("unreachable", counts.unreachable(), of),
                        stage("overdue", counts.overdue(), of)));
    }

    private static Counts counts(long planned, ResultSet row) throws SQLException {
        return new Counts(
                planned,
                row.getLong("requested"),
                row.getLong("reminded"),
                row.getLong("unanswered"),
                row.getLong("partly"),
                row.getLong("fully"),
                row.getLong("unreachable"),
                row.getLong("overdue"));
    }

    private static Stage stage(String stage, long count, long of) {
        return stage(stage, "of.requested", count, of);
    }

    private static Stage stage(String stage, String total, long count, long of) {
        return new Stage(
                stage.toUpperCase(Locale.ROOT).replace('-', '_'),
                WORDING.say("stage." + stage),
                WORDING.say(total),
                count,
                of,
                Percent.of(count, of));
    }
}
