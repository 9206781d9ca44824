package followup.intake;

import followup.intake.RereadDifference.Effect;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The latest reading anew, what it found and what became of it, in the order in which the mails came: a read model. */
@Component
public class RereadListing {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    RereadListing(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * One mail that is read otherwise today.
     *
     * @param survey reference of the survey it was taken for, or else is taken for now; empty when neither is known
     */
    public record Row(
            long mail,
            String survey,
            Effect effect,
            Rereading.State state,
            LocalDate receivedOn,
            String subject,
            RereadDifference difference) {

        /** Whether a person may still have it applied. */
        public boolean isToChoose() {
            return state == Rereading.State.FOUND && effect != Effect.STAYS;
        }
    }

    /**
     * What to list; empty parts do not restrict.
     *
     * @param of reference of a survey or code of a site
     */
    public record Filter(Optional<Effect> effect, Optional<Rereading.State> state, Optional<String> of) {}

    public Optional<Rereading> latest() {
        return jdbc.sql("select * from rereading order by id desc fetch first 1 rows only")
                .query(Rereadings::rereading)
                .optional();
    }

    /** How many differences there are of each effect, by what became of them. */
    public Map<Effect, Map<Rereading.State, Long>> counts(Rereading.Id id) {
        var counts = new EnumMap<Effect, Map<Rereading.State, Long>>(Effect.class);
        jdbc.sql("select effect, state, count(*) as mails from reread_difference where rereading = :id"
                        + " group by effect, state")
                .param("id", id.value())
                .query(row -> {
                    counts.computeIfAbsent(
                                    Effect.valueOf(row.getString("effect")),
                                    effect -> new EnumMap<>(Rereading.State.class))
                            .put(Rereading.State.valueOf(row.getString("state")), row.getLong("mails"));
                });
        return counts;
    }

    public long count(Rereading.Id id, Filter filter) {
        return restricted("select count(*) from reread_difference d" + where(filter), id, filter)
                .query(Long.class)
                .single();
    }

    /** Leafs along an index, and reads in full only what is shown. */
    public List<Row> page(Rereading.Id id, Filter filter, long offset, int limit) {
        var mails = restricted(
                        "select d.stored_mail from reread_difference d" + where(filter)
                                + " order by d.stored_mail offset :offset rows fetch first :limit rows only",
                        id,
                        filter)
                .param("offset", offset)
                .param("limit", limit)
                .query((row, number) -> row.getLong(1))
                .list();
        return mails.isEmpty() ? List.of() : rows(id, mails);
    }

    private List<Row> rows(Rereading.Id id, List<Long> mails) {
        return jdbc.sql("""
                select d.*, t.detail, r.received_on, r.subject from reread_difference d
                join reread_detail t on t.rereading = d.rereading and t.stored_mail = d.stored_mail
                join read_mail r on r.stored_mail = d.stored_mail
                where d.rereading = :id and d.stored_mail in (:mails) order by d.stored_mail""")
                .param("id", id.value())
                .param("mails", mails)
                .query(this::row)
                .list();
    }

    private JdbcClient.StatementSpec restricted(String sql, Rereading.Id id, Filter filter) {
        var statement = jdbc.sql(sql).param("id", id.value());
        filter.effect().ifPresent(effect -> statement.param("effect", effect.name()));
        filter.state().ifPresent(state -> statement.param("state", state.name()));
        filter.of().ifPresent(of -> statement.param("of", of));
        return statement;
    }

    private static String where(Filter filter) {
        var conditions = new ArrayList<>(List.of("d.rereading = :id"));
        filter.effect().ifPresent(effect -> conditions.add("d.effect = :effect"));
        filter.state().ifPresent(state -> conditions.add("d.state = :state"));
        filter.of()
                .ifPresent(of -> conditions.add("(d.survey = :of or d.survey in"
                        + " (select s.reference from survey s where s.site_code = :of))"));
        return " where " + String.join(" and ", conditions);
    }

    private Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getLong("stored_mail"),
                Optional.ofNullable(row.getString("survey")).orElse(""),
                Effect.valueOf(row.getString("effect")),
                Rereading.State.valueOf(row.getString("state")),
                row.getObject("received_on", LocalDate.class),
                row.getString("subject"),
                json.readValue(row.getString("detail"), RereadDifference.class));
    }
}
