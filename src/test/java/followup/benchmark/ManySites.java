package followup.benchmark;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A national programme put straight into the tables: sites S0000001 and up, with a contact, steps, findings, two
 * measures, a debrief and a survey each, nine of ten; the surveys in all states, a third of them asked, with mails that
 * went and came.
 */
public final class ManySites {

    private ManySites() {}

    /** @param jdbc of an empty database */
    public static void load(JdbcClient jdbc, int sites) {
        jdbc.sql("create table number (n integer primary key)").update();
        jdbc.sql("insert into number select n from generate_series(1, " + sites + ") as numbers(n)")
                .update();
        LOADING.forEach(sql -> jdbc.sql(sql.replace(":code", "'S' || lpad(cast(n as varchar), 7, '0')"))
                .update());
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
            select :code, s, date '2022-09-01' + cast(mod(n, 80) as integer)
            from number, (values ('SELF_CHECK'), ('HEARING'), ('DIAGNOSIS'), ('DEBRIEF')) as steps(s)
            where s = 'SELF_CHECK' or mod(n, 3) > 0
            """,
            """
            insert into finding (site_code, category, title, risk)
            select :code, case when f < 3 then 'WEB_APPLICATION' else 'PLATFORM' end, 'finding ' || f,
                case when mod(n, 4) = 0 then 'HIGH' when mod(n + f, 2) = 0 then 'MEDIUM' else 'LOW' end
            from number, (values (1), (2), (3)) as findings(f) where mod(n, 10) > 0
            """,
            """
            insert into measure (site_code, code, title, category, risk, status_before, recommended)
            select :code, 'W-0' || m, 'measure ' || m, 'WEB_APPLICATION', 'HIGH', 'NOT_APPLIED', true
            from number, (values (1), (2)) as measures(m)
            """,
            """
            insert into debrief (site_code, standing_for, held_on, registered_at)
            select :code, :code, date '2022-10-01' + cast(mod(n, 60) as integer),
                timestamp with time zone '2022-10-01 10:00:00+09' from number where mod(n, 10) > 0
            """,
            """
            insert into survey (reference, token, debrief_id, site_code, held_on, due_on, due_reason_ja, due_reason_en,
                state, requested_on, wave, next_on, next_at, hold_reason, version)
            select 'R' || id, 'T' || id, id, site_code, held_on, held_on + 92, '理由', 'reason',
                case mod(id, 30) when 0 then 'OVERDUE' when 1 then 'UNREACHABLE' when 2 then 'PARTLY_ANSWERED'
                    when 3 then 'ANSWERED' when 4 then 'CLOSED' when 5 then 'CANCELLED'
                    else case when mod(id, 3) = 0 then 'REQUESTED' else 'PLANNED' end end,
                case when mod(id, 3) = 0 then held_on + 92 end, case when mod(id, 3) = 0 then 0 end,
                held_on + 92, timestamp with time zone '2023-01-10 10:00:00+09'
                    + cast(mod(id, 40) as integer) * interval '1' day,
                case when mod(id, 500) = 0 then '保留' end, 0
            from debrief
            """,
            """
            insert into survey_asked (survey_id, measure_code, ordinal, title, category, risk, answered_at)
            select s.id, m.code, 0, m.title, m.category, m.risk, null
            from survey s join measure m on m.site_code = s.site_code where s.requested_on is not null
            """,
            """
            insert into queued_mail (survey, purpose, recipient, envelope_from, message_id, subject, template,
                template_version, size, state, attempts, claim_number, reply, status, sent_at, created_at)
            select reference, 'request', 'c' || id || '@shop.example', 'f@survey.example', 'm' || id, 'subject', 't', '1',
                100, case when mod(id, 300) = 0 then 'REFUSED' else 'SENT' end, 1, 1, '250 ok', '2.0.0',
                timestamp with time zone '2023-01-10 10:00:00+09', timestamp with time zone '2023-01-10 10:00:00+09'
            from survey where requested_on is not null
            """,
            """
            insert into survey_undeliverable (survey_id, address, status, noted_at)
            select id, 'c' || id || '@shop.example', '5.1.1', timestamp with time zone '2023-01-11 10:00:00+09'
            from survey where mod(id, 100) = 0
            """,
            "insert into inbox (mailbox, uid_validity, last_uid) values ('many', 1, 0)",
            """
            insert into stored_mail (mailbox, uid_validity, uid, internal_date, stored_at, size, sha256)
            select 'many', 1, id, timestamp with time zone '2023-01-12 10:00:00+09',
                timestamp with time zone '2023-01-12 10:00:00+09', 100, 'x' || id
            from survey where mod(id, 6) = 0
            """,
            """
            insert into read_mail (stored_mail, read_at, received_on, kind, relayed, assigned, survey, sender, sender_name, subject,
                message_id, needs_review, visible_text, fingerprint)
            select m.id, stored_at, date '2023-01-12', 'reply', false, false, s.reference, 'c@shop.example', '', 's', 'r' || m.id,
                false, '', ''
            from stored_mail m join survey s on s.id = m.uid where m.mailbox = 'many'
            """,
            """
            insert into review (stored_mail, survey, state, opened_at, note, revision)
            select stored_mail, survey, 'OPEN', read_at, '', 0 from read_mail where mod(stored_mail, 20) = 0
            """);
}
