package followup.benchmark;

import followup.Databases;
import followup.WholeHouse;
import followup.countermeasure.RecountingPastDays;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How long whole pages take, from the request to the last byte, on an H2 file and on PostgreSQL: without data, with the
 * sample programme, and with 100,000 sites of ten measures. Prints the median of several runs and the first one, in milliseconds.
 *
 * <p>Arguments, all optional: another number of sites; {@code h2} or {@code postgres} for one database alone; a part of
 * the addresses of the pages that are looked at.
 */
public final class PagesBenchmark {

    private static final int RUNS = 5;
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    /** Nothing is sent, fetched or planned while pages are timed. */
    private static final String[] QUIET = Stream.of("surveys", "outbox", "inbox", "intake", "reconciliation")
            .map(sweep -> "--followup.schedule." + sweep + "=1d")
            .toArray(String[]::new);

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final List<String> PAGES = List.of(
            "/",
            "/sites",
            "/sites?page=1000",
            "/sites?q=31",
            "/sites?q=S00123",
            "/sites?step=DEBRIEF",
            "/sites?step=NOT-DEBRIEF",
            "/sites?state=OVERDUE",
            "/sites?state=REQUESTED",
            "/sites?state=NONE",
            "/sites?state=HELD",
            "/sites?risk=HIGH",
            "/sites?risk=LOW",
            "/sites?risk=NONE",
            "/sites?reply=RECEIVED",
            "/sites?reply=NONE",
            "/sites?reply=TO_DECIDE",
            "/sites?reply=BOUNCED",
            "/sites?reply=UNCLEAR",
            "/sites?sort=NAME",
            "/sites?sort=DUE",
            "/sites?sort=RISK",
            "/sites/%s",
            "/debriefs",
            "/debriefs?which=MISSING",
            "/debriefs?which=REGISTERED",
            "/calendar",
            "/calendar?day=2023-02-20",
            "/calendar/held",
            "/letters",
            "/letters/request",
            "/reviews",
            "/mails",
            "/mails?direction=out",
            "/analysis",
            "/analysis?by=measure",
            "/analysis?by=site",
            "/analysis?risk=high&category=platform",
            "/analysis?asOf=2023-01-31",
            "/analysis?by=measure&asOf=2023-01-31",
            "/analysis?by=site&asOf=2023-01-31",
            "/analysis/responses",
            "/analysis/responses?asOf=2023-01-31",
            "/analysis/times",
            "/analysis/times?asOf=2023-01-31",
            "/analysis/report",
            "/analysis/report?asOf=2022-10-12",
            "/analysis/public",
            "/analysis/public?draft=2023-01-31",
            "/people",
            "/audit");

    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final WholeHouse house;
    private final String site;
    private final String part;

    /**
     * @param site whose page is looked at; empty when there is none
     * @param part of the addresses that are looked at
     */
    private PagesBenchmark(WholeHouse house, String site, String part) {
        this.house = house;
        this.site = site;
        this.part = part;
    }

    public static void main(String... arguments) throws IOException, InterruptedException {
        int sites = arguments.length == 0 ? 100_000 : Integer.parseInt(arguments[0]);
        var which = arguments.length < 2 ? "all" : arguments[1];
        var part = arguments.length < 3 ? "" : arguments[2];
        if (which.equals("all")) {
            try (var house = WholeHouse.withSample(QUIET)) {
                new PagesBenchmark(house, "EC001", "").run("sample programme");
            }
        }
        if (!which.equals("postgres")) {
            many("H2 file", sites, part, WholeHouse.empty(QUIET));
        }
        if (!which.equals("h2")) {
            many(
                    "PostgreSQL",
                    sites,
                    part,
                    WholeHouse.empty(Stream.concat(
                                    Stream.of(QUIET),
                                    Stream.of(
                                            "--spring.datasource.url=" + Databases.postgresUrl(),
                                            "--spring.datasource.username=postgres"))
                            .toArray(String[]::new)));
        }
        System.exit(0);
    }

    private static void many(String database, int sites, String part, WholeHouse house)
            throws IOException, InterruptedException {
        try (house) {
            new PagesBenchmark(house, "", part).run("no data, " + database);
            var jdbc = house.part(JdbcClient.class);
            long begin = System.nanoTime();
            ManySites.load(jdbc, sites);
            house.part(RecountingPastDays.class).recount();
            jdbc.sql("analyze").update();
            System.out.printf("%-27s %-40s %,9.1f s%n", database, "(loading)", (System.nanoTime() - begin) / 1e9);
            new PagesBenchmark(house, "S0000123", part).run("%,d sites, %s".formatted(sites, database));
        }
    }

    private void run(String what) throws IOException, InterruptedException {
        house.moveClockTo(ManySites.TODAY.atTime(10, 0).atZone(TOKYO).toInstant());
        signIn();
        for (var page : PAGES) {
            if (page.contains(part) && (!page.contains("%s") || !site.isEmpty())) {
                run(what, page.formatted(site));
            }
        }
    }

    private void run(String what, String page) throws IOException, InterruptedException {
        long start = System.nanoTime();
        get(page);
        double first = (System.nanoTime() - start) / 1e6;
        var nanos = new long[RUNS];
        for (int run = 0; run < RUNS; run++) {
            long begin = System.nanoTime();
            get(page);
            nanos[run] = System.nanoTime() - begin;
        }
        Arrays.sort(nanos);
        System.out.printf("%-27s %-40s %,9.1f ms, at first %,9.1f ms%n", what, page, nanos[RUNS / 2] / 1e6, first);
    }

    private void signIn() throws IOException, InterruptedException {
        var token = TOKEN.matcher(get("/sign-in"));
        if (!token.find()) {
            throw new IllegalStateException("the sign-in page has no form");
        }
        var form = "name=admin&password=" + WholeHouse.PASSWORD + "&_csrf="
                + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8);
        http.send(
                HttpRequest.newBuilder(URI.create(house.url("/sign-in")))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.discarding());
    }

    private String get(String page) throws IOException, InterruptedException {
        var answer =
                http.send(HttpRequest.newBuilder(URI.create(house.url(page))).build(), BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(page + " answered " + answer.statusCode());
        }
        return answer.body();
    }
}
