package followup.debrief;

import followup.site.Site;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.BatchPreparedStatementSetter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

/** The debriefs; a cancelled one keeps its row, but none of these calls finds it. */
@Repository
public class Debriefs {

    /** Rows per statement sent to the database. */
    private static final int BATCH = 1000;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    Debriefs(JdbcTemplate jdbc) {
        this.jdbc = JdbcClient.create(jdbc);
        this.batches = jdbc;
    }

    /** A debrief to come into being. */
    record Planned(Site.Code site, LocalDate heldOn) {}

    public Optional<Debrief> findStanding(Site.Code site) {
        return Optional.ofNullable(findStanding(List.of(site)).get(site));
    }

    /** In one statement: ask for some thousand sites at most. */
    Map<Site.Code, Debrief> findStanding(Collection<Site.Code> sites) {
        return jdbc
                .sql("select id, site_code, held_on from debrief where standing_for = any(?)")
                .param(new SqlArrayValue(
                        "varchar", sites.stream().map(Site.Code::value).toArray()))
                .query(Debriefs::debrief)
                .list()
                .stream()
                .collect(Collectors.toMap(Debrief::site, Function.identity()));
    }

    /** @throws org.springframework.dao.DuplicateKeyException when another debrief of one of the sites stands */
    List<Debrief> add(List<Planned> planned, Instant at) {
        var added = new ArrayList<Debrief>(planned.size());
        for (int from = 0; from < planned.size(); from += BATCH) {
            added.addAll(addBatch(planned.subList(from, Math.min(planned.size(), from + BATCH)), at));
        }
        return added;
    }

    private List<Debrief> addBatch(List<Planned> planned, Instant at) {
        var keys = new GeneratedKeyHolder();
        var registeredAt = at.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
        batches.batchUpdate(
                (Connection connection) -> connection.prepareStatement(
                        "insert into debrief (site_code, standing_for, held_on, registered_at) values (?, ?, ?, ?)",
                        new String[] {"id"}),
                new BatchPreparedStatementSetter() {

                    @Override
                    public void setValues(PreparedStatement statement, int row) throws SQLException {
                        var debrief = planned.get(row);
                        statement.setString(1, debrief.site().value());
                        statement.setString(2, debrief.site().value());
                        statement.setObject(3, debrief.heldOn());
                        statement.setObject(4, registeredAt);
                    }

                    @Override
                    public int getBatchSize() {
                        return planned.size();
                    }
                },
                keys);
        return IntStream.range(0, planned.size())
                .mapToObj(row -> new Debrief(
                        id(keys.getKeyList().get(row)),
                        planned.get(row).site(),
                        planned.get(row).heldOn()))
                .toList();
    }

    private static Debrief.Id id(Map<String, Object> keys) {
        return new Debrief.Id(((Number) Objects.requireNonNull(keys.get("id"))).longValue());
    }

    /** False when the debrief no longer stands on the day {@code from}: someone else was first. */
    boolean move(Debrief debrief, LocalDate from) {
        return jdbc.sql("update debrief set held_on = ? where id = ? and held_on = ? and standing_for is not null")
                        .param(debrief.heldOn())
                        .param(debrief.id().value())
                        .param(from)
                        .update()
                == 1;
    }

    /** False when it no longer stands: someone else was first. */
    boolean cancel(Debrief debrief, Instant at) {
        return jdbc.sql("update debrief set standing_for = null, cancelled_at = ? where id = ?"
                                + " and standing_for is not null")
                        .param(at.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC))
                        .param(debrief.id().value())
                        .update()
                == 1;
    }

    private static Debrief debrief(ResultSet row, int number) throws SQLException {
        return new Debrief(
                new Debrief.Id(row.getLong("id")),
                new Site.Code(row.getString("site_code")),
                row.getObject("held_on", LocalDate.class));
    }
}
