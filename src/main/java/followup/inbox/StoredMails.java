package followup.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every mail that reached the mailbox, with its bytes. Nothing here is ever changed or deleted. */
@Repository
public class StoredMails {

    private static final String COLUMNS =
            "id, mailbox, uid_validity, uid, internal_date, stored_at, size, sha256, message_id";

    private final JdbcClient jdbc;

    StoredMails(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<StoredMail> find(StoredMail.Id id) {
        return jdbc.sql("select " + COLUMNS + " from stored_mail where id = :id")
                .param("id", id.value())
                .query(StoredMails::mail)
                .optional();
    }

    /**
     * The exact bytes the server gave us.
     *
     * @throws NoSuchElementException when there is no such mail
     */
    public byte[] raw(StoredMail.Id id) {
        return jdbc.sql("select raw from stored_mail_raw where stored_mail = :id")
                .param("id", id.value())
                .query((row, number) -> row.getBytes("raw"))
                .optional()
                .orElseThrow(() -> new NoSuchElementException("no stored mail " + id.asText()));
    }

    /**
     * Mails in the order of their ids. With several nodes a mail may become visible after one of a higher id, so who
     * reads every mail once must remember the mails read, not the highest id.
     *
     * @param id the last one already known; {@code new StoredMail.Id(0)} for the beginning
     */
    public List<StoredMail> after(StoredMail.Id id, int limit) {
        return jdbc.sql("select " + COLUMNS + " from stored_mail where id > :id order by id limit :limit")
                .param("id", id.value())
                .param("limit", limit)
                .query(StoredMails::mail)
                .list();
    }

    public long count() {
        return jdbc.sql("select count(*) from stored_mail").query(Long.class).single();
    }

    private static StoredMail mail(ResultSet row, int number) throws SQLException {
        return new StoredMail(
                new StoredMail.Id(row.getLong("id")),
                row.getString("mailbox"),
                row.getLong("uid_validity"),
                row.getLong("uid"),
                row.getObject("internal_date", OffsetDateTime.class).toInstant(),
                row.getObject("stored_at", OffsetDateTime.class).toInstant(),
                row.getLong("size"),
                row.getString("sha256"),
                Optional.ofNullable(row.getString("message_id")));
    }
}
