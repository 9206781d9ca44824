package followup.analysis;

import followup.survey.Survey;
import followup.survey.Survey.StateChanged;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps from when to when a survey was in which state, in the transaction of each change, so that a past day can be
 * asked about. A survey that was never requested has no course.
 */
@Component
class SurveyCourse {

    private final JdbcClient jdbc;
    private final Clock clock;

    SurveyCourse(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Two changes at one instant leave the later one. */
    @EventListener
    void on(StateChanged change) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
        long survey = jdbc.sql("select id from survey where reference = ?")
                .param(change.survey().value())
                .query(Long.class)
                .single();
        var answers = answers(survey, change);
        int same = jdbc.sql("update survey_course set state = ?, answers = ? where survey_id = ? and since = ?")
                .params(change.to().name(), answers, survey, now)
                .update();
        if (same == 0) {
            add(survey, change.to(), answers, now);
        }
    }

    private void add(long survey, Survey.State state, String answers, OffsetDateTime now) {
        jdbc.sql("update survey_course set gone_at = ? where survey_id = ? and gone_at is null")
                .params(now, survey)
                .update();
        jdbc.sql("insert into survey_course (survey_id, state, answers, since) values (?, ?, ?, ?)")
                .params(survey, state.name(), answers, now)
                .update();
    }

    /** What ends or stops a survey says nothing about its answers: they stay as they were. */
    private String answers(long survey, StateChanged change) {
        return switch (change.to()) {
            case PARTLY_ANSWERED, ANSWERED -> change.to().name();
            case PLANNED -> Survey.State.REQUESTED.name();
            case REQUESTED ->
                change.from() == Survey.State.UNREACHABLE ? present(survey) : Survey.State.REQUESTED.name();
            case CLOSED, UNREACHABLE, CANCELLED, OVERDUE -> present(survey);
        };
    }

    private String present(long survey) {
        return jdbc.sql("select answers from survey_course where survey_id = ? and gone_at is null")
                .param(survey)
                .query(String.class)
                .optional()
                .orElse(Survey.State.REQUESTED.name());
    }
}
