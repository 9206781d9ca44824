package followup.letter.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import followup.Browser;
import followup.WholeHouse;
import followup.outbox.Outbox;
import followup.outbox.QueuedMail;
import followup.site.ImportingSites;
import followup.site.Site;
import followup.survey.SendingNow;
import followup.survey.Survey;
import followup.survey.Surveys;
import followup.survey.Wave;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A coordinator's day with the plan of what is sent, in a real browser; one day follows the other. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CalendarPagesIT {

    private static WholeHouse house;
    private static Browser browser;

    @BeforeAll
    static void open() {
        house = WholeHouse.withSample();
        house.add("tantou", "COORDINATOR");
        house.add("bunseki", "ANALYST");
        browser = Browser.at(house);
        browser.signedIn("tantou");
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
        house.close();
    }

    private static Survey survey(String site) {
        return house.part(Surveys.class).findCurrentBySite(new Site.Code(site)).orElseThrow();
    }

    private static String place(Survey survey) {
        return "/calendar/surveys/" + survey.reference().value();
    }

    @Test
    @Order(1)
    void aMonthNamesItsHolidaysAndCountsWhatGoes() {
        browser.open("/calendar?month=2023-01&day=2023-01-31&language=ja");
        assertThat(browser.text("table.month")).contains("元日", "年末年始休業", "成人の日", "依頼 ");
        assertThat(browser.text("main")).contains("2023年1月31日（火） の予定", "依頼", "起こること");
        browser.look("calendar", "/calendar?month=2023-01&day=2023-01-31");
        browser.look("calendar-today", "/calendar");
        browser.width(390);
        browser.open("/calendar?month=2023-01&day=2023-01-31&language=ja");
        assertThat(browser.text("table.month")).contains("31 火").doesNotContain("元日", "29");
        browser.width(1280);
        browser.look("calendar-list", "/calendar/list?from=2023-01-31");
        browser.open("/calendar/list?from=2023-01-31&language=ja");
        assertThat(browser.text("main")).contains("2023年1月31日（火）", "依頼", "@", "FU-", "10:00");
        assertThat(browser.all("main h2")).hasSize(5);
        browser.follow("a[rel=next]");
        assertThat(browser.text("main")).doesNotContain("2023年1月31日（火）");
        browser.open("/calendar?day=2023-01-01&language=ja");
        assertThat(browser.text("main")).contains("営業日ではありません（元日）");
    }

    @Test
    @Order(2)
    void aSurveyIsHeldWithAReasonAndReleased() {
        var survey = survey("EC001");
        browser.open(place(survey) + "?language=ja");
        browser.type("[name=reason]", "担当者の<b>交代</b>を待つ");
        browser.follow("[action$='/hold'] button");
        assertThat(browser.text("[role=status]")).contains("保留にしました");
        assertThat(browser.text("dl")).contains("担当者の<b>交代</b>を待つ");
        assertThat(survey("EC001").onHold()).isTrue();
        browser.look("held", "/calendar/held");
        browser.follow("[action$='/release'] button");
        assertThat(browser.text("[role=status]")).contains("解除しました");
        assertThat(browser.place()).isEqualTo("/calendar/held");
        assertThat(survey("EC001").onHold()).isFalse();
    }

    @Test
    @Order(3)
    void lettersGoBeforeTheirDayOnceTheyWereChecked() {
        house.moveClockTo(Instant.parse("2022-12-12T02:00:00Z"));
        var survey = survey("EC002");
        browser.look("survey-sends", place(survey));
        browser.open(place(survey) + "?language=ja");
        assertThat(browser.text("main")).contains("今すぐ送信", "依頼", "@");
        browser.click("[action$='/send'] button");
        assertThat(survey("EC002").state()).isEqualTo(Survey.State.PLANNED);
        browser.click("[action$='/send'] [type=checkbox]");
        browser.follow("[action$='/send'] button");
        assertThat(browser.text("[role=status]")).contains("送信待ちに入れました");
        assertThat(survey("EC002").state()).isEqualTo(Survey.State.REQUESTED);
        await().atMost(Duration.ofSeconds(60)).until(() -> isSent(survey("EC002")));
    }

    @Test
    @Order(4)
    void whoLetsLettersGoThatSomebodyElseHasLetGoLearnsItOnThePage() {
        browser.open(place(survey("EC005")) + "?language=ja");
        browser.click("[action$='/send'] [type=checkbox]");
        house.part(SendingNow.class).send(survey("EC005").reference(), Wave.REQUEST);
        browser.follow("[action$='/send'] button");
        assertThat(browser.text("[role=alert]")).isNotEmpty();
        assertThat(browser.text("h1")).contains(survey("EC005").reference().value());
    }

    @Test
    @Order(5)
    void whenMailsCameBackAnotherContactIsAsked() {
        var survey = survey("EC002");
        var outbox = house.part(Outbox.class);
        outbox.allFor(survey.reference().value()).forEach(mail -> outbox.bounced(mail.messageId(), "5.1.1", true));
        browser.open("/sites/EC002?language=ja");
        assertThat(browser.text("main")).contains("新しい担当者を登録してから");
        browser.follow("a[href='" + place(survey) + "']");
        browser.check("survey-unreachable");
        browser.follow("[action$='/ask-again'] button");
        assertThat(browser.text("[role=alert]")).isNotEmpty();
        assertThat(survey("EC002").state()).isEqualTo(Survey.State.UNREACHABLE);

        house.part(ImportingSites.class).importFile("""
                        site_code,site_name,site_url,company_name,contact_name,contact_email,contact_role,language
                        EC002,Shop,https://shop.ec002.example/,Shop,Owner,owner@ec002.example,to,ja
                        """.getBytes(UTF_8), false);
        browser.follow("[action$='/ask-again'] button");
        assertThat(browser.text("[role=status]")).contains("まだお送りしていない宛先に送ります");
        assertThat(survey("EC002").state()).isEqualTo(Survey.State.REQUESTED);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> outbox.allFor(survey.reference().value()).stream()
                        .anyMatch(mail -> mail.recipient().equals("owner@ec002.example")
                                && mail.state() == QueuedMail.State.SENT));
    }

    @Test
    @Order(6)
    void aSurveyFromWhichNothingIsExpectedIsClosedWithAReason() {
        var survey = survey("EC002");
        browser.open(place(survey) + "?language=ja");
        browser.type("[action$='/close'] [name=reason]", " ");
        browser.follow("[action$='/close'] button");
        assertThat(browser.text("#not-closed")).isNotEmpty();
        browser.type("[action$='/close'] [name=reason]", "廃業");
        browser.follow("[action$='/close'] button");
        assertThat(browser.text("[role=status]")).contains("終了しました");
        assertThat(browser.all("[action$='/close']")).isEmpty();
        assertThat(survey("EC002").state()).isEqualTo(Survey.State.CLOSED);
    }

    private static boolean isSent(Survey survey) {
        var mails = house.part(Outbox.class).allFor(survey.reference().value());
        return !mails.isEmpty() && mails.stream().allMatch(mail -> mail.state() == QueuedMail.State.SENT);
    }

    @Test
    @Order(7)
    void aStopIsSeenByEverybodyOnEveryPageAndHoldsMailsBackUntilItEnds() {
        browser.open("/calendar?language=ja");
        browser.type("[action='/calendar/stop'] [name=reason]", "文面の誤りを直すため");
        browser.follow("[action='/calendar/stop'] button");
        assertThat(browser.text(".banner.alarm")).contains("すべての送信を停止しています", "tantou", "2022-12-12 11:0", "文面の誤りを直すため");
        browser.look("calendar-stopped", "/calendar");

        house.moveClockTo(Instant.parse("2023-01-31T02:00:00Z"));
        browser.open(place(survey("EC001")) + "?language=ja");
        assertThat(browser.text("main")).contains("すべての送信を停止しています。先に再開してください");

        browser.driver().manage().deleteAllCookies();
        browser.signedIn("bunseki");
        browser.open("/?language=en");
        assertThat(browser.text(".banner.alarm")).contains("All sending is stopped: by tantou");
        browser.open("/calendar");
        assertThat(browser.text("h1")).contains("403");
        browser.driver().manage().deleteAllCookies();
        browser.open("/sign-in");
        assertThat(browser.all(".banner.alarm")).isEmpty();

        browser.signedIn("tantou");
        assertThat(house.part(Surveys.class).findCurrentBySite(new Site.Code("EC001")))
                .get()
                .returns(Survey.State.PLANNED, Survey::state);
        browser.open("/calendar?language=ja");
        browser.follow("[action='/calendar/resume'] button");
        assertThat(browser.text("[role=status]")).isEqualTo("送信を再開しました。");
        assertThat(browser.all(".banner.alarm")).isEmpty();
    }
}
