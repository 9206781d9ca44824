package followup.page;

import static org.assertj.core.api.Assertions.assertThat;

import followup.Browser;
import followup.LivedInHouse;
import followup.WholeHouse;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Looks at every page that there is, whoever added it, in both languages and widths. */
class EveryPageIT {

    @Test
    void everyPageCanBeReadOnceCompaniesHaveAnswered() {
        try (var lived = LivedInHouse.open();
                var browser = Browser.at(lived.house())) {
            browser.signedIn("admin");
            var examples = EveryPage.examples(lived);
            var titles = new HashMap<String, String>();
            for (var pattern : EveryPage.of(lived.house())) {
                assertThat(pattern.contains("{"))
                        .as("something to look at for " + pattern)
                        .isEqualTo(examples.containsKey(pattern));
                for (var path : examples.getOrDefault(pattern, List.of(pattern))) {
                    if (EveryPage.NOT_WHOLE.contains(pattern)) {
                        browser.open(path);
                        assertThat(browser.source()).as(path).doesNotContain("??");
                        browser.complaints();
                    } else {
                        browser.glance("every" + path.replaceAll("\\W+", "-"), path);
                        var title = Objects.requireNonNull(browser.driver().getTitle());
                        assertThat(titles.merge(title, pattern, (first, again) -> first))
                                .as("the page called " + title)
                                .isEqualTo(pattern);
                    }
                }
            }
        }
    }

    @Test
    void everyPageCanBeReadOnTheFirstDayAndWhatIsNotThereIsSaid() {
        try (var house = WholeHouse.empty();
                var browser = Browser.at(house)) {
            browser.signedIn("admin");
            for (var pattern : EveryPage.of(house)) {
                if (EveryPage.NOT_WHOLE.contains(pattern)) {
                    continue;
                }
                if (pattern.contains("{")) {
                    browser.open(pattern.replaceAll("\\{[^}]*}", "1"));
                    assertThat(browser.all("[role=alert]")).as(pattern).isNotEmpty();
                    browser.complaints();
                } else {
                    browser.glance("first-day" + pattern.replaceAll("\\W+", "-"), pattern);
                }
            }
        }
    }
}
