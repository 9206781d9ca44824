package followup.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
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
            @Nullable String messageId) {}

    /** What to list; empty parts do not restrict. */
    public record Filter(Optional<String> direction, Optional<String> survey, Optional<String> kind) {}

    /** @param before lists what is older than this instant */
    public List<Entry> newest(Filter filter, Optional<Instant> before, int limit) {
        var sql = "select * from (" + RECEIVED + " union all " + SENT + ") mail"
                + " where (cast(:direction as varchar) is null or direction = :direction)"
                + " and (cast(:survey as varchar) is null or survey = :survey)"
                + " and (cast(:kind as varchar) is null or kind = :kind)"
                + " and (cast(:before as timestamp with time zone) is null or at < :before)"
                + " order by at desc, direction_order desc, number desc fetch first :limit rows only";
        return jdbc.sql(sql)
                .param("direction", filter.direction().orElse(null))
                .param("survey", filter.survey().orElse(null))
                .param("kind", filter.kind().orElse(null))
                .param("before", before.map(at -> at.atOffset(ZoneOffset.UTC)).orElse(null))
                .param("limit", limit)
                .query(MailListing::entry)
                .list();
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
