package followup;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.FluentWait;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * A headless Chromium in front of a running service. Where there is none, the test says so and is left out; with the
 * environment's {@code FOLLOWUP_BROWSER=required}, as in the automatic build, that is a failure.
 */
public final class Browser implements AutoCloseable {

    /** What the pages are looked at in: a desk and a phone, in pixels. */
    private static final List<Integer> WIDTHS = List.of(1280, 390);

    private static final List<String> LANGUAGES = List.of("ja", "en");
    private static final Set<String> GRAVE = Set.of("serious", "critical");
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Path SCREENSHOTS = Path.of("target/screenshots");

    private final WholeHouse house;
    private final ChromeDriver driver;

    private Browser(WholeHouse house, ChromeDriver driver) {
        this.house = house;
        this.driver = driver;
    }

    public static Browser at(WholeHouse house) {
        return at(house, Map.of());
    }

    /** One that runs no script of any page. */
    public static Browser withoutScript(WholeHouse house) {
        return at(house, Map.of("profile.managed_default_content_settings.javascript", 2));
    }

    /** @param preferences of the browser */
    private static Browser at(WholeHouse house, Map<String, Object> preferences) {
        var chromium = program("chromium", "chromium-browser", "google-chrome");
        var chromedriver = program("chromedriver");
        if (chromium.isEmpty() || chromedriver.isEmpty()) {
            var missing = "NO BROWSER: chromium and chromedriver are not on the path; the pages are NOT looked at";
            if ("required".equals(System.getenv("FOLLOWUP_BROWSER"))) {
                throw new IllegalStateException(missing);
            }
            System.err.println("\n" + "!".repeat(100) + "\n" + missing + "\n" + "!".repeat(100) + "\n");
            Assumptions.abort(missing);
        }
        var options = new ChromeOptions();
        options.setBinary(chromium.orElseThrow());
        options.setExperimentalOption("prefs", preferences);
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-dev-shm-usage",
                "--lang=ja");
        var driverService = new ChromeDriverService.Builder()
                .usingDriverExecutable(chromedriver.orElseThrow())
                .build();
        var browser = new Browser(house, new ChromeDriver(driverService, options));
        browser.width(WIDTHS.getFirst());
        return browser;
    }

    private static Optional<File> program(String... names) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(folder -> Stream.of(names).map(name -> new File(folder, name)))
                .filter(File::canExecute)
                .findFirst();
    }

    /** Signs in on the page, in Japanese. */
    public Browser signedIn(String name) {
        return signedIn(name, WholeHouse.PASSWORD);
    }

    /** As somebody who was not here before, whoever is signed in now. */
    public Browser signedInAnew(String name) {
        driver.manage().deleteAllCookies();
        return signedIn(name);
    }

    public Browser signedIn(String name, String password) {
        open("/sign-in?language=ja");
        type("[name=name]", name);
        type("[name=password]", password);
        follow("main button");
        waitFor("header form button");
        return this;
    }

    public void open(String path) {
        driver.get(house.url(path));
    }

    /** The path and query of the page shown. */
    public String place() {
        return Objects.requireNonNull(driver.getCurrentUrl()).replace(house.url(""), "");
    }

    public String text() {
        return driver.findElement(By.tagName("body")).getText();
    }

    public String text(String selector) {
        return patience().until(page -> waitFor(selector).getText());
    }

    public String source() {
        return Objects.requireNonNull(driver.getPageSource());
    }

    public List<WebElement> all(String selector) {
        return driver.findElements(By.cssSelector(selector));
    }

    /** Clicks what stays on this page. */
    public void click(String selector) {
        waitFor(selector).click();
    }

    /**
     * Clicks what leads to another page, says yes where it is asked first, and waits until this page is left: a click
     * alone may come back before, and what is read next would be the old page's.
     */
    public void follow(String selector) {
        var page = driver.findElement(By.tagName("html"));
        click(selector);
        var question = ExpectedConditions.alertIsPresent().apply(driver);
        if (question != null) {
            question.accept();
        }
        patience().until(ExpectedConditions.stalenessOf(page));
    }

    /** Replaces what a field holds. Dates are typed as {@code 2022-11-30}. */
    public void type(String selector, String text) {
        var field = waitFor(selector);
        if ("date".equals(field.getDomAttribute("type"))) {
            driver.executeScript(
                    "arguments[0].value = arguments[1];"
                            + "for (const kind of ['input', 'change'])"
                            + " arguments[0].dispatchEvent(new Event(kind, {bubbles: true}));",
                    field,
                    text);
        } else {
            field.clear();
            field.sendKeys(text);
        }
    }

    /** Types a day into a field of a browser whose language is American English, as {@code 11232022}. */
    public void typeDate(String selector, int year, int month, int day) {
        waitFor(selector).sendKeys("%02d%02d%d".formatted(month, day, year));
    }

    public void choose(String selector, String value) {
        new Select(waitFor(selector)).selectByValue(value);
    }

    /** Presses keys without a field, as for a shortcut. */
    public void press(CharSequence keys) {
        driver.switchTo().activeElement().sendKeys(keys);
    }

    public WebElement waitFor(String selector) {
        return patience().until(ExpectedConditions.elementToBeClickable(By.cssSelector(selector)));
    }

    public void waitForText(String words) {
        patience().until(ExpectedConditions.textToBePresentInElementLocated(By.tagName("body"), words));
    }

    /** Waits until the address of the page shown holds these characters. */
    public void waitForPlace(String part) {
        patience().until(ExpectedConditions.urlContains(part));
    }

    /** A page that changes while it is looked at is looked at again. */
    private FluentWait<WebDriver> patience() {
        return new WebDriverWait(driver, SOON).ignoring(WebDriverException.class);
    }

    public @Nullable Object run(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    public ChromeDriver driver() {
        return driver;
    }

    public void width(int pixels) {
        driver.manage().window().setSize(new Dimension(pixels, 900));
    }

    /**
     * Looks at a page on a desk and on a phone, in both languages: every text is there, it is not wider than the
     * screen, axe-core finds nothing serious; and puts the pictures into {@code target/screenshots}.
     */
    public void look(String name, String path) {
        for (var width : WIDTHS) {
            width(width);
            for (var language : LANGUAGES) {
                open(path + (path.contains("?") ? "&" : "?") + "language=" + language);
                check(name + "-" + width + "-" + language);
            }
        }
        width(WIDTHS.getFirst());
        open(path + (path.contains("?") ? "&" : "?") + "language=ja");
    }

    /**
     * The same with fewer pictures, for many pages: axe-core looks once at each width and language. Besides, headings
     * must not leave out a level, the page must say its language, and the browser must have nothing to complain about.
     */
    public void glance(String name, String path) {
        for (var width : WIDTHS) {
            width(width);
            for (var language : LANGUAGES) {
                var look = name + "-" + width + "-" + language;
                open(path + (path.contains("?") ? "&" : "?") + "language=" + language);
                assertThat(complaints())
                        .as(() -> look + " shows: " + driver.getTitle())
                        .isEmpty();
                assertThat(source()).as(look).doesNotContain("??");
                assertThat(pageIsTooWide())
                        .as("%s is wider than the screen", look)
                        .isFalse();
                assertThat(run("return document.documentElement.lang")).as(look).isEqualTo(language);
                assertThat(skippedHeadings()).as(look).isEmpty();
                if (width.equals(WIDTHS.getFirst()) == language.equals(LANGUAGES.getFirst())) {
                    check(look);
                }
            }
        }
        width(WIDTHS.getFirst());
    }

    /** Headings that are more than one level below the one before; the first is of level 1, and no other is. */
    private List<?> skippedHeadings() {
        return (List<?>) Objects.requireNonNull(run("""
                let before = 0;
                return [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].filter(heading => {
                    const level = Number(heading.tagName[1]);
                    const skips = level > before + 1 || (level === 1) !== (before === 0);
                    before = level;
                    return skips;
                }).map(heading => heading.outerHTML);"""));
    }

    /** What the browser has written into its log since it was asked last, such as what the content policy kept out. What is no page of ours has no icon. */
    public List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(LogEntry::getMessage)
                .filter(message -> !message.contains("/favicon.ico"))
                .toList();
    }

    /** The same for the page as it stands, in its present language and width. */
    public void check(String name) {
        picture(name);
        assertThat(source()).as(name).doesNotContain("??");
        assertThat(pageIsTooWide()).as("%s is wider than the screen", name).isFalse();
        var grave = new AxeBuilder()
                .analyze(driver).getViolations().stream()
                        .filter(violation -> GRAVE.contains(violation.getImpact()))
                        .toList();
        assertThat(grave).as(name).extracting(Browser::words).isEmpty();
    }

    private static String words(Rule violation) {
        return violation.getId() + ": " + violation.getHelp() + " "
                + violation.getNodes().stream().map(node -> node.getHtml()).toList();
    }

    private boolean pageIsTooWide() {
        return Boolean.TRUE.equals(
                driver.executeScript("return document.documentElement.scrollWidth > window.innerWidth + 1"));
    }

    private void picture(String name) {
        try {
            Files.createDirectories(SCREENSHOTS);
            Files.write(SCREENSHOTS.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    @Override
    public void close() {
        driver.quit();
    }
}
