package followup.intake;

import followup.inbox.StoredMail;
import followup.mail.MailAddress;
import followup.reply.Answer;
import followup.reply.Certainty;
import followup.reply.DatePrecision;
import followup.reply.Span;
import followup.reply.Stated;
import followup.reply.StatedDate;
import followup.survey.Survey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The mails that were read, each with what was made of it. */
@Repository
class ReadMails {

    private static final int[] ANSWER_TYPES = {
        Types.BIGINT,
        Types.VARCHAR,
        Types.VARCHAR,
        Types.DATE,
        Types.VARCHAR,
        Types.VARCHAR,
        Types.VARCHAR,
        Types.VARCHAR,
        Types.INTEGER,
        Types.INTEGER,
        Types.INTEGER,
        Types.VARCHAR,
        Types.BOOLEAN
    };

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    ReadMails(JdbcTemplate jdbc) {
        this.jdbc = JdbcClient.create(jdbc);
        this.batches = jdbc;
    }

    /**
     * Fails when the mail was read already, by another node: then nothing of this reading stays.
     *
     * @throws org.springframework.dao.DuplicateKeyException when the mail was read already
     */
    void add(ReadMail mail) {
        jdbc.sql("""
                insert into read_mail (stored_mail, read_at, received_on, kind, relayed, survey, assigned, sender, sender_name, subject,
                    message_id, duplicate_of, needs_review, visible_text, fingerprint)
                values (:id, :readAt, :receivedOn, :kind, :relayed, :survey, :assigned, :sender, :senderName, :subject,
                    :messageId, :duplicateOf, :needsReview, :text, :fingerprint)""")
                .param("id", mail.id().value())
                .param("readAt", mail.readAt().atOffset(ZoneOffset.UTC))
                .param("receivedOn", mail.receivedOn())
                .param("kind", mail.kind())
                .param("relayed", mail.relayed())
                .param("survey", mail.survey().map(Survey.Reference::value).orElse(null))
                .param("assigned", mail.assigned())
                .param("sender", cut(mail.sender().address(), 400))
                .param("senderName", cut(mail.sender().name(), 400))
                .param("subject", cut(mail.subject(), 1000))
                .param("messageId", cut(mail.messageId(), 998))
                .param(
                        "duplicateOf",
                        mail.duplicateOf().map(StoredMail.Id::value).orElse(null))
                .param("needsReview", mail.needsReview())
                .param("text", mail.text())
                .param("fingerprint", mail.fingerprint())
                .update();
    }

    Optional<ReadMail> find(StoredMail.Id id) {
        return jdbc.sql("select * from read_mail where stored_mail = :id")
                .param("id", id.value())
                .query(ReadMails::mail)
                .optional();
    }

    /** The first mail with that Message-ID; as the first it repeats none. */
    Optional<ReadMail> firstWith(String messageId) {
        return jdbc.sql("""
                select * from read_mail where stored_mail = (
                    select min(stored_mail) from read_mail where message_id = :messageId)""")
                .param("messageId", cut(messageId, 998))
                .query(ReadMails::mail)
                .optional();
    }

    /** Notes that a person found it to be no answer to anything. */
    void isUnrelated(StoredMail.Id id) {
        jdbc.sql("update read_mail set kind = :kind, survey = null where stored_mail = :id")
                .param("kind", new MailKind.Unrelated().code())
                .param("id", id.value())
                .update();
    }

    /** The numbers of the mails that were read, in ascending order, after one of them. */
    List<StoredMail.Id> after(StoredMail.Id id, int limit) {
        return jdbc.sql("select stored_mail from read_mail where stored_mail > :id"
                        + " order by stored_mail fetch first :limit rows only")
                .param("id", id.value())
                .param("limit", limit)
                .query((row, number) -> new StoredMail.Id(row.getLong("stored_mail")))
                .list();
    }

    /** Notes what it is taken for after it was read again. */
    void isReadAs(StoredMail.Id id, MailReading reading, String fingerprint, boolean needsReview) {
        jdbc.sql("""
                update read_mail set kind = :kind, relayed = :relayed, survey = :survey, needs_review = :needsReview,
                    visible_text = :text, fingerprint = :fingerprint
                where stored_mail = :id""")
                .param("kind", reading.kind().code())
                .param("relayed", reading.kind() instanceof MailKind.Reply(boolean relayed) && relayed)
                .param("survey", reading.survey().map(Survey.Reference::value).orElse(null))
                .param("needsReview", needsReview)
                .param("text", reading.text())
                .param("fingerprint", fingerprint)
                .param("id", id.value())
                .update();
    }

    /** Notes what a person decided about whose answer the mail is. */
    void belongsTo(StoredMail.Id id, Survey.Reference survey) {
        jdbc.sql("update read_mail set survey = :survey, assigned = true where stored_mail = :id")
                .param("survey", survey.value())
                .param("id", id.value())
                .update();
    }

    /** Puts what was read in the place of what was read before. */
    void replaceReading(StoredMail.Id id, MailReading reading, Set<String> recorded) {
        for (String table : List.of("read_answer", "read_clue", "read_additional")) {
            jdbc.sql("delete from " + table + " where stored_mail = :id")
                    .param("id", id.value())
                    .update();
        }
        addReading(id, reading, recorded);
    }

    /** Notes what was read in a mail that was not read before. */
    void addReading(StoredMail.Id id, MailReading reading, Set<String> recorded) {
        batches.batchUpdate(
                """
                insert into read_answer (stored_mail, measure, status, applied_on, date_precision, content, certainty,
                    evidence, line, span_from, span_to, reasons, recorded)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                reading.answers().stream()
                        .map(answer -> row(id, answer, recorded.contains(answer.measure())))
                        .toList(),
                ANSWER_TYPES);
        addAdditional(id, reading.additional());
        batches.batchUpdate(
                "insert into read_clue (stored_mail, survey, kind) values (?, ?, ?)",
                reading.correlation().clues().stream()
                        .map(clue -> new Object[] {
                            id.value(), clue.survey().value(), clue.kind().name()
                        })
                        .toList());
    }

    private static Object[] row(StoredMail.Id id, Answer answer, boolean recorded) {
        return new Object[] {
            id.value(),
            answer.measure(),
            answer.status().name(),
            answer.date().map(StatedDate::from).orElse(null),
            answer.date().map(date -> date.precision().code()).orElse(null),
            answer.content(),
            answer.certainty().name(),
            answer.evidence(),
            answer.line(),
            answer.span().from(),
            answer.span().to(),
            cut(String.join(" ", answer.reasons()), 1000),
            recorded
        };
    }

    private void addAdditional(StoredMail.Id id, List<String> additional) {
        var rows = new ArrayList<Object[]>();
        for (String words : additional) {
            rows.add(new Object[] {id.value(), rows.size(), words});
        }
        batches.batchUpdate("insert into read_additional (stored_mail, position, words) values (?, ?, ?)", rows);
    }

    List<Answer> answers(StoredMail.Id id) {
        return jdbc.sql("select * from read_answer where stored_mail = :id order by id")
                .param("id", id.value())
                .query(ReadMails::answer)
                .list();
    }

    /** Which of the measures that were read are recorded. */
    Set<String> recorded(StoredMail.Id id) {
        return jdbc.sql("select measure from read_answer where stored_mail = :id and recorded = true")
                .param("id", id.value())
                .query((row, number) -> row.getString("measure"))
                .set();
    }

    /** What was read of the mail does not count any more. */
    void forgetRecorded(StoredMail.Id id) {
        jdbc.sql("update read_answer set recorded = false where stored_mail = :id and recorded = true")
                .param("id", id.value())
                .update();
    }

    /** What was read and not recorded. */
    List<Answer> unrecorded(StoredMail.Id id) {
        return jdbc.sql("select * from read_answer where stored_mail = :id and recorded = false order by id")
                .param("id", id.value())
                .query(ReadMails::answer)
                .list();
    }

    void markRecorded(StoredMail.Id id, Set<String> measures) {
        for (String measure : measures) {
            jdbc.sql("update read_answer set recorded = true where stored_mail = :id and measure = :measure")
                    .param("id", id.value())
                    .param("measure", measure)
                    .update();
        }
    }

    /** Puts other words in the place of those that were read about additional measures. */
    void replaceAdditional(StoredMail.Id id, List<String> additional) {
        jdbc.sql("delete from read_additional where stored_mail = :id")
                .param("id", id.value())
                .update();
        addAdditional(id, additional);
    }

    List<String> additional(StoredMail.Id id) {
        return jdbc.sql("select words from read_additional where stored_mail = :id order by position")
                .param("id", id.value())
                .query((row, number) -> row.getString("words"))
                .list();
    }

    Correlation correlation(StoredMail.Id id) {
        return new Correlation(jdbc.sql("select survey, kind from read_clue where stored_mail = :id")
                .param("id", id.value())
                .query((row, number) -> new Clue(
                        Clue.Kind.valueOf(row.getString("kind")), new Survey.Reference(row.getString("survey"))))
                .list());
    }

    private static Answer answer(ResultSet row, int number) throws SQLException {
        var day = Optional.ofNullable(row.getObject("applied_on", LocalDate.class));
        var precision = row.getString("date_precision");
        var reasons = row.getString("reasons");
        return new Answer(
                row.getString("measure"),
                Stated.valueOf(row.getString("status")),
                day.map(from ->
                        new StatedDate(from, DatePrecision.valueOf(precision.toUpperCase(Locale.ROOT)), false, "")),
                row.getString("content"),
                Certainty.valueOf(row.getString("certainty")),
                row.getString("evidence"),
                row.getInt("line"),
                new Span(row.getInt("span_from"), row.getInt("span_to")),
                reasons.isEmpty() ? List.of() : List.of(reasons.split(" ", -1)));
    }

    private static ReadMail mail(ResultSet row, int number) throws SQLException {
        return new ReadMail(
                new StoredMail.Id(row.getLong("stored_mail")),
                instant(row, "read_at"),
                row.getObject("received_on", LocalDate.class),
                row.getString("kind"),
                row.getBoolean("relayed"),
                Optional.ofNullable(row.getString("survey")).map(Survey.Reference::new),
                row.getBoolean("assigned"),
                new MailAddress(row.getString("sender_name"), row.getString("sender")),
                row.getString("subject"),
                row.getString("message_id"),
                Optional.ofNullable(row.getObject("duplicate_of", Long.class)).map(StoredMail.Id::new),
                row.getBoolean("needs_review"),
                row.getString("visible_text"),
                row.getString("fingerprint"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** H2 counts UTF-16 units and PostgreSQL code points; cutting by units fits both. */
    private static String cut(String text, int units) {
        if (text.length() <= units) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(units - 1)) ? units - 1 : units;
        return text.substring(0, end);
    }
}
