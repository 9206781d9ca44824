package followup.survey.web;

import static org.assertj.core.api.Assertions.assertThat;

import followup.Databases;
import followup.debrief.CancellingDebriefs;
import followup.debrief.RegisteringDebriefs;
import followup.site.Site;
import followup.survey.AskingAgain;
import followup.survey.ChoosingDueDates;
import followup.survey.ClosingSurveys;
import followup.survey.HoldingSurveys;
import followup.survey.Notices;
import followup.survey.SurveyBeans;
import followup.survey.Surveys;
import followup.wording.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What the calls of debriefs and surveys take and answer. */
class EndpointsTest {

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private MockMvcTester http;

    @BeforeEach
    void open() {
        var database = Databases.h2();
        JdbcClient.create(database)
                .sql(
                        "insert into site (code, name, url, company_name) values ('EC001', '青葉茶舗', 'https://e.example/', '青葉')")
                .update();
        SurveyBeans.register(
                context, database, Clock.fixed(Instant.parse("2026-06-24T01:00:00Z"), ZoneOffset.UTC), null);
        context.refresh();
        var notices = context.getBean(Notices.class);
        http = MockMvcTester.of(
                new DebriefEndpoints(
                        context.getBean(RegisteringDebriefs.class),
                        context.getBean(CancellingDebriefs.class),
                        context.getBean(Surveys.class),
                        notices),
                new SurveyEndpoints(
                        context.getBean(HoldingSurveys.class),
                        context.getBean(ChoosingDueDates.class),
                        context.getBean(ClosingSurveys.class),
                        context.getBean(AskingAgain.class),
                        notices));
    }

    @AfterEach
    void close() {
        context.close();
    }

    @Test
    void aDebriefAnswersWithTheDueDateAndItsReasonInWords() {
        assertThat(debrief("{\"heldOn\":\"2026-06-22\"}"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"site":"EC001","state":"PLANNED","heldOn":"2026-06-22","dueOn":"2026-09-24",
                         "reason":{
                           "ja":"2026-06-22 + 3か月 = 2026-09-22（国民の休日）→ 2026-09-24（間の休み: 2026-09-23 秋分の日）",
                           "en":"2026-06-22 + 3 months = 2026-09-22 (citizens' holiday) → 2026-09-24 (closed between: 2026-09-23 Autumnal Equinox Day)"},
                         "onHold":false,"nextOn":"2026-09-24",
                         "warnings":[{"code":"NO_CONTACT"},{"code":"NO_MEASURES"}]}
                        """);
        assertThat(http.delete().uri("/api/sites/EC001/debrief"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"state\":\"CANCELLED\",\"warnings\":[]}");
    }

    @Test
    void aDayThatDoesNotExistIsRefusedInWords() {
        refused(debrief("{\"heldOn\":\"2022-11-31\"}"), "held-on").hasMessageContaining("2022-11-31");
        refused(debrief("{}"), "held-on").hasMessageContaining("{\"heldOn\":\"2022-11-30\"}");
    }

    @Test
    void aSurveyIsHeldReleasedMovedAndClosedByItsReferenceHoweverRetyped() {
        debrief("{\"heldOn\":\"2026-06-22\"}");
        var reference = context.getBean(Surveys.class)
                .findCurrentBySite(new Site.Code("EC001"))
                .orElseThrow()
                .reference()
                .value();

        assertThat(survey(reference.toLowerCase(Locale.ROOT), "hold", "{\"reason\":\"確認中\"}"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"onHold\":true,\"holdReason\":\"確認中\"}");
        assertThat(http.post().uri("/api/surveys/{reference}/release", reference))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"onHold\":false}");
        assertThat(http.post().uri("/api/surveys/{reference}/hold", reference)).hasStatusOk();
        assertThat(http.put()
                        .uri("/api/surveys/{reference}/due", reference)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"dueOn\":\"2026-10-01\",\"reason\":\"繁忙期を避ける\"}"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"dueOn\":\"2026-10-01\",\"reason\":{\"ja\":\"2026-10-01（担当者が設定: 繁忙期を避ける）\"}}");
        refused(
                        http.put()
                                .uri("/api/surveys/{reference}/due", reference)
                                .contentType(MediaType.APPLICATION_JSON)
                                .content("{\"dueOn\":\"1 October\",\"reason\":\"x\"}")
                                .exchange(),
                        "due-date")
                .hasMessageContaining("1 October");
        refused(survey(reference, "ask-again", "{}"), "survey-state").hasMessageContaining("planned");
        assertThat(survey(reference, "close", "{\"reason\":\"廃業\"}"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"state\":\"CLOSED\"}");
    }

    @Test
    void anUnknownReferenceIsNotFound() {
        refused(survey("FU-0000-0000", "hold", "{}"), "survey-unknown");
        refused(survey("FU-7K3Q-X2M8", "hold", "{}"), "survey-unknown");
    }

    private MvcTestResult debrief(String body) {
        return http.put()
                .uri("/api/sites/EC001/debrief")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private MvcTestResult survey(String reference, String verb, String body) {
        return http.post()
                .uri("/api/surveys/{reference}/{verb}", reference, verb)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> refused(MvcTestResult result, String type) {
        return assertThat(result)
                .failure()
                .cause()
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.type()).isEqualTo(type));
    }
}
