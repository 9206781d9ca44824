package followup.intake;

import followup.inbox.StoredMail;
import followup.intake.RereadDifference.Effect;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The readings anew, and the differences that the latest of them found. */
@Repository
class Rereadings {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final JsonMapper json;

    Rereadings(JdbcTemplate jdbc, JsonMapper json) {
        this.jdbc = JdbcClient.create(jdbc);
        this.batches = jdbc;
        this.json = json;
    }

    /** Where the one stands that is being made. */
    record UnderWay(Rereading.Id id, @Nullable LocalDate since, long reached, long upTo) {}

    /** A difference that a person wants applied. */
    record Chosen(Rereading.Id rereading, StoredMail.Id mail, String token, String by) {}

    /**
     * What others found before is forgotten.
     *
     * @throws org.springframework.dao.DuplicateKeyException when another one is under way
     */
    Rereading.Id add(String by, @Nullable LocalDate since, Instant at) {
        var keys = new GeneratedKeyHolder();
        jdbc.sql("""
                insert into rereading (under_way, stopped, started_by, started_at, since, mails, mails_read, mails_failed, reached, up_to)
                select 1, false, cast(:by as varchar), cast(:at as timestamp with time zone), cast(:since as date), count(*), 0, 0, 0,
                    coalesce(max(stored_mail), 0)
                from read_mail where cast(:since as date) is null or received_on >= cast(:since as date)""")
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("since", since)
                .update(keys, "id");
        long id = Objects.requireNonNull(keys.getKey()).longValue();
        for (String table : List.of("reread_detail", "reread_difference")) {
            jdbc.sql("delete from " + table + " where rereading <> :id")
                    .param("id", id)
                    .update();
        }
        return new Rereading.Id(id);
    }

    Optional<UnderWay> underWay() {
        return jdbc.sql("select id, since, reached, up_to from rereading where under_way = 1")
                .query((row, number) -> new UnderWay(
                        new Rereading.Id(row.getLong("id")),
                        row.getObject("since", LocalDate.class),
                        row.getLong("reached"),
                        row.getLong("up_to")))
                .optional();
    }

    /** The mails that it reads next. */
    List<StoredMail.Id> next(UnderWay rereading, int limit) {
        return jdbc.sql("""
                select stored_mail from read_mail where stored_mail > :reached and stored_mail <= :upTo
                and (cast(:since as date) is null or received_on >= cast(:since as date))
                order by stored_mail fetch first :limit rows only""")
                .param("reached", rereading.reached())
                .param("upTo", rereading.upTo())
                .param("since", rereading.since())
                .param("limit", limit)
                .query((row, number) -> new StoredMail.Id(row.getLong("stored_mail")))
                .list();
    }

    /** @return false when another node was faster, or somebody stopped it */
    boolean advance(UnderWay rereading, StoredMail.Id reached, int read, int failed) {
        return jdbc.sql("""
                update rereading set reached = :to, mails_read = mails_read + :read, mails_failed = mails_failed + :failed
                where id = :id and reached = :from and under_way = 1""")
                        .param("to", reached.value())
                        .param("read", read)
                        .param("failed", failed)
                        .param("id", rereading.id().value())
                        .param("from", rereading.reached())
                        .update()
                == 1;
    }

    /** @return whether it was under way */
    boolean end(Rereading.Id id, boolean stopped, Instant at) {
        return jdbc.sql("""
                update rereading set under_way = null, stopped = :stopped, finished_at = :at
                where id = :id and under_way = 1""")
                        .param("stopped", stopped)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("id", id.value())
                        .update()
                == 1;
    }

    void addDifferences(Rereading.Id id, List<RereadDifference> differences) {
        batches.batchUpdate(
                """
                insert into reread_difference (rereading, stored_mail, token, effect, state, survey)
                values (?, ?, ?, ?, 'FOUND', ?)""",
                differences.stream()
                        .map(difference -> new Object[] {
                            id.value(),
                            mail(difference),
                            difference.token(),
                            difference.effect().name(),
                            difference.surveyBefore() == null ? difference.survey() : difference.surveyBefore()
                        })
                        .toList());
        batches.batchUpdate(
                "insert into reread_detail (rereading, stored_mail, detail) values (?, ?, ?)",
                differences.stream()
                        .map(difference ->
                                new Object[] {id.value(), mail(difference), json.writeValueAsString(difference)})
                        .toList());
    }

    private static long mail(RereadDifference difference) {
        return StoredMail.Id.parse(difference.mail()).orElseThrow().value();
    }

    /** @return how many could be chosen: those that wait and that no person decided */
    int choose(Rereading.Id id, Collection<StoredMail.Id> mails, String by) {
        return jdbc.sql("""
                update reread_difference set state = 'CHOSEN', chosen_by = :by
                where rereading = :id and state = 'FOUND' and effect <> 'STAYS' and stored_mail in (:mails)""")
                .param("by", by)
                .param("id", id.value())
                .param("mails", mails.stream().map(StoredMail.Id::value).toList())
                .update();
    }

    /** As {@link #choose}, all with that effect. */
    int chooseAll(Rereading.Id id, Effect effect, String by) {
        return jdbc.sql("""
                update reread_difference set state = 'CHOSEN', chosen_by = :by
                where rereading = :id and state = 'FOUND' and effect <> 'STAYS' and effect = :effect""")
                .param("by", by)
                .param("id", id.value())
                .param("effect", effect.name())
                .update();
    }

    boolean isAnyChosen() {
        return !chosen(1).isEmpty();
    }

    List<Chosen> chosen(int limit) {
        return jdbc.sql("select rereading, stored_mail, token, chosen_by from reread_difference"
                        + " where state = 'CHOSEN' order by rereading, stored_mail fetch first :limit rows only")
                .param("limit", limit)
                .query(Rereadings::chosen)
                .list();
    }

    /** @return false when another node was faster */
    boolean conclude(Chosen chosen, Rereading.State state) {
        return jdbc.sql("""
                update reread_difference set state = :state
                where rereading = :id and stored_mail = :mail and state = 'CHOSEN'""")
                        .param("state", state.name())
                        .param("id", chosen.rereading().value())
                        .param("mail", chosen.mail().value())
                        .update()
                == 1;
    }

    private static Chosen chosen(ResultSet row, int number) throws SQLException {
        return new Chosen(
                new Rereading.Id(row.getLong("rereading")),
                new StoredMail.Id(row.getLong("stored_mail")),
                row.getString("token"),
                row.getString("chosen_by"));
    }

    static Rereading rereading(ResultSet row, int number) throws SQLException {
        var finishedAt = row.getObject("finished_at", OffsetDateTime.class);
        return new Rereading(
                new Rereading.Id(row.getLong("id")),
                row.getString("started_by"),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                row.getObject("since", LocalDate.class),
                row.getLong("mails"),
                row.getLong("mails_read"),
                row.getLong("mails_failed"),
                row.getBoolean("stopped"),
                finishedAt == null ? null : finishedAt.toInstant());
    }
}
