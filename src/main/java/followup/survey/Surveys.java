package followup.survey;

import followup.access.AuditTrail;
import followup.debrief.Debrief;
import followup.site.Category;
import followup.site.Risk;
import followup.site.Site;
import followup.wording.Refusal;
import followup.wording.Wording;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.BatchPreparedStatementSetter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

/**
 * All surveys. Saving one is a conditional update: only whoever read the latest version hits the row, on whichever node.
 * What happened to it is published and put on the audit trail in the same transaction.
 */
@Repository
public class Surveys {

    /** Rows per statement sent to the database. */
    private static final int BATCH = 1000;

    /** Runs along one index, however many surveys there are. */
    static final String DUE = "select next_at, id from survey where next_at <= ? and (next_at, id) > (?, ?)"
            + " order by next_at, id fetch first ? rows only";

    private static final String SELECT = "select " + SurveyRow.COLUMNS + " from survey ";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    Surveys(JdbcTemplate jdbc, AuditTrail audit, ApplicationEventPublisher events) {
        this.jdbc = JdbcClient.create(jdbc);
        this.batches = jdbc;
        this.audit = audit;
        this.events = events;
    }

    public Optional<Survey> findByReference(Survey.Reference reference) {
        return jdbc.sql(SELECT + "where reference = ?")
                .param(reference.value())
                .query(SurveyRow::read)
                .optional();
    }

    /** @param token in lower case */
    public Optional<Survey> findByToken(String token) {
        return jdbc.sql(SELECT + "where token = ?")
                .param(token)
                .query(SurveyRow::read)
                .optional();
    }

    /** The survey of the site that was planned last, whatever became of it. */
    public Optional<Survey> findCurrentBySite(Site.Code site) {
        return jdbc.sql(SELECT + "where site_code = ? order by id desc fetch first 1 rows only")
                .param(site.value())
                .query(SurveyRow::read)
                .optional();
    }

    /** The surveys of these sites that await answers, the latest first. */
    public List<Survey> awaitingAnswersOf(Collection<Site.Code> sites) {
        return jdbc
                .sql(SELECT + "where site_code = any(?) order by id desc")
                .param(new SqlArrayValue(
                        "varchar", sites.stream().map(Site.Code::value).toArray()))
                .query(SurveyRow::read)
                .list()
                .stream()
                .filter(survey -> survey.state().awaitsAnswers())
                .toList();
    }

    /** What the company was asked for, in the order of the codes; empty before the request. */
    public List<AskedMeasure> asked(Survey.Reference reference) {
        return jdbc.sql("select a.measure_code, a.title, a.category, a.risk, a.answered_at from survey_asked a"
                        + " join survey s on s.id = a.survey_id where s.reference = ? order by a.ordinal")
                .param(reference.value())
                .query(Surveys::asked)
                .list();
    }

    /** Read for a change: nobody else changes it until the transaction ends. */
    Optional<Survey> lock(Survey.Reference reference) {
        return jdbc.sql(SELECT + "where reference = ? for update")
                .param(reference.value())
                .query(SurveyRow::read)
                .optional();
    }

    /** Several at once, always in one order; nobody else changes them until the transaction ends. Those that do not exist are left out. */
    public List<Survey> lockAll(Collection<Survey.Reference> references) {
        return references.isEmpty()
                ? List.of()
                : jdbc.sql(SELECT + "where reference = any(?) order by id for update")
                        .param(new SqlArrayValue(
                                "varchar",
                                references.stream().map(Survey.Reference::value).toArray()))
                        .query(SurveyRow::read)
                        .list();
    }

    /** The latest survey of a debrief, read for a change. */
    Optional<Survey> lockLatestOf(Debrief.Id debrief) {
        return jdbc
                .sql(SELECT + "where debrief_id = ? order by id for update")
                .param(debrief.value())
                .query(SurveyRow::read)
                .list()
                .stream()
                .reduce((earlier, later) -> later);
    }

    /** A place in the order in which surveys are due. */
    record Place(Instant nextAt, long id) {

        static final Place BEGINNING = new Place(Instant.EPOCH, 0);
    }

    /** Where the next of those stand that are due now, after a place, in their order. */
    List<Place> due(Instant now, Place after, int limit) {
        return jdbc.sql(DUE)
                .param(SurveyRow.bound(now))
                .param(SurveyRow.bound(after.nextAt()))
                .param(after.id())
                .param(limit)
                .query((row, number) ->
                        new Place(row.getObject("next_at", OffsetDateTime.class).toInstant(), row.getLong("id")))
                .list();
    }

    /** The surveys that stand at these places still, in their order. */
    List<Survey> at(List<Place> places) {
        var before = places.stream().collect(Collectors.toMap(Place::id, Place::nextAt));
        return jdbc
                .sql(SELECT + "where id = any(?) order by next_at, id")
                .param(new SqlArrayValue("bigint", before.keySet().toArray()))
                .query(SurveyRow::read)
                .list()
                .stream()
                .filter(survey ->
                        Objects.equals(before.get(survey.id()), survey.course().nextAt()))
                .toList();
    }

    void add(List<Survey> surveys) {
        batches.batchUpdate(SurveyRow.INSERT, surveys, BATCH, SurveyRow::bindInsert);
        tell(surveys);
    }

    /** @throws Refusal when someone else changed it since it was read */
    void save(Survey survey) {
        if (saveAll(List.of(survey)).isEmpty()) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT,
                    "changed-meanwhile",
                    Wording.of(Surveys.class).say("changed-meanwhile", survey.reference()));
        }
    }

    /** @return those that were saved: the others have been changed by someone else since they were read */
    List<Survey> saveAll(List<Survey> surveys) {
        int[] hits = batches.batchUpdate(SurveyRow.UPDATE, new BatchPreparedStatementSetter() {

            @Override
            public void setValues(PreparedStatement statement, int row) throws SQLException {
                SurveyRow.bindUpdate(statement, surveys.get(row));
            }

            @Override
            public int getBatchSize() {
                return surveys.size();
            }
        });
        var saved = new ArrayList<Survey>(surveys.size());
        for (int row = 0; row < hits.length; row++) {
            if (hits[row] == Statement.SUCCESS_NO_INFO) {
                throw new IllegalStateException("the database does not tell which rows an update hit");
            }
            if (hits[row] == 1) {
                saved.add(surveys.get(row));
            }
        }
        freeze(saved);
        noteWaves(saved);
        tell(saved);
        return saved;
    }

    private void freeze(List<Survey> surveys) {
        record Frozen(long survey, int ordinal, AskedMeasure measure) {}
        var frozen = new ArrayList<Frozen>();
        for (var survey : surveys) {
            for (var measure : survey.newlyAsked()) {
                frozen.add(new Frozen(survey.id(), frozen.size(), measure));
            }
        }
        batches.batchUpdate(
                "insert into survey_asked (survey_id, measure_code, title, category, risk, ordinal)"
                        + " values (?, ?, ?, ?, ?, ?)",
                frozen,
                BATCH,
                (statement, row) -> {
                    var risk = row.measure().risk();
                    statement.setLong(1, row.survey());
                    statement.setString(2, row.measure().code());
                    statement.setString(3, row.measure().title());
                    statement.setString(4, row.measure().category().name());
                    statement.setString(5, risk == null ? null : risk.name());
                    statement.setInt(6, row.ordinal());
                });
    }

    private void noteWaves(List<Survey> surveys) {
        record Fallen(long survey, Survey.Fallen wave) {}
        var fallen = surveys.stream()
                .flatMap(survey -> survey.newWaves().stream().map(wave -> new Fallen(survey.id(), wave)))
                .toList();
        batches.batchUpdate(
                "insert into survey_wave (survey_id, wave, fell_due_at) values (?, ?, ?)",
                fallen,
                BATCH,
                (statement, row) -> {
                    statement.setLong(1, row.survey());
                    statement.setInt(2, row.wave().wave().number());
                    statement.setObject(3, SurveyRow.bound(row.wave().at()));
                });
    }

    private void tell(List<Survey> surveys) {
        audit.recordAll(
                surveys.stream().flatMap(survey -> survey.traces().stream()).toList());
        surveys.stream().flatMap(survey -> survey.events().stream()).forEach(events::publishEvent);
    }

    /**
     * Notes accepted answers to asked measures; codes that were not asked are ignored.
     *
     * @return how many measures had no answer so far
     */
    int markAnswered(Survey survey, Collection<String> codes, Instant at) {
        return jdbc.sql("update survey_asked set answered_at = ? where survey_id = ? and answered_at is null"
                        + " and measure_code = any(?)")
                .param(SurveyRow.bound(at))
                .param(survey.id())
                .param(new SqlArrayValue("varchar", codes.toArray()))
                .update();
    }

    /** Asked measures have no answer after all; returns how many had one. */
    int markOpen(Survey survey, Collection<String> codes) {
        return jdbc.sql("update survey_asked set answered_at = null where survey_id = ? and answered_at is not null"
                        + " and measure_code = any(?)")
                .param(survey.id())
                .param(new SqlArrayValue("varchar", codes.toArray()))
                .update();
    }

    boolean hasAnsweredMeasures(Survey survey) {
        return jdbc.sql("select count(*) from survey_asked where survey_id = ? and answered_at is not null")
                        .param(survey.id())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    boolean hasOpenMeasures(Survey survey) {
        return jdbc.sql("select count(*) from survey_asked where survey_id = ? and answered_at is null")
                        .param(survey.id())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Notes that mails of this survey to an address came back for good; only once for each. */
    void noteUndeliverable(Survey survey, String address, String status, Instant at) {
        jdbc.sql("insert into survey_undeliverable (survey_id, address, status, noted_at) values (?, ?, ?, ?)")
                .param(survey.id())
                .param(address)
                .param(status)
                .param(SurveyRow.bound(at))
                .update();
    }

    /** Mails may go to that address again; false when none came back from it. */
    boolean forgetUndeliverable(Survey survey, String address) {
        return jdbc.sql("delete from survey_undeliverable where survey_id = ? and address = ?")
                        .param(survey.id())
                        .param(address)
                        .update()
                > 0;
    }

    /** The addresses, in lower case, from which mails of this survey came back for good. */
    Set<String> undeliverable(Survey survey) {
        return jdbc.sql("select address from survey_undeliverable where survey_id = ?")
                .param(survey.id())
                .query((row, number) -> row.getString(1))
                .set();
    }

    /** Those of the references that a survey has already. */
    Set<String> taken(Collection<Survey.Reference> references) {
        return jdbc.sql("select reference from survey where reference = any(?)")
                .param(new SqlArrayValue(
                        "varchar",
                        references.stream().map(Survey.Reference::value).toArray()))
                .query((row, number) -> row.getString(1))
                .set();
    }

    private static AskedMeasure asked(ResultSet row, int number) throws SQLException {
        return new AskedMeasure(
                row.getString("measure_code"),
                row.getString("title"),
                Category.valueOf(row.getString("category")),
                Optional.ofNullable(row.getString("risk")).map(Risk::valueOf).orElse(null),
                SurveyRow.instant(row, "answered_at"));
    }
}
