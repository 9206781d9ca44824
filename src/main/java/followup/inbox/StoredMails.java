package followup.inbox;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.LongStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/**
 * Every mail that reached the mailbox, with its bytes. Nothing here is ever deleted; the only thing that changes is
 * where on the server a mail is found, when the server numbers its mails anew.
 */
@Repository
public class StoredMails {

    private static final String COLUMNS =
            "id, mailbox, uid_validity, uid, internal_date, stored_at, size, sha256, message_id";

    private final JdbcClient jdbc;

    private final Clock clock;

    StoredMails(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Optional<StoredMail> find(StoredMail.Id id) {
        return jdbc.sql("select " + COLUMNS + " from stored_mail where id = :id")
                .param("id", id.value())
                .query(StoredMails::mail)
                .optional();
    }

    /** The last one stored with that Message-ID; another may have it, too. */
    public Optional<StoredMail> findByMessageId(String messageId) {
        return jdbc.sql("select " + COLUMNS + " from stored_mail where message_id = :messageId"
                        + " order by id desc fetch first 1 rows only")
                .param("messageId", messageId)
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

    /**
     * Stores a mail, unless it is known: by its number, or, under a number of another epoch, by its bytes; then only
     * its number is brought up to date. Two mails of equal bytes in one folder are two mails.
     *
     * @return empty when the mail is known
     */
    Optional<StoredMail.Id> store(Inbox inbox, Fetched fetched) {
        if (isStored(inbox, fetched.mail().uid())) {
            return Optional.empty();
        }
        var sha256 = sha256(fetched.raw());
        var elsewhere = storedElsewhere(inbox, sha256);
        if (elsewhere.isPresent()) {
            move(elsewhere.get(), inbox, fetched.mail().uid());
            return Optional.empty();
        }
        return Optional.of(insert(inbox, fetched, sha256));
    }

    /** The numbers of this epoch that are stored, in ascending order. */
    long[] uids(Inbox inbox) {
        var uids = LongStream.builder();
        jdbc.sql("select uid from stored_mail where mailbox = :mailbox and uid_validity = :uidValidity order by uid")
                .param("mailbox", inbox.mailbox())
                .param("uidValidity", inbox.uidValidity())
                .query(row -> {
                    uids.add(row.getLong("uid"));
                });
        return uids.build().toArray();
    }

    private boolean isStored(Inbox inbox, long uid) {
        return jdbc.sql("select count(*) from stored_mail"
                                + " where mailbox = :mailbox and uid_validity = :uidValidity and uid = :uid")
                        .param("mailbox", inbox.mailbox())
                        .param("uidValidity", inbox.uidValidity())
                        .param("uid", uid)
                        .query(Long.class)
                        .single()
                > 0;
    }

    private Optional<Long> storedElsewhere(Inbox inbox, String sha256) {
        return jdbc.sql("select id from stored_mail where sha256 = :sha256"
                        + " and not (mailbox = :mailbox and uid_validity = :uidValidity) order by id limit 1")
                .param("sha256", sha256)
                .param("mailbox", inbox.mailbox())
                .param("uidValidity", inbox.uidValidity())
                .query(Long.class)
                .optional();
    }

    private void move(long id, Inbox inbox, long uid) {
        jdbc.sql("update stored_mail set mailbox = :mailbox, uid_validity = :uidValidity, uid = :uid where id = :id")
                .param("mailbox", inbox.mailbox())
                .param("uidValidity", inbox.uidValidity())
                .param("uid", uid)
                .param("id", id)
                .update();
    }

    private StoredMail.Id insert(Inbox inbox, Fetched fetched, String sha256) {
        var now = clock.instant();
        var keys = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into stored_mail
                            (mailbox, uid_validity, uid, internal_date, stored_at, size, sha256, message_id)
                        values (:mailbox, :uidValidity, :uid, :internalDate, :storedAt, :size, :sha256, :messageId)""")
                .param("mailbox", inbox.mailbox())
                .param("uidValidity", inbox.uidValidity())
                .param("uid", fetched.mail().uid())
                .param("internalDate", column(fetched.mail().internalDate().orElse(now)))
                .param("storedAt", column(now))
                .param("size", (long) fetched.raw().length)
                .param("sha256", sha256)
                .param("messageId", new HeaderScan(fetched.raw()).messageId().orElse(null))
                .update(keys, "id");
        long id = Objects.requireNonNull(keys.getKeyAs(Long.class));
        jdbc.sql("insert into stored_mail_raw (stored_mail, raw) values (:id, :raw)")
                .param("id", id)
                .param("raw", fetched.raw())
                .update();
        return new StoredMail.Id(id);
    }

    private static String sha256(byte[] raw) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(raw));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static OffsetDateTime column(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
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
