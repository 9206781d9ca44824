package followup.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every mail that came or went, newest first: a read model over inbox, outbox and what was understood. */
@Component
public class MailListing {

    private static final String RECEIVED = """
            select 'in' as direction, s.id as number, s.internal_date as at, r.survey as survey,
                   coalesce(r.kind, 'unread') as kind, r.sender as party, r.subject as subject,
                   case when v.state = 'OPEN' then 'REVIEW' when r.stored_mail is null then 'STORED'
                        when r.duplicate_of is not null then 'DUPLICATE' else 'READ' end as state,
                   s.size as size, s.message_id as message_id, 0 as direction_order
            from stored_mail s
            left join read_mail r on r.stored_mail = s.id
            left join review v on v.stored_mail = s.id
            """;

    private static final String SENT = """
            select 'out' as direction, q.id as number, q.created_at as at, q.survey as survey,
                   q.purpose as kind, q.recipient as party, q.subject as subject, q.state as state,
                   q.size as size, q.message_id as message_id, 1 as direction_order
            from queued_mail q
            """;

    private static final String COUNT_RECEIVED =
            "select count(*) from stored_mail s left join read_mail r on r.stored_mail = s.id";

    private static final String COUNT_SENT = "select count(*) from queued_mail q";

    private static final String UNREAD = "unread";

    private final JdbcClient jdbc;

    MailListing(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One mail of either direction.
     *
     * @param id {@code in-12} or {@code out-12}
     * @param at when the server received it, or when it was queued
     * @param survey reference, null when it belongs to none or to nobody knows which
     * @param kind of a received mail its kind, {@code unread} before it was read; of a sent one its purpose
     * @param party sender or recipient
     * @param state {@code STORED}, {@code READ}, {@code REVIEW}, {@code DUPLICATE}, or the outbox's state
     * @param size in bytes
     */
    public record Entry(
            String id,
            String direction,
            Instant at,
            @Nullable String survey,
            String kind,
            @Nullable String party,
            @Nullable String subject,
            String state,
            long size,
            @Nullable String messageId) {

        private boolean isReceived() {
            return direction.equals("in");
        }

        private long number() {
            return Long.parseLong(id.substring(direction.length() + 1));
        }

        /** The kind without what tells one mail of it from the next: {@code acknowledgement} of {@code acknowledgement:in-12}. */
        public String family() {
            return direction.equals("out") ? kind.split("[:-]", 2)[0] : kind;
        }
    }

    /**
     * What to list; empty parts do not restrict.
     *
     * @param kind of a received mail its kind; of a sent one its purpose, or the part of it before a colon or hyphen: {@code reminder} for
     *     every reminder
     */
    public record Filter(Optional<String> direction, Optional<String> survey, Optional<String> kind) {

        private boolean allows(String wanted) {
            return direction.isEmpty() || direction.get().equals(wanted);
        }
    }

    /**
     * Where a page begins; by default with the newest mail. Mails have their times from servers that tell whole seconds,
     * so a page that is to go on where another ended is asked for by that page's last mail.
     *
     * @param before lists what is older than this instant
     * @param behind lists what follows this mail in the list
     */
    public record Start(Optional<Instant> before, Optional<Entry> behind) {

        static final Start NEWEST = new Start(Optional.empty(), Optional.empty());
    }

    public List<Entry> newest(Filter filter, Start start, int limit) {
        return list(filter, start, 0, limit);
    }

    /** The rows behind the first {@code offset} ones. */
    public List<Entry> page(Filter filter, long offset, int limit) {
        return list(filter, Start.NEWEST, offset, limit);
    }

    public long count(Filter filter) {
        long received = filter.allows("in") ? count(COUNT_RECEIVED + received(filter, Start.NEWEST), filter) : 0;
        long sent = filter.allows("out") ? count(COUNT_SENT + sent(filter, Start.NEWEST), filter) : 0;
        return received + sent;
    }

    private long count(String sql, Filter filter) {
        return restricted(sql, filter, Start.NEWEST).query(Long.class).single();
    }

    /**
     * Each direction gives as many of its newest as could be needed, along its index; of one instant, what was sent comes
     * first. How many that are stands in the statement itself: inside a union, H2 goes on with the number that a parameter
     * had when the statement was first run.
     */
    private List<Entry> list(Filter filter, Start start, long offset, int limit) {
        var newest = " desc fetch first " + (offset + limit) + " rows only)";
        var directions = new ArrayList<String>();
        if (filter.allows("in")) {
            directions.add("(" + RECEIVED + received(filter, start) + " order by s.internal_date desc, s.id" + newest);
        }
        if (filter.allows("out")) {
            directions.add("(" + SENT + sent(filter, start) + " order by q.created_at desc, q.id" + newest);
        }
        if (directions.isEmpty()) {
            return List.of();
        }
        var sql = "select * from (" + String.join(" union all ", directions) + ") mail"
                + " order by at desc, direction_order desc, number desc offset :offset rows fetch first :limit rows only";
        return restricted(sql, filter, start)
                .param("offset", offset)
                .param("limit", limit)
                .query(MailListing::entry)
                .list();
    }

    private JdbcClient.StatementSpec restricted(String sql, Filter filter, Start start) {
        var statement = jdbc.sql(sql);
        filter.survey().ifPresent(survey -> statement.param("survey", survey));
        filter.kind().ifPresent(kind -> statement.param("kind", kind));
        start.before().ifPresent(at -> statement.param("before", at.atOffset(ZoneOffset.UTC)));
        start.behind()
                .ifPresent(last -> statement
                        .param("at", last.at().atOffset(ZoneOffset.UTC))
                        .param("behind", last.number()));
        return statement;
    }

    private static String received(Filter filter, Start start) {
        var conditions = new ArrayList<String>();
        filter.survey().ifPresent(survey -> conditions.add("r.survey = :survey"));
        filter.kind()
                .ifPresent(kind -> conditions.add(kind.equals(UNREAD) ? "r.stored_mail is null" : "r.kind = :kind"));
        start.before().ifPresent(at -> conditions.add("s.internal_date < :before"));
        start.behind()
                .ifPresent(last -> conditions.add(
                        last.isReceived() ? "(s.internal_date, s.id) < (:at, :behind)" : "s.internal_date <= :at"));
        return where(conditions);
    }

    private static String sent(Filter filter, Start start) {
        var conditions = new ArrayList<String>();
        filter.survey().ifPresent(survey -> conditions.add("q.survey = :survey"));
        filter.kind()
                .ifPresent(kind ->
                        conditions.add("(q.purpose = :kind or position(cast(:kind as varchar) || ':' in q.purpose) = 1"
                                + " or position(cast(:kind as varchar) || '-' in q.purpose) = 1)"));
        start.before().ifPresent(at -> conditions.add("q.created_at < :before"));
        start.behind()
                .ifPresent(last -> conditions.add(
                        last.isReceived() ? "q.created_at < :at" : "(q.created_at, q.id) < (:at, :behind)"));
        return where(conditions);
    }

    private static String where(List<String> conditions) {
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    /** @param id {@code in-12} or {@code out-12} */
    public Optional<Entry> find(String id) {
        var parts = id.split("-", 2);
        if (parts.length < 2 || !isNumber(parts[1])) {
            return Optional.empty();
        }
        var source = parts[0].equals("in") ? RECEIVED + " where s.id = :number" : SENT + " where q.id = :number";
        return jdbc.sql(source)
                .param("number", Long.parseLong(parts[1]))
                .query(MailListing::entry)
                .optional()
                .filter(entry -> entry.id().equals(id));
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty() && text.length() < 19 && text.chars().allMatch(each -> each >= '0' && each <= '9');
    }

    private static Entry entry(ResultSet row, int number) throws SQLException {
        var direction = row.getString("direction");
        return new Entry(
                direction + "-" + row.getLong("number"),
                direction,
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("survey"),
                row.getString("kind"),
                row.getString("party"),
                row.getString("subject"),
                row.getString("state"),
                row.getLong("size"),
                row.getString("message_id"));
    }
}
