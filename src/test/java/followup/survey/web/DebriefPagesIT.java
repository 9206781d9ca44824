package followup.survey.web;

import static org.assertj.core.api.Assertions.assertThat;

import followup.Browser;
import followup.WholeHouse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;

/** Debriefs registered, moved, cancelled and imported, as a coordinator does it. */
class DebriefPagesIT {

    private static WholeHouse house;
    private static Browser browser;

    @TempDir
    private Path folder;

    @BeforeAll
    static void open() {
        house = WholeHouse.withSample("--followup.programme.closes-on=2023-03-31");
        browser = Browser.at(house);
        browser.signedIn("admin");
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
        house.close();
    }

    @Test
    void listTellsWhoHasADebriefAndWhoHasNone() {
        browser.look("debriefs", "/debriefs");
        browser.open("/debriefs?which=MISSING");
        assertThat(browser.all("#list tbody tr"))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.getText()).contains("未登録"));
        browser.open("/debriefs?which=REGISTERED");
        assertThat(browser.text("#list")).doesNotContain("未登録");
    }

    @Test
    void dueDateAndItsReasonAppearWhileTheDateIsTyped() {
        browser.open("/debriefs/sites/EC003");
        browser.type("#held-on", "2022-11-23");
        browser.waitForText("2022-11-23 + 3か月 = 2023-02-23（天皇誕生日）→ 2023-02-24");
        browser.check("debrief-typed");
        browser.follow("form .primary");
        assertThat(browser.text("[role=status]")).isEqualTo("登録しました。報告会 2022-11-23、調査の期日 2023-02-24。");
        browser.look("debrief", "/debriefs/sites/EC003");

        browser.type("[name=dueOn]", "2023-02-25");
        browser.type("[name=reason]", "会社の希望");
        browser.follow("form[action$='/due'] button");
        assertThat(browser.text("#due-error")).contains("2023-02-27");
        assertThat(browser.waitFor("[name=reason]").getDomProperty("value")).isEqualTo("会社の希望");
        browser.type("[name=dueOn]", "2023-02-27");
        browser.follow("form[action$='/due'] button");
        assertThat(browser.text("[role=status]")).isEqualTo("調査の期日を 2023-02-27 に変えました。");
        assertThat(browser.text("#content")).contains("2023-02-27（担当者が設定: 会社の希望）");

        browser.follow("button.danger");
        assertThat(browser.text("[role=status]")).isEqualTo("2022-11-23 の報告会を取り消しました。");
    }

    @Test
    void warningsAreReadBeforeADateIsSaved() {
        browser.open("/debriefs/sites/EC050");
        browser.run("document.querySelector('#held-on').removeAttribute('hx-get')");
        browser.run("document.querySelector('#held-on').value = '2023-01-31'");
        browser.follow("form .primary");
        assertThat(browser.text("#held-on-error")).contains("注意をご確認ください");
        assertThat(browser.text(".warning")).contains("2023-03-31");
        assertThat(browser.waitFor("#held-on").getDomProperty("value")).isEqualTo("2023-01-31");
        browser.check("debrief-warned");
        browser.follow("form .primary");
        assertThat(browser.text("[role=status]")).contains("2023-01-31");
    }

    @Test
    void changeOfADebriefThatSomebodyElseChangedIsRefused() {
        browser.open("/debriefs/sites/EC010");
        house.coordinator().put("/api/sites/EC010/debrief", "{\"heldOn\":\"2022-11-21\"}");
        browser.type("#held-on", "2022-11-22");
        browser.follow("form .primary");
        assertThat(browser.text("#held-on-error")).contains("同時に変更されました");
    }

    @Test
    void fileIsShownRowByRowThenApplied() throws IOException {
        upload("site_code,held_on\nEC020,2022-13-01\n<script>document.title='run'</script>,2022-12-01\n");
        assertThat(browser.text("[role=alert]")).contains("何も変更していません");
        assertThat(browser.text("#content")).contains("2022-13-01", "<script>");
        assertThat(browser.driver().getTitle()).doesNotContain("run");
        browser.check("import-faulty");
        browser.follow("form[action$='/confirm'] button");
        assertThat(browser.waitFor("[name=confirm]").isSelected()).isTrue();
        assertThat(browser.text("#content")).contains("2022-13-01");
        assertThat(browser.all("form[action$='/confirm']")).isEmpty();

        upload("site_code,held_on\nEC030,2022-12-01\nEC031,2022-12-02\n");
        assertThat(browser.text("#content")).contains("EC030", "2022-12-01", "2023-03-01");
        browser.check("import-preview");
        var shown = browser.place();
        browser.open(shown + "&language=ja");
        assertThat(browser.text("#content")).contains("2023-03-01（水）");
        house.coordinator().put("/api/sites/EC030/debrief", "{\"heldOn\":\"2022-12-05\"}");
        browser.follow("form[action$='/apply'] button");
        assertThat(browser.text("[role=alert]")).contains("登録内容が変わったため、適用しませんでした");

        upload("site_code,held_on\nEC030,2022-12-01\nEC031,2022-12-02\n");
        assertThat(browser.text("#content")).contains("2022-12-05");
        browser.follow("form[action$='/apply'] button");
        assertThat(browser.text("[role=status]")).contains("適用しました");
        browser.open(shown);
        assertThat(browser.text("[role=alert]")).contains("この確認内容はもうありません");
        browser.open("/debriefs?q=EC030");
        assertThat(browser.text("#list")).contains("2022-12-01");
    }

    @Test
    void fileIsTakenForWhatItsHeaderSays() throws IOException {
        upload("step,site_code,done_on\nself_check,EC020,2022-06-21\n");
        assertThat(browser.text("[role=status]")).contains("完了した段階");
        assertThat(browser.waitFor("[name=kind]").getDomProperty("value")).isEqualTo("STEPS");
        browser.follow("form[action$='/apply'] button");
        assertThat(browser.waitFor("[name=kind]").getDomProperty("value")).isEqualTo("DEBRIEFS");
    }

    @Test
    void fileThatIsNoTextIsRefusedBesideItsField() throws IOException {
        upload("PK\u0003\u0004 a workbook");
        assertThat(browser.text("#file-error [role=alert]")).contains("Excel のブック");
        assertThat(browser.waitFor("[name=file]").getDomAttribute("aria-invalid"))
                .isEqualTo("true");
    }

    @Test
    void tooLargeFileIsRefusedInWords() throws IOException {
        upload("x".repeat(17_000_000));
        assertThat(browser.text("[role=alert]")).contains("16 MB");
        browser.open("/debriefs/import?too-large");
        assertThat(browser.text("[role=alert]")).contains("16 MB");
    }

    @Test
    void importPageCanBeReadByEverybody() {
        browser.look("import", "/debriefs/import");
    }

    private void upload(String content) throws IOException {
        var file = folder.resolve("debriefs.csv");
        Files.writeString(file, content, StandardCharsets.UTF_8);
        browser.open("/debriefs/import");
        browser.driver().findElement(By.name("file")).sendKeys(file.toString());
        browser.follow("form[enctype] .primary");
    }
}
