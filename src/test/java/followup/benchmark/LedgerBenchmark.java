package followup.benchmark;

import followup.Databases;
import followup.analysis.BeforeAfter;
import followup.analysis.Grouping;
import followup.analysis.ProgrammeProgress;
import followup.analysis.RiskLevels;
import followup.analysis.Selection;
import followup.analysis.SurveyListing;
import followup.countermeasure.AskedDays;
import followup.countermeasure.LedgerParts;
import followup.countermeasure.MeasuresAsOf;
import followup.countermeasure.RecountingPastDays;
import followup.intake.Accepted;
import followup.site.Site;
import followup.site.Status;
import followup.survey.Survey;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javax.sql.DataSource;

/**
 * How long the queries take on a national programme: 100,000 sites with 5 measures each unless the first argument says
 * otherwise, three of four measures answered, every fifth of these twice. Prints the median of several runs in
 * milliseconds, on an H2 file and on PostgreSQL.
 */
public final class LedgerBenchmark {

    private static final int RUNS = 7;
    private static final String BEFORE_THE_SECOND_ANSWERS = "2023-02-10";

    private final LedgerParts parts;
    private final int sites;

    private LedgerBenchmark(DataSource database, int sites) {
        this.parts = new LedgerParts(database);
        this.sites = sites;
        parts.clock.moveTo("2023-03-01T10:00");
    }

    public static void main(String... arguments) {
        int sites = arguments.length == 0 ? 100_000 : Integer.parseInt(arguments[0]);
        System.out.printf("%,d sites, %,d measures, median of %d runs%n", sites, 5 * sites, RUNS);
        new LedgerBenchmark(Databases.h2File(), sites).run("H2");
        new LedgerBenchmark(Databases.pooledPostgres(), sites).run("PostgreSQL");
        System.exit(0);
    }

    private void run(String database) {
        System.out.printf("%n%s%n", database);
        load(database);
        var analysis = parts.get(BeforeAfter.class);
        var days = parts.get(AskedDays.class);
        for (var by : Grouping.values()) {
            time("before/after by " + by.code(), () -> analysis.report(by, days.asOf(null), Selection.ALL, "", 1_000));
        }
        for (var by : Grouping.values()) {
            time(
                    "before/after by " + by.code() + " as of a past day",
                    () -> analysis.report(by, days.asOf(BEFORE_THE_SECOND_ANSWERS), Selection.ALL, "", 1_000));
        }
        time(
                "one page of sites from the middle",
                () -> analysis.report(Grouping.SITE, days.asOf(null), Selection.ALL, code(sites / 2), 1_000));
        time(
                "all sites, as exported",
                () -> analysis.groups(Grouping.SITE, days.asOf(null), Selection.ALL)
                        .forEach(group -> {}));
        time(
                "one site with history",
                () -> parts.get(MeasuresAsOf.class).of(new Site.Code(code(sites / 2)), days.asOf(null), true));
        time("progress", () -> parts.get(ProgrammeProgress.class).asOf(LocalDate.of(2022, 10, 12)));
        time("worst risk levels", () -> parts.get(RiskLevels.class).asOf(LocalDate.of(2022, 10, 12)));
        surveys();
        recording();
    }

    private void surveys() {
        var listing = parts.get(SurveyListing.class);
        var all = new SurveyListing.Filter(Set.of(), Optional.empty(), null, null);
        var requested = new SurveyListing.Filter(
                Set.of(Survey.State.REQUESTED), Optional.empty(), LocalDate.of(2023, 1, 15), LocalDate.of(2023, 1, 15));
        time("surveys: first 100", () -> listing.page(all, Optional.empty(), 100));
        time("surveys: 100 requested, due on one day", () -> listing.page(requested, Optional.empty(), 100));
    }

    /** Each mail answers the five measures of a site of its own, in a transaction of its own; the first half warms up. */
    private void recording() {
        var answers = IntStream.rangeClosed(1, 5)
                .mapToObj(number -> new Accepted("W-0" + number, Status.APPLIED, null, null, "対応しました", "状況［1］", number))
                .toList();
        int mails = Math.min(2_000, sites);
        var ids =
                IntStream.range(0, mails).mapToObj(number -> parts.mail(number)).toList();
        var nanos = new long[mails];
        for (int number = 0; number < mails; number++) {
            long begin = System.nanoTime();
            parts.accept(
                    new Survey.Reference("FU-7K3Q-X2M9"),
                    new Site.Code(code(1 + number)),
                    ids.get(number),
                    "reader",
                    parts.today(),
                    answers,
                    List.of());
            nanos[number] = System.nanoTime() - begin;
        }
        var warm = Arrays.copyOfRange(nanos, mails / 2, mails);
        Arrays.sort(warm);
        System.out.printf("%-55s %,11.1f ms%n", "recording 5 answers of a mail", warm[warm.length / 2] / 1e6);
    }

    private static void time(String what, Runnable query) {
        query.run();
        var nanos = new long[RUNS];
        for (int run = 0; run < RUNS; run++) {
            long begin = System.nanoTime();
            query.run();
            nanos[run] = System.nanoTime() - begin;
        }
        Arrays.sort(nanos);
        System.out.printf("%-55s %,11.1f ms%n", what, nanos[RUNS / 2] / 1e6);
    }

    private static String code(int number) {
        return "S%07d".formatted(number);
    }

    private void load(String database) {
        long begin = System.nanoTime();
        var jdbc = parts.jdbc;
        jdbc.sql("create table number (n integer primary key)").update();
        jdbc.sql("insert into number select n from generate_series(1, " + sites + ") as numbers(n)")
                .update();
        LOADING.forEach(sql -> jdbc.sql(sql.replace(":code", "'S' || lpad(cast(n as varchar), 7, '0')"))
                .update());
        parts.get(RecountingPastDays.class).recount();
        jdbc.sql(database.equals("H2") ? "analyze" : "vacuum analyze").update();
        System.out.printf("%-55s %,11.1f s%n", "(loading)", (System.nanoTime() - begin) / 1e9);
    }

    private static final List<String> LOADING = List.of(
            "insert into site select :code, 'site ' || n, 'https://shop.example/', 'company ' || n from number",
            "insert into ledger select code from site",
            """
            insert into measure select :code, 'W-0' || m, 'measure ' || mod(n * 7 + m, 30),
                case when m < 4 then 'WEB_APPLICATION' else 'PLATFORM' end,
                case mod(n + m, 3) when 0 then 'HIGH' when 1 then 'MEDIUM' else 'LOW' end,
                case mod(n, 4) when 0 then 'IN_PROGRESS' else 'NOT_APPLIED' end, true
            from number, (values (1), (2), (3), (4), (5)) as measures(m)
            """,
            """
            insert into ledger_entry (site_code, measure_code, status, content, evidence, evidence_line, received_on,
                received_at, received_number, recorded_at, recorded_by, reason)
            select site_code, code, case when status_before = 'IN_PROGRESS' then 'APPLIED' else 'PLANNED' end,
                'answer', 'words', 3, date '2023-01-31', timestamp with time zone '2023-01-31 10:00:00+09', 1,
                timestamp with time zone '2023-01-31 10:00:00+09', 'reader', ''
            from measure where code <> 'W-05' or status_before = 'IN_PROGRESS'
            """,
            """
            insert into ledger_entry (site_code, measure_code, status, content, evidence, evidence_line, received_on,
                received_at, received_number, recorded_at, recorded_by, reason)
            select site_code, code, 'APPLIED', 'answer', 'words', 3, date '2023-02-20',
                timestamp with time zone '2023-02-20 10:00:00+09', 2,
                timestamp with time zone '2023-02-20 10:00:00+09', 'reader', ''
            from measure where code = 'W-01'
            """,
            """
            insert into current_status select site_code, measure_code, status, id from ledger_entry e
            where not exists (select 1 from ledger_entry l
                where l.site_code = e.site_code and l.measure_code = e.measure_code and l.id > e.id)
            """,
            """
            insert into status_count select m.category, m.risk, m.title, true, m.status_before,
                coalesce(c.status, 'NONE'), count(*)
            from measure m left join current_status c on c.site_code = m.site_code and c.measure_code = m.code
            group by m.category, m.risk, m.title, m.status_before, c.status
            """,
            """
            insert into finding select :code, case when f < 4 then 'WEB_APPLICATION' else 'PLATFORM' end,
                'finding ' || f, case mod(n + f, 3) when 0 then 'HIGH' when 1 then 'MEDIUM' else 'LOW' end
            from number, (values (1), (2), (3), (4), (5), (6), (7)) as findings(f)
            """,
            """
            insert into step select :code, s, date '2022-09-01' + cast(mod(n, 80) as integer)
            from number, (values ('SELF_CHECK'), ('HEARING'), ('DIAGNOSIS'), ('DEBRIEF')) as steps(s)
            """,
            """
            insert into debrief (site_code, standing_for, held_on, registered_at)
            select :code, :code, date '2022-10-01' + cast(mod(n, 60) as integer),
                timestamp with time zone '2022-10-01 10:00:00+09' from number
            """,
            """
            insert into survey (reference, token, debrief_id, site_code, held_on, due_on, due_reason_ja, due_reason_en,
                state, requested_on, version)
            select case when site_code = 'S0000001' then 'FU-7K3Q-X2M9' else site_code end, site_code, id, site_code,
                held_on, held_on + 92, '理由', 'reason', case when mod(id, 5) = 0 then 'PLANNED' else 'REQUESTED' end,
                held_on + 92, 0
            from debrief
            """,
            """
            insert into survey_asked (survey_id, measure_code, ordinal, title, category, risk, answered_at)
            select s.id, m.code, 0, m.title, m.category, m.risk, null
            from survey s join measure m on m.site_code = s.site_code
            """);
}
