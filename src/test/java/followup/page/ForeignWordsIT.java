package followup.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import followup.Browser;
import followup.CompanyMailProgram;
import followup.WholeHouse;
import followup.outbox.SmtpServer;
import followup.sandbox.SandboxMails;
import followup.site.Site;
import followup.survey.Surveys;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;

/** Words from outside are shown wherever they come from, and run nowhere: not on pages, in charts, or in spreadsheets. */
class ForeignWordsIT {

    private static final Duration SOON = Duration.ofSeconds(60);

    /** Leaves an attribute and an element, then tries two ways to run. */
    private static final String SCRIPT =
            "'\"></title></textarea><img/class=planted/src=x/onerror=ran()><script>ran()</script>";

    private static final String PLANTED = "<img/class=planted";

    /** What a spreadsheet would take for a formula, by the first character. */
    private static final List<String> FORMULAS = List.of("=1+1", "+1+1", "-1+1", "@SUM(1)", "＝1+1");

    @TempDir
    private static Path folder;

    private static WholeHouse house;
    private static Browser browser;

    @BeforeAll
    static void plant() throws Exception {
        house = WholeHouse.empty();
        sites();
        house.coordinator().put("/api/sites/X1/debrief", "{\"heldOn\":\"2022-10-11\"}");
        house.moveClockTo(Instant.parse("2023-01-11T01:00:00Z"));
        replies(house.company("x1@shop.example"));
        people();
        browser = Browser.at(house).signedIn("admin");
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
        house.close();
    }

    private static void sites() {
        var sites = new StringBuilder(
                "site_code,site_name,site_url,company_name,contact_name,contact_email,contact_role,language\n");
        var measures = new StringBuilder("site_code,measure_code,title,category,risk,status_before,recommended\n");
        var words = new ArrayList<>(FORMULAS);
        words.addFirst(SCRIPT);
        for (int each = 0; each < words.size(); each++) {
            var word = "\"" + words.get(each).replace("\"", "\"\"") + "\"";
            var url = "https://shop.example/'onmouseover='ran()";
            sites.append(
                    "X%d,%s,%s,%s,%s,x%d@shop.example,to,ja%n".formatted(each + 1, word, url, word, word, each + 1));
            measures.append("X%d,W-01,%s,web_application,high,not_applied,yes%n".formatted(each + 1, word));
            measures.append("X%d,W-02,%s,web_application,low,not_applied,yes%n".formatted(each + 1, word));
        }
        var findings =
                "site_code,category,risk,title\nX1,web_application,high,\"" + SCRIPT.replace("\"", "\"\"") + "\"\n";
        house.coordinator().imports("sites", sites.toString().getBytes(UTF_8));
        house.coordinator().imports("measures", measures.toString().getBytes(UTF_8));
        house.coordinator().imports("findings", findings.getBytes(UTF_8));
    }

    private static void replies(CompanyMailProgram company) throws MessagingException, UnsupportedEncodingException {
        await().atMost(SOON).until(() -> company.inbox().size() == 1);
        var request = company.inbox().getFirst();
        send(request.replyTo(), SCRIPT + "\nW-01: 対策済み（2023年1月5日、制作会社が修正）\n\n" + request.quoted());
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(received()).as(received()).contains("\"reply\""));
        send(request.replyTo(), "W-02はたぶん対応済みだと思います。\n" + SCRIPT + "\n" + request.quoted());
        await().atMost(SOON)
                .until(() -> house.coordinator()
                                .get("/api/mails?kind=reply&direction=in")
                                .size()
                        == 2);
    }

    private static String received() {
        return house.coordinator().text("/api/mails?direction=in");
    }

    private static void send(String to, String text) throws MessagingException, UnsupportedEncodingException {
        var settings = new Properties();
        settings.put("mail.smtp.host", "127.0.0.1");
        settings.put(
                "mail.smtp.port", String.valueOf(house.part(SmtpServer.class).port()));
        var mail = new MimeMessage(Session.getInstance(settings));
        mail.setFrom(new InternetAddress("x1@shop.example", SCRIPT, "UTF-8"));
        mail.setRecipients(MimeMessage.RecipientType.TO, to);
        mail.setSubject("Re: " + SCRIPT, "UTF-8");
        var words = new MimeBodyPart();
        words.setText(text, "UTF-8");
        var file = new MimeBodyPart();
        file.setText("x", "UTF-8");
        file.setFileName(SCRIPT + ".txt");
        mail.setContent(new MimeMultipart(words, file));
        Transport.send(mail);
    }

    /** What people type: reasons, notes, names of tokens, and who wants to be called like this. */
    private static void people() {
        var typed = SCRIPT.replace("\"", "\\\"");
        house.coordinator().post("/api/tokens", "{\"label\":\"%s\",\"days\":30}".formatted(typed.substring(0, 60)));
        house.coordinator().post("/api/surveys/" + survey() + "/hold", "{\"reason\":\"%s\"}".formatted(typed));
        var answered = house.coordinator()
                .get("/api/mails?kind=reply&direction=in")
                .get(1)
                .at("/id")
                .asString();
        house.coordinator().post("/api/mails/" + answered + "/review", "{\"note\":\"%s\"}".formatted(typed));
        house.coordinator().put("/api/sites/X2/debrief", "{\"heldOn\":\"2023-01-10\"}");
    }

    private static String survey() {
        return house.part(Surveys.class)
                .findCurrentBySite(new Site.Code("X1"))
                .orElseThrow()
                .reference()
                .value();
    }

    @Test
    void noPageRunsOrInterpretsThem() {
        var paths = new ArrayList<>(EveryPage.of(house).stream()
                .filter(pattern -> !pattern.contains("{"))
                .toList());
        var mails = house.part(SandboxMails.class);
        paths.addAll(List.of(
                "/sites/X1",
                "/sites?q=img",
                "/debriefs/sites/X1",
                "/debriefs?q=img",
                "/calendar?day=2023-01-11",
                "/calendar/surveys/" + survey(),
                "/letters/request?site=X1",
                "/letters/reminder?site=X1",
                "/letters/acknowledgement?site=X1",
                "/analysis?by=site",
                "/analysis?by=measure",
                "/reviews?state=all",
                "/audit?subject=X1"));
        house.coordinator()
                .get("/api/mails")
                .valueStream()
                .map(mail -> "/mails/" + mail.at("/id").asString())
                .forEach(paths::add);
        house.coordinator()
                .get("/api/reviews")
                .valueStream()
                .map(review -> "/reviews/" + review.at("/id").asString())
                .forEach(paths::add);
        mails.mailboxes("", 0, 20).forEach(box -> {
            paths.add("/sandbox/mailboxes/" + box.number());
            mails.mailsOf(box.address(), 0, 20).forEach(mail -> paths.add("/sandbox/mails/" + mail.number()));
            if (!box.ours()) {
                paths.add("/sandbox/mails/" + box.number() + "/reply");
            }
        });
        int shown = 0;
        for (var path : paths) {
            browser.open(path);
            harmless(path);
            shown += browser.text().contains(PLANTED) ? 1 : 0;
        }
        assertThat(shown).as("pages that show the words as they are").isGreaterThan(20);
    }

    @Test
    void whatPeopleTypeIsHarmlessWhenItComesBack() throws IOException {
        for (var path : List.of(
                "/sites?q=",
                "/debriefs?q=",
                "/mails?survey=",
                "/sandbox?find=",
                "/audit?who=",
                "/letters/request?site=")) {
            browser.open(path + java.net.URLEncoder.encode(SCRIPT, UTF_8));
            harmless(path);
        }
        browser.open("/people?language=en");
        browser.type("[action='/people/add'] [name=name]", SCRIPT.substring(0, 60));
        browser.follow("[action='/people/add'] button");
        assertThat(browser.text("[role=alert]")).isNotEmpty();
        harmless("/people/add");
        browser.open("/calendar?language=en");
        browser.type("[action='/calendar/stop'] [name=reason]", SCRIPT);
        browser.follow("[action='/calendar/stop'] button");
        assertThat(browser.text("main .refused")).contains(PLANTED);
        harmless("/calendar");
        browser.open("/debriefs/import");
        var file =
                Files.writeString(folder.resolve("'><img class=planted>.csv"), "site_code,held_on\n" + SCRIPT + ",x\n");
        browser.driver().findElement(By.name("file")).sendKeys(file.toString());
        browser.follow("form[enctype] .primary");
        assertThat(browser.text("h2")).contains("<img class=planted>");
        harmless("/debriefs/import");
    }

    /** Nothing became an element or an attribute, and the content policy had nothing to keep from running. */
    private static void harmless(String path) {
        assertThat(browser.all(".planted, [onerror], script:not([src]), [onmouseover]"))
                .as(path)
                .isEmpty();
        assertThat(browser.complaints())
                .as(path)
                .noneMatch(message -> message.contains("Content Security Policy") || message.contains("ran"));
    }

    @Test
    void noSpreadsheetTakesThemForFormulas() throws IOException {
        int texts = 0;
        for (var table :
                List.of("before-after", "newly-applied", "application-times", "progress", "risk-levels", "responses")) {
            for (var by : table.equals("before-after") || table.equals("newly-applied")
                    ? List.of("site", "measure")
                    : List.of("")) {
                var question = "/api/analysis/" + table + "%s" + (by.isEmpty() ? "" : "?by=" + by);
                for (var row :
                        CSVParser.parse(download(question.formatted(".csv")).substring(1), CSVFormat.RFC4180)) {
                    row.forEach(cell -> assertThat(cell).as(table).doesNotContainPattern("^[=+\\-@＝＋－＠]."));
                    texts += row.size();
                }
                download(question.formatted(".txt"))
                        .lines()
                        .flatMap(line -> List.of(line.split("\t")).stream())
                        .forEach(cell -> assertThat(cell).as(table).doesNotContainPattern("^[=+\\-@＝＋－＠]."));
                try (var book = new XSSFWorkbook(new ByteArrayInputStream(bytes(question.formatted(".xlsx"))))) {
                    book.getSheetAt(0)
                            .forEach(row -> row.forEach(cell -> {
                                assertThat(cell.getCellType()).isIn(CellType.STRING, CellType.NUMERIC);
                                if (cell.getCellType() == CellType.STRING && row.getRowNum() > 0) {
                                    assertThat(cell.getCellStyle().getQuotePrefixed())
                                            .isTrue();
                                }
                            }));
                }
            }
        }
        assertThat(texts).isGreaterThan(100);
    }

    private static String download(String path) {
        return new String(bytes(path), UTF_8);
    }

    private static byte[] bytes(String path) {
        return house.coordinator().bytes(path);
    }
}
