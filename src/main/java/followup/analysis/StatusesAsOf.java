package followup.analysis;

import followup.countermeasure.AsOf;

/**
 * SQL for the state of all measures, now or at the end of a past day: {@code site_code, title, category, risk, asked,
 * status_before, status_after}, the latter {@code 'NONE'} when nothing is known. The past is answered from the ledger's
 * entries by the rule that its aggregate has for one site. It is put together by grouping and not by joining, since H2
 * finds no way but the square one to join what it has just computed.
 */
public final class StatusesAsOf {

    /** Sites in a range of codes: after the one, up to and with the other. */
    private static final String ONE_PAGE = " and %1$ssite_code > :after and %1$ssite_code <= :last";

    private static final String NOW = """
            with state as (
                select m.site_code, m.title, m.category, coalesce(m.risk, 'NONE') as risk,
                    m.recommended and m.status_before not in ('APPLIED', 'NOT_APPLICABLE') as asked,
                    m.status_before, coalesce(t.status, 'NONE') as status_after
                from measure m
                left join current_status t on t.site_code = m.site_code and t.measure_code = m.code%2$s
                where true%1$s)
            """;

    private static final String TOLD = """
            with told as (
                select site_code, measure_code, status, applied_on, date_precision, row_number() over (
                    partition by site_code, measure_code
                    order by received_on desc, received_at desc, received_number desc, id desc) as place
                from ledger_entry m
                where recorded_at < :until and measure_code is not null and status is not null
                    and not exists (
                        select 1 from ledger_entry c where c.corrects = m.id and c.recorded_at < :until)%1$s),
            """;

    private static final String THEN = TOLD + """
            corrected as (
                select site_code, measure_code, status_from, row_number() over (
                    partition by site_code, measure_code order by recorded_at, id) as place
                from before_correction m where recorded_at >= :until%1$s),
            facts as (
                select site_code, code as measure_code, title, category, coalesce(risk, 'NONE') as risk,
                    case when recommended then 1 else 0 end as recommended, status_before,
                    cast(null as varchar(20)) as status_from, cast(null as varchar(20)) as status_after
                from measure m where true%1$s
                union all
                select site_code, measure_code, null, null, null, null, null, status_from, null
                from corrected where place = 1
                union all
                select site_code, measure_code, null, null, null, null, null, null, status
                from told where place = 1),
            grouped as (
                select site_code, max(title) as title, max(category) as category, max(risk) as risk,
                    max(recommended) as recommended, coalesce(max(status_from), max(status_before)) as status_before,
                    coalesce(max(status_after), 'NONE') as status_after
                from facts group by site_code, measure_code),
            state as (
                select site_code, title, category, risk,
                    recommended = 1 and status_before not in ('APPLIED', 'NOT_APPLICABLE') as asked,
                    status_before, status_after
                from grouped)
            """;

    private static final String COUNTED_NOW = "with state as (select * from status_count) ";

    /** The present without what came after that day. */
    private static final String COUNTED_THEN = """
            with state as (
                select category, risk, title, asked, status_before, status_after, measures from status_count
                union all
                select category, risk, title, asked, status_before, status_after, -measures
                from status_change where recorded_on > :day)
            """;

    private StatusesAsOf() {}

    /**
     * Not site by site, but in few rows, with the number of {@code measures} instead of the code; some rows undo others.
     * Needs the parameter {@code day} ({@link AsOf#day}) unless it is about now.
     */
    public static String counted(boolean now) {
        return now ? COUNTED_NOW : COUNTED_THEN;
    }

    /** All sites, now. */
    public static String ofAllSites() {
        return NOW.formatted("", "");
    }

    /** On a past day; needs the parameters {@code until} and {@code sites}, an array of codes. */
    public static String ofTheseSites() {
        return THEN.formatted(" and m.site_code = any(:sites)");
    }

    /** Needs the parameters {@code after} and {@code last}, and {@code until} ({@link AsOf#until}) unless it is about now. */
    static String ofSomeSites(boolean now) {
        return (now ? NOW : THEN).formatted(ONE_PAGE.formatted("m."), ONE_PAGE.formatted("t."));
    }
}
