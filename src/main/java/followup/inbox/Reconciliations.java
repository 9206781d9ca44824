package followup.inbox;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What earlier comparisons with the server found. */
@Repository
class Reconciliations {

    /** Older comparisons are of no use to anybody. */
    private static final Duration KEPT = Duration.ofDays(90);

    private final JdbcClient jdbc;

    Reconciliations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Reconciliation found) {
        jdbc.sql("delete from reconciliation where compared_at < :longAgo")
                .param("longAgo", found.comparedAt().minus(KEPT).atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("""
                        insert into reconciliation
                            (mailbox, uid_validity, compared_at, on_server, stored, refused, failed, recovered)
                        values (:mailbox, :uidValidity, :comparedAt, :onServer, :stored, :refused, :failed, :recovered)""")
                .param("mailbox", found.mailbox())
                .param("uidValidity", found.uidValidity())
                .param("comparedAt", found.comparedAt().atOffset(ZoneOffset.UTC))
                .param("onServer", found.onServer())
                .param("stored", found.stored())
                .param("refused", found.refused())
                .param("failed", found.failed())
                .param("recovered", found.recovered())
                .update();
    }

    Optional<Reconciliation> latest(String mailbox) {
        return jdbc.sql("""
                        select mailbox, uid_validity, compared_at, on_server, stored, refused, failed, recovered
                        from reconciliation where mailbox = :mailbox order by id desc limit 1""")
                .param("mailbox", mailbox)
                .query(Reconciliation.class)
                .optional();
    }
}
