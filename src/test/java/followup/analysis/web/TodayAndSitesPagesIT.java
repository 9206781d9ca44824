package followup.analysis.web;

import static org.assertj.core.api.Assertions.assertThat;

import followup.Browser;
import followup.WholeHouse;
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
                .contains("判断を待つメール", "期日の来た調査の確認", "稼働中", "セルフチェック")
                .contains("49 / 50");
    }

    @Test
    void analystSeesNothingOfMailsOnTheStartPage() {
        signedIn("bunseki");
        browser.open("/");
        assertThat(browser.text("#content")).contains("49 / 50").doesNotContain("判断を待つ", "メールボックス");
        assertThat(browser.all("#content a[href^='/calendar']")).isEmpty();
    }
}
