package followup.page;

import static org.assertj.core.api.Assertions.assertThat;

import followup.Browser;
import followup.WholeHouse;
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
        browser.click("main button");
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
        browser.click("main button");
        assertThat(browser.text("[role=alert]")).isEqualTo("Wrong user name or password.");
        browser.signedIn("bunseki");
        browser.click("header form button");
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
        assertThat(browser.place()).isEqualTo("/sign-in");
    }

    @Test
    void formWithoutItsTokenIsRefused() {
        browser.driver().manage().deleteAllCookies();
        browser.signedIn("admin");
        browser.run("document.querySelector('header form [name=_csrf]').value = 'forged'");
        browser.click("header form button");
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
    void whatIsNotThereSaysSoInAPage() {
        browser.driver().manage().deleteAllCookies();
        browser.signedIn("admin");
        browser.open("/no-such-page");
        assertThat(browser.text("[role=alert]")).contains("このアドレスには何もありません");
        browser.check("error-404");
    }
}
