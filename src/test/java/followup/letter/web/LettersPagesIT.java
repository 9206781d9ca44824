package followup.letter.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import followup.Browser;
import followup.WholeHouse;
import followup.outbox.Outbox;
import followup.outbox.QueuedMail;
import followup.outbox.StoppingSends;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A coordinator looks at the letters and mends them, in a real browser. */
class LettersPagesIT {

    @TempDir
    private static Path folder;

    private static WholeHouse house;
    private static Browser browser;

    @BeforeAll
    static void open() throws IOException {
        copy(Path.of("mail-templates/ja/reminder"), folder.resolve("ja/reminder"));
        Files.writeString(
                folder.resolve("ja/reminder/body.html"),
                "<p>{{company}} <script>document.title = 'it ran'</script>{{reference}} {{token}} {{answerBy}}</p>"
                        + "<div>{{choices}}</div><div>{{form}}</div>",
                UTF_8);
        house = WholeHouse.withSample("--followup.templates=" + folder);
        house.add("tantou", "COORDINATOR");
        browser = Browser.at(house);
        browser.signedIn("tantou");
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (var files = Files.list(from)) {
            for (var file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName().toString()));
            }
        }
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
        house.close();
    }

    @Test
    void aLetterIsShownToASiteInBothLanguagesWithItsHeaders() {
        browser.open("/letters?language=ja");
        assertThat(browser.text("tbody")).contains("依頼", "督促", "受領の連絡", "再質問", "お手元のフォルダー", "問題なし");
        browser.look("letters", "/letters");
        browser.open("/letters/request?site=EC001&language=ja");
        assertThat(browser.text("main")).contains("日本語", "英語", "FU-", "W-");
        browser.click("details:last-of-type summary");
        assertThat(browser.text("main")).contains("Reply-To", "Message-ID");
        browser.look("letter", "/letters/request?site=EC001");
        browser.open("/letters/request?site=NONE&language=en");
        assertThat(browser.text("[role=alert]")).isEqualTo("There is no site NONE.");
    }

    @Test
    void theHtmlOfALetterIsSourceAndAForeignDocumentInWhichNothingRuns() {
        browser.open("/letters/reminder?site=EC001&language=ja");
        browser.click("details summary");
        assertThat(browser.text("details pre")).contains("<script>document.title");
        browser.open("/letters/reminder/html?site=EC001&spoken=ja");
        assertThat(browser.driver().getTitle()).doesNotContain("it ran");
        assertThat(browser.text()).contains("FU-");
    }

    @Test
    void aBrokenFileIsShownWithItsLineWhileTheLastGoodVersionIsInUse() throws IOException {
        var body = folder.resolve("ja/reminder/body.txt");
        var good = Files.readString(body, UTF_8);
        Files.writeString(body, good + "\n{{nonsense}}\n", UTF_8);
        try {
            browser.open("/letters?language=ja");
            browser.follow("td a[href='/letters/reminder']");
            assertThat(browser.text("main")).contains("ファイルに誤りがあります", "最後の正しい版", "ja/reminder/body.txt:", "nonsense");
            browser.look("letters-broken", "/letters/reminder?site=EC001");
        } finally {
            Files.writeString(body, good, UTF_8);
        }
    }

    @Test
    void aTestGoesToOneselfAndNeverToAContact() {
        browser.open("/letters/request?site=EC001&language=ja");
        browser.type("[name=address]", "security@ec002.example");
        browser.follow("[action$='/test'] button");
        assertThat(browser.text("[role=alert]")).contains("担当者のアドレスです");
        assertThat(browser.waitFor("[name=address]").getDomAttribute("value")).isEqualTo("security@ec002.example");
        assertThat(browser.run("return document.activeElement.name")).isEqualTo("address");
        browser.type("[name=address]", "tantou@office.example");
        browser.choose("[name=spoken]", "en");
        browser.follow("[action$='/test'] button");
        assertThat(browser.text("[role=status]")).startsWith("tantou@office.example 宛てのテスト");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> house.part(Outbox.class).allFor("").stream()
                        .allMatch(mail -> mail.state() == QueuedMail.State.SENT));
        house.part(StoppingSends.class).stop("文面の誤り");
        browser.open("/letters/reminder?site=EC001&language=ja");
        browser.type("[name=address]", "tantou@office.example");
        browser.follow("[action$='/test'] button");
        assertThat(browser.text("[role=status]")).contains("再開したときに送られます");
        house.part(StoppingSends.class).resume();
        browser.look("mails-test", "/mails?kind=test");
        browser.open("/mails?kind=test&language=ja");
        assertThat(browser.text("tbody")).contains("テスト", "tantou@office.example");
    }
}
