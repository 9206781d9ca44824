package followup.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import followup.Browser;
import followup.WholeHouse;
import followup.outbox.Outcome.Refused;
import followup.outbox.QueuedMail.State;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A coordinator settles what became of mails, and ends the pause that follows refusals, in a real browser. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OutboxPagesIT {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String WORDS = "connection lost <script>document.title='gotcha'</script>";

    private static WholeHouse house;
    private static Browser browser;
    private static List<QueuedMail.Id> mails = List.of();

    @BeforeAll
    static void open() {
        house = WholeHouse.withSample();
        for (var site : List.of("EC027", "EC028", "EC029")) {
            house.coordinator().put("/api/sites/" + site + "/debrief", "{\"heldOn\":\"2022-10-11\"}");
        }
        house.add("bunseki", "ANALYST");
        browser = Browser.at(house).signedIn("admin");
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
        house.close();
    }

    private static State state(int mail) {
        return house.part(Outbox.class).find(mails.get(mail)).orElseThrow().state();
    }

    /** As after a crash between the mail server's reply and ours. */
    private static void becomeUnclear() {
        house.moveClockTo(Instant.parse("2023-01-11T01:00:00Z"));
        await().atMost(SOON)
                .until(() -> house.part(Outbox.class).newest(new QueuedMail.Id(Long.MAX_VALUE), 10).stream()
                                .filter(mail -> mail.state() == State.SENT)
                                .count()
                        >= 3);
        mails = house.part(Outbox.class).newest(new QueuedMail.Id(Long.MAX_VALUE), 3).stream()
                .map(QueuedMail::id)
                .sorted((first, second) -> Long.compare(first.value(), second.value()))
                .toList();
        for (var mail : mails) {
            house.part(JdbcClient.class)
                    .sql(
                            "update queued_mail set state = 'UNCLEAR', sent_at = null, node = 'node-1', reply = ? where id = ?")
                    .params(WORDS, mail.value())
                    .update();
        }
    }

    @Test
    @Order(1)
    void nothingIsUnclearAtFirst() {
        browser.open("/");
        assertThat(browser.text("a[href='/mails/unclear']")).contains("0");
        browser.look("unclear-none", "/mails/unclear");
        assertThat(browser.text("main")).contains("送信結果が不明のメールはありません");
    }

    @Test
    @Order(2)
    void unclearMailsAreFoundFromTodayWithAllThatIsKnown() {
        becomeUnclear();
        browser.open("/");
        browser.follow("a[href='/mails/unclear']");
        var first = mails.getFirst().asText();
        assertThat(browser.text("#" + first)).contains(first, "ec02", WORDS, "FU-", "2023-01-11 10:0", "@");
        assertThat(browser.driver().getTitle()).doesNotContain("gotcha");
        browser.look("unclear", "/mails/unclear");
        browser.open("/mails/" + first);
        browser.follow("a[href='/mails/unclear#" + first + "']");
        assertThat(browser.place()).isEqualTo("/mails/unclear#" + first);
    }

    @Test
    @Order(3)
    void aReasonIsAskedForAndNothingTypedIsLost() {
        var first = "#" + mails.getFirst().asText();
        browser.open("/mails/unclear");
        browser.run("document.querySelectorAll('[required]').forEach(field => field.required = false)");
        browser.type(first + " [name=why]", "  ");
        browser.follow(first + " button[value=sent]");
        assertThat(browser.text(first + " .error")).contains("500");
        browser.check("unclear-fault");
        assertThat(state(0)).isEqualTo(State.UNCLEAR);
    }

    @Test
    @Order(4)
    void eachIsSettledInOneOfThreeWays() {
        settle(0, "sent", "電話で<b>確認</b>");
        browser.waitForText("送信済みとしました");
        assertThat(state(0)).isEqualTo(State.SENT);
        settle(1, "refused", "担当者が退職");
        browser.waitForText("送らずに終えました");
        assertThat(state(1)).isEqualTo(State.REFUSED);
        settle(2, "again", "サーバの記録になし");
        browser.waitForText("もう一度送ります");
        await().atMost(SOON).until(() -> state(2) == State.SENT);
        assertThat(browser.text("main")).contains("送信結果が不明のメールはありません");
        browser.open("/audit?action=mail-settled");
        assertThat(browser.text("main")).contains("送信結果不明 → 送信済み：電話で<b>確認</b>", "サーバの記録になし");
    }

    private static void settle(int mail, String outcome, String why) {
        var place = "#" + mails.get(mail).asText();
        browser.open("/mails/unclear");
        browser.type(place + " [name=why]", why);
        browser.follow(place + " button[value=" + outcome + "]");
    }

    @Test
    @Order(5)
    void aPauseIsSaidOnEveryPageAndEndedOnTodayOrTheCalendar() {
        pause();
        browser.open("/sites");
        assertThat(browser.text(".banner.alarm")).contains("554 5.7.1 Relay access denied", "休止");
        browser.look("paused-today", "/");
        browser.look("paused-calendar", "/calendar");
        browser.open("/");
        browser.follow("form[action='/calendar/go-on'] button");
        browser.waitForText("送信を再開しました");
        assertThat(browser.all(".banner.alarm")).isEmpty();
        assertThat(house.part(PausedSending.class).current()).isEmpty();
    }

    private static void pause() {
        var suspicion = house.part(Suspicion.class);
        var now = house.part(Clock.class).instant();
        for (int refusal = 0; refusal < Suspicion.LIMIT; refusal++) {
            suspicion.weigh(new Refused("554 5.7.1 Relay access denied", "5.7.1"), 1, now);
        }
        assertThat(house.part(PausedSending.class).current()).isPresent();
    }

    @Test
    @Order(7)
    @ExtendWith(OutputCaptureExtension.class)
    void aPageThatFailsTellsTheReferenceUnderWhichTheLogTellsMore(CapturedOutput output) {
        browser.driver().manage().deleteAllCookies();
        browser.signedIn("admin");
        house.part(JdbcClient.class)
                .sql("alter table audit_entry rename to audit_entry_gone")
                .update();
        browser.open("/audit");
        var told = browser.text("main");
        assertThat(told).contains("サービスの中で問題が起きました").doesNotContain("audit_entry");
        var reference = told.lines()
                .filter(line -> line.startsWith("受付番号："))
                .map(line -> line.substring("受付番号：".length()))
                .findFirst()
                .orElseThrow();
        assertThat(reference).matches("[0-9a-f]{10}");
        assertThat(output).contains(reference + ": a page failed with 500", "audit_entry");
        browser.check("error-500");
    }

    @Test
    @Order(6)
    void analystsAreNotShownUnclearMails() {
        browser.follow("header form button");
        browser.signedIn("bunseki");
        assertThat(browser.all("a[href='/mails/unclear']")).isEmpty();
        browser.open("/mails/unclear");
        assertThat(browser.text()).doesNotContain("送信結果が不明のメール");
    }
}
