package followup.intake;

import followup.mail.MailAddress;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What waits for a person and what was decided, oldest first: a read model over reviews and the mails they are about. */
@Component
public class ReviewListing {

    /** Stands for reviews of single answers, which have no reason about the mail as a whole. */
    public static final String ANSWERS_ONLY = "answers";

    private final JdbcClient jdbc;

    ReviewListing(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One line of the list.
     *
     * @param mail {@code in-12}
     * @param survey reference of the survey it answers or most likely answers
     * @param reasons codes; only {@link #ANSWERS_ONLY} when single answers wait
     */
    public record Row(
            long id,
            String mail,
            String state,
            @Nullable String survey,
            MailAddress sender,
            String subject,
            Instant openedAt,
            @Nullable Instant decidedAt,
            @Nullable String decidedBy,
            List<String> reasons) {}

    /**
     * What to list; empty parts do not restrict.
     *
     * @param state {@code OPEN} or another state's name
     * @param reason code of a reason, or {@link #ANSWERS_ONLY}
     */
    public record Filter(Optional<String> state, Optional<String> reason) {}

    public long count(Filter filter) {
        return restricted("select count(*) from review v" + where(filter), filter)
                .query(Long.class)
                .single();
    }

    public List<Row> page(Filter filter, long offset, int limit) {
        var rows = restricted(
                        "select v.*, r.sender, r.sender_name, r.subject from review v"
                                + " left join read_mail r on r.stored_mail = v.stored_mail" + where(filter)
                                + " order by v.id offset :offset rows fetch first :limit rows only",
                        filter)
                .param("offset", offset)
                .param("limit", limit)
                .query(ReviewListing::row)
                .list();
        var reasons = reasons(rows.stream().map(Row::id).toList());
        return rows.stream()
                .map(row -> because(row, reasons.getOrDefault(row.id(), List.of(ANSWERS_ONLY))))
                .toList();
    }

    /** How many open reviews have each reason, the most frequent first. */
    public Map<String, Long> openByReason() {
        var counts = new LinkedHashMap<String, Long>();
        jdbc.sql("""
                select coalesce(w.code, 'answers') as reason, count(distinct v.id) as reviews
                from review v left join review_reason w on w.review = v.id where v.state = 'OPEN'
                group by coalesce(w.code, 'answers') order by count(distinct v.id) desc, 1""").query(row -> {
            counts.put(row.getString("reason"), row.getLong("reviews"));
        });
        return counts;
    }

    /** The open one with that reason after this one, from the last one on the first; empty when no other waits. */
    public Optional<Long> next(long after, Optional<String> reason) {
        var filter = new Filter(Optional.of(Review.State.OPEN.name()), reason);
        return restricted(
                        "select v.id from review v" + where(filter) + " and v.id <> :after"
                                + " order by case when v.id > :after then 0 else 1 end, v.id fetch first 1 rows only",
                        filter)
                .param("after", after)
                .query(Long.class)
                .optional();
    }

    private JdbcClient.StatementSpec restricted(String sql, Filter filter) {
        var statement = jdbc.sql(sql);
        filter.state().ifPresent(state -> statement.param("state", state));
        filter.reason().ifPresent(reason -> statement.param("reason", reason));
        return statement;
    }

    private static String where(Filter filter) {
        var conditions = new ArrayList<String>();
        filter.state().ifPresent(state -> conditions.add("v.state = :state"));
        filter.reason()
                .ifPresent(reason -> conditions.add(
                        reason.equals(ANSWERS_ONLY)
                                ? "not exists (select 1 from review_reason w where w.review = v.id)"
                                : "exists (select 1 from review_reason w where w.review = v.id and w.code = :reason)"));
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    private Map<Long, List<String>> reasons(List<Long> reviews) {
        var reasons = new HashMap<Long, List<String>>();
        if (!reviews.isEmpty()) {
            jdbc.sql("select distinct review, code from review_reason where review in (:reviews) order by review, code")
                    .param("reviews", reviews)
                    .query(row -> {
                        reasons.computeIfAbsent(row.getLong("review"), review -> new ArrayList<>())
                                .add(row.getString("code"));
                    });
        }
        return reasons;
    }

    private static Row because(Row row, List<String> reasons) {
        return new Row(
                row.id(),
                row.mail(),
                row.state(),
                row.survey(),
                row.sender(),
                row.subject(),
                row.openedAt(),
                row.decidedAt(),
                row.decidedBy(),
                List.copyOf(reasons));
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        var decidedAt = row.getObject("decided_at", OffsetDateTime.class);
        return new Row(
                row.getLong("id"),
                "in-" + row.getLong("stored_mail"),
                row.getString("state"),
                row.getString("survey"),
                new MailAddress(
                        Optional.ofNullable(row.getString("sender_name")).orElse(""),
                        Optional.ofNullable(row.getString("sender")).orElse("")),
                Optional.ofNullable(row.getString("subject")).orElse(""),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                decidedAt == null ? null : decidedAt.toInstant(),
                row.getString("decided_by"),
                List.of());
    }
}
