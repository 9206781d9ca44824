package followup.outbox;

import followup.outbox.QueuedMail.Bounce;
import followup.outbox.QueuedMail.Id;
import followup.outbox.QueuedMail.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The tables {@code queued_mail} and {@code queued_mail_bytes}, but for what {@link Claims} does to them. */
@Repository
class QueuedMails {

    static final int LONGEST_REPLY = 1000;
    private static final int LONGEST_SUBJECT = 2000;

    private final JdbcClient jdbc;

    QueuedMails(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Empty when the mail of that survey, purpose and recipient is already there. */
    Optional<Id> add(MailDraft draft, Instant now) {
        var keys = new GeneratedKeyHolder();
        int added = jdbc.sql("""
                insert into queued_mail (survey, purpose, recipient, envelope_from, message_id, subject, template,
                    template_version, size, state, due_at, attempts, claim_number, reply, status, created_at)
                values (:survey, :purpose, :recipient, :from, :messageId, :subject, :template,
                    :templateVersion, :size, 'QUEUED', :due, 0, 0, '', '', :now)
                on conflict do nothing""")
                .param("survey", draft.survey())
                .param("purpose", draft.purpose())
                .param("recipient", draft.recipient())
                .param("from", draft.envelopeFrom())
                .param("messageId", draft.messageId())
                .param("subject", OneLine.of(draft.subject(), LONGEST_SUBJECT))
                .param("template", draft.template())
                .param("templateVersion", draft.templateVersion())
                .param("size", draft.bytes().length)
                .param("due", utc(draft.notBefore()))
                .param("now", utc(now))
                .update(keys, "id");
        if (added == 0) {
            requireSameMail(draft);
            return Optional.empty();
        }
        var id = new Id(Objects.requireNonNull(keys.getKeyAs(Long.class)));
        jdbc.sql("insert into queued_mail_bytes (mail, bytes) values (?, ?)")
                .params(id.value(), draft.bytes())
                .update();
        return Optional.of(id);
    }

    private void requireSameMail(MailDraft draft) {
        boolean there = jdbc.sql("select count(*) from queued_mail where survey = ? and purpose = ? and recipient = ?")
                        .params(draft.survey(), draft.purpose(), draft.recipient())
                        .query(Integer.class)
                        .single()
                > 0;
        if (!there) {
            throw new IllegalArgumentException("another mail has the Message-ID " + draft.messageId());
        }
    }

    Optional<QueuedMail> find(Id id) {
        return jdbc.sql("select * from queued_mail where id = ?")
                .param(id.value())
                .query(QueuedMails::mail)
                .optional();
    }

    Optional<QueuedMail> findByMessageId(String messageId) {
        return jdbc.sql("select * from queued_mail where message_id = ?")
                .param(messageId)
                .query(QueuedMails::mail)
                .optional();
    }

    List<QueuedMail> of(String survey) {
        return jdbc.sql("select * from queued_mail where survey = ? order by id")
                .param(survey)
                .query(QueuedMails::mail)
                .list();
    }

    int countTo(String recipient, String kind, Instant since) {
        return jdbc.sql("select count(*) from queued_mail"
                        + " where recipient = :recipient and created_at >= :since and purpose like :purpose")
                .param("recipient", recipient)
                .param("since", utc(since))
                .param("purpose", kind + ":%")
                .query(Integer.class)
                .single();
    }

    List<QueuedMail> newest(Id before, int limit) {
        return jdbc.sql("select * from queued_mail where id < ? order by id desc fetch first ? rows only")
                .params(before.value(), limit)
                .query(QueuedMails::mail)
                .list();
    }

    List<QueuedMail> unclear(int limit) {
        return jdbc.sql("""
                select * from queued_mail where node >= '' and state = 'UNCLEAR' order by id fetch first ? rows only""").param(limit).query(QueuedMails::mail).list();
    }

    Map<Id, byte[]> bytes(Collection<Id> ids) {
        var bytes = new HashMap<Id, byte[]>();
        jdbc.sql("select mail, bytes from queued_mail_bytes where mail in (:ids)")
                .param("ids", ids.stream().map(Id::value).toList())
                .query(row -> {
                    bytes.put(new Id(row.getLong(1)), row.getBytes(2));
                });
        return bytes;
    }

    /** @return whether the mail was unclear and now isn't */
    boolean settle(Id id, State state, String why, @Nullable Instant dueAt, @Nullable Instant sentAt) {
        return jdbc.sql("""
                update queued_mail set state = :state, reply = :why, due_at = :due, sent_at = :sent, node = null,
                    claimed_at = null
                where id = :id and state = 'UNCLEAR'""")
                        .param("state", state.name())
                        .param("why", OneLine.of(why, LONGEST_REPLY))
                        .param("due", utc(dueAt))
                        .param("sent", utc(sentAt))
                        .param("id", id.value())
                        .update()
                == 1;
    }

    /** @return whether that is news: the first bounce, or the first permanent one after temporary ones */
    boolean bounced(Id id, String status, boolean permanent, Instant at) {
        return jdbc.sql("""
                update queued_mail set bounced_at = :at, bounce_status = :status, bounce_permanent = :permanent
                where id = :id and (bounced_at is null or (bounce_permanent = false and :permanent = true))""")
                        .param("at", utc(at))
                        .param("status", OneLine.of(status, 20))
                        .param("permanent", permanent)
                        .param("id", id.value())
                        .update()
                == 1;
    }

    static QueuedMail mail(ResultSet row, int number) throws SQLException {
        return new QueuedMail(
                new Id(row.getLong("id")),
                row.getString("survey"),
                row.getString("purpose"),
                row.getString("recipient"),
                row.getString("envelope_from"),
                row.getString("message_id"),
                row.getString("subject"),
                row.getString("template"),
                row.getString("template_version"),
                row.getInt("size"),
                State.valueOf(row.getString("state")),
                row.getInt("attempts"),
                instant(row, "due_at"),
                row.getString("reply"),
                row.getString("status"),
                instant(row, "sent_at"),
                Objects.requireNonNull(instant(row, "created_at")),
                bounce(row));
    }

    private static @Nullable Bounce bounce(ResultSet row) throws SQLException {
        var at = instant(row, "bounced_at");
        return at == null ? null : new Bounce(row.getString("bounce_status"), row.getBoolean("bounce_permanent"), at);
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }
}
