package followup.inbox;

import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.stereotype.Repository;

/**
 * How far each mailbox has been stored, and which node may fetch from it just now. The lease keeps several nodes from
 * doing the same work; that nothing is stored twice does not hang on it but on {@link #advance}, which only one of two
 * can do from the same place, and on the key of {@code stored_mail}.
 *
 * <p>Leases run by the database's clock, which all nodes share and no sandbox moves.
 */
@Repository
class Inboxes {

    /**
     * Longer than most batches take; a node that died in a run keeps the others waiting for so long. A slow server or a
     * large mail may take longer: then another node may fetch the same, and whoever is done first goes on.
     */
    private static final String LEASE = "current_timestamp + interval '30' second";

    private final JdbcClient jdbc;
    private final boolean h2;
    private final String node;

    @Autowired
    Inboxes(JdbcClient jdbc, DataSource dataSource) {
        // one process at a time has an H2 file open: whatever lease it finds is one of its own former life
        this(
                jdbc,
                dataSource,
                isH2(dataSource) ? "the only node" : UUID.randomUUID().toString());
    }

    Inboxes(JdbcClient jdbc, DataSource dataSource, String node) {
        this.jdbc = jdbc;
        this.h2 = isH2(dataSource);
        this.node = node;
    }

    /** False while another node is at it. */
    boolean lease(String mailbox) {
        jdbc.sql("insert into inbox (mailbox, uid_validity, last_uid) values (:mailbox, 0, 0) on conflict do nothing")
                .param("mailbox", mailbox)
                .update();
        return jdbc.sql("update inbox set lease_holder = :node, lease_until = " + LEASE
                                + " where mailbox = :mailbox and"
                                + " (lease_holder is null or lease_holder = :node or lease_until < current_timestamp)")
                        .param("node", node)
                        .param("mailbox", mailbox)
                        .update()
                == 1;
    }

    void release(String mailbox) {
        jdbc.sql("update inbox set lease_holder = null, lease_until = null"
                        + " where mailbox = :mailbox and lease_holder = :node")
                .param("mailbox", mailbox)
                .param("node", node)
                .update();
    }

    Inbox find(String mailbox) {
        return jdbc.sql("select mailbox, uid_validity, last_uid from inbox where mailbox = :mailbox")
                .param("mailbox", mailbox)
                .query(Inbox.class)
                .single();
    }

    /**
     * Takes the lease as well, from another node too that came in the meantime and has got nowhere yet. False when
     * another node went on from the same place: what the caller did is to be undone.
     */
    boolean advance(Inbox inbox, long uidValidity, long lastUid) {
        return jdbc.sql("update inbox set uid_validity = :newValidity, last_uid = :newUid,"
                                + " lease_holder = :node, lease_until = " + LEASE
                                + " where mailbox = :mailbox and uid_validity = :uidValidity and last_uid = :lastUid")
                        .param("newValidity", uidValidity)
                        .param("newUid", lastUid)
                        .param("mailbox", inbox.mailbox())
                        .param("node", node)
                        .param("uidValidity", inbox.uidValidity())
                        .param("lastUid", inbox.lastUid())
                        .update()
                == 1;
    }

    /** Everything committed so far survives the power failing too: PostgreSQL's commits do, H2 does so on demand. */
    void sync() {
        if (h2) {
            jdbc.sql("checkpoint sync").update();
        }
    }

    private static boolean isH2(DataSource dataSource) {
        try {
            return "H2".equals(JdbcUtils.extractDatabaseMetaData(dataSource, data -> data.getDatabaseProductName()));
        } catch (MetaDataAccessException problem) {
            throw new IllegalStateException("cannot ask the database for its name", problem);
        }
    }
}
