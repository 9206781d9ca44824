package followup.benchmark;

import followup.survey.Survey;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A national programme put straight into the tables, as it stands on {@link #TODAY}: sites S0000001 and up, with a
 * contact, steps, findings and ten measures each. Nine of ten had their debrief; of these, three of four have been asked,
 * and more than half of the asked have answered, some in part, some twice, now and then corrected by a person.
 */
public final class ManySites {

    /** The day that the surveys' states belong to: half-way through the asking. */
    public static final LocalDate TODAY = LocalDate.of(2023, 2, 15);

    private static final int BATCH = 1_000;

    /** What the check symbol of a reference may be. */
    private static final String SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private ManySites() {}

    /** @param jdbc of an empty database */
    public static void load(JdbcClient jdbc, int sites) {
        jdbc.sql("create table number (n integer primary key, reference varchar(12) not null)")
                .update();
        for (int first = 1; first <= sites; first += BATCH) {
            jdbc.sql(IntStream.range(first, Math.min(first + BATCH, sites + 1))
                            .mapToObj(n -> "(" + n + ", '" + reference(n) + "')")
                            .collect(Collectors.joining(", ", "insert into number values ", "")))
                    .update();
        }
        LOADING.forEach(sql -> jdbc.sql(sql.replace(":code", "'S' || lpad(cast(n as varchar), 7, '0')"))
                .update());
        jdbc.sql("drop table number").update();
    }

    private static String reference(int number) {
        var symbols = "0000000" + Integer.toString(number, 8);
        var seven = symbols.substring(symbols.length() - 7);
        return SYMBOLS.chars()
                .mapToObj(check -> Survey.Reference.parse("FU" + seven + (char) check))
                .flatMap(Optional::stream)
                .findFirst()
                .map(Survey.Reference::value)
                .orElseThrow();
    }

    private static final List<String> LOADING = List.of(
            """
            insert into site (code, name, url, company_name)
            select :code, '青葉の通販 ' || mod(n * 7919, 100003), 'https://shop.example/', '株式会社 ' || mod(n * 31, 50021)
            from number
            """,
            """
            insert into contact (site_code, ordinal, name, email, email_folded, role, language)
            select :code, 0, '担当 ' || n, 'c' || n || '@shop.example', 'c' || n || '@shop.example', 'TO', 'ja'
            from number
            """,
            """
            insert into step (site_code, step, done_on)
            select :code, s, date '2022-08-01' + cast(mod(n, 60) as integer)
            from number, (values ('SELF_CHECK'), ('HEARING'), ('DIAGNOSIS')) as steps(s)
            where s = 'SELF_CHECK' or mod(n, 10) > 0
            """,
            """
            insert into step (site_code, step, done_on)
            select :code, 'DEBRIEF', date '2022-10-01' + cast(mod(n, 60) as integer) from number where mod(n, 10) > 0
            """,
            """
            insert into finding (site_code, category, title, risk)
            select :code, case when f < 3 then 'WEB_APPLICATION' else 'PLATFORM' end, 'finding ' || f,
                case when mod(n, 4) = 0 then 'HIGH' when mod(n + f, 2) = 0 then 'MEDIUM' else 'LOW' end
            from number, (values (1), (2), (3)) as findings(f) where mod(n, 10) > 0
            """,
            """
            insert into measure (site_code, code, title, category, risk, status_before, recommended)
            select :code, case when m < 5 then 'W-0' when m < 9 then 'P-0' else 'O-0' end || m,
                '対策 ' || (m * 5 + mod(n * 7 + m, 5)),
                case when m < 5 then 'WEB_APPLICATION' when m < 9 then 'PLATFORM' else 'OPERATION' end,
                case when m = 9 then null else case mod(m + mod(n * 7 + m, 5), 3)
                    when 0 then 'HIGH' when 1 then 'MEDIUM' else 'LOW' end end,
                case mod(n * 13 + m * 7, 10) when 0 then 'APPLIED' when 1 then 'APPLIED' when 2 then 'NOT_APPLICABLE'
                    when 3 then 'IN_PROGRESS' when 4 then 'PLANNED' when 5 then 'UNKNOWN' else 'NOT_APPLIED' end,
                mod(n + m, 5) > 0
            from number, (values (0), (1), (2), (3), (4), (5), (6), (7), (8), (9)) as measures(m)
            """,
            """
            insert into debrief (site_code, standing_for, held_on, registered_at)
            select :code, :code, date '2022-10-01' + cast(mod(n, 60) as integer),
                timestamp with time zone '2022-09-20 10:00:00+09' from number where mod(n, 10) > 0
            """,
            """
            insert into survey (reference, token, debrief_id, site_code, held_on, due_on, due_reason_ja, due_reason_en,
                state, requested_on, wave, next_on, next_at, hold_reason, version)
            select reference, lpad(cast(id as varchar), 26, '0'), id, site_code, held_on, held_on + 92, '理由', 'reason', state,
                case when state <> 'PLANNED' then held_on + 92 end,
                case when state = 'PLANNED' then null when state in ('REQUESTED', 'OVERDUE') and mod(id, 3) > 0 then 1
                    else 0 end,
                case state when 'PLANNED' then held_on + 92 when 'REQUESTED' then held_on + 144
                    when 'PARTLY_ANSWERED' then held_on + 144 end,
                case when mod(id, 500) > 0 then case state
                    when 'PLANNED' then cast(held_on + 92 as timestamp with time zone)
                    when 'REQUESTED' then cast(held_on + 144 as timestamp with time zone)
                    when 'PARTLY_ANSWERED' then cast(held_on + 144 as timestamp with time zone) end end,
                case when mod(id, 500) = 0 then '保留' end, 0
            from (select d.*, number.reference, case when held_on > date '2022-11-14' then 'PLANNED' else case mod(id * 17, 25)
                when 0 then 'OVERDUE' when 1 then 'UNREACHABLE' when 2 then 'CLOSED' when 3 then 'CANCELLED'
                when 4 then 'PARTLY_ANSWERED' when 5 then 'PARTLY_ANSWERED' when 6 then 'PARTLY_ANSWERED'
                when 7 then 'REQUESTED' when 8 then 'REQUESTED' when 9 then 'REQUESTED' when 10 then 'REQUESTED'
                when 11 then 'REQUESTED' when 12 then 'REQUESTED' when 13 then 'REQUESTED'
                else 'ANSWERED' end end as state
                from debrief d join number on number.n = d.id) planned
            """,
            """
            insert into survey_wave (survey_id, wave, fell_due_at)
            select id, w, cast(requested_on + w * 14 as timestamp with time zone)
            from survey, (values (0), (1)) as waves(w) where wave >= w
            """,
            """
            insert into survey_course (survey_id, state, answers, since, gone_at)
            select id, 'REQUESTED', 'REQUESTED', cast(requested_on as timestamp with time zone),
                case when state <> 'REQUESTED' then cast(requested_on + 5 as timestamp with time zone) end
            from survey where requested_on is not null
            """,
            """
            insert into survey_course (survey_id, state, answers, since, gone_at)
            select id, state, case when state in ('ANSWERED', 'CLOSED') then 'ANSWERED'
                when state = 'PARTLY_ANSWERED' then state else 'REQUESTED' end,
                cast(requested_on + 5 as timestamp with time zone), null
            from survey where state not in ('PLANNED', 'REQUESTED')
            """,
            """
            insert into survey_asked (survey_id, measure_code, ordinal, title, category, risk, answered_at)
            select s.id, m.code, 0, m.title, m.category, m.risk,
                case when s.state in ('ANSWERED', 'CLOSED') or s.state = 'PARTLY_ANSWERED' and m.code < 'W'
                    then cast(s.requested_on + 5 as timestamp with time zone) end
            from survey s join measure m on m.site_code = s.site_code
            where s.requested_on is not null and m.recommended and m.status_before not in ('APPLIED', 'NOT_APPLICABLE')
            """,
            """
            insert into queued_mail (survey, purpose, recipient, envelope_from, message_id, subject, template,
                template_version, size, state, attempts, claim_number, reply, status, sent_at, created_at, node)
            select reference, 'request', 'c' || id || '@shop.example', 'f@survey.example', 'm' || id, 'subject', 't', '1',
                100, case when mod(id, 300) = 0 then 'REFUSED' when mod(id, 1009) = 0 then 'UNCLEAR' else 'SENT' end,
                1, 1, '250 ok', '2.0.0', cast(requested_on as timestamp with time zone),
                cast(requested_on as timestamp with time zone), case when mod(id, 1009) = 0 then 'node' end
            from survey where requested_on is not null
            """,
            """
            insert into survey_undeliverable (survey_id, address, status, noted_at)
            select id, 'c' || id || '@shop.example', '5.1.1', cast(requested_on + 1 as timestamp with time zone)
            from survey where requested_on is not null and mod(id, 100) = 0
            """,
            "insert into inbox (mailbox, uid_validity, last_uid) values ('many', 1, 0)",
            """
            insert into stored_mail (mailbox, uid_validity, uid, internal_date, stored_at, size, sha256)
            select 'many', 1, id, cast(requested_on + 5 as timestamp with time zone),
                cast(requested_on + 5 as timestamp with time zone), 100, 'x' || id
            from survey where state in ('ANSWERED', 'CLOSED', 'PARTLY_ANSWERED')
            """,
            """
            insert into read_mail (stored_mail, read_at, received_on, kind, relayed, assigned, survey, sender, sender_name,
                subject, message_id, needs_review, visible_text, fingerprint)
            select m.id, m.stored_at, s.requested_on + 5, 'reply', false, false, s.reference, 'c@shop.example', '', 's',
                'r' || m.id, false, '', ''
            from stored_mail m join survey s on s.id = m.uid where m.mailbox = 'many'
            """,
            "update reading_progress set read_up_to = (select max(id) from stored_mail)",
            """
            insert into review (stored_mail, survey, state, opened_at, note, revision)
            select stored_mail, survey, case when mod(stored_mail, 100) = 0 then 'OPEN' else 'ACCEPTED' end, read_at, '', 0
            from read_mail where mod(stored_mail, 20) = 0
            """,
            """
            insert into review_reason (review, position, code, words, line)
            select id, 0, 'texts-disagree', '', 1 from review
            """,
            "insert into ledger select code from site",
            answers("s.requested_on + 5", 1, "a.answered_at is not null"),
            answers("s.requested_on + 12", 2, "a.answered_at is not null and mod(s.id, 10) = 0"),
            """
            insert into ledger_entry (site_code, measure_code, status, content, evidence, evidence_line, received_on,
                received_at, received_number, recorded_at, recorded_by, reason, corrects)
            select site_code, measure_code, 'IN_PROGRESS', content, evidence, 0, received_on, received_at, received_number,
                recorded_at + 2 * interval '1' day, 'coordinator', '電話で確認', id
            from ledger_entry where mod(id, 50) = 0
            """,
            """
            insert into ledger_entry (site_code, measure_code, status, content, evidence, evidence_line, received_on,
                received_at, received_number, recorded_at, recorded_by, reason)
            select site_code, null, null, '担当者の研修', '', 0, requested_on + 5,
                cast(requested_on + 5 as timestamp with time zone), 1,
                cast(requested_on + 5 as timestamp with time zone), 'reader', ''
            from survey where state = 'ANSWERED' and mod(id, 20) = 0
            """,
            """
            insert into before_correction (site_code, measure_code, status_from, status_to, recorded_at, recorded_by)
            select site_code, code, 'UNKNOWN', 'NOT_APPLIED', timestamp with time zone '2023-01-25 10:00:00+09', 'admin'
            from measure where status_before = 'NOT_APPLIED' and substr(site_code, 6) = '077'
            """,
            """
            insert into current_status
            select site_code, measure_code, status, id from (
                select e.*, row_number() over (
                    partition by site_code, measure_code
                    order by received_on desc, received_at desc, received_number desc, id desc) as place
                from ledger_entry e where measure_code is not null
                    and not exists (select 1 from ledger_entry c where c.corrects = e.id)) told where place = 1
            """,
            """
            insert into status_count
            select m.category, coalesce(m.risk, 'NONE'), m.title,
                m.recommended and m.status_before not in ('APPLIED', 'NOT_APPLICABLE') as asked, m.status_before,
                coalesce(c.status, 'NONE') as status_after, count(*)
            from measure m left join current_status c on c.site_code = m.site_code and c.measure_code = m.code
            group by m.category, coalesce(m.risk, 'NONE'), m.title,
                m.recommended and m.status_before not in ('APPLIED', 'NOT_APPLICABLE'), m.status_before,
                coalesce(c.status, 'NONE')
            """);

    /** What the asked companies said in a mail of that day: six of ten measures applied, with dates of three kinds. */
    private static String answers(String day, int number, String which) {
        return """
                insert into ledger_entry (site_code, measure_code, status, applied_on, date_precision, content, evidence,
                    evidence_line, survey, received_on, received_at, received_number, recorded_at, recorded_by, reason)
                select site_code, measure_code, status, case when dated then held_on + cast(mod(hash, 110) as integer) end,
                    case when dated then case when mod(hash, 4) = 0 then 'month' when mod(hash, 25) = 1 then 'quarter'
                        else 'day' end end,
                    '対応しました', '状況［1］', 3, reference, said, cast(said as timestamp with time zone), :number,
                    cast(said + cast(mod(hash, 3) as integer) as timestamp with time zone), 'reader', ''
                from (
                    select t.*, mod(hash, 10) < 6 and mod(hash, 7) > 0 as dated,
                        case when mod(hash, 10) < 6 then 'APPLIED' else case mod(hash, 10) when 6 then 'IN_PROGRESS'
                            when 7 then 'PLANNED' when 8 then 'NOT_APPLIED' else case when mod(hash, 3) = 0 then 'DECLINED'
                                when mod(hash, 3) = 1 then 'NOT_APPLICABLE' else 'UNKNOWN' end end end as status
                    from (
                        select s.site_code, a.measure_code, s.reference, s.held_on, :day as said,
                            s.id * 7 + cast(substr(a.measure_code, 4) as integer) * 31 + :number * 3 as hash
                        from survey s join survey_asked a on a.survey_id = s.id where :which) t) told
                """.replace(":day", day)
                .replace(":number", String.valueOf(number))
                .replace(":which", which);
    }
}
