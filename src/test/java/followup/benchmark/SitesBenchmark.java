package followup.benchmark;

import followup.Databases;
import followup.analysis.SiteFilter;
import followup.analysis.SiteFilter.ReplyStanding;
import followup.analysis.SiteFilter.Sort;
import followup.analysis.SiteFilter.StepStanding;
import followup.analysis.SiteFilter.SurveyStanding;
import followup.analysis.SiteFilter.WorstRisk;
import followup.analysis.SiteListing;
import followup.countermeasure.LedgerParts;
import java.util.Arrays;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * How long the lists of the pages take on a national programme: 100,000 sites unless the first argument says otherwise.
 * Prints the median of several runs in milliseconds, on an H2 file and on PostgreSQL.
 */
public final class SitesBenchmark {

    private static final int RUNS = 5;

    private final LedgerParts parts;
    private final int sites;

    private SitesBenchmark(DataSource database, int sites) {
        this.parts = new LedgerParts(database);
        this.sites = sites;
        parts.clock.moveTo("2023-01-20T10:00");
    }

    public static void main(String... arguments) {
        int sites = arguments.length == 0 ? 100_000 : Integer.parseInt(arguments[0]);
        System.out.printf("%,d sites, median of %d runs%n", sites, RUNS);
        new SitesBenchmark(Databases.h2File(), sites).run("H2");
        new SitesBenchmark(Databases.pooledPostgres(), sites).run("PostgreSQL");
        System.exit(0);
    }

    private void run(String database) {
        System.out.printf("%n%s%n", database);
        long begin = System.nanoTime();
        ManySites.load(parts.jdbc, sites);
        parts.jdbc.sql(database.equals("H2") ? "analyze" : "vacuum analyze").update();
        System.out.printf("%-45s %,11.1f s%n", "(loading)", (System.nanoTime() - begin) / 1e9);
        lists();
    }

    private void lists() {
        var listing = parts.get(SiteListing.class);
        time("first page", listing, SiteFilter.ALL, 1);
        time("page 1,000", listing, SiteFilter.ALL, 1_000);
        time("search for a company", listing, search("株式会社 31"), 1);
        time("search for two words, few found", listing, search("S00123 青葉"), 1);
        for (var sort : Sort.values()) {
            time("sorted by " + sort, listing, sorted(sort), 1);
        }
        for (var state : SurveyStanding.values()) {
            time("survey " + state, listing, survey(state), 1);
        }
        for (var risk : WorstRisk.values()) {
            time("worst risk " + risk, listing, risk(risk), 1);
        }
        for (var reply : ReplyStanding.values()) {
            time("reply " + reply, listing, reply(reply), 1);
        }
        for (var step : StepStanding.all().subList(4, 6)) {
            time("step " + step.code(), listing, step(step), 1);
        }
    }

    private static SiteFilter search(String words) {
        return new SiteFilter(
                words, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Sort.CODE, false);
    }

    private static SiteFilter sorted(Sort sort) {
        return new SiteFilter("", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), sort, true);
    }

    private static SiteFilter survey(SurveyStanding state) {
        return new SiteFilter(
                "", Optional.empty(), Optional.of(state), Optional.empty(), Optional.empty(), Sort.CODE, false);
    }

    private static SiteFilter risk(WorstRisk risk) {
        return new SiteFilter(
                "", Optional.empty(), Optional.empty(), Optional.of(risk), Optional.empty(), Sort.CODE, false);
    }

    private static SiteFilter reply(ReplyStanding reply) {
        return new SiteFilter(
                "", Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(reply), Sort.CODE, false);
    }

    private static SiteFilter step(StepStanding step) {
        return new SiteFilter(
                "", Optional.of(step), Optional.empty(), Optional.empty(), Optional.empty(), Sort.CODE, false);
    }

    private static void time(String what, SiteListing listing, SiteFilter filter, int page) {
        time(what, () -> listing.page(filter, page));
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
        System.out.printf("%-45s %,11.1f ms%n", what, nanos[RUNS / 2] / 1e6);
    }
}
