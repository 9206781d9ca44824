package followup.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import followup.Browser;
import followup.WholeHouse;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The frame around all pages, in a real browser. */
class PageFrameIT {

    private static WholeHouse house;
    private static Browser browser;

    @BeforeAll
    static void open() {
        house = WholeHouse.withSample();
        house.add("bunseki", "ANALYST");
        browser = Browser.at(house);
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
        house.close();
    }

    @Test
    void whoHasNotSignedInIsLedToTheSignInAndBackToWhatTheyAskedFor() {
        browser.driver().manage().deleteAllCookies();
        browser.open("/?from=a-link");
        assertThat(browser.place()).isEqualTo("/sign-in");
        browser.type("[name=name]", "admin");
        browser.type("[name=password]", WholeHouse.PASSWORD);
        browser.follow("main button");
        browser.waitFor("header form button");
        assertThat(browser.place()).startsWith("/?from=a-link");
    }

    @Test
    void signInPageAndStartPageCanBeReadByEverybody() {
        browser.driver().manage().deleteAllCookies();
        browser.look("sign-in", "/sign-in");
        browser.signedIn("admin");
        browser.look("today", "/");
    }

    @Test
    void wrongPasswordSaysSoAndSigningOutEndsTheSession() {
        browser.driver().manage().deleteAllCookies();
        browser.open("/sign-in?language=en");
        browser.type("[name=name]", "bunseki");
        browser.type("[name=password]", "a wrong password");
        browser.follow("main button");
        assertThat(browser.text("[role=alert]")).isEqualTo("Wrong user name or password.");
        browser.signedIn("bunseki");
        browser.follow("header form button");
        assertThat(browser.text("[role=status]")).isEqualTo("サインアウトしました。");
        browser.open("/");
        assertThat(browser.place()).isEqualTo("/sign-in");
    }

    @Test
    void disabledUserIsOutAtOnce() {
        browser.driver().manage().deleteAllCookies();
        house.add("kyuushi", "COORDINATOR");
        browser.signedIn("kyuushi");
        house.coordinator().put("/api/users/kyuushi", "{\"enabled\":false}");
        browser.open("/");
        assertThat(browser.place()).isEqualTo("/sign-in?ended");
    }

    @Test
    void formWithoutItsTokenIsRefused() {
        browser.driver().manage().deleteAllCookies();
        browser.signedIn("admin");
        browser.run("document.querySelector('header form [name=_csrf]').value = 'forged'");
        browser.follow("header form button");
        assertThat(browser.text("h1")).isEqualTo("送信していません");
        browser.open("/");
        assertThat(browser.place()).isEqualTo("/");
    }

    @Test
    void menuShowsWhatTheRoleMayOpen() {
        browser.driver().manage().deleteAllCookies();
        browser.signedIn("bunseki");
        assertThat(browser.text("nav")).contains("今日").doesNotContain("利用者");
    }

    @Test
    void changeOfLanguageKeepsThePlace() {
        browser.driver().manage().deleteAllCookies();
        browser.signedIn("admin");
        browser.open("/?x=1&language=ja");
        browser.follow(".visitor a[hreflang=en]");
        assertThat(browser.place()).contains("x=1");
        assertThat(browser.text("h1")).startsWith("Today");
    }

    @Test
    void whatIsNotThereSaysSoInAPageWithTheMenu() {
        browser.driver().manage().deleteAllCookies();
        browser.signedIn("admin");
        browser.open("/no-such-page?x=1");
        assertThat(browser.text("[role=alert]")).contains("このアドレスには何もありません");
        assertThat(browser.text("nav")).contains("今日");
        browser.check("error-404");
        browser.follow(".visitor a[hreflang=en]");
        assertThat(browser.place()).startsWith("/no-such-page?x=1");
        assertThat(browser.text("[role=alert]")).isEqualTo("There is nothing at this address.");
        browser.follow("main a");
        assertThat(browser.place()).isEqualTo("/");
    }

    @Test
    void anAddressThatTakesFormsSaysSoInAPageToPersonsAndInAProblemToPrograms() throws Exception {
        browser.driver().manage().deleteAllCookies();
        browser.signedIn("admin");
        browser.open("/sandbox/clock?language=ja");
        assertThat(browser.text("[role=alert]")).contains("直接開くことはできません");
        assertThat(browser.text("nav")).contains("今日");
        browser.check("error-405");
        var answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(house.url("/api/imports/sites")))
                                .header("Authorization", basic("admin"))
                                .header("Accept", "text/html, */*")
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(answer.body()).startsWith("{");
    }

    @Test
    void aLinkToAFileLeadsToTheSignInOnceTheSessionHasEndedAndFromThereBackToItsPage() {
        browser.driver().manage().deleteAllCookies();
        browser.signedIn("admin");
        browser.open("/analysis/report?language=ja");
        var file = Objects.requireNonNull(
                browser.all("main a[href*='/api/']").getFirst().getDomAttribute("href"));
        assertThat(file).startsWith("/api/");
        browser.driver().manage().deleteCookieNamed("JSESSIONID");
        browser.follow("main a[href='" + file + "']");
        assertThat(browser.place()).isEqualTo("/sign-in");
        browser.type("[name=name]", "admin");
        browser.type("[name=password]", WholeHouse.PASSWORD);
        browser.follow("main button");
        browser.waitFor("header form button");
        assertThat(browser.place()).startsWith("/analysis/report");
    }

    private static String basic(String name) {
        return "Basic " + Base64.getEncoder().encodeToString((name + ":" + WholeHouse.PASSWORD).getBytes(UTF_8));
    }
}
