package followup.analysis.web;

import static org.assertj.core.api.Assertions.assertThat;

import followup.Browser;
import followup.WholeHouse;
import java.time.Duration;
import java.time.Instant;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The start page and the sites, as a coordinator and an analyst see them. */
class TodayAndSitesPagesIT {

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

    private static void signedIn(String name) {
        browser.driver().manage().deleteAllCookies();
        browser.signedIn(name);
    }

    @Test
    void todayTellsWhatWaitsAndWhetherEverythingRuns() {
        signedIn("admin");
        browser.look("today", "/");
        assertThat(browser.text("#content"))
                .contains("確認待ちのメール", "期日の来た調査の確認", "稼働中", "セルフチェック")
                .contains("49 / 50");
    }

    @Test
    void mailboxIsComparedWhenACoordinatorAsksForIt() {
        signedIn("admin");
        browser.open("/?language=ja");
        browser.follow("[action='/mails/compare'] button");
        assertThat(browser.text("[role=status]")).contains("照合しました");
        assertThat(browser.text("#content")).contains("漏れなし");
    }

    @Test
    void analystSeesNothingOfMailsOnTheStartPage() {
        signedIn("bunseki");
        browser.open("/");
        assertThat(browser.text("#content")).contains("49 / 50").doesNotContain("確認待ち", "メールボックス");
        assertThat(browser.all("#content a[href^='/calendar']")).isEmpty();
    }

    @Test
    void whatACompanyToldOnTheTelephoneIsRecordedByHand() {
        signedIn("admin");
        browser.open("/sites/EC006?language=ja");
        browser.follow("a[href='/sites/EC006/record']");
        browser.look("record", "/sites/EC006/record?measure=W-01");
        browser.open("/sites/EC006/record?measure=W-01&language=ja");
        browser.choose("[name=status]", "APPLIED");
        browser.type("[name=appliedOn]", "2099-01-01");
        browser.type("[name=content]", "<b>電話で</b>聞いた対策");
        browser.type("[name=reason]", "電話で確認");
        browser.follow("main form .primary");
        assertThat(browser.text("[role=alert]")).contains("2099-01-01");
        assertThat(browser.waitFor("[name=content]").getDomProperty("value")).isEqualTo("<b>電話で</b>聞いた対策");
        browser.check("record-refused");
        browser.type("[name=appliedOn]", "2022-11-01");
        browser.choose("[name=precision]", "month");
        browser.follow("main form .primary");
        assertThat(browser.text("[role=status]")).contains("W-01 の対策状況を記録しました");
        assertThat(browser.text("tr.newly")).contains("W-01", "2022年11月", "<b>電話で</b>聞いた対策", "admin", "電話で確認");

        signedIn("bunseki");
        browser.open("/sites/EC006?language=ja");
        assertThat(browser.all("a[href$='/record']")).isEmpty();
        assertThat(browser.text("#content")).contains("聞いた対策").doesNotContain("電話で確認");
    }

    @Test
    void sitesAreSearchedFilteredAndSorted() {
        signedIn("admin");
        browser.look("sites", "/sites");
        browser.look("sites-filtered", "/sites?step=NOT-DIAGNOSIS&state=NONE&risk=NONE&sort=DUE&desc=true");
        browser.open("/sites?risk=HIGH&step=DIAGNOSIS");
        assertThat(browser.all("#list tbody tr"))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.getText()).contains("高"));
        browser.open("/sites");
        browser.type("#q", "ec027");
        browser.waitForText("1件中");
        assertThat(browser.all("#list tbody tr")).hasSize(1);
        assertThat(browser.place()).contains("q=ec027");
    }

    @Test
    void oneSiteTellsItsStoryFromSelfCheckToTheLastReply() {
        signedIn("admin");
        browser.look("site-before", "/sites/EC027");
        assertThat(browser.text("#content")).contains("セルフチェック調査 完了", "担当者");
        browser.open("/sites/EC999");
        assertThat(browser.text("[role=alert]")).contains("EC999");
    }

    @Test
    void oneSiteShowsItsMailsAndWhatComesNext() {
        signedIn("admin");
        house.coordinator().put("/api/sites/EC027/debrief", "{\"heldOn\":\"2022-10-31\"}");
        house.moveClockTo(Instant.parse("2023-01-31T01:30:00Z"));
        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            browser.open("/sites/EC027");
            assertThat(browser.text("#content")).contains("依頼を送りました", "1回目の督促を送ります");
        });
        browser.look("site-asked", "/sites/EC027");
        browser.look("today-asked", "/");
        browser.open("/sites/EC027");
        browser.type("[name=reason]", "<script>document.title='run'</script>");
        browser.follow("form[action$='/hold'] button");
        assertThat(browser.text("[role=status]")).isEqualTo("調査を保留しました。");
        assertThat(browser.text("#content")).contains("<script>document.title='run'</script>");
        assertThat(browser.driver().getTitle()).startsWith("EC027");
        browser.follow("form[action$='/release'] button");
        assertThat(browser.text("[role=status]")).isEqualTo("調査の保留を解きました。");
    }

    @Test
    void analystSeesASiteWithoutContactsAndMails() {
        signedIn("bunseki");
        browser.open("/sites/EC027");
        assertThat(browser.text("#content")).contains("対策（").doesNotContain("担当者", "保留");
        assertThat(browser.source()).doesNotContainPattern("[^*]@");
    }
}
