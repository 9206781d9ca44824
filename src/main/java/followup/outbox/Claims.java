package followup.outbox;

import static followup.outbox.QueuedMails.utc;

import followup.outbox.QueuedMail.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Who has which mail in hand. Each step is an update on condition that the claim still stands, and its row count tells:
 * a claim is lost when its node was taken for dead. No call is a transaction of its own.
 */
@Repository
class Claims {

    private static final String CANDIDATES = """
            select * from queued_mail where due_at <= :now order by due_at, id fetch first :limit rows only""";
    private static final String BACK_IN_THE_QUEUE = """
            node = null, claimed_at = null,
            state = case when attempts = 0 then 'QUEUED' else 'DEFERRED' end""";

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batches;
    private final Node node;
    private final String candidates;

    Claims(JdbcClient jdbc, NamedParameterJdbcOperations batches, Node node, Durability durability) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.node = node;
        this.candidates = durability.locksWhateverMatches() ? CANDIDATES : CANDIDATES + " for update skip locked";
    }

    boolean nothingIsDue(Instant now) {
        return jdbc.sql("select id from queued_mail where due_at <= ? fetch first 1 rows only")
                .param(utc(now))
                .query(Long.class)
                .list()
                .isEmpty();
    }

    /** Takes up to {@code limit} of the mails that are due, longest due first; empty when other nodes were faster. */
    List<Claimed> claim(int limit, Instant now) {
        var seen = jdbc.sql(candidates)
                .param("now", utc(now))
                .param("limit", limit)
                .query(Claims::claimed)
                .list();
        return still(seen, now, """
                update queued_mail
                set state = 'CLAIMED', due_at = null, node = :node, claimed_at = :now, claim_number = claim_number + 1
                where id in (:ids) and due_at <= :now""", "CLAIMED").stream()
                .map(claim -> new Claimed(claim.mail(), claim.number() + 1, claim.firstAttemptAt()))
                .toList();
    }

    /** To be committed before the first word to the mail server. @return those that this node still has */
    List<Claimed> markSending(List<Claimed> claims, Instant now) {
        return still(claims, now, """
                update queued_mail
                set state = 'SENDING', claimed_at = :now, attempts = attempts + 1,
                    first_attempt_at = coalesce(first_attempt_at, :now)
                where id in (:ids) and node = :node and state = 'CLAIMED'""", "SENDING");
    }

    /** One statement for all, and a second look at those it did not find as they were only when the row count says so. */
    private List<Claimed> still(List<Claimed> claims, Instant now, String update, String state) {
        if (claims.isEmpty()) {
            return claims;
        }
        var ids = claims.stream().map(Claimed::id).toList();
        int rows = jdbc.sql(update)
                .param("ids", ids)
                .param("now", utc(now))
                .param("node", node.name())
                .update();
        if (rows == claims.size()) {
            return claims;
        }
        var ours = jdbc.sql("""
                select id from queued_mail
                where id in (:ids) and node = :node and state = :state and claimed_at = :now""")
                .param("ids", ids)
                .param("now", utc(now))
                .param("node", node.name())
                .param("state", state)
                .query(Long.class)
                .set();
        return claims.stream().filter(claim -> ours.contains(claim.id())).toList();
    }

    /** Puts mails back that were not spoken about, to be tried at once by whoever comes. */
    void putBack(List<Claimed> claims, Instant now) {
        update(
                "update queued_mail set due_at = :now, " + BACK_IN_THE_QUEUE
                        + " where id = :id and claim_number = :number and state = 'CLAIMED'",
                steps(claims, now));
    }

    /** As {@link #putBack} for mails whose sending was marked, but never begun; also when they were taken for unclear. */
    void putBackUnsent(List<Claimed> claims, Instant now) {
        update("""
                update queued_mail
                set due_at = :now, node = null, claimed_at = null, attempts = attempts - 1,
                    state = case when attempts = 1 then 'QUEUED' else 'DEFERRED' end,
                    first_attempt_at = case when attempts = 1 then null else first_attempt_at end
                where id = :id and claim_number = :number and state in ('SENDING', 'UNCLEAR')""", steps(claims, now));
    }

    /** Counts as an attempt, though there was nobody to speak to. */
    void defer(Claimed claim, String reply, Instant until) {
        jdbc.sql("""
                update queued_mail
                set state = 'DEFERRED', due_at = :until, node = null, claimed_at = null, attempts = attempts + 1,
                    reply = :reply, status = ''
                where id = :id and claim_number = :number and state = 'CLAIMED'""")
                .param("until", utc(until))
                .param("reply", OneLine.of(reply, QueuedMails.LONGEST_REPLY))
                .param("id", claim.id())
                .param("number", claim.number())
                .update();
    }

    void postpone(Claimed claim, Instant until) {
        update(
                "update queued_mail set due_at = :now, " + BACK_IN_THE_QUEUE
                        + " where id = :id and claim_number = :number and state = 'CLAIMED'",
                List.of(step(claim, until)));
    }

    void drop(Claimed claim, String reason) {
        jdbc.sql("""
                update queued_mail set state = 'DROPPED', reply = :reason, node = null, claimed_at = null
                where id = :id and claim_number = :number and state = 'CLAIMED'""")
                .param("reason", OneLine.of(reason, QueuedMails.LONGEST_REPLY))
                .param("id", claim.id())
                .param("number", claim.number())
                .update();
    }

    /**
     * What became of mails being sent. Also of one that was declared unclear meanwhile: now it is known.
     *
     * @return those whose claim stood
     */
    List<Conclusion> conclude(List<Conclusion> conclusions) {
        int[] rows =
                update("""
                update queued_mail
                set state = :state, due_at = :due, sent_at = :sent, reply = :reply, status = :status,
                    node = case when :state = 'UNCLEAR' then node else null end,
                    claimed_at = case when :state = 'UNCLEAR' then claimed_at else null end
                where id = :id and claim_number = :number and state in ('SENDING', 'UNCLEAR')""", conclusions.stream().map(Conclusion::parameters).toList());
        return those(conclusions, rows);
    }

    /** What {@code conclude} writes. */
    record Conclusion(
            Delivery delivery,
            State state,
            String reply,
            String status,
            @Nullable Instant dueAt,
            @Nullable Instant sentAt) {

        private SqlParameterSource parameters() {
            return new MapSqlParameterSource("id", delivery.claimed().id())
                    .addValue("number", delivery.claimed().number())
                    .addValue("state", state.name())
                    .addValue("reply", OneLine.of(reply, QueuedMails.LONGEST_REPLY))
                    .addValue("status", status)
                    .addValue("due", utc(dueAt), Types.TIMESTAMP_WITH_TIMEZONE)
                    .addValue("sent", utc(sentAt), Types.TIMESTAMP_WITH_TIMEZONE);
        }
    }

    /** Claims of this node, which begins to send and so has none, and those of nodes silent since {@code silentSince}. */
    List<Claimed> leftBehind(Instant silentSince) {
        return jdbc.sql("""
                select * from queued_mail
                where node >= '' and state in ('CLAIMED', 'SENDING') and (node = :node or claimed_at < :silentSince)
                order by id""")
                .param("node", node.name())
                .param("silentSince", utc(silentSince))
                .query(Claims::claimed)
                .list();
    }

    boolean becomeUnclear(Claimed claim, String why) {
        return jdbc.sql("""
                update queued_mail set state = 'UNCLEAR', reply = :why, status = ''
                where id = :id and claim_number = :number and state = 'SENDING'""")
                        .param("why", OneLine.of(why, QueuedMails.LONGEST_REPLY))
                        .param("id", claim.id())
                        .param("number", claim.number())
                        .update()
                == 1;
    }

    /**
     * Makes a mail unclear of which the database has forgotten that it was begun to be sent, or still says that it is
     * being sent: found by its id, whatever the index on nodes has kept.
     *
     * @return whether that was so
     */
    boolean becomeUnclear(SendingNotes.Note note, String why) {
        return jdbc.sql("""
                update queued_mail
                set state = 'UNCLEAR', due_at = null, node = coalesce(node, :node), reply = :why, status = '',
                    attempts = attempts + case when state = 'SENDING' and claim_number = :number then 0 else 1 end,
                    claim_number = :number
                where id = :id and state in ('QUEUED', 'DEFERRED', 'CLAIMED', 'SENDING')
                    and (claim_number < :number or (claim_number = :number and state in ('CLAIMED', 'SENDING')))""")
                        .param("node", node.name())
                        .param("why", OneLine.of(why, QueuedMails.LONGEST_REPLY))
                        .param("number", note.claim())
                        .param("id", note.mail().value())
                        .update()
                == 1;
    }

    private int[] update(String sql, List<SqlParameterSource> rows) {
        return rows.isEmpty() ? new int[0] : batches.batchUpdate(sql, rows.toArray(SqlParameterSource[]::new));
    }

    private List<SqlParameterSource> steps(List<Claimed> claims, Instant time) {
        return claims.stream().map(claim -> step(claim, time)).toList();
    }

    private SqlParameterSource step(Claimed claim, Instant time) {
        return new MapSqlParameterSource("id", claim.id())
                .addValue("number", claim.number())
                .addValue("now", utc(time))
                .addValue("node", node.name());
    }

    private static <T> List<T> those(List<T> all, int[] rows) {
        return IntStream.range(0, rows.length)
                .filter(at -> rows[at] == 1)
                .mapToObj(all::get)
                .toList();
    }

    private static Claimed claimed(ResultSet row, int number) throws SQLException {
        return new Claimed(
                QueuedMails.mail(row, number),
                row.getInt("claim_number"),
                QueuedMails.instant(row, "first_attempt_at"));
    }
}
