package followup.intake;

import followup.inbox.StoredMail;
import followup.mail.MailAddress;
import followup.survey.Survey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What waits for a person, and what persons decided. */
@Repository
class Reviews {

    private final JdbcClient jdbc;

    Reviews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void open(StoredMail.Id mail, Optional<Survey.Reference> survey, List<Hold> reasons, Instant at) {
        jdbc.sql("""
                insert into review (stored_mail, survey, state, opened_at, note, revision)
                values (:mail, :survey, 'OPEN', :at, '', 1)""")
                .param("mail", mail.value())
                .param("survey", survey.map(Survey.Reference::value).orElse(null))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        of(mail).ifPresent(review -> putReasons(review.id(), reasons));
    }

    Optional<Review> find(Review.Id id) {
        return jdbc.sql("select * from review where id = :id")
                .param("id", id.value())
                .query(Reviews::review)
                .optional()
                .map(this::withReasons);
    }

    Optional<Review> of(StoredMail.Id mail) {
        return jdbc.sql("select * from review where stored_mail = :mail")
                .param("mail", mail.value())
                .query(Reviews::review)
                .optional()
                .map(this::withReasons);
    }

    /** @param state null for every state */
    List<Review> list(Review.@Nullable State state, Review.Id after, int limit) {
        return jdbc
                .sql("""
                select * from review where id > :after and (cast(:state as varchar) is null or state = :state)
                order by id fetch first :limit rows only""")
                .param("after", after.value())
                .param("state", state == null ? null : state.name())
                .param("limit", limit)
                .query(Reviews::review)
                .list()
                .stream()
                .map(this::withReasons)
                .toList();
    }

    /** The open one after that review; from the last one on to the first. */
    Optional<Review> nextOpen(Review.Id after) {
        return jdbc.sql("""
                select * from review where state = 'OPEN' and id <> :after
                order by case when id > :after then 0 else 1 end, id fetch first 1 rows only""")
                .param("after", after.value())
                .query(Reviews::review)
                .optional()
                .map(this::withReasons);
    }

    long countOpen() {
        return jdbc.sql("select count(*) from review where state = 'OPEN'")
                .query(Long.class)
                .single();
    }

    /** The last mail of a sender that waits because of a locked file. */
    Optional<StoredMail.Id> lastLockedFrom(MailAddress sender) {
        return jdbc.sql("""
                select max(v.stored_mail) as mail from review v
                join review_reason r on r.review = v.id
                join read_mail m on m.stored_mail = v.stored_mail
                where v.state = 'OPEN' and r.code = :code and m.sender = :sender""")
                .param("code", HoldReason.ATTACHMENT_LOCKED.code())
                .param("sender", sender.address())
                .query((row, number) -> row.getLong("mail"))
                .optional()
                .filter(mail -> mail > 0)
                .map(StoredMail.Id::new);
    }

    boolean isOneOpenFor(Survey.Reference survey) {
        return jdbc.sql("select count(*) from review where survey = :survey and state = 'OPEN'")
                        .param("survey", survey.value())
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Closes an open review; false when somebody was faster, judged by the revision. */
    boolean decide(Review review, Review.State state, String by, Instant at, String note) {
        return jdbc.sql("""
                update review set state = :state, decided_by = :by, decided_at = :at, note = :note,
                    revision = revision + 1
                where id = :id and revision = :revision and state = 'OPEN'""")
                        .param("state", state.name())
                        .param("by", by)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("note", note)
                        .param("id", review.id().value())
                        .param("revision", review.revision())
                        .update()
                == 1;
    }

    /** Gives an open review the survey and the reasons of its mail's newest reading; false when somebody was faster. */
    boolean renew(Review review, Optional<Survey.Reference> survey, List<Hold> reasons) {
        int changed = jdbc.sql("""
                update review set survey = :survey, revision = revision + 1
                where id = :id and revision = :revision and state = 'OPEN'""")
                .param("survey", survey.map(Survey.Reference::value).orElse(null))
                .param("id", review.id().value())
                .param("revision", review.revision())
                .update();
        if (changed == 1) {
            putReasons(review.id(), reasons);
        }
        return changed == 1;
    }

    /** Opens a decided review once more, with new reasons; false when somebody was faster. */
    boolean reopen(Review review, List<Hold> reasons) {
        int changed = jdbc.sql("""
                update review set state = 'OPEN', decided_by = null, decided_at = null, revision = revision + 1
                where id = :id and revision = :revision and state <> 'OPEN'""")
                .param("id", review.id().value())
                .param("revision", review.revision())
                .update();
        if (changed == 1) {
            putReasons(review.id(), reasons);
        }
        return changed == 1;
    }

    private void putReasons(Review.Id id, List<Hold> reasons) {
        jdbc.sql("delete from review_reason where review = :id")
                .param("id", id.value())
                .update();
        for (int position = 0; position < reasons.size(); position++) {
            var reason = reasons.get(position);
            jdbc.sql("""
                    insert into review_reason (review, position, code, words, line)
                    values (:id, :position, :code, :words, :line)""")
                    .param("id", id.value())
                    .param("position", position)
                    .param("code", reason.code())
                    .param("words", reason.words())
                    .param("line", reason.line())
                    .update();
        }
    }

    private static Review review(ResultSet row, int number) throws SQLException {
        var decidedAt = row.getObject("decided_at", OffsetDateTime.class);
        return new Review(
                new Review.Id(row.getLong("id")),
                new StoredMail.Id(row.getLong("stored_mail")),
                Optional.ofNullable(row.getString("survey")).map(Survey.Reference::new),
                Review.State.valueOf(row.getString("state")),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                decidedAt == null ? null : decidedAt.toInstant(),
                row.getString("decided_by"),
                row.getString("note"),
                row.getInt("revision"),
                List.of());
    }

    private Review withReasons(Review review) {
        return review.because(jdbc.sql(
                        "select code, words, line from review_reason where review = :id order by position")
                .param("id", review.id().value())
                .query((row, number) -> new Hold(row.getString("code"), row.getString("words"), row.getInt("line")))
                .list());
    }
}
