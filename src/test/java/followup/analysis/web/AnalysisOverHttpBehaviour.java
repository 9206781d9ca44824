package followup.analysis.web;

import static followup.FrontOfTheHouse.admin;
import static followup.FrontOfTheHouse.basic;
import static org.assertj.core.api.Assertions.assertThat;

import followup.FrontOfTheHouse;
import followup.inbox.StoredMails;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The sample programme, imported and queried as a stranger would. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class AnalysisOverHttpBehaviour {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String ANALYST = basic("analyst", FrontOfTheHouse.PASSWORD + " too");

    private FrontOfTheHouse house;

    @ComponentScan({"followup.debrief", "followup.survey", "followup.countermeasure", "followup.analysis"})
    @ComponentScan(
            basePackages = "followup.outbox",
            useDefaultFilters = false,
            includeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.REGEX,
                            pattern = "followup\\.outbox\\.(Outbox|QueuedMails|StoppingSends)"))
    @Import(StoredMails.class)
    static class LedgerAndAnalysis {}

    abstract FrontOfTheHouse house();

    @BeforeAll
    void importTheSampleProgramme() throws IOException {
        house = house();
        for (var file : List.of("sites", "measures", "findings", "steps")) {
            assertThat(upload(file, Files.readAllBytes(Path.of("config/programme-2022", file + ".csv")))
                            .statusCode())
                    .as(file)
                    .isEqualTo(200);
        }
        assertThat(house.send(
                                "POST",
                                "/api/users",
                                admin(),
                                "{\"name\":\"analyst\",\"password\":\"%s too\",\"role\":\"ANALYST\"}"
                                        .formatted(FrontOfTheHouse.PASSWORD))
                        .statusCode())
                .isLessThan(300);
    }

    @AfterAll
    void close() {
        house.close();
    }

    @ParameterizedTest
    @CsvSource({"2022-10-12, 49, 48, 24, 1", "2022-10-17, 49, 49, 33, 1"})
    void theStepsStandAsThePublishedReportSays(String asOf, int selfCheck, int hearing, int diagnosis, int debrief) {
        var progress = get("/api/analysis/progress?asOf=" + asOf);

        assertThat(progress.get("sites").asInt()).isEqualTo(50);
        assertThat(each(
                        progress.get("steps"),
                        step -> step.get("step").asString() + " "
                                + step.get("done").asInt() + " of "
                                + step.get("of").asInt()))
                .containsExactly(
                        "SELF_CHECK " + selfCheck + " of 50",
                        "HEARING " + hearing + " of 50",
                        "DIAGNOSIS " + diagnosis + " of 50",
                        "DEBRIEF " + debrief + " of 50",
                        "FOLLOW_UP 0 of 50");
    }

    @Test
    void theWorstRisksStandAsThePublishedReportSays() {
        var risks = get("/api/analysis/risk-levels?asOf=2022-10-12");

        assertThat(risks.get("diagnosed").asInt()).isEqualTo(24);
        assertThat(each(risks.get("categories"), AnalysisOverHttpBehaviour::levels))
                .containsExactly(
                        "WEB_APPLICATION HIGH 6/24 25% MEDIUM 14/24 58% LOW 4/24 17%",
                        "PLATFORM HIGH 12/24 50% MEDIUM 11/24 46% LOW 1/24 4%");
        assertThat(each(
                        risks.get("categories"),
                        category -> category.get("withoutFinding").get("count").asInt()))
                .containsOnly(0);
    }

    @Test
    @Order(1)
    void beforeAnyAnswerNothingIsSaidToBeAppliedOrNot() {
        var report = get("/api/analysis/before-after?by=risk");

        assertThat(each(report.get("groups"), AnalysisOverHttpBehaviour::sums))
                .containsExactly(
                        "HIGH 48 measures, 0 answered, 48 without answer, 0 not asked, 0 newly applied",
                        "MEDIUM 124 measures, 0 answered, 124 without answer, 0 not asked, 0 newly applied",
                        "LOW 186 measures, 0 answered, 186 without answer, 0 not asked, 0 newly applied",
                        "NONE 294 measures, 0 answered, 64 without answer, 230 not asked, 0 newly applied");
        assertThat(each(report.get("groups").get(0).get("counts"), Object::toString))
                .containsExactly(
                        "{\"before\":\"IN_PROGRESS\",\"after\":null,\"asked\":true,\"measures\":7}",
                        "{\"before\":\"NOT_APPLIED\",\"after\":null,\"asked\":true,\"measures\":41}");
        assertThat(sums(report.get("total"))).startsWith(" 652 measures");
    }

    @Test
    @Order(2)
    void whatAPersonRecordsIsInTheLedgerWithNameAndReason() {
        house.clock().advance(Duration.ofDays(100));
        var made = house.send(
                "POST",
                "/api/sites/EC001/measures/W-01/entries",
                admin(),
                "{\"status\":\"APPLIED\",\"appliedOn\":\"2023-01-15\",\"content\":\"再計算を実装\",\"reason\":\"電話で確認\"}");
        assertThat(made.statusCode()).isEqualTo(201);

        var measure = priceCheck("history=true");
        assertThat(measure.get("before").asString()).isEqualTo("NOT_APPLIED");
        assertThat(measure.get("after").asString()).isEqualTo("APPLIED");
        assertThat(measure.get("newlyApplied").asBoolean()).isTrue();
        assertThat(measure.get("date").asString()).isEqualTo("2023-01-15");
        assertThat(measure.get("evidence").get("recordedBy").asString()).isEqualTo("admin");
        assertThat(measure.get("evidence").get("reason").asString()).isEqualTo("電話で確認");
        assertThat(measure.get("history")).hasSize(1);
        assertThat(priceCheck("asOf=2023-01-19").get("after").isNull()).isTrue();
        assertThat(sums(get("/api/analysis/before-after?by=site&limit=1")
                        .get("groups")
                        .get(0)))
                .endsWith("1 newly applied");
        assertThat(sums(get("/api/analysis/before-after?by=risk&asOf=2023-01-19")
                        .get("total")))
                .endsWith("0 newly applied");
    }

    @Test
    @Order(3)
    void anAnalystIsToldWhenAndByWhomAndNotInWhichWords() {
        var history =
                house.get("/api/sites/EC001/measures?history=true", ANALYST).body();
        var decided = JSON.readTree(history)
                .get("measures")
                .valueStream()
                .filter(measure -> measure.get("code").asString().equals("W-01"))
                .findAny()
                .orElseThrow();
        assertThat(decided.get("evidence").get("recordedBy").asString()).isEqualTo("admin");
        assertThat(decided.get("evidence").get("reason").isNull()).isTrue();
        assertThat(decided.get("history").get(0).get("evidence").get("words").asString())
                .isEmpty();
        assertThat(history).contains("再計算を実装").doesNotContain("電話で確認");
    }

    @Test
    @Order(4)
    void aCorrectedFileDoesNotChangeWhatWasKnown() {
        house.clock().advance(Duration.ofDays(10));
        var header = "site_code,measure_code,title,category,risk,status_before,recommended\n";
        var row = "EC001,W-01,注文金額をサーバ側で再計算する,web_application,high,applied,yes\n";
        assertThat(upload("measures", (header + row).getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .statusCode())
                .isEqualTo(200);

        assertThat(sums(get("/api/analysis/before-after?by=measure").get("total")))
                .endsWith("0 newly applied");
        assertThat(sums(get("/api/analysis/before-after?by=measure&asOf=2023-01-29")
                        .get("total")))
                .endsWith("1 newly applied");
        assertThat(priceCheck("history=true")
                        .get("beforeCorrections")
                        .get(0)
                        .get("recordedBy")
                        .asString())
                .isEqualTo("admin");
    }

    @Test
    @Order(5)
    void aSurveyTellsItsDueDateAndItsMails() {
        house.send("PUT", "/api/sites/EC010/debrief", admin(), "{\"heldOn\":\"2022-11-30\"}");
        var entry = get("/api/surveys?state=PLANNED&site=EC010&dueFrom=2023-02-28&dueTo=2023-02-28")
                .get("surveys")
                .get(0);
        assertThat(entry.get("dueReason").get("ja").asString()).contains("2022-11-30 + 3か月");
        var reference = entry.get("reference").asString();
        queue(reference, "yamada@shop.example");

        assertThat(recipient(reference, admin())).isEqualTo("yamada@shop.example");
        assertThat(recipient(reference, ANALYST)).isEqualTo("y***@shop.example");
    }

    @Test
    void anAnalystReadsAndDoesNotRecord() {
        assertThat(house.get("/api/sites/EC002/measures", ANALYST).statusCode()).isEqualTo(200);
        assertThat(house.get("/api/analysis/before-after.csv?by=risk", ANALYST).statusCode())
                .isEqualTo(200);
        assertThat(house.send(
                                "POST",
                                "/api/sites/EC002/measures/W-01/entries",
                                ANALYST,
                                "{\"status\":\"APPLIED\",\"reason\":\"x\"}")
                        .statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/api/analysis/before-after?by=colour|unknown-grouping|by: 'colour' is unknown. Expected is one of risk, category, measure, site.",
                "/api/analysis/before-after.csv|unknown-grouping|by: '' is unknown. Expected is one of risk, category, measure, site.",
                "/api/analysis/progress?asOf=2022-02-29|bad-date|asOf: '2022-02-29' is no date. Expected is a day written as YYYY-MM-DD, such as 2022-10-12.",
                "/api/surveys?dueFrom=tomorrow|bad-date|dueFrom: 'tomorrow' is no date. Expected is a day written as YYYY-MM-DD, such as 2022-10-12.",
                "/api/surveys?state=LOST|unknown-state|state: 'LOST' is unknown. Expected is one of PLANNED, REQUESTED, PARTLY_ANSWERED, ANSWERED, CLOSED, UNREACHABLE, CANCELLED, OVERDUE."
            })
    void aWrongQuestionIsAnsweredWithWhatWasExpected(String path, String type, String english) {
        var answer = house.send(house.request(path, admin()).header("Accept-Language", "en"));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(JSON.readTree(answer.body()).get("type").asString()).isEqualTo("urn:followup:problem:" + type);
        assertThat(JSON.readTree(answer.body()).get("detail").asString()).isEqualTo(english);
        var japanese = house.send(house.request(path, admin()).header("Accept-Language", "ja"));
        assertThat(JSON.readTree(japanese.body()).get("detail").asString()).endsWith("指定してください。");
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertThat(house.get("/api/sites/EC999/measures", admin()).statusCode()).isEqualTo(404);
        assertThat(house.get("/api/surveys/FU-7K3Q-X2M9", admin()).statusCode()).isEqualTo(404);
        assertThat(house.get("/api/surveys/nonsense", admin()).statusCode()).isEqualTo(404);
    }

    @Test
    void anEditionOfNoDayIsRefused() {
        var refused = house.send("POST", "/api/analysis/public", admin(), "");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("urn:followup:problem:missing-parameter", "asOf");
    }

    @Test
    void tablesAreDownloadedForSpreadsheets() {
        var csv = house.get("/api/analysis/before-after.csv?by=category&asOf=2022-10-12", admin());
        assertThat(csv.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
        assertThat(csv.headers().firstValue("Content-Disposition").orElseThrow())
                .isEqualTo("attachment; filename=\"before-after-category-2022-10-12.csv\"");
        for (var name : List.of("newly-applied-risk", "application-times")) {
            var table = name.replace("-risk", "");
            assertThat(house.get(
                                    "/api/analysis/%s.csv?by=risk&risk=high&category=platform&asOf=2022-10-12"
                                            .formatted(table),
                                    admin())
                            .headers()
                            .firstValue("Content-Disposition"))
                    .contains("attachment; filename=\"%s-high-platform-2022-10-12.csv\"".formatted(name));
        }
        assertThat(csv.body()).startsWith("\uFEFF分類,対策前,対策済み");

        var xlsx = house.get("/api/analysis/before-after.xlsx?by=site", admin());
        assertThat(xlsx.headers().firstValue("Content-Type").orElseThrow()).contains("spreadsheetml");
        assertThat(xlsx.body()).startsWith("PK");
    }

    private HttpResponse<String> upload(String file, byte[] bytes) {
        return house.send(house.request("/api/imports/" + file, admin())
                .header("Content-Type", "text/csv")
                .POST(BodyPublishers.ofByteArray(bytes)));
    }

    private JsonNode get(String path) {
        var answer = house.get(path, admin());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    /** The first measure of the first shop: the price is computed again on the server. */
    private JsonNode priceCheck(String query) {
        var measures = get("/api/sites/EC001/measures?" + query).get("measures");
        return each(measures, Function.identity()).stream()
                .filter(measure -> measure.get("code").asString().equals("W-01"))
                .findAny()
                .orElseThrow();
    }

    private String recipient(String reference, String who) {
        var story = JSON.readTree(house.get("/api/surveys/" + reference, who).body());
        return story.get("mails").get(0).get("recipient").asString();
    }

    private void queue(String reference, String recipient) {
        var now = house.clock().instant().atOffset(ZoneOffset.UTC);
        house.part(JdbcClient.class)
                .sql("""
                        insert into queued_mail (survey, purpose, recipient, envelope_from, message_id, subject,
                            template, template_version, size, state, attempts, claim_number, reply, status, created_at)
                        values (?, 'request', ?, '', ?, '', '', '', 1, 'QUEUED', 0, 0, '', '', ?)
                        """)
                .params(reference, recipient, reference, now)
                .update();
    }

    private static <T> List<T> each(JsonNode list, Function<JsonNode, T> told) {
        return StreamSupport.stream(list.spliterator(), false).map(told).toList();
    }

    private static String levels(JsonNode category) {
        var told = new ArrayList<String>();
        told.add(category.get("category").asString());
        for (var level : category.get("levels")) {
            told.add("%s %d/%d %d%%"
                    .formatted(
                            level.get("risk").asString(),
                            level.get("count").asInt(),
                            level.get("total").asInt(),
                            level.get("percent").asInt()));
        }
        return String.join(" ", told);
    }

    private static String sums(JsonNode group) {
        return "%s %d measures, %d answered, %d without answer, %d not asked, %d newly applied"
                .formatted(
                        group.get("group").asString(),
                        group.get("measures").asInt(),
                        group.get("answered").asInt(),
                        group.get("withoutAnswer").asInt(),
                        group.get("notAsked").asInt(),
                        group.get("newlyApplied").asInt());
    }
}
