package followup.access.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import followup.Browser;
import followup.WholeHouse;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Cookie;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** What happens to people whose session has ended, or who sign in anew, while they are at work. */
class SignInPagesIT {

    private static final String NAME = "[action='/people/add'] [name=name]";
    private static final String ADD = "[action='/people/add'] button";

    private static WholeHouse house;
    private static Browser browser;

    @BeforeAll
    static void open() {
        house = WholeHouse.empty();
        browser = Browser.at(house);
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
        house.close();
    }

    @BeforeEach
    void signIn() {
        browser.driver().manage().deleteAllCookies();
        browser.signedIn("admin");
    }

    private static void sessionEnds() {
        browser.driver().manage().deleteCookieNamed("JSESSIONID");
    }

    private static void pageHasBeenOpenForLong() {
        browser.run("document.querySelector('main').dataset.freshFor = '-1'");
    }

    private static String told() {
        var alert =
                new WebDriverWait(browser.driver(), Duration.ofSeconds(20)).until(ExpectedConditions.alertIsPresent());
        var words = alert.getText();
        alert.accept();
        return words;
    }

    @Test
    void whatWasTypedIsGivenBackWhenTheSessionHadEnded() {
        browser.open("/people?language=ja");
        browser.type(NAME, "yamada<b>");
        sessionEnds();
        browser.follow(ADD);
        assertThat(browser.text("[role=alert]")).contains("操作を実行していません");
        assertThat(browser.text("dl")).contains("yamada<b>");
        assertThat(browser.source()).doesNotContain("<dd><pre>" + WholeHouse.PASSWORD);
        browser.check("session-ended");
        assertThat(house.coordinator().text("/api/users")).doesNotContain("yamada");
    }

    @Test
    void whoComesBackToASessionThatIsOverIsToldSoAndLedOn() {
        sessionEnds();
        browser.driver().manage().addCookie(new Cookie("JSESSIONID", "OVER"));
        browser.open("/audit?who=admin&language=ja");
        assertThat(browser.text("[role=status]")).startsWith("しばらく操作がなかったか");
        browser.type("[name=name]", "admin");
        browser.type("[name=password]", WholeHouse.PASSWORD);
        browser.follow("main button");
        assertThat(browser.place()).isEqualTo("/audit?who=admin&language=ja");
        browser.driver().manage().deleteAllCookies();
        browser.open("/audit");
        assertThat(browser.all("[role=status]")).isEmpty();
    }

    @Test
    void passwordsAreNotGivenBack() {
        browser.open("/account?language=ja");
        for (var field : new String[] {"current", "password", "repeated"}) {
            browser.type("[name=" + field + "]", "secret of mine");
        }
        sessionEnds();
        browser.follow("main form button");
        assertThat(browser.text("[role=alert]")).contains("操作を実行していません");
        assertThat(browser.source()).doesNotContain("secret of mine");
    }

    @Test
    void aFormThatWasOpenForLongKeepsWhatWasTypedUntilItsUserSignsInAgain() {
        browser.open("/people?language=ja");
        browser.type(NAME, "nagai");
        sessionEnds();
        pageHasBeenOpenForLong();
        browser.click(ADD);
        assertThat(told()).contains("別のタブでサインイン");
        assertThat(browser.waitFor(NAME).getDomProperty("value")).isEqualTo("nagai");
        var form = browser.driver().getWindowHandle();
        browser.driver().switchTo().newWindow(WindowType.TAB);
        browser.signedIn("admin");
        browser.driver().close();
        browser.driver().switchTo().window(form);
        browser.follow(ADD);
        assertThat(browser.text(".secret")).isNotEmpty();
        assertThat(house.coordinator().text("/api/users")).contains("nagai");
    }

    @Test
    void whoSignsOutInAnotherTabSeesNothingByGoingBack() {
        browser.open("/people?language=ja");
        browser.open("/audit");
        var first = browser.driver().getWindowHandle();
        browser.driver().switchTo().newWindow(WindowType.TAB);
        browser.open("/account");
        browser.follow("header form button");
        browser.waitForText("サインアウトしました");
        browser.driver().close();
        browser.driver().switchTo().window(first);
        browser.driver().navigate().back();
        browser.waitFor("[name=password]");
        assertThat(browser.text()).doesNotContain("利用者の追加");
    }

    @Test
    void aSignInPageThatStoodOpenForTooLongSaysSo() {
        browser.driver().manage().deleteAllCookies();
        browser.open("/sign-in?language=ja");
        sessionEnds();
        browser.type("[name=name]", "admin");
        browser.type("[name=password]", WholeHouse.PASSWORD);
        browser.follow("main button");
        assertThat(browser.text("[role=alert]")).contains("もう一度入力してください");
    }

    @Test
    void whoGuessesPasswordsIsToldToWait() {
        house.add("tsukareta", "ANALYST");
        browser.driver().manage().deleteAllCookies();
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            browser.open("/sign-in?language=ja");
            browser.type("[name=name]", "tsukareta");
            browser.type("[name=password]", "a wrong password");
            browser.follow("main button");
            assertThat(browser.text("[role=alert]")).contains("秒");
        });
        browser.check("sign-in-wait");
    }

    @Test
    void keysOfOneLetterCanBeSwitchedOff() {
        browser.open("/sites?language=ja");
        browser.press("/");
        assertThat(browser.run("return document.activeElement.id")).isEqualTo("q");
        browser.click("[data-keys]");
        browser.open("/sites");
        browser.press("/");
        assertThat(browser.run("return document.activeElement.id")).isNotEqualTo("q");
        browser.click("[data-keys]");
    }
}
