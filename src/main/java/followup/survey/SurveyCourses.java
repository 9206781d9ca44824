package followup.survey;

import followup.debrief.Debrief;
import followup.site.Site;
import followup.survey.Survey.Course;
import followup.survey.Survey.Identity;
import followup.wording.Bilingual;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Where surveys stand, for looking ahead. Surveys that wait for the same thing on the same day go the same way, so there
 * are a few hundred courses at most, however many surveys there are.
 */
@Repository
class SurveyCourses {

    private static final String SELECT = "select " + SurveyRow.COLUMNS + " from survey ";

    private final JdbcClient jdbc;

    SurveyCourses(JdbcTemplate jdbc) {
        this.jdbc = JdbcClient.create(jdbc);
    }

    /**
     * Surveys that go the same way.
     *
     * @param reference of one of them
     * @param count how many
     */
    record Same(
            Survey.State state,
            @Nullable Integer wave,
            @Nullable LocalDate requestedOn,
            LocalDate nextOn,
            Survey.Reference reference,
            Site.Code site,
            int count) {

        /** Stands for all of them. */
        Survey example(Agenda agenda) {
            return new Survey(
                    new Identity(0, reference, "", new Debrief.Id(0), site, 0),
                    new Course(
                            state,
                            nextOn,
                            requestedOn == null ? nextOn : requestedOn,
                            new Bilingual("", ""),
                            null,
                            wave == null ? null : new Wave(wave),
                            requestedOn,
                            nextOn,
                            agenda.opening(nextOn),
                            null));
        }
    }

    /** All that wait for a day; those on hold do not. */
    List<Same> all() {
        return jdbc.sql("select state, wave, requested_on, next_on, min(reference) as reference,"
                        + " min(site_code) as site_code, count(*) as surveys from survey where next_at is not null"
                        + " group by state, wave, requested_on, next_on order by next_on, state, wave, requested_on")
                .query(SurveyCourses::same)
                .list();
    }

    /** Some of the surveys that go the same way, in the order of their sites. */
    List<Survey> of(Same same, long offset, int limit) {
        var conditions = new ArrayList<>(List.of("next_at is not null", "state = ?", "next_on = ?"));
        var values = new ArrayList<Object>(List.of(same.state().name(), same.nextOn()));
        add("wave", same.wave(), conditions, values);
        add("requested_on", same.requestedOn(), conditions, values);
        values.add(offset);
        values.add(limit);
        return jdbc.sql(SELECT + "where " + String.join(" and ", conditions)
                        + " order by site_code, id offset ? rows fetch next ? rows only")
                .params(values)
                .query(SurveyRow::read)
                .list();
    }

    private static void add(String column, @Nullable Object value, List<String> conditions, List<Object> values) {
        if (value == null) {
            conditions.add(column + " is null");
        } else {
            conditions.add(column + " = ?");
            values.add(value);
        }
    }

    /** How many waves fell due in a time, by their number. */
    record Fallen(int wave, int count) {}

    List<Fallen> fallen(Instant from, Instant until) {
        return jdbc.sql("select wave, count(*) as surveys from survey_wave where fell_due_at >= ? and fell_due_at < ?"
                        + " group by wave order by wave")
                .param(SurveyRow.bound(from))
                .param(SurveyRow.bound(until))
                .query((row, number) -> new Fallen(row.getInt("wave"), row.getInt("surveys")))
                .list();
    }

    List<FallenWave> waves(Instant from, Instant until, long offset, int limit) {
        return jdbc.sql("select s.reference, s.site_code, w.wave, w.fell_due_at from survey_wave w"
                        + " join survey s on s.id = w.survey_id where w.fell_due_at >= ? and w.fell_due_at < ?"
                        + " order by w.fell_due_at, s.site_code, w.wave offset ? rows fetch next ? rows only")
                .param(SurveyRow.bound(from))
                .param(SurveyRow.bound(until))
                .param(offset)
                .param(limit)
                .query(SurveyCourses::wave)
                .list();
    }

    long countHeld() {
        return jdbc.sql("select count(*) from survey where hold_reason is not null")
                .query(Long.class)
                .single();
    }

    List<Survey> held(long offset, int limit) {
        return jdbc.sql(SELECT + "where hold_reason is not null order by site_code, id"
                        + " offset ? rows fetch next ? rows only")
                .params(offset, limit)
                .query(SurveyRow::read)
                .list();
    }

    private static Same same(ResultSet row, int index) throws SQLException {
        int number = row.getInt("wave");
        var wave = row.wasNull() ? null : Integer.valueOf(number);
        return new Same(
                Survey.State.valueOf(row.getString("state")),
                wave,
                row.getObject("requested_on", LocalDate.class),
                row.getObject("next_on", LocalDate.class),
                new Survey.Reference(row.getString("reference")),
                new Site.Code(row.getString("site_code")),
                row.getInt("surveys"));
    }

    private static FallenWave wave(ResultSet row, int number) throws SQLException {
        return new FallenWave(
                new Survey.Reference(row.getString("reference")),
                new Site.Code(row.getString("site_code")),
                new Wave(row.getInt("wave")),
                Objects.requireNonNull(SurveyRow.instant(row, "fell_due_at")));
    }
}
