package followup.survey;

import followup.debrief.Debrief;
import followup.site.Site;
import followup.survey.Survey.Course;
import followup.survey.Survey.Identity;
import followup.wording.Bilingual;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A survey as a row of its table. */
final class SurveyRow {

    static final String COLUMNS = """
            id, reference, token, debrief_id, site_code, version,
            state, held_on, due_on, due_reason_ja, due_reason_en, hold_reason, wave, requested_on, next_on, next_at,
            obstacle""";

    static final String INSERT = """
            insert into survey (state, held_on, due_on, due_reason_ja, due_reason_en, hold_reason, wave, requested_on,
                next_on, next_at, obstacle, reference, token, debrief_id, site_code, version)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)
            """;

    /** Hits the row only if nobody has changed it since it was read. */
    static final String UPDATE = """
            update survey set state = ?, held_on = ?, due_on = ?, due_reason_ja = ?, due_reason_en = ?,
                hold_reason = ?, wave = ?, requested_on = ?, next_on = ?, next_at = ?, obstacle = ?,
                version = version + 1
            where id = ? and version = ?
            """;

    /** How many parameters {@link #bind} sets. */
    private static final int COURSE_PARAMETERS = 11;

    private SurveyRow() {}

    static Survey read(ResultSet row, int number) throws SQLException {
        return new Survey(
                new Identity(
                        row.getLong("id"),
                        new Survey.Reference(row.getString("reference")),
                        row.getString("token"),
                        new Debrief.Id(row.getLong("debrief_id")),
                        new Site.Code(row.getString("site_code")),
                        row.getInt("version")),
                new Course(
                        Survey.State.valueOf(row.getString("state")),
                        row.getObject("held_on", LocalDate.class),
                        row.getObject("due_on", LocalDate.class),
                        new Bilingual(row.getString("due_reason_ja"), row.getString("due_reason_en")),
                        row.getString("hold_reason"),
                        wave(row),
                        row.getObject("requested_on", LocalDate.class),
                        row.getObject("next_on", LocalDate.class),
                        instant(row, "next_at"),
                        Optional.ofNullable(row.getString("obstacle"))
                                .map(Obstacle::valueOf)
                                .orElse(null)));
    }

    static void bindInsert(PreparedStatement statement, Survey survey) throws SQLException {
        bind(statement, survey.course());
        var identity = survey.identity();
        statement.setString(COURSE_PARAMETERS + 1, identity.reference().value());
        statement.setString(COURSE_PARAMETERS + 2, identity.token());
        statement.setLong(COURSE_PARAMETERS + 3, identity.debrief().value());
        statement.setString(COURSE_PARAMETERS + 4, identity.site().value());
    }

    static void bindUpdate(PreparedStatement statement, Survey survey) throws SQLException {
        bind(statement, survey.course());
        statement.setLong(COURSE_PARAMETERS + 1, survey.identity().id());
        statement.setInt(COURSE_PARAMETERS + 2, survey.identity().version());
    }

    private static void bind(PreparedStatement statement, Course course) throws SQLException {
        statement.setString(1, course.state().name());
        statement.setObject(2, course.heldOn());
        statement.setObject(3, course.dueOn());
        statement.setString(4, course.dueReason().ja());
        statement.setString(5, course.dueReason().en());
        statement.setString(6, course.holdReason());
        statement.setObject(
                7, course.wave() == null ? null : (short) course.wave().number(), java.sql.Types.SMALLINT);
        statement.setObject(8, course.requestedOn());
        statement.setObject(9, course.nextOn());
        statement.setObject(10, bound(course.nextAt()));
        statement.setString(
                11, course.obstacle() == null ? null : course.obstacle().name());
    }

    private static @Nullable Wave wave(ResultSet row) throws SQLException {
        int number = row.getInt("wave");
        return row.wasNull() ? null : new Wave(number);
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    /** Times are stored in UTC. */
    static @Nullable OffsetDateTime bound(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
