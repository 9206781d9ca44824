package followup.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import followup.Browser;
import followup.WholeHouse;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** An administrator's work with users, tokens and the audit trail, and everyone's own account, in a real browser. */
class PeoplePagesIT {

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

    @BeforeEach
    void signIn() {
        browser.driver().manage().deleteAllCookies();
        browser.signedIn("admin");
    }

    @Test
    void aNewUserSignsInWithThePasswordThatWasShownOnce() {
        browser.open("/people?language=ja");
        browser.type("[action='/people/add'] [name=name]", "tanaka");
        browser.choose("[action='/people/add'] [name=role]", "COORDINATOR");
        browser.follow("[action='/people/add'] button");
        var password = browser.text(".secret");
        browser.check("people-handover");
        browser.open("/people");
        assertThat(browser.all(".secret")).isEmpty();

        browser.driver().manage().deleteAllCookies();
        browser.signedIn("tanaka", password);
        assertThat(browser.text(".visitor")).contains("tanaka", "事業担当者");
        assertThat(browser.text("nav")).doesNotContain("利用者");

        assertThat(browser.text()).contains("管理者が発行したものです");
        browser.look("account-handed-over", "/account");
        browser.open("/account?language=ja");
        change(password, "a password of my own", "a password of my own");
        browser.signedIn("tanaka", "a password of my own");
        assertThat(browser.text()).doesNotContain("管理者が発行したものです");
    }

    @Test
    void whatWasTypedWronglyStaysInTheFormWithTheReason() {
        browser.open("/people?language=en");
        browser.type("[action='/people/add'] [name=name]", "two words");
        browser.choose("[action='/people/add'] [name=role]", "ANALYST");
        browser.follow("[action='/people/add'] button");
        assertThat(browser.text("[role=alert]")).contains("two words");
        var field = browser.waitFor("[action='/people/add'] [name=name]");
        assertThat(field.getDomAttribute("value")).isEqualTo("two words");
        assertThat(field.getDomAttribute("aria-invalid")).isEqualTo("true");
        browser.check("people-refused");
    }

    @Test
    void roleGrantAndSignInAreChangedInTheList() {
        house.add("suzuki", "ANALYST");
        browser.open("/people?language=ja");
        var row = "//tr[th[text()='suzuki']]";
        browser.choose("[aria-label='suzuki の役割']", "COORDINATOR");
        browser.follow("[aria-label='suzuki を保存']");
        assertThat(browser.text("[role=status]")).contains("suzuki");
        assertThat(house.coordinator().text("/api/users"))
                .contains("\"name\":\"suzuki\",\"role\":\"COORDINATOR\",\"enabled\":true,\"seesMails\":false");
        var enabled = browser.driver().findElement(By.xpath(row + "//input[@name='enabled']"));
        enabled.click();
        browser.follow("[aria-label='suzuki を保存']");
        assertThat(browser.text("[role=status]")).contains("suzuki");
        assertThat(house.coordinator().text("/api/users"))
                .contains("\"name\":\"suzuki\",\"role\":\"COORDINATOR\",\"enabled\":false");
    }

    @Test
    void theLastAdministratorStaysOne() {
        browser.open("/people?language=en");
        browser.choose("[aria-label='Role of admin']", "ANALYST");
        browser.follow("[aria-label='Save admin']");
        assertThat(browser.text("[role=alert]")).contains("last administrator");
    }

    @Test
    void aTokenWorksUntilItIsRevoked() throws Exception {
        browser.open("/people/tokens?language=ja");
        browser.type("[name=label]", "<script>alert(1)</script>");
        browser.choose("[name=user]", "bunseki");
        browser.follow("[action='/people/tokens/make'] button");
        var secret = browser.text(".secret");
        assertThat(browser.text()).contains("<script>alert(1)</script>");
        assertThat(status(secret)).isEqualTo(200);
        browser.look("tokens", "/people/tokens");
        browser.follow("[action='/people/tokens/revoke'] button");
        assertThat(browser.text("[role=status]")).isEqualTo("トークン「<script>alert(1)</script>」を取り消しました。");
        assertThat(status(secret)).isEqualTo(401);
    }

    private static int status(String token) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(house.url("/api/surveys")))
                    .header("Authorization", "Bearer " + token)
                    .build();
            return client.send(request, BodyHandlers.discarding()).statusCode();
        }
    }

    @Test
    void theOwnPasswordIsChangedAndEndsTheSession() {
        house.add("henkou", "ANALYST");
        browser.driver().manage().deleteAllCookies();
        browser.signedIn("henkou");
        browser.open("/account?language=ja");
        change("wrong password", "another long password", "another long password");
        assertThat(browser.text("[role=alert]")).isEqualTo("現在のパスワードが違います。");
        change(WholeHouse.PASSWORD, "short", "short");
        assertThat(browser.text("[role=alert]")).contains("12 文字以上");
        change(WholeHouse.PASSWORD, "another long password", "yet another password");
        assertThat(browser.text("[role=alert]")).contains("異なっています");
        browser.check("account-refused");
        change(WholeHouse.PASSWORD, "another long password", "another long password");
        assertThat(browser.text("[role=status]")).contains("パスワードを変更しました");
        browser.signedIn("henkou", "another long password");
        browser.look("account", "/account");
    }

    private static void change(String current, String next, String repeated) {
        browser.type("[name=current]", current);
        browser.type("[name=password]", next);
        browser.type("[name=repeated]", repeated);
        browser.follow("main form button");
    }

    @Test
    void theAuditTrailIsSearchedAndLeafedThrough() {
        browser.open("/audit?language=ja");
        assertThat(browser.all("tbody tr")).hasSize(50);
        var first = browser.text("tbody tr:first-child");
        browser.follow("[rel=next]");
        assertThat(browser.text("tbody tr:first-child")).isNotEqualTo(first);
        browser.open("/audit?action=debrief-registered&subject=EC001");
        assertThat(browser.all("tbody tr")).hasSize(1);
        assertThat(browser.text("tbody tr")).contains("admin", "報告会の登録", "EC001");
        browser.follow("tbody td a");
        assertThat(browser.place()).isEqualTo("/sites/EC001");
        browser.open("/audit?action=survey-planned");
        browser.follow("tbody td a");
        assertThat(browser.place()).startsWith("/calendar/surveys/FU-");
        browser.open("/audit?who=nobody");
        assertThat(browser.text("main")).contains("該当する記録はありません");
        browser.open("/audit?from=2022-10-12&to=2022-10-12&who=admin");
        assertThat(browser.all("tbody tr")).hasSize(50);
        browser.open("/audit?to=2022-10-11");
        assertThat(browser.all("tbody tr")).isEmpty();
    }

    @Test
    void thePagesCanBeReadByEverybody() {
        browser.look("people", "/people");
        browser.look("audit", "/audit");
    }
}
