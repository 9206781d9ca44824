package followup.countermeasure;

import followup.countermeasure.LedgerEntry.AppliedOn;
import followup.countermeasure.LedgerEntry.Evidence;
import followup.countermeasure.LedgerEntry.Received;
import followup.inbox.StoredMail;
import followup.intake.SiteLocks;
import followup.site.Site;
import followup.site.Status;
import followup.survey.Survey;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.BatchPreparedStatementSetter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.SqlTypeValue;
import org.springframework.jdbc.core.StatementCreatorUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

/** The ledger's table. It is read and added to; on PostgreSQL the database itself refuses anything else. */
@Repository
class LedgerEntries implements SiteLocks {

    private static final String INSERT = """
            insert into ledger_entry (site_code, measure_code, status, applied_on, date_precision, content,
                evidence, evidence_line, mail_id, survey, received_on, received_at, received_number,
                recorded_at, recorded_by, reason, corrects, origin)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    LedgerEntries(JdbcTemplate jdbc) {
        this.jdbc = JdbcClient.create(jdbc);
        this.batches = jdbc;
    }

    /** The entries of a site; nobody else adds any, and no import changes its measures, until the transaction ends. */
    Ledger locked(Site.Code site) {
        lock(List.of(site));
        return of(site);
    }

    /** Locks several ledgers, always in one order, so that nobody waits in a circle. */
    @Override
    public void lock(Collection<Site.Code> sites) {
        var codes = sites.stream().distinct().sorted().map(Site.Code::value).toArray();
        if (lockRows(codes) < codes.length) {
            jdbc.sql("insert into ledger (site_code) select code from site where code = any(:sites) order by code"
                            + " on conflict do nothing")
                    .param("sites", new SqlArrayValue("varchar", codes))
                    .update();
            lockRows(codes);
        }
    }

    /** Returns how many of the sites have a row. */
    private int lockRows(Object[] codes) {
        return jdbc.sql("select site_code from ledger where site_code = any(:sites) order by site_code for update")
                .param("sites", new SqlArrayValue("varchar", codes))
                .query((row, number) -> row.getString(1))
                .list()
                .size();
    }

    Ledger of(Site.Code site) {
        return of(List.of(site)).getOrDefault(site, Ledger.EMPTY);
    }

    /** Sites without entries are not in it. */
    Map<Site.Code, Ledger> of(Collection<Site.Code> sites) {
        return jdbc
                .sql("select * from ledger_entry where site_code = any(:sites) order by id")
                .param(
                        "sites",
                        new SqlArrayValue(
                                "varchar", sites.stream().map(Site.Code::value).toArray()))
                .query(LedgerEntries::entry)
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        LedgerEntry::site, Collectors.collectingAndThen(Collectors.toList(), Ledger::new)));
    }

    /** An entry to be added, and what it stems from, see the column. */
    record Addition(LedgerEntry entry, @Nullable String origin) {}

    /**
     * @param origin what the entry stems from, see the column
     * @throws org.springframework.dao.DuplicateKeyException when the ledger has an entry of that origin, or a
     *     correction of the same entry
     */
    LedgerEntry add(LedgerEntry entry, @Nullable String origin) {
        return addAll(List.of(new Addition(entry, origin))).getFirst();
    }

    /** As {@link #add}, for several entries in their order. */
    List<LedgerEntry> addAll(List<Addition> additions) {
        if (additions.isEmpty()) {
            return List.of();
        }
        var keys = new GeneratedKeyHolder();
        batches.batchUpdate(
                connection -> connection.prepareStatement(INSERT, new String[] {"id"}),
                new BatchPreparedStatementSetter() {

                    @Override
                    public void setValues(PreparedStatement statement, int row) throws SQLException {
                        bind(statement, additions.get(row));
                    }

                    @Override
                    public int getBatchSize() {
                        return additions.size();
                    }
                },
                keys);
        var added = new ArrayList<LedgerEntry>();
        for (int row = 0; row < additions.size(); row++) {
            var id = (Number) Objects.requireNonNull(keys.getKeyList().get(row).get("id"));
            added.add(additions.get(row).entry().with(new LedgerEntry.Id(id.longValue())));
        }
        return added;
    }

    private static void bind(PreparedStatement statement, Addition addition) throws SQLException {
        var entry = addition.entry();
        var appliedOn = entry.appliedOn();
        var evidence = entry.evidence();
        var status = entry.status();
        var mail = evidence.mail();
        var survey = evidence.survey();
        var corrects = entry.corrects();
        var values = new Object[] {
            entry.site().value(),
            entry.measure(),
            status == null ? null : status.name(),
            appliedOn == null ? null : appliedOn.firstDay(),
            appliedOn == null ? null : appliedOn.precision(),
            entry.content(),
            evidence.words(),
            evidence.line(),
            mail == null ? null : mail.value(),
            survey == null ? null : survey.value(),
            entry.received().on(),
            utc(entry.received().at()),
            entry.received().number(),
            utc(entry.recordedAt()),
            entry.recordedBy(),
            entry.reason(),
            corrects == null ? null : corrects.value(),
            addition.origin()
        };
        for (int column = 0; column < values.length; column++) {
            StatementCreatorUtils.setParameterValue(statement, column + 1, SqlTypeValue.TYPE_UNKNOWN, values[column]);
        }
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static LedgerEntry entry(ResultSet row, int number) throws SQLException {
        return new LedgerEntry(
                new LedgerEntry.Id(row.getLong("id")),
                new Site.Code(row.getString("site_code")),
                row.getString("measure_code"),
                Optional.ofNullable(row.getString("status"))
                        .map(Status::valueOf)
                        .orElse(null),
                appliedOn(row),
                row.getString("content"),
                evidence(row),
                new Received(
                        row.getObject("received_on", LocalDate.class),
                        instant(row, "received_at"),
                        row.getLong("received_number")),
                instant(row, "recorded_at"),
                row.getString("recorded_by"),
                row.getString("reason"),
                Optional.ofNullable(row.getObject("corrects", Long.class))
                        .map(LedgerEntry.Id::new)
                        .orElse(null));
    }

    private static @Nullable AppliedOn appliedOn(ResultSet row) throws SQLException {
        var firstDay = row.getObject("applied_on", LocalDate.class);
        return firstDay == null ? null : new AppliedOn(firstDay, row.getString("date_precision"));
    }

    private static Evidence evidence(ResultSet row) throws SQLException {
        return new Evidence(
                Optional.ofNullable(row.getObject("mail_id", Long.class))
                        .map(StoredMail.Id::new)
                        .orElse(null),
                row.getString("evidence"),
                row.getInt("evidence_line"),
                Optional.ofNullable(row.getString("survey"))
                        .map(Survey.Reference::new)
                        .orElse(null));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
