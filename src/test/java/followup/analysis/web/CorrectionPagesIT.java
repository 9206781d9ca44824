package followup.analysis.web;

import static org.assertj.core.api.Assertions.assertThat;

import followup.Browser;
import followup.LivedInHouse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.openqa.selenium.WebElement;

/** A coordinator puts right what was recorded; what was wrong stays to be read, and is told for the days before. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CorrectionPagesIT {

    private static final String SITE = "/sites/" + LivedInHouse.SITE;

    private static LivedInHouse lived;
    private static Browser browser;
    private static String measure;
    private static long asRead;

    @BeforeAll
    static void open() {
        lived = LivedInHouse.open();
        measure = lived.answered();
        asRead = lived.entries().getFirst();
        browser = Browser.at(lived.house());
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
        lived.close();
    }

    @Test
    @Order(1)
    void whatIsWrongIsSaidBeforeAnythingIsRecorded() {
        browser.signedInAnew("tantou");
        browser.open(SITE + "?language=ja");
        browser.follow("a[href='" + SITE + "/measures/" + measure + "']");
        browser.look("history", browser.place());
        browser.follow("main tbody a[href*='/entries/']");
        browser.look("correction", browser.place());
        assertThat(browser.text(".facts")).contains("対策済み", "2023-01-05", "自動読み取り");
        browser.type("[name=reason]", "電話で確認");
        browser.follow("button[value=check]");
        assertThat(browser.text("[role=alert]")).contains("内容が同じ");
        browser.choose("[name=status]", "PLANNED");
        browser.type("[name=appliedOn]", "2023-03-01");
        browser.choose("[name=precision]", "month");
        browser.type("[name=content]", "<b>三月</b>に実施");
        browser.run("document.querySelector('[name=reason]').required = false");
        browser.type("[name=reason]", " ");
        browser.follow("button[value=check]");
        assertThat(browser.text("[role=alert]")).contains("理由がありません");
        browser.check("correction-refused");
        assertThat(browser.waitFor("[name=content]").getDomProperty("value")).isEqualTo("<b>三月</b>に実施");
        assertThat(recorded()).isEqualTo(1);
    }

    @Test
    @Order(2)
    void correctionIsShownThenRecordedAsAFurtherEntry() {
        browser.type("[name=reason]", "電話で確認");
        browser.follow("button[value=check]");
        assertThat(browser.text("main"))
                .contains("まだ記録していません", "<b>三月</b>に実施", "2023年3月", "訂正後の現在の対策状況：対策予定", "tantou");
        browser.check("correction-check");
        assertThat(recorded()).isEqualTo(1);
        browser.follow("button[value=change]");
        assertThat(browser.waitFor("[name=reason]").getDomProperty("value")).isEqualTo("電話で確認");
        browser.follow("button[value=check]");
        browser.follow("button[value=record]");
        assertThat(browser.text("[role=status]")).contains("訂正しました");
        browser.look("history-corrected", browser.place());
        assertThat(history().getFirst()).contains("対策予定", "2023年3月", "現在の記録", "tantou", "電話で確認", "を訂正");
        assertThat(history().getLast()).contains("対策済み", "で訂正済み", "自動読み取り").doesNotContain("現在の記録");

        var state = lived.house().coordinator().measure(LivedInHouse.SITE, measure);
        assertThat(state.at("/after").asString()).isEqualTo("PLANNED");
        assertThat(state.at("/evidence/recordedBy").asString()).isEqualTo("tantou");
    }

    @Test
    @Order(3)
    void whatAnotherPersonHasCorrectedMeanwhileIsNotCorrectedTwice() {
        browser.open(SITE + "/entries/" + asRead);
        assertThat(browser.all("[name=reason]")).isEmpty();
        assertThat(browser.text("main .note")).contains("すでに記録");
        withdrawNewest();
        lived.house()
                .coordinator()
                .post(
                        "/api" + SITE + "/measures/" + measure + "/entries",
                        "{\"status\":\"IN_PROGRESS\",\"reason\":\"会社訪問\",\"corrects\":%s}".formatted(newest()));
        browser.follow("button[value=record]");
        assertThat(browser.text("[role=alert]")).contains("すでに記録");
        assertThat(recorded()).isEqualTo(3);

        withdrawNewest();
        browser.follow("button[value=record]");
        assertThat(browser.text("[role=status]")).contains("取り消しました");
        assertThat(recorded()).isEqualTo(4);
        assertThat(lived.house()
                        .coordinator()
                        .measure(LivedInHouse.SITE, measure)
                        .at("/after")
                        .isNull())
                .isTrue();
    }

    private static void withdrawNewest() {
        browser.open(SITE + "/measures/" + measure);
        browser.follow("main tbody a[href*='/entries/']");
        browser.type("[name=reason]", "読み違い");
        browser.click("[name=what][value=withdraw]");
        browser.follow("button[value=check]");
        assertThat(browser.text("main")).contains("未回答");
    }

    private static String newest() {
        return lived.house()
                .coordinator()
                .measure(LivedInHouse.SITE, measure)
                .at("/entry")
                .asString();
    }

    @Test
    @Order(4)
    void measureThatNobodyRecommendedIsPutRightAndTakenBack() {
        browser.open(SITE + "?language=ja");
        assertThat(browser.text("main")).contains(LivedInHouse.ADDITIONAL);
        browser.follow("main li a[href*='/entries/']");
        browser.look("correction-additional", browser.place());
        browser.type("[name=content]", "WAFを試験導入しました");
        browser.type("[name=reason]", "電話で確認");
        browser.follow("button[value=check]");
        browser.check("correction-additional-check");
        browser.follow("button[value=record]");
        assertThat(browser.text("main tbody")).contains("WAFを試験導入しました", LivedInHouse.ADDITIONAL, "を訂正");
        browser.follow("main tbody a[href*='/entries/']");
        browser.type("[name=reason]", "診断前からのもの");
        browser.click("[name=what][value=withdraw]");
        browser.follow("button[value=check]");
        browser.follow("button[value=record]");
        browser.look("history-additional", browser.place());
        assertThat(browser.all("main tbody tr")).hasSize(3);
        browser.open(SITE);
        assertThat(browser.text("main")).doesNotContain("WAFを試験", LivedInHouse.ADDITIONAL);
        assertThat(browser.text(".timeline"))
                .contains("tantou が記録を訂正しました", "tantou が記録を取り消しました", "推奨のほかに行われた対策", "診断前からのもの");
    }

    @Test
    @Order(5)
    void measureThatNobodyRecommendedIsRecordedByHand() {
        browser.open(SITE);
        browser.follow("a[href='" + SITE + "/record/additional']");
        browser.run("document.querySelector('[name=reason]').required = false");
        browser.type("[name=content]", "<b>社員教育</b>を始めた");
        browser.follow("main form[action$='/additional'] button");
        assertThat(browser.text("[role=alert]")).contains("理由がありません");
        assertThat(browser.waitFor("[name=content]").getDomProperty("value")).isEqualTo("<b>社員教育</b>を始めた");
        browser.type("[name=reason]", "会社訪問");
        browser.follow("main form[action$='/additional'] button");
        assertThat(browser.text("[role=status]")).contains("記録しました");
        assertThat(browser.text("main tbody tr")).contains("<b>社員教育</b>を始めた", "会社訪問", "tantou", "現在の記録");
        browser.open(SITE);
        assertThat(browser.text("main ul")).contains("<b>社員教育</b>を始めた", "会社訪問");
        assertThat(browser.text(".timeline")).contains("tantou が手動で記録しました");
    }

    @Test
    @Order(6)
    void analystReadsTheHistoryWithoutReasonsAndWordsOfMails() {
        browser.signedInAnew("bunseki");
        browser.open(SITE + "/measures/" + measure);
        assertThat(browser.text("main tbody"))
                .contains("対策予定", "で訂正済み", "tantou")
                .doesNotContain("電話で確認", "読み違い");
        assertThat(browser.all("main a[href^='/mails'], main a[href*='/entries/'], main a[href*='/record']"))
                .isEmpty();
        browser.open(SITE + "/entries/1");
        assertThat(browser.text()).doesNotContain("元の記録");
    }

    @Test
    @Order(7)
    void auditTrailTellsEverythingInTheReadersLanguage() {
        browser.signedInAnew("admin");
        browser.look("audit-lived", "/audit");
        browser.open("/audit?language=ja");
        assertThat(details()).hasSizeGreaterThan(20).noneMatch(detail -> detail.matches("(?s).*[a-z]+ [a-z]+.*"));
        assertThat(details()).anyMatch(detail -> detail.matches("記録 \\d+：対策予定（記録 \\d+ を訂正）。電話で確認"));
        browser.open("/audit?language=en");
        assertThat(details())
                .anyMatch(detail -> detail.matches("entry \\d+: planned, corrects entry \\d+; 電話で確認"))
                .anyMatch(detail -> detail.equals("planned → requested"));
    }

    private static List<String> details() {
        return browser.all("main tbody td:last-child").stream()
                .map(WebElement::getText)
                .toList();
    }

    private static int recorded() {
        for (var each : lived.house()
                .coordinator()
                .get("/api" + SITE + "/measures?history=true")
                .at("/measures")) {
            if (each.at("/code").asString().equals(measure)) {
                return each.at("/history").size();
            }
        }
        throw new AssertionError(measure);
    }

    private static List<String> history() {
        browser.open(SITE + "/measures/" + measure);
        return browser.all("main tbody tr").stream().map(WebElement::getText).toList();
    }
}
