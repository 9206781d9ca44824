package followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import followup.inbox.Mailbox;
import followup.outbox.SmtpServer;
import followup.sandbox.SandboxClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/**
 * The main job from end to end, as the three kinds of people live it: a coordinator over HTTP, a company with its mail
 * program over SMTP and IMAP, an analyst over HTTP. Only the clock is moved by hand.
 */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "followup.admin.password=" + FollowUpStory.PASSWORD,
            "followup.sandbox.clock=2022-10-31T01:00:00Z",
            "followup.sandbox.smtp-port=0",
            "followup.sandbox.imap-port=0",
            "followup.schedule.surveys=1s",
            "followup.schedule.outbox=1s",
            "followup.schedule.inbox=1s",
            "followup.schedule.intake=1s",
            "followup.data=target/story-${random.uuid}",
            "spring.quartz.scheduler-name=${random.uuid}"
        })
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class FollowUpStory {

    static final String PASSWORD = "story-of-a-debrief";

    private static final String SITE = "EC027";
    private static final String CONTACT = "security@ec027.example";
    private static final Duration SOON = Duration.ofSeconds(60);

    @LocalServerPort
    private int port;

    @Autowired
    private SandboxClock clock;

    @Autowired
    private SmtpServer smtp;

    @Autowired
    private Mailbox mailbox;

    private Coordinator coordinator;
    private CompanyMailProgram company;
    private String reference = "";
    private String measure = "";

    @BeforeAll
    void everybodyIsAtWork() {
        coordinator = new Coordinator(port, "admin", PASSWORD);
        company = new CompanyMailProgram(CONTACT, smtp.port(), mailbox.port());
    }

    @Test
    @Order(1)
    void coordinatorImportsTheProgrammeAndRegistersADebrief() {
        for (String file : List.of("sites", "measures", "findings", "steps", "debriefs")) {
            coordinator.imports(file);
        }
        var debrief = coordinator.put("/api/sites/" + SITE + "/debrief", "{\"heldOn\":\"2022-10-31\"}");
        assertThat(debrief.at("/dueOn").asString()).isEqualTo("2023-01-31");
        assertThat(debrief.at("/reason/ja").asString()).contains("2022-10-31", "3か月", "2023-01-31");
        reference = debrief.at("/reference").asString();
        assertThat(reference).startsWith("FU-");
    }

    @Test
    @Order(2)
    void nothingIsSentTheDayBefore() {
        clock.moveTo(Instant.parse("2023-01-30T07:00:00Z"));
        assertThat(coordinator.get("/api/surveys/" + reference).at("/state").asString())
                .isEqualTo("PLANNED");
        assertThat(company.inbox()).isEmpty();
    }

    @Test
    @Order(3)
    void threeMonthsLaterAtTenInTokyoTheRequestArrives() {
        clock.moveTo(Instant.parse("2023-01-31T01:00:00Z"));
        await().atMost(SOON).until(() -> company.inbox().size() == 1);
        var request = company.inbox().getFirst();
        assertThat(request.subject()).contains(reference);
        assertThat(request.text()).contains("状況［　］");
        measure = firstCode(request.text());
        assertThat(coordinator.get("/api/surveys/" + reference).at("/state").asString())
                .isEqualTo("REQUESTED");
    }

    @Test
    @Order(4)
    void companyAnswersInsideTheQuotationAndTheLedgerHasItsWords() {
        var request = company.inbox().getFirst();
        var quoted = request.quoted();
        int block = quoted.indexOf("[" + measure + "]");
        var filled = quoted.substring(0, block)
                + quoted.substring(block)
                        .replaceFirst("状況［　］", "状況［１］")
                        .replaceFirst("日付［[　 ]*］", "日付［2023/1/15］")
                        .replaceFirst("内容［[　 ]*］", "内容［制作会社が修正しました］");
        company.reply(request, "お世話になっております。回答します。\n\n" + filled);

        await().atMost(SOON).until(() -> !answered().at("/after").isNull());
        var answer = answered();
        assertThat(answer.at("/before").asString()).isNotEqualTo("APPLIED");
        assertThat(answer.at("/after").asString()).isEqualTo("APPLIED");
        assertThat(answer.at("/newlyApplied").asBoolean()).isTrue();
        assertThat(answer.at("/date").asString()).isEqualTo("2023-01-15");
        assertThat(answer.at("/content").asString()).isEqualTo("制作会社が修正しました");
        assertThat(answer.at("/evidence/words").asString()).contains("１");
        var raw = coordinator.text("/api/mails/" + answer.at("/evidence/mail").asString() + "/raw");
        assertThat(raw).contains("In-Reply-To:");
    }

    @Test
    @Order(5)
    void companyIsToldWhatWasRecorded() {
        await().atMost(SOON).until(() -> company.inbox().size() == 2);
        var acknowledgement = company.inbox().getLast();
        assertThat(acknowledgement.text()).contains(measure, "対策済み", reference);
        assertThat(acknowledgement.header("Auto-Submitted")).startsWith("auto-");
        assertThat(coordinator.get("/api/surveys/" + reference).at("/state").asString())
                .isEqualTo("PARTLY_ANSWERED");
    }

    @Test
    @Order(6)
    void analystSeesTheNewlyAppliedMeasureAndThatItWasNotKnownTheDayBefore() {
        assertThat(newlyApplied("")).isEqualTo(1);
        assertThat(newlyApplied("&asOf=2023-01-30")).isZero();
    }

    @Test
    @Order(7)
    void doubtfulAnswerWaitsForAPersonAndCountsUnderTheirName() {
        var request = company.inbox().getFirst();
        var second = secondCode(request.text());
        company.reply(request, second + ": 対応済みと思いますが、業者に確認中です。\n");
        await().atMost(SOON).until(() -> coordinator.get("/api/reviews").size() == 1);
        assertThat(afterOf(second).isNull()).isTrue();

        var review = coordinator.get("/api/reviews").get(0);
        coordinator.post(
                "/api/reviews/" + review.at("/id").asInt(),
                "{\"decision\":\"change\",\"revision\":%d,\"note\":\"電話で確認\",\"answers\":[{\"measure\":\"%s\",\"status\":\"IN_PROGRESS\"}]}"
                        .formatted(review.at("/revision").asInt(), second));
        assertThat(afterOf(second).asString()).isEqualTo("IN_PROGRESS");
        assertThat(coordinator.measure(SITE, second).at("/evidence/recordedBy").asString())
                .isEqualTo("admin");
        assertThat(coordinator.get("/api/reviews")).isEmpty();
    }

    @Test
    @Order(8)
    void everyMailOfTheMailboxIsStored() {
        var compared = coordinator.post("/api/inbox/reconciliation", "");
        assertThat(compared.at("/onServer").asInt())
                .isEqualTo(compared.at("/stored").asInt());
    }

    private JsonNode answered() {
        return coordinator.measure(SITE, measure);
    }

    private JsonNode afterOf(String code) {
        return coordinator.measure(SITE, code).at("/after");
    }

    private int newlyApplied(String parameters) {
        var table = coordinator.get("/api/analysis/before-after?by=site" + parameters);
        for (var group : table.at("/groups")) {
            if (group.at("/group").asString().equals(SITE)) {
                return group.at("/newlyApplied").asInt();
            }
        }
        throw new AssertionError("no group " + SITE + " in " + table);
    }

    private static String firstCode(String text) {
        int open = text.indexOf("\n[") + 2;
        return text.substring(open, text.indexOf(']', open));
    }

    private static String secondCode(String text) {
        int first = text.indexOf("\n[") + 2;
        return firstCode(text.substring(first));
    }
}
