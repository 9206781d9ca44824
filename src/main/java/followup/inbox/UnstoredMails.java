package followup.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** What lies on the server and not with us, and why: so that nothing is missing without a record. */
@Repository
public class UnstoredMails {

    /** Until a failed mail is tried again: doubles from this to {@link #LONGEST_PAUSE}. */
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);

    private static final Duration LONGEST_PAUSE = Duration.ofHours(6);

    /** Characters, the width of the column. */
    private static final int REASON_LIMIT = 1000;

    private static final String THIS_MAIL = " where mailbox = :mailbox and uid_validity = :uidValidity and uid = :uid";

    private final JdbcClient jdbc;
    private final Clock clock;

    UnstoredMails(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The last tried first. */
    public List<UnstoredMail> latest(int limit) {
        return jdbc.sql("select * from unstored_mail order by last_tried_at desc, uid desc limit :limit")
                .param("limit", limit)
                .query(UnstoredMails::mail)
                .list();
    }

    /** Those to be tried now: failed ones whose time has come, refused ones that a raised limit admits. */
    List<Long> due(Inbox inbox, long sizeLimit) {
        return jdbc.sql("""
                        select uid from unstored_mail
                        where mailbox = :mailbox and uid_validity = :uidValidity
                          and (state = 'FAILED' and next_try_at <= :now or state = 'REFUSED' and size <= :limit)
                        order by uid""")
                .param("mailbox", inbox.mailbox())
                .param("uidValidity", inbox.uidValidity())
                .param("now", column(clock.instant()))
                .param("limit", sizeLimit)
                .query((row, number) -> row.getLong("uid"))
                .list();
    }

    List<Long> uids(Inbox inbox, UnstoredMail.State state) {
        return jdbc.sql("select uid from unstored_mail"
                        + " where mailbox = :mailbox and uid_validity = :uidValidity and state = :state")
                .param("mailbox", inbox.mailbox())
                .param("uidValidity", inbox.uidValidity())
                .param("state", state.name())
                .query((row, number) -> row.getLong("uid"))
                .list();
    }

    /** Records that, and why, a mail is not stored; another time counts the attempts and puts off the next. */
    void note(Inbox inbox, Missed missed) {
        int attempts = 1 + attempts(inbox, missed.mail().uid());
        if (attempts == 1) {
            insert(inbox, missed);
        }
        var now = clock.instant();
        one(inbox, missed.mail().uid(), """
                        update unstored_mail set state = :state, reason = :reason, attempts = :attempts,
                            last_tried_at = :now, next_try_at = :nextTry""" + THIS_MAIL)
                .param("state", missed.state().name())
                .param(
                        "reason",
                        missed.reason().substring(0, Math.min(missed.reason().length(), REASON_LIMIT)))
                .param("attempts", attempts)
                .param("now", column(now))
                .param("nextTry", column(now.plus(pause(attempts))))
                .update();
    }

    private int attempts(Inbox inbox, long uid) {
        return one(inbox, uid, "select coalesce(max(attempts), 0) from unstored_mail" + THIS_MAIL)
                .query(Integer.class)
                .single();
    }

    private void insert(Inbox inbox, Missed missed) {
        one(inbox, missed.mail().uid(), """
                        insert into unstored_mail (mailbox, uid_validity, uid, state, reason, size, message_id, sender,
                            subject, attempts, first_seen_at, last_tried_at, next_try_at)
                        values (:mailbox, :uidValidity, :uid, :state, '', :size, :messageId, :sender,
                            :subject, 0, :now, :now, :now)""")
                .param("state", missed.state().name())
                .param("size", missed.mail().size())
                .param("messageId", missed.header().messageId().orElse(null))
                .param("sender", missed.header().maskedSender().orElse(null))
                .param("subject", missed.header().subject().orElse(null))
                .param("now", column(clock.instant()))
                .update();
    }

    /** The mail was stored after all. */
    void settle(Inbox inbox, long uid) {
        one(inbox, uid, "delete from unstored_mail" + THIS_MAIL).update();
    }

    /** The server numbers its mails anew: those still there are met again under other numbers. */
    void forgetNumbers(String mailbox) {
        jdbc.sql("delete from unstored_mail where mailbox = :mailbox and state <> 'GONE'")
                .param("mailbox", mailbox)
                .update();
    }

    private StatementSpec one(Inbox inbox, long uid, String sql) {
        return jdbc.sql(sql)
                .param("mailbox", inbox.mailbox())
                .param("uidValidity", inbox.uidValidity())
                .param("uid", uid);
    }

    private static Duration pause(int attempts) {
        var pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts - 1, 20));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }

    private static OffsetDateTime column(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }

    private static UnstoredMail mail(ResultSet row, int number) throws SQLException {
        return new UnstoredMail(
                row.getLong("uid"),
                UnstoredMail.State.valueOf(row.getString("state")),
                row.getString("reason"),
                row.getLong("size"),
                Optional.ofNullable(row.getString("message_id")),
                Optional.ofNullable(row.getString("sender")),
                Optional.ofNullable(row.getString("subject")),
                row.getInt("attempts"),
                row.getObject("first_seen_at", OffsetDateTime.class).toInstant(),
                row.getObject("last_tried_at", OffsetDateTime.class).toInstant());
    }
}
