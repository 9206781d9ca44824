package followup.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import followup.Browser;
import followup.LivedInHouse;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Each user's daily work in a browser that runs no script at all. */
class WithoutScriptIT {

    private static final Duration SOON = Duration.ofSeconds(30);

    private static LivedInHouse lived;
    private static Browser browser;

    @BeforeAll
    static void open() {
        lived = LivedInHouse.open();
        browser = Browser.withoutScript(lived.house());
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
        lived.close();
    }

    @Test
    void scriptIsReallySwitchedOff() {
        browser.signedInAnew("admin");
        browser.open("/sites");
        assertThat(browser.all("[data-keys]")).noneMatch(each -> each.isDisplayed());
    }

    @Test
    void coordinatorFindsASiteMovesItsDebriefAndHoldsItsSurvey() {
        browser.signedInAnew("tantou");
        browser.open("/sites");
        browser.type("#q", "ec005");
        browser.follow(".filters button");
        assertThat(browser.all("#list tbody tr")).hasSize(1);
        browser.follow("#list tbody a");
        browser.type("[name=reason]", "担当者の交代");
        browser.follow("form[action$='/hold'] button");
        assertThat(browser.text("[role=status]")).isEqualTo("調査を保留しました。");

        browser.open("/debriefs/sites/EC005");
        browser.typeDate("#held-on", 2022, 11, 23);
        browser.follow("button[formmethod=get]");
        assertThat(browser.text("#preview")).contains("2023-02-24");
        browser.follow("form .primary");
        assertThat(browser.text("[role=status]")).contains("2022-11-23", "2023-02-24");
    }

    @Test
    void coordinatorDecidesAboutAMail() {
        browser.signedInAnew("tantou");
        browser.open("/reviews");
        browser.follow("tbody a");
        browser.waitFor("#desk h2");
        var code = browser.waitFor("legend .code").getText();
        browser.choose("[name='status." + code + "']", "IN_PROGRESS");
        browser.type("[name=note]", "電話で確認");
        browser.follow("button[value=record]");
        assertThat(browser.text("[role=status]")).contains("記録しました");
        assertThat(lived.house()
                        .coordinator()
                        .measure(LivedInHouse.SITE, code)
                        .at("/after")
                        .asString())
                .isEqualTo("IN_PROGRESS");
    }

    @Test
    void coordinatorAnswersAsACompanyInTheSandbox() {
        browser.signedInAnew("tantou");
        browser.open("/sandbox/mails/" + lived.request());
        browser.follow("main a.primary");
        browser.type("[name=text]", "対策はすべて未対策です。");
        browser.follow("main form button.primary");
        await().atMost(SOON).untilAsserted(() -> {
            browser.driver().navigate().refresh();
            assertThat(browser.text("main")).contains("サービスが読み取った内容");
        });
    }

    @Test
    void analystFiltersTheFiguresAndSeesTheCharts() {
        browser.signedInAnew("bunseki");
        browser.open("/analysis");
        browser.choose("[name=by]", "category");
        browser.follow(".filters button");
        assertThat(browser.place()).contains("by=category");
        assertThat(browser.all("svg.chart")).isNotEmpty();
        assertThat(browser.text("main table")).contains("プラットフォーム");
    }

    @Test
    void administratorAddsAUser() {
        browser.signedInAnew("admin");
        browser.open("/people");
        browser.type("[action='/people/add'] [name=name]", "atarashii");
        browser.follow("[action='/people/add'] button");
        assertThat(browser.text(".secret")).isNotEmpty();
        browser.open("/audit?who=admin");
        assertThat(browser.text("tbody")).contains("atarashii");
    }
}
