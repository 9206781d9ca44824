package followup.benchmark;

import followup.WholeHouse;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How long whole pages take, from the request to the last byte, on an H2 file: without data, with the sample programme,
 * and with 100,000 sites unless the first argument says otherwise. Prints the median of several runs in milliseconds.
 */
public final class PagesBenchmark {

    private static final int RUNS = 5;
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final List<String> PAGES = List.of(
            "/",
            "/sites",
            "/sites?page=1000",
            "/sites?q=31",
            "/sites?state=OVERDUE",
            "/sites?risk=HIGH",
            "/sites?reply=NONE",
            "/sites?sort=DUE",
            "/debriefs",
            "/debriefs?which=MISSING",
            "/debriefs?which=REGISTERED");

    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final WholeHouse house;

    private PagesBenchmark(WholeHouse house) {
        this.house = house;
    }

    public static void main(String... arguments) throws IOException, InterruptedException {
        int sites = arguments.length == 0 ? 100_000 : Integer.parseInt(arguments[0]);
        try (var house = WholeHouse.withSample()) {
            new PagesBenchmark(house).run("sample programme");
        }
        try (var house = WholeHouse.empty()) {
            new PagesBenchmark(house).run("no data");
            ManySites.load(house.part(JdbcClient.class), sites);
            house.part(JdbcClient.class).sql("analyze").update();
            new PagesBenchmark(house).run("%,d sites".formatted(sites));
        }
        System.exit(0);
    }

    private void run(String what) throws IOException, InterruptedException {
        signIn();
        for (var page : PAGES) {
            get(page);
            var nanos = new long[RUNS];
            for (int run = 0; run < RUNS; run++) {
                long begin = System.nanoTime();
                get(page);
                nanos[run] = System.nanoTime() - begin;
            }
            Arrays.sort(nanos);
            System.out.printf("%-20s %-30s %,9.1f ms%n", what, page, nanos[RUNS / 2] / 1e6);
        }
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
