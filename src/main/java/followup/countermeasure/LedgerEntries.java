package followup.countermeasure;

import followup.countermeasure.LedgerEntry.AppliedOn;
import followup.countermeasure.LedgerEntry.Evidence;
import followup.countermeasure.LedgerEntry.Received;
import followup.inbox.StoredMail;
import followup.site.Site;
import followup.site.Status;
import followup.survey.Survey;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

/** The ledger's table. It is read and added to; on PostgreSQL the database itself refuses anything else. */
@Repository
class LedgerEntries {

    private final JdbcClient jdbc;

    LedgerEntries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The entries of a site; nobody else adds any, and no import changes its measures, until the transaction ends. */
    Ledger locked(Site.Code site) {
        lock(List.of(site));
        return of(site);
    }

    /** Locks several ledgers, always in one order, so that nobody waits in a circle. */
    void lock(Collection<Site.Code> sites) {
        var codes = new SqlArrayValue(
                "varchar", sites.stream().sorted().map(Site.Code::value).toArray());
        jdbc.sql("insert into ledger (site_code) select code from site where code = any(:sites) order by code"
                        + " on conflict do nothing")
                .param("sites", codes)
                .update();
        jdbc.sql("select site_code from ledger where site_code = any(:sites) order by site_code for update")
                .param("sites", codes)
                .query((row, number) -> row.getString(1))
                .list();
    }

    Ledger of(Site.Code site) {
        return new Ledger(jdbc.sql("select * from ledger_entry where site_code = :site order by id")
                .param("site", site.value())
                .query(LedgerEntries::entry)
                .list());
    }

    /**
     * @param origin what the entry stems from, see the column
     * @throws org.springframework.dao.DuplicateKeyException when the ledger has an entry of that origin, or a
     *     correction of the same entry
     */
    LedgerEntry add(LedgerEntry entry, @Nullable String origin) {
        var key = new GeneratedKeyHolder();
        var appliedOn = entry.appliedOn();
        var evidence = entry.evidence();
        jdbc.sql("""
                        insert into ledger_entry (site_code, measure_code, status, applied_on, date_precision, content,
                            evidence, evidence_line, mail_id, survey, received_on, received_at, received_number,
                            recorded_at, recorded_by, reason, corrects, origin)
                        values (:site, :measure, :status, :appliedOn, :precision, :content,
                            :words, :line, :mail, :survey, :receivedOn, :receivedAt, :receivedNumber,
                            :recordedAt, :recordedBy, :reason, :corrects, :origin)
                        """)
                .param("site", entry.site().value())
                .param("measure", entry.measure())
                .param(
                        "status",
                        Optional.ofNullable(entry.status()).map(Status::name).orElse(null))
                .param("appliedOn", appliedOn == null ? null : appliedOn.firstDay())
                .param("precision", appliedOn == null ? null : appliedOn.precision())
                .param("content", entry.content())
                .param("words", evidence.words())
                .param("line", evidence.line())
                .param(
                        "mail",
                        Optional.ofNullable(evidence.mail())
                                .map(StoredMail.Id::value)
                                .orElse(null))
                .param(
                        "survey",
                        Optional.ofNullable(evidence.survey())
                                .map(Survey.Reference::value)
                                .orElse(null))
                .param("receivedOn", entry.received().on())
                .param("receivedAt", utc(entry.received().at()))
                .param("receivedNumber", entry.received().number())
                .param("recordedAt", utc(entry.recordedAt()))
                .param("recordedBy", entry.recordedBy())
                .param("reason", entry.reason())
                .param(
                        "corrects",
                        Optional.ofNullable(entry.corrects())
                                .map(LedgerEntry.Id::value)
                                .orElse(null))
                .param("origin", origin)
                .update(key, "id");
        return entry.with(new LedgerEntry.Id(Objects.requireNonNull(key.getKeyAs(Long.class))));
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
