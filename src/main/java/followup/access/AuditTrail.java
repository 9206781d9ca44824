package followup.access;

import followup.wording.Bilingual;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who changed what, when. Entries are only ever added, in the transaction of the change itself: no change without its
 * entry, no entry without its change. Addresses stand here masked, since an entry cannot be erased later.
 */
@Component
public class AuditTrail {

    /** Characters of a subject; what is longer is cut, since a trace must never fail the change. */
    static final int SUBJECT_LIMIT = 200;

    /** Characters of a detail; what is longer is cut and ends in an ellipsis. */
    static final int DETAIL_LIMIT = 4000;

    private static final int BATCH = 1000;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Clock clock;

    public AuditTrail(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = JdbcClient.create(jdbc);
        this.batches = jdbc;
        this.clock = clock;
    }

    /**
     * @param id rises with time
     * @param who a user's name, or {@link SignedIn#SYSTEM}
     * @param action what was done, in kebab-case and the past tense, such as {@code site-changed}
     * @param subject the thing it was done to, such as a site's code
     * @param detail what changed, old → new, in the words of the day on which it was recorded
     */
    public record Entry(long id, Instant at, String who, String action, String subject, Bilingual detail) {}

    /** Something done to one of many subjects; see {@link #recordAll}. */
    public record Trace(String action, String subject, Bilingual detail) {}

    public void record(String action, String subject, Bilingual detail) {
        recordAll(List.of(new Trace(action, subject, detail)));
    }

    /** As {@link #record}, for many at once with few statements. */
    public void recordAll(List<Trace> traces) {
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
        var who = SignedIn.name();
        batches.batchUpdate(
                "insert into audit_entry (at, who, action, subject, detail_ja, detail_en) values (?, ?, ?, ?, ?, ?)",
                traces,
                BATCH,
                (statement, trace) -> {
                    statement.setObject(1, at);
                    statement.setString(2, who);
                    statement.setString(3, trace.action());
                    statement.setString(4, cut(trace.subject(), SUBJECT_LIMIT));
                    statement.setString(5, cut(trace.detail().ja(), DETAIL_LIMIT));
                    statement.setString(6, cut(trace.detail().en(), DETAIL_LIMIT));
                });
    }

    /**
     * Which entries are looked for; what is empty or null does not matter.
     *
     * @param subject finds what lies below it, too: {@code EC001} also {@code EC001/W-01}
     * @param until exclusive
     */
    public record Wanted(
            String who,
            String action,
            String subject,
            @Nullable Instant from,
            @Nullable Instant until) {

        public static final Wanted ALL = new Wanted("", "", "", null, null);

        public static Wanted of(String subject) {
            return new Wanted("", "", subject, null, null);
        }
    }

    /** The entries before the one with this id, newest first. */
    public List<Entry> before(long id, Wanted wanted, int limit) {
        var conditions = new ArrayList<>(List.of("id < :id"));
        var values = new HashMap<String, Object>(Map.of("id", id, "limit", limit));
        if (!wanted.who().isEmpty()) {
            conditions.add("who = :who");
            values.put("who", User.fold(wanted.who()));
        }
        if (!wanted.action().isEmpty()) {
            conditions.add("action = :action");
            values.put("action", wanted.action());
        }
        if (!wanted.subject().isEmpty()) {
            conditions.add("(subject = :subject or subject like :below escape '!')");
            values.put("subject", wanted.subject());
            values.put("below", wanted.subject().replaceAll("([!%_])", "!$1") + "/%");
        }
        if (wanted.from() != null) {
            conditions.add("at >= :from");
            values.put("from", wanted.from().atOffset(ZoneOffset.UTC));
        }
        if (wanted.until() != null) {
            conditions.add("at < :until");
            values.put("until", wanted.until().atOffset(ZoneOffset.UTC));
        }
        return jdbc.sql("select id, at, who, action, subject, detail_ja, detail_en from audit_entry where "
                        + String.join(" and ", conditions) + " order by id desc fetch first :limit rows only")
                .params(values)
                .query(AuditTrail::entry)
                .list();
    }

    private static Entry entry(ResultSet row, int number) throws SQLException {
        return new Entry(
                row.getLong("id"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("who"),
                row.getString("action"),
                row.getString("subject"),
                new Bilingual(row.getString("detail_ja"), row.getString("detail_en")));
    }

    private static String cut(String text, int limit) {
        var clean = text.replace("\u0000", "");
        if (clean.length() <= limit) {
            return clean;
        }
        int end = Character.isHighSurrogate(clean.charAt(limit - 2)) ? limit - 2 : limit - 1;
        return clean.substring(0, end) + "…";
    }
}
