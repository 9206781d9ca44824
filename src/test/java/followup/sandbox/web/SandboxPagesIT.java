package followup.sandbox.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import followup.Browser;
import followup.WholeHouse;
import followup.sandbox.MovingClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The whole loop in the browser, from an empty service to what was read in a company's answer; no sweep sends what the pages should. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SandboxPagesIT {

    private static WholeHouse house;
    private static Browser browser;

    @BeforeAll
    static void open() {
        house = WholeHouse.empty(
                "--followup.sandbox.clock=2023-01-11T01:30:00Z",
                "--followup.schedule.surveys=1h",
                "--followup.schedule.outbox=1h");
        browser = Browser.at(house).signedIn("admin");
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
        house.close();
    }

    @Test
    @Order(1)
    void emptyServiceOffersTheSampleProgramme() {
        browser.look("sandbox-empty", "/sandbox");
        browser.follow("form[action='/sandbox/sample'] button");
        browser.waitForText("見本の事業を読み込みました");
        assertThat(browser.text("[role=status]")).containsPattern("期日が来ていて送信したメール：[1-9]通");
        assertThat(house.coordinator()
                        .get("/api/analysis/progress?asOf=2022-10-12")
                        .toString())
                .contains("50");
        assertThat(browser.all("form[action='/sandbox/sample']")).isEmpty();
    }

    @Test
    @Order(2)
    void clockGoesToWhatComesNextAndTheRequestGoesOut() {
        var before = house.part(MovingClock.class).now();
        browser.follow("button[value=NEXT]");
        browser.waitForText("途中で送信したメール");
        waitForMail("request");
        assertThat(house.part(MovingClock.class).now()).isAfter(before).isAfter(Instant.parse("2022-12-01T00:00:00Z"));
        browser.look("sandbox", "/sandbox");
        browser.open("/sandbox?find=nobody&language=ja");
        assertThat(browser.text("main")).contains("「nobody」を含むアドレスはありません。").doesNotContain("メールはまだありません");
        browser.open("/sandbox?language=ja");
        assertThat(browser.text("main")).containsPattern("今の日時： 20\\d\\d-\\d\\d-\\d\\d（[月火水木金]）");
        assertThat(browser.text("tbody")).containsPattern("\\d（[月火水木金]） 依頼");
    }

    @Test
    @Order(3)
    void clockNeverGoesBack() {
        browser.run("document.querySelector('input[type=date]').min = ''");
        browser.type("input[type=date]", "2022-01-04");
        browser.follow("form.inline button:not([name])");
        assertThat(browser.text("[role=alert]")).contains("戻せません");
    }

    @Test
    @Order(4)
    void companyAnswersInsideTheQuotationAndSeesWhatWasRead() {
        browser.open("/sandbox");
        browser.follow("main table a[href^='/sandbox/mailboxes/']");
        browser.look("sandbox-mailbox", browser.place());
        browser.follow("main table a[href^='/sandbox/mails/']");
        browser.look("sandbox-mail", browser.place());
        browser.follow("main a.primary");
        browser.look("sandbox-reply", browser.place());
        var text = String.valueOf(browser.run("return document.querySelector('textarea').value"));
        assertThat(text).contains("\n> ", "状況［　］");
        browser.run(
                "document.querySelector('textarea').value = arguments[0]",
                text.replaceFirst("状況［　］", "状況［１］").replaceFirst("内容［[　 ]*］", "内容［<script>はもう動きません］"));
        browser.follow("main form button.primary");
        browser.waitForText("サービスが読み取った内容");
        assertThat(browser.text("main table")).contains("対策済み", "明確", "<script>はもう動きません");
        browser.look("sandbox-loop", browser.place());
        browser.follow("a[href^='/mails/in-']");
        assertThat(browser.text("main")).contains("返信の元", "対策済み");
    }

    @Test
    @Order(5)
    void otherMannersOfQuotingAreReadAsWell() {
        browser.open("/sandbox?find=ec");
        browser.follow("main table a[href^='/sandbox/mailboxes/']");
        browser.follow("main table tbody tr:last-child a");
        browser.follow("main a[href*='manner=BELOW']");
        var text = String.valueOf(browser.run("return document.querySelector('textarea').value"));
        assertThat(text).startsWith("\n\n-----Original Message-----\nFrom: ").doesNotContain("\n> ");
        var code = text.replaceAll("(?s).*?\n\\[([A-Z]-\\d+)\\].*", "$1");
        browser.run("document.querySelector('textarea').value = arguments[0]", code + ": 対策中です\n" + text);
        browser.follow("main form button.primary");
        browser.waitForText("サービスが読み取った内容");
        assertThat(browser.text("main table")).contains(code, "対策中");
    }

    @Test
    @Order(6)
    void aMonthPassesWithItsReminders() {
        browser.open("/sandbox");
        browser.follow("button[value=MONTH]");
        browser.waitForText("時計は");
        waitForMail("reminder-1");
    }

    /** The sweep that runs by itself may be quicker than the one that goes with the clock. */
    private static void waitForMail(String purpose) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> house.coordinator()
                        .get("/api/mails?direction=out")
                        .toString()
                        .contains(purpose));
    }
}
