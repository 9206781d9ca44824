package followup.page;

import static org.assertj.core.api.Assertions.assertThat;

import followup.Browser;
import followup.LivedInHouse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;

/** The pages without a mouse, and enlarged. */
class KeyboardIT {

    /** Presses at one place: a date is typed into three fields and opens a calendar. */
    private static final int MOST_PRESSES = 4;

    /** Goes to the first place, wherever the page has put the focus. Where one can stop by the tabulator, in the order of the document, numbered. Of a group of choices it is the chosen one. */
    private static final String NUMBER_STOPS = """
            const stops = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]')]
                .filter(each => each.tabIndex >= 0 && !each.disabled && each.type !== 'hidden'
                    && (each.type !== 'radio' || each.checked)
                    && each.checkVisibility({visibilityProperty: true}) && each.getClientRects().length > 0);
            stops[0].focus();
            stops.forEach((each, number) => each.dataset.stop = number);
            return stops.length;""";

    private static final String WHERE = """
            const here = document.activeElement;
            const box = here.getBoundingClientRect();
            const style = getComputedStyle(here);
            return {
                stop: Number(here.dataset.stop ?? -1),
                left: here === document.body || here === document.documentElement,
                seen: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2
                    && box.right > 0 && box.bottom > 0 && box.left < innerWidth && box.top < innerHeight,
                html: here.outerHTML.slice(0, 160)
            };""";

    /** What reaches beyond the right edge of the page though it does not scroll by itself. */
    private static final String TOO_WIDE = """
            if (document.documentElement.scrollWidth <= innerWidth + 1) return [];
            return [document.documentElement.scrollWidth + ' pixels', ...[...document.querySelectorAll('body *')]
                .filter(each => each.getBoundingClientRect().right > innerWidth + 1 && !each.closest('.scroll > *'))
                .slice(0, 5).map(each => each.outerHTML.slice(0, 160))];""";

    private static LivedInHouse lived;
    private static Browser browser;

    @BeforeAll
    static void open() {
        lived = LivedInHouse.open();
        browser = Browser.at(lived.house()).signedIn("admin");
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
        lived.close();
    }

    @Test
    void theTabulatorLeadsFromTheLinkToTheContentThroughEverythingInTheOrderOfReading() {
        for (var path : List.of(
                "/",
                "/sites?q=EC01",
                "/sites/EC027",
                "/sites/EC027/measures/" + lived.answered(),
                "/sites/EC027/entries/" + lived.entries().getFirst(),
                "/debriefs?q=EC00",
                "/debriefs/sites/EC027",
                "/debriefs/import",
                "/calendar",
                "/calendar/held",
                "/letters/request",
                "/reviews",
                "/reviews/" + lived.review(),
                "/mails",
                "/mails/" + lived.mails("in").getFirst(),
                "/analysis",
                "/analysis/report",
                "/analysis/public?draft=2023-01-10",
                "/people",
                "/people/tokens",
                "/audit",
                "/account",
                "/sandbox",
                "/sandbox/mails/" + lived.request() + "/reply",
                "/no-such-page")) {
            walk(path);
        }
    }

    private static void walk(String path) {
        browser.open(path);
        int stops = ((Number) Objects.requireNonNull(browser.run(NUMBER_STOPS))).intValue();
        var order = new ArrayList<>(List.of(0));
        int presses = 0;
        boolean left = false;
        while (!left && presses++ < stops * MOST_PRESSES) {
            new Actions(browser.driver()).sendKeys(Keys.TAB).perform();
            var here = (Map<?, ?>) Objects.requireNonNull(browser.run(WHERE));
            int stop = ((Number) Objects.requireNonNull(here.get("stop"))).intValue();
            if (Boolean.TRUE.equals(here.get("left")) || stop == 0) {
                left = true;
            } else if (stop >= 0) {
                assertThat(here.get("seen"))
                        .as("%s: focus on %s", path, here.get("html"))
                        .isEqualTo(true);
                order.add(stop);
            }
        }
        assertThat(order).as("%s: not in the order of the document", path).isSorted();
        assertThat(new TreeSet<>(order))
                .as("%s: reached of %d", path, stops)
                .containsExactlyElementsOf(IntStream.range(0, stops).boxed().toList());
    }

    @Test
    void theFirstLinkLeadsPastTheMenu() {
        for (var path : List.of("/", "/sites", "/reviews", "/analysis")) {
            browser.open(path);
            browser.run("document.activeElement.blur()");
            browser.press(Keys.TAB);
            assertThat(browser.run("return document.activeElement.className")).isEqualTo("skip");
            browser.press(Keys.ENTER);
            assertThat(browser.run("return document.activeElement.id")).isEqualTo("content");
            browser.press(Keys.TAB);
            assertThat(browser.run("return document.activeElement.closest('main') !== null"))
                    .isEqualTo(true);
        }
    }

    @Test
    void noPageScrollsSidewaysWhenItIsEnlarged() {
        var examples = EveryPage.examples(lived);
        try {
            for (int width : List.of(640, 320)) {
                browser.driver()
                        .executeCdpCommand(
                                "Emulation.setDeviceMetricsOverride",
                                Map.of("width", width, "height", 512, "deviceScaleFactor", 1, "mobile", false));
                for (var pattern : EveryPage.of(lived.house())) {
                    if (!EveryPage.NOT_WHOLE.contains(pattern)) {
                        for (var path : examples.getOrDefault(pattern, List.of(pattern))) {
                            isNotTooWide(width, path);
                        }
                    }
                }
            }
        } finally {
            browser.driver().executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
        }
    }

    private static void isNotTooWide(int width, String path) {
        for (var language : List.of("en", "ja")) {
            browser.open(path + (path.contains("?") ? "&" : "?") + "language=" + language);
            assertThat(browser.run("return innerWidth")).isEqualTo((long) width);
            assertThat((List<?>) browser.run(TOO_WIDE))
                    .as("%s in %s at %d pixels", path, language, width)
                    .isEmpty();
        }
    }
}
