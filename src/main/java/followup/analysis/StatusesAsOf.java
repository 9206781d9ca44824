package followup.analysis;

import followup.countermeasure.AsOf;

/**
 * SQL for the state of all measures, now or at the end of a past day: {@code site_code, title, category, risk, asked,
 * status_before, status_after}, the latter {@code 'NONE'} when nothing is known. The past is answered from the ledger's
 * entries by the rule that its aggregate has for one site.
 */
final class StatusesAsOf {

    /** Sites in a range of codes, both named: after the one, up to and with the other. */
    private static final String ONE_PAGE = " and site_code > :after and site_code <= :last";

    private static final String STATE = """
            state as (
                select m.site_code, m.title, m.category, coalesce(m.risk, 'NONE') as risk,
                    m.recommended and m.status_before not in ('APPLIED', 'NOT_APPLICABLE') as asked,
                    m.status_before, coalesce(t.status, 'NONE') as status_after
                from %s m left join %s t on t.site_code = m.site_code and t.measure_code = m.code)
            """;

    private static final String NOW = """
            with measure_now as (select * from measure where true%1$s),
            """ + STATE.formatted("measure_now", "current_status");

    private static final String THEN = """
            with known as (
                select id, site_code, measure_code, status, received_on, received_at, received_number, corrects
                from ledger_entry where recorded_at < :until%1$s),
            ranked as (
                select site_code, measure_code, status, row_number() over (
                    partition by site_code, measure_code
                    order by received_on desc, received_at desc, received_number desc, id desc) as place
                from known k
                where measure_code is not null and status is not null
                    and not exists (select 1 from known c where c.corrects = k.id)),
            told as (select * from ranked where place = 1),
            corrected as (
                select site_code, measure_code, status_from, row_number() over (
                    partition by site_code, measure_code order by recorded_at, id) as place
                from before_correction where recorded_at >= :until%1$s),
            measure_then as (
                select m.site_code, m.code, m.title, m.category, m.risk, m.recommended,
                    coalesce(c.status_from, m.status_before) as status_before
                from (select * from measure where true%1$s) m
                left join corrected c on c.site_code = m.site_code and c.measure_code = m.code and c.place = 1),
            """ + STATE.formatted("measure_then", "told");

    private StatusesAsOf() {}

    /** Needs the parameter {@code until} ({@link AsOf#until}) unless it is about now. */
    static String ofAllSites(boolean now) {
        return (now ? NOW : THEN).formatted("");
    }

    /** Needs the parameters {@code after} and {@code last} as well. */
    static String ofSomeSites(boolean now) {
        return (now ? NOW : THEN).formatted(ONE_PAGE);
    }
}
