package followup.analysis.web;

import static org.assertj.core.api.Assertions.assertThat;

import followup.Browser;
import followup.WholeHouse;
import org.junit.jupiter.api.Test;

/** The first day of a programme: nothing is registered yet, and every page says what to do about it. */
class NoDataPagesIT {

    @Test
    void pagesWithoutDataCanBeReadAndLeadToTheImport() {
        try (var house = WholeHouse.empty();
                var browser = Browser.at(house)) {
            browser.signedIn("admin");
            browser.look("today-empty", "/");
            browser.look("sites-empty", "/sites");
            browser.look("debriefs-empty", "/debriefs");
            browser.open("/");
            browser.follow("#content a[href^='/debriefs/import']");
            assertThat(browser.text("h1")).isEqualTo("ファイルの取り込み");
        }
    }
}
