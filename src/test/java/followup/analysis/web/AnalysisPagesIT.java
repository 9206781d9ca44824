package followup.analysis.web;

import static org.assertj.core.api.Assertions.assertThat;

import followup.Browser;
import followup.WholeHouse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An analyst looks at what the programme brought about. */
class AnalysisPagesIT {

    private static final String STATEMENT = "/api/sites/EC001/measures/W-0%d/entries";

    private static WholeHouse house;
    private static Browser browser;

    @BeforeAll
    static void open() {
        house = WholeHouse.withSample();
        house.moveClockTo(Instant.parse("2023-01-20T01:00:00Z"));
        house.add("bunseki", "ANALYST");
        var coordinator = house.coordinator();
        coordinator.post(
                STATEMENT.formatted(1), "{\"status\":\"APPLIED\",\"appliedOn\":\"2022-12-10\",\"reason\":\"電話で確認\"}");
        coordinator.post(STATEMENT.formatted(2), "{\"status\":\"PLANNED\",\"reason\":\"電話で確認\"}");
        browser = Browser.at(house).signedIn("bunseki");
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
        house.close();
    }

    @Test
    void everyViewCanBeReadByEverybody() {
        browser.look("analysis", "/analysis");
        browser.look("analysis-by-measure", "/analysis?by=measure");
        browser.look("analysis-by-site", "/analysis?by=site&category=web_application");
        browser.look("analysis-responses", "/analysis/responses");
        browser.look("analysis-times", "/analysis/times");
        browser.look("analysis-report", "/analysis/report?asOf=2022-10-17&comparedWith=2022-10-12");
    }

    @Test
    void aViewIsToldByItsAddress() {
        browser.open("/analysis?language=ja");
        browser.choose("[name=risk]", "high");
        browser.waitForPlace("risk=high");
        assertThat(browser.place()).contains("by=risk");
        browser.open(browser.place());
        assertThat(browser.text(".figures")).contains("48", "1\n新たに対策");
        assertThat(browser.source()).contains("/api/analysis/before-after.csv?by=risk&amp;risk=high");
    }

    /** The editions for publication know no filters, and there is none of the day that another view looks at. */
    @Test
    void everyViewLeadsToEveryOther() {
        browser.open("/analysis?by=site&risk=high&category=platform&asOf=2022-12-01");
        for (var view : List.of("/responses", "/times", "/report", "/public", "")) {
            browser.follow("nav.views a[href^='/analysis%s%s']".formatted(view, view.isEmpty() ? "?" : ""));
            assertThat(browser.all("nav.views [aria-current=page]")).as(view).hasSize(1);
            browser.open("/analysis/times?by=site&risk=high&category=platform&asOf=2022-12-01");
        }
    }

    @Test
    void aSiteIsOneClickAwayFromItsFigures() {
        browser.open("/analysis?by=site&asOf=2022-12-01&language=ja");
        assertThat(browser.all("tr.total a")).isEmpty();
        browser.follow("tbody th a[href*=EC002]");
        assertThat(browser.place()).isEqualTo("/sites/EC002?asOf=2022-12-01");
        assertThat(browser.text("h1")).startsWith("EC002");
    }

    @Test
    void nothingIsAskedOfDaysToCome() {
        browser.open("/analysis/report");
        assertThat(browser.all("input[type=date][max='2023-01-20']")).hasSize(2);
    }

    @Test
    void onAPhoneNoWordStandsUpright() {
        browser.width(390);
        browser.open("/analysis?language=ja");
        assertThat(browser.run("return [...document.querySelectorAll('table.counts tbody :is(th, td):not(.number)')]"
                        + ".filter(cell => cell.clientHeight > 40).map(cell => cell.innerText).join()"))
                .isEqualTo("");
        browser.width(1280);
    }

    @Test
    void aPastDayKnowsNothingOfWhatCameLater() {
        browser.open("/analysis?risk=high&asOf=2023-01-19");
        assertThat(browser.text(".figures")).contains("0\n新たに対策");
    }

    @Test
    void whatCannotBeUnderstoodIsSaidAtItsField() {
        browser.open("/analysis?asOf=tomorrow&language=en");
        assertThat(browser.text("#wrong")).startsWith("asOf: 'tomorrow' is no date.");
        assertThat(browser.all("[name=asOf][aria-invalid=true]")).hasSize(1);
        assertThat(browser.all("table")).isEmpty();
        browser.check("analysis-wrong-day");
    }

    @Test
    void theReportStandsAsItWasPublished() {
        browser.open("/analysis/report?asOf=2022-10-17&comparedWith=2022-10-12&language=ja");
        assertThat(browser.text("table")).contains("49/50社 49/50社", "48/50社 49/50社", "24/50社 33/50社", "1/50社 1/50社");
        assertThat(browser.all("table").getLast().getText())
                .contains(
                        "高 6社（25%）",
                        "中 14社（58%）",
                        "低 4社（17%）",
                        "高 12社（50%）",
                        "中 11社（46%）",
                        "低 1社（4%）",
                        "2022-10-12時点（診断済み24社）",
                        "2022-10-17時点（診断済み33社）");
        assertThat(house.coordinator().text("/api/analysis/risk-levels.txt?asOf=2022-10-12"))
                .contains("\t高\t6社（25%）\r\n");
    }

    /** The published numbers, counted once more from the files alone. */
    @Test
    void theReportIsWhatTheSampleFilesSay() throws IOException {
        var day = "2022-10-17";
        var progress = house.coordinator().get("/api/analysis/progress?asOf=" + day);
        var done = sample("steps").filter(row -> row.get(2).compareTo(day) <= 0).toList();
        for (var step : progress.get("steps")) {
            var code = step.get("step").asString().toLowerCase(Locale.ROOT);
            assertThat(step.get("done").asLong())
                    .as(code)
                    .isEqualTo(
                            done.stream().filter(row -> row.get(1).equals(code)).count());
        }
        var diagnosed = done.stream()
                .filter(row -> row.get(1).equals("diagnosis"))
                .map(List::getFirst)
                .toList();
        var found = sample("findings")
                .filter(row -> diagnosed.contains(row.getFirst()))
                .toList();
        for (var category :
                house.coordinator().get("/api/analysis/risk-levels?asOf=" + day).get("categories")) {
            var code = category.get("category").asString().toLowerCase(Locale.ROOT);
            var worst = found.stream()
                    .filter(row -> row.get(1).equals(code))
                    .collect(Collectors.toMap(
                            List::getFirst,
                            row -> List.of("high", "medium", "low").indexOf(row.get(2)),
                            Math::min));
            for (int level = 0; level < 3; level++) {
                assertThat(category.at("/levels/" + level + "/count").asInt())
                        .as(code + level)
                        .isEqualTo(Collections.frequency(worst.values(), level));
            }
        }
    }

    /** The rows of a sample file that has no quotes in the columns looked at. */
    private static Stream<List<String>> sample(String name) throws IOException {
        return Files.readAllLines(Path.of("config/programme-2022/" + name + ".csv")).stream()
                .skip(1)
                .map(line -> List.of(line.split(",", -1)));
    }

    @Test
    void aTableOfTheReportIsCopiedWithAndWithoutScript() {
        browser.open("/analysis/report?asOf=2022-10-12&language=ja");
        assertThat(browser.run("getSelection().selectAllChildren(document.querySelector('main table'));"
                        + " return getSelection().toString()"))
                .asString()
                .contains("セルフチェック調査\t49/50社");
        browser.run("const cells = document.querySelector('main tbody tr').cells;"
                + " cells[0].textContent = '売上1,000件'; cells[1].textContent = '12,345,678/100,000社'");
        browser.run("addEventListener('copy', event => { window.copied = ['text/plain', 'text/html']"
                + ".map(type => event.clipboardData.getData(type)).join('|') })");
        browser.click("main button[data-copy]");
        browser.waitForText("コピーしました。");
        assertThat(browser.run("return window.copied"))
                .asString()
                .contains("\n売上1,000件\t12345678/100000社", "|<table border=\"1\">", "<tr>", "<td>12345678/100000社</td>")
                .doesNotContain("class=");
    }

    @Test
    void manySitesComeInPages() {
        browser.open("/analysis?by=measure&language=ja");
        assertThat(browser.all("nav.paging")).isEmpty();
        browser.open("/analysis?by=site&after=EC010");
        assertThat(browser.text("main")).contains("EC011").doesNotContain("EC010 ");
        browser.follow("nav.paging a");
        assertThat(browser.text("main")).contains("EC001");
    }

    @Test
    void anEditionIsLookedAtPublishedAndKept() {
        browser.look("analysis-public-none", "/analysis/public");
        browser.open("/analysis/public?draft=2023-01-20&language=ja");
        assertThat(browser.text("#wrong")).startsWith("2023-01-20はまだ終わっていません");
        browser.look("analysis-public-draft", "/analysis/public?draft=2023-01-19");
        assertThat(browser.source()).doesNotContain("/api/analysis/public/2023-01-19");
        assertThat(browser.text("dl.facts")).contains("*a", "*d");
        assertThat(browser.text("main")).contains("表示すると、伏せた別の数値が逆算されるため");
        browser.follow("main form[method=post] button");
        assertThat(browser.text("[role=status]")).isEqualTo("2023-01-19時点の集計を公表しました。");
        browser.look("analysis-public", "/analysis/public");
        assertThat(browser.text("main")).contains("*").doesNotContain("*a", "*d");
        var analyst = house.coordinator();
        assertThat(analyst.text("/api/analysis/public/2023-01-19/worst-risks.csv"))
                .startsWith("\uFEFF診断の種類,高,中,低,検出なし,合計");
        assertThat(analyst.get("/api/analysis/public").at("/0/smallestCell").asInt())
                .isEqualTo(5);
    }

    @Test
    void everyCallIsDescribedWithItsParametersAndProblems() {
        var description = house.coordinator().get("/v3/api-docs");
        assertThat(description.at("/info/description").asString())
                .contains("| `urn:followup:problem:edition-tells-too-much` |");
        assertThat(description.at("/components/responses/problem").isMissingNode())
                .isFalse();
        var undescribed = new ArrayList<String>();
        description
                .get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(call -> {
                    var name = call.getKey() + " " + path.getKey();
                    if (call.getValue().at("/summary").asString("").isBlank()) {
                        undescribed.add(name);
                    }
                    if (call.getValue().at("/responses/default").isMissingNode()) {
                        undescribed.add(name + " problems");
                    }
                    for (var parameter : call.getValue().path("parameters")) {
                        if (parameter.path("description").asString("").isBlank()) {
                            undescribed.add(name + " " + parameter.get("name").asString());
                        }
                    }
                }));
        assertThat(description.get("paths").size()).isGreaterThan(30);
        assertThat(undescribed).isEmpty();
    }
}
