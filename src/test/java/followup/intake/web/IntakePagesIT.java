package followup.intake.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import followup.Browser;
import followup.CompanyMailProgram;
import followup.Coordinator;
import followup.WholeHouse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.openqa.selenium.Keys;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.client.HttpClientErrorException;
import tools.jackson.databind.JsonNode;

/** A coordinator looks at mails and decides about them, in a real browser. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class IntakePagesIT {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String SCRIPT = "<script>document.title='gotcha'</script>";

    private static WholeHouse house;
    private static Browser browser;
    private static CompanyMailProgram company;
    private static String measure = "";
    private static String other = "";

    /** Two replies: one is clear and has a script in it, the other hedges and asks. */
    @BeforeAll
    static void aCompanyAnswers() {
        house = WholeHouse.withSample();
        house.coordinator().put("/api/sites/EC027/debrief", "{\"heldOn\":\"2022-10-11\"}");
        house.moveClockTo(Instant.parse("2023-01-11T01:00:00Z"));
        company = house.company("security@ec027.example");
        await().atMost(SOON).until(() -> company.inbox().size() == 1);
        var request = company.inbox().getFirst();
        var codes = request.text()
                .lines()
                .filter(line -> line.matches("\\[[A-Z]-\\d+\\].*"))
                .map(line -> line.substring(1, line.indexOf(']')))
                .toList();
        measure = codes.get(0);
        other = codes.get(1);
        company.reply(
                request,
                "お世話になっております。" + SCRIPT + "\n" + measure + ": 対策済み（2023年1月5日、制作会社が修正）\n" + "\n" + request.quoted());
        await().atMost(SOON).until(() -> mails("kind=reply&direction=in").size() == 1);
        company.reply(request, other + "はたぶん対応済みだと思います。\n" + "費用の補助はありますか。\n" + request.quoted());
        await().atMost(SOON).until(() -> house.coordinator().get("/api/reviews").size() == 1);
        browser = Browser.at(house).signedIn("admin");
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
        house.close();
    }

    private static JsonNode mails(String query) {
        return house.coordinator().get("/api/mails?" + query);
    }

    @Test
    @Order(1)
    void mailsOfAKindThatDoesNotExistAreRefused() {
        for (var kind : List.of("reply", "unread", "reminder", "reminder-1", "acknowledgement:in-1")) {
            assertThat(mails("kind=" + kind).isArray()).as(kind).isTrue();
        }
        assertThatThrownBy(() -> mails("kind=spam"))
                .isInstanceOf(HttpClientErrorException.BadRequest.class)
                .hasMessageContaining("urn:followup:problem:unknown-value")
                .hasMessageContaining("spam_report");
    }

    @Test
    @Order(1)
    void mailsAreListedAndFiltered() {
        browser.open("/mails");
        assertThat(browser.text("tbody")).contains("EC027", "依頼", "返信", "受領の連絡");
        browser.choose("[name=kind]", "request");
        browser.waitForPlace("kind=request");
        assertThat(browser.all("tbody tr"))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.getText()).contains("依頼").doesNotContain("返信"));
        browser.open("/mails?direction=in&kind=bounce");
        assertThat(browser.text("main")).contains("条件に合うメールはありません。");
        browser.look("mails", "/mails");
        browser.look("mails-none", "/mails?kind=bounce");
    }

    @Test
    @Order(2)
    void aMailIsShownAsItWasWrittenAndItsPassagesAreMarked() {
        var reply = mails("direction=in&kind=reply").get(1).at("/id").asString();
        browser.open("/mails/" + reply + "#l2");
        assertThat(browser.text("#l1")).contains(SCRIPT);
        assertThat(browser.driver().getTitle()).doesNotContain("gotcha");
        assertThat(browser.text("#l2 mark")).contains("対策済み");
        assertThat(browser.text("#l2 .about")).isEqualTo(measure + " 対策済み");
        assertThat(browser.all(".line.quoted")).isNotEmpty();
        assertThat(browser.text("main table")).contains(measure, "2023-01-05", "明確");
        browser.look("mail-in", "/mails/" + reply);
        browser.look(
                "mail-out", "/mails/" + mails("kind=request").get(0).at("/id").asString());
    }

    @Test
    @Order(3)
    void whatIsNotThereIsSaid() {
        browser.open("/mails/in-4711");
        assertThat(browser.text("[role=alert]")).contains("in-4711");
    }

    @Test
    @Order(4)
    void whatWaitsIsDecidedAndTheNextOneFollowsWithoutAReload() {
        var second = company.inbox().getFirst();
        company.reply(second, "来月までに対応予定ですが、まだ分かりません。\n");
        await().atMost(SOON).until(() -> house.coordinator().get("/api/reviews").size() == 2);
        browser.open("/reviews");
        assertThat(browser.all("tbody tr")).hasSize(2);
        browser.look("reviews", "/reviews");
        browser.look("reviews-none", "/reviews?state=rejected");
        browser.open("/reviews");
        browser.press("n");
        browser.waitFor("#desk h2");
        var first = browser.place();
        browser.look("review", first);
        browser.open(first);
        assertThat(browser.all("details.rest[open]")).isEmpty();
        browser.run("document.querySelector('details.rest > summary').focus()");
        browser.press(Keys.ENTER);
        assertThat(browser.all("details.rest[open] fieldset")).hasSizeGreaterThan(2);
        browser.run("window.sameDocument = true");
        browser.choose("[name='status." + other + "']", "IN_PROGRESS");
        browser.type("[name=note]", "電話で確認");
        browser.click("button[value=record]");
        browser.waitForText("直した内容で記録しました");
        assertThat(browser.run("return window.sameDocument")).isEqualTo(true);
        assertThat(browser.place()).startsWith("/reviews/").isNotEqualTo(first);
        assertThat(browser.run("return document.activeElement.tagName")).isEqualTo("H2");
        assertThat(house.coordinator().measure("EC027", other).at("/after").asString())
                .isEqualTo("IN_PROGRESS");
        browser.open(first);
        assertThat(browser.text("#desk table")).contains(other, "対策中", "admin");
        browser.look("review-decided", first);
    }

    @Test
    @Order(5)
    void whoeverComesSecondIsToldWhoWasFaster() {
        var id = house.coordinator().get("/api/reviews").get(0).at("/id").asInt();
        browser.open("/reviews/" + id);
        house.add("hayai", "COORDINATOR");
        new Coordinator(house.port(), "hayai", WholeHouse.PASSWORD)
                .post("/api/reviews/" + id, "{\"decision\":\"reject\"}");
        browser.press("r");
        assertThat(browser.text("[role=alert]")).contains("hayaiさんが", "先に決定していました");
        assertThat(browser.text("main")).contains("記録なし");
        assertThat(browser.all("button[value=record]")).isEmpty();
        browser.check("review-overtaken");
    }

    @Test
    @Order(6)
    void aMailIsGivenToAnotherSurveyAndThenFoundToBeNoReply() {
        var mail = mails("direction=in&kind=reply").get(0).at("/id").asString();
        browser.open("/mails/" + mail);
        browser.type("main [name=note]", "別のサイトでは");
        browser.follow("form[action$='/review'] button");
        browser.waitForText("別のサイトでは");
        browser.type("[name=find]", "ec037");
        browser.click("#found button");
        browser.waitForText("返信として読み直しました");
        assertThat(browser.text("#desk")).contains("EC037");
        browser.press("x");
        browser.waitForText("返信ではないメールとしました");
        assertThat(mails("kind=unrelated").get(0).at("/id").asString()).isEqualTo(mail);
    }

    @Test
    @Order(7)
    void whatIsMissingIsSaidAtItsField() {
        var mail = mails("kind=unrelated").get(0).at("/id").asString();
        var id = house.coordinator()
                .post("/api/mails/" + mail + "/review", "{}")
                .at("/review")
                .asInt();
        browser.open("/reviews/" + id);
        browser.type("[name^='content.']", "<b>直した</b>");
        browser.click("button[value=record]");
        assertThat(browser.text(".error")).contains("対策状況を選んでください");
        assertThat(browser.waitFor("[name^='content.']").getDomProperty("value"))
                .isEqualTo("<b>直した</b>");
        assertThat(browser.run("return document.activeElement.name")).asString().startsWith("status.");
        browser.check("review-fault");
    }

    @Test
    @Order(8)
    void theDeskWorksWithoutScript() {
        browser.open("/reviews/"
                + house.coordinator().get("/api/reviews").get(0).at("/id").asInt());
        browser.run("const form = document.querySelector('#desk form[hx-post]');"
                + "const choice = document.createElement('input'); choice.name = 'decision'; choice.value = 'reject';"
                + "form.append(choice); HTMLFormElement.prototype.submit.call(form);");
        browser.waitForText("何も記録しませんでした");
        assertThat(browser.text("main")).contains("確認を待っているメールはありません");
    }

    /** Yesterday's rules are played by other words in the stored mail. */
    @Test
    @Order(9)
    void storedMailsAreReadAgainAndWhatDiffersIsAppliedWhenItIsChosen() {
        browser.open("/reviews");
        browser.follow("main a[href='/reviews/rereadings']");
        browser.look("rereading-none", "/reviews/rereadings");
        var mail = oldMail(measure + ": 対策済み（2023年1月5日、制作会社が修正）", measure + ": 未対策（制作会社が検討）");
        browser.open("/reviews/rereadings");
        browser.type("[name=since]", "2023-01-01");
        browser.follow("main button.primary");
        browser.waitForText("に終了");
        browser.open("/reviews/rereadings?of=EC027");
        assertThat(browser.text(".rereading")).contains(measure, "対策済み", "未対策", "記録が変わる", "自動の読み取り");
        assertThat(browser.text("#progress table")).contains("記録が変わる", "未適用 1", "1 通すべて適用");
        browser.look("rereading", "/reviews/rereadings");
        browser.look("rereading-nothing-fits", "/reviews/rereadings?of=EC001");
        browser.open("/reviews/rereadings");
        browser.click("[value='" + mail + "']");
        browser.follow("form[action$='/apply'] button.primary");
        browser.waitForText("1通分の違いを適用します");
        await().atMost(SOON).untilAsserted(() -> {
            browser.open("/reviews/rereadings?state=APPLIED");
            assertThat(browser.text("main")).contains("適用済み").doesNotContain("適用しています");
            assertThat(browser.text(".rereading")).contains(mail);
        });
        assertThat(house.coordinator().measure("EC027", measure).at("/after").asString())
                .isEqualTo("NOT_APPLIED");
        browser.look("rereading-applied", "/reviews/rereadings?state=APPLIED");
    }

    private static String oldMail(String then, String says) {
        int before = mails("kind=reply&direction=in").size();
        company.reply(company.inbox().getFirst(), then + "\n");
        await().atMost(SOON).until(() -> mails("kind=reply&direction=in").size() > before);
        var mail = mails("kind=reply&direction=in").get(0).at("/id").asString();
        var number = Long.parseLong(mail.substring("in-".length()));
        var jdbc = house.part(JdbcClient.class);
        var raw = jdbc.sql("select raw from stored_mail_raw where stored_mail = ?")
                .param(number)
                .query((row, at) -> new String(row.getBytes("raw"), StandardCharsets.UTF_8))
                .single();
        var header = raw.substring(0, raw.indexOf("\r\n\r\n"))
                .replaceAll("(?im)^content-transfer-encoding:.*\r?\n?", "")
                .replaceAll("(?im)^content-type:.*\r?\n?([ \\t].*\r?\n?)*", "")
                .strip();
        var mime = "\r\nContent-Type: text/plain; charset=UTF-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n";
        jdbc.sql("update stored_mail_raw set raw = ? where stored_mail = ?")
                .param((header + mime + says + "\r\n").getBytes(StandardCharsets.UTF_8))
                .param(number)
                .update();
        return mail;
    }
}
