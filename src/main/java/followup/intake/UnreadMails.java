package followup.intake;

import followup.inbox.StoredMail;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The stored mails that nobody has read, and the failures of trying to. */
@Repository
class UnreadMails {

    /** How often reading a mail is tried before a person is asked: 3 times. */
    static final int ATTEMPTS = 3;

    /** How long after a failure the mail is tried again: 10 minutes, enough for a database to come back. */
    static final Duration PAUSE = Duration.ofMinutes(10);

    /**
     * How old a mail is at least before everything up to it counts as read for good: 1 hour. Ids are given out before
     * their transactions commit, so a lower id may appear after a higher one.
     */
    static final Duration SETTLED = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    UnreadMails(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param arrivedAt when the mail server received it; {@code size} in bytes */
    record Unread(StoredMail.Id id, Instant arrivedAt, long size) {}

    /** The oldest unread mails, without those that wait after a failure. */
    List<Unread> next(int limit) {
        return jdbc.sql("""
                select s.id, s.internal_date, s.size from stored_mail s
                where s.id > (select read_up_to from reading_progress where id = 1)
                and not exists (select 1 from read_mail r where r.stored_mail = s.id)
                and not exists (select 1 from reading_failure f where f.stored_mail = s.id and f.next_try_at > :now)
                order by s.id fetch first :limit rows only""")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query((row, number) -> new Unread(
                        new StoredMail.Id(row.getLong("id")),
                        row.getObject("internal_date", OffsetDateTime.class).toInstant(),
                        row.getLong("size")))
                .list();
    }

    boolean isRead(StoredMail.Id id) {
        return jdbc.sql("select count(*) from read_mail where stored_mail = :id")
                        .param("id", id.value())
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Whether any mail lies unread, those included that wait after a failure. */
    boolean isAny() {
        return jdbc.sql("""
                select s.id from stored_mail s
                where s.id > (select read_up_to from reading_progress where id = 1)
                and not exists (select 1 from read_mail r where r.stored_mail = s.id)
                order by s.id fetch first 1 rows only""").query(Long.class).optional().isPresent();
    }

    /** Moves the mark below which everything is read; what is young or unread stays above it. */
    @Transactional
    void noteProgress() {
        jdbc.sql("""
                update reading_progress set read_up_to = coalesce(
                    (select min(s.id) - 1 from stored_mail s where s.id > read_up_to
                        and (s.stored_at > :settled
                            or not exists (select 1 from read_mail r where r.stored_mail = s.id))),
                    (select max(s.id) from stored_mail s),
                    read_up_to)
                where id = 1""")
                .param("settled", clock.instant().minus(SETTLED).atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Notes a failed attempt; false when it was the last one. */
    @Transactional
    boolean noteFailure(StoredMail.Id id, RuntimeException problem) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var words = String.valueOf(problem.getClass().getName());
        int known = jdbc.sql("""
                update reading_failure set attempts = attempts + 1, problem = :problem, next_try_at = :next
                where stored_mail = :id""")
                .param("id", id.value())
                .param("problem", words)
                .param("next", next(now))
                .update();
        if (known == 0) {
            jdbc.sql("""
                    insert into reading_failure (stored_mail, attempts, problem, next_try_at)
                    values (:id, 1, :problem, :next)""")
                    .param("id", id.value())
                    .param("problem", words)
                    .param("next", next(now))
                    .update();
        }
        return jdbc.sql("select attempts from reading_failure where stored_mail = :id")
                        .param("id", id.value())
                        .query(Integer.class)
                        .single()
                < ATTEMPTS;
    }

    private static OffsetDateTime next(Instant now) {
        return now.plus(PAUSE).atOffset(ZoneOffset.UTC);
    }
}
