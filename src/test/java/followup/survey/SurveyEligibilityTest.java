package followup.survey;

import static org.assertj.core.api.Assertions.assertThat;

import followup.Databases;
import followup.outbox.Eligibility.Verdict;
import followup.outbox.Eligibility.Verdict.Drop;
import followup.outbox.Eligibility.Verdict.Go;
import followup.outbox.Eligibility.Verdict.Wait;
import followup.outbox.QueuedMail;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether a queued mail still goes, asked at the last moment. */
class SurveyEligibilityTest {

    private Desk desk;
    private Survey survey;

    @BeforeEach
    void aRequestWaitsInTheOutbox() {
        desk = new Desk(Databases.h2(), "2022-12-01T09:00");
        desk.site("EC001");
        survey = desk.debrief("EC001", "2022-10-31");
        desk.sweepAt("2023-01-31T10:00");
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void anAwaitedMailGoesInsideTheSendWindow() {
        assertThat(verdict("request", "2023-01-31T16:59")).isEqualTo(new Go());
        assertThat(verdict("request", "2023-01-31T17:00")).isEqualTo(new Wait(Desk.at("2023-02-01T10:00")));
        assertThat(verdict("request", "2023-02-10T17:00")).isEqualTo(new Wait(Desk.at("2023-02-13T10:00")));
    }

    @Test
    void whatAnswersAReplyGoesAtAnyHour() {
        assertThat(verdict("acknowledgement:in-12", "2023-01-31T23:00")).isEqualTo(new Go());
        desk.cancel("EC001", true);
        assertThat(verdict("acknowledgement:in-12", "2023-01-31T23:00")).isEqualTo(new Go());
    }

    @Test
    void mailsThatBelongToNoSurveyAreNotOurConcern() {
        assertThat(verdict(mail("", "notice", "office@programme.example"), "2023-01-31T23:00"))
                .isEqualTo(new Go());
        assertThat(verdict(mail("FU-0000-0000", "request", "info@ec001.example"), "2023-01-31T11:00"))
                .isEqualTo(new Drop("there is no survey FU-0000-0000"));
    }

    @Test
    void aHeldSurveysMailWaitsToBeAskedAgain() {
        desk.use(HoldingSurveys.class).hold(survey.reference(), "確認中");
        assertThat(verdict("request", "2023-01-31T11:00")).isEqualTo(new Wait(Desk.at("2023-01-31T11:15")));
        assertThat(verdict("request", "2023-01-31T16:50")).isEqualTo(new Wait(Desk.at("2023-02-01T10:00")));
        desk.use(HoldingSurveys.class).release(survey.reference());
        assertThat(verdict("request", "2023-01-31T11:15")).isEqualTo(new Go());
    }

    @Test
    void aCancelledSurveysMailIsDropped() {
        desk.cancel("EC001", true);
        assertThat(verdict("request", "2023-01-31T11:00")).isInstanceOf(Drop.class);
    }

    @Test
    void anAnsweredSurveysReminderIsDroppedAPartlyAnsweredOnesGoes() {
        desk.answered(survey, "W-01");
        assertThat(verdict("reminder-1", "2023-02-14T11:00")).isEqualTo(new Go());
        desk.answered(survey, "W-02");
        assertThat(verdict("reminder-1", "2023-02-14T11:00"))
                .isEqualTo(new Drop("survey " + survey.reference() + " is ANSWERED"));
    }

    @Test
    void aReminderWaitsWhileAReplyIsNotUnderstoodTheRequestDoesNot() {
        desk.unread.add(survey.reference().value());
        assertThat(verdict("reminder-1", "2023-02-14T11:00")).isEqualTo(new Wait(Desk.at("2023-02-14T11:15")));
        assertThat(verdict("request", "2023-02-14T11:00")).isEqualTo(new Go());
    }

    @Test
    void anAddressThatCannotBeReachedIsNotTriedWithFurtherMails() {
        desk.contact("EC001", "support@ec001.example");
        desk.bounced(survey, "info@ec001.example", true);

        assertThat(verdict("reminder-1", "2023-02-14T11:00")).isInstanceOf(Drop.class);
        assertThat(verdict("acknowledgement:in-12", "2023-02-14T11:00")).isInstanceOf(Drop.class);
        assertThat(verdict(mail(survey.reference().value(), "reminder-1", "support@ec001.example"), "2023-02-14T11:00"))
                .isEqualTo(new Go());
    }

    @ParameterizedTest
    @CsvSource({
        "5.1.1, true",
        "5.1.2, true",
        "5.1.10, true",
        "5.2.1, true",
        "5.1.7, false",
        "5.1.8, false",
        "5.2.2, false",
        "5.7.26, false",
        "5.0.0, false",
        "5.2.10, false"
    })
    void aBounceCountsOnlyWhenItBlamesTheAddress(String status, boolean barred) {
        desk.bounced(survey, "info@ec001.example", status);

        assertThat(verdict("reminder-1", "2023-02-14T11:00")).isInstanceOf(barred ? Drop.class : Go.class);
        assertThat(desk.survey("EC001").state()).isEqualTo(barred ? Survey.State.UNREACHABLE : Survey.State.REQUESTED);
        assertThat(desk.traces(survey.reference().value()))
                .contains((barred ? "survey-address-undeliverable" : "survey-mail-returned") + ": i***@ec001.example "
                        + status);
    }

    @Test
    void aRefusalCountsOnlyWhenItBlamesTheAddress() {
        refused("5.7.1");
        assertThat(desk.survey("EC001").state()).isEqualTo(Survey.State.REQUESTED);
        refused("5.1.1");
        assertThat(desk.survey("EC001").state()).isEqualTo(Survey.State.UNREACHABLE);
        assertThat(verdict("request", "2023-02-14T11:00")).isInstanceOf(Drop.class);
    }

    @Test
    void aReminderThatALaterOneHasOvertakenIsDropped() {
        desk.sweepAt("2023-02-14T10:00");
        desk.sweepAt("2023-02-28T10:00");

        assertThat(verdict("reminder-1", "2023-02-28T11:00")).isInstanceOf(Drop.class);
        assertThat(verdict("reminder-2", "2023-02-28T11:00")).isEqualTo(new Go());
        desk.sweepAt("2023-03-14T10:00"); // overdue, but the last reminder may still be on its way
        assertThat(verdict("reminder-2", "2023-03-14T11:00")).isEqualTo(new Go());
    }

    private void refused(String status) {
        desk.context.publishEvent(new QueuedMail.MailRefused(
                new QueuedMail.Id(1), survey.reference().value(), "request", "info@ec001.example", status, "550"));
    }

    private Verdict verdict(String purpose, String tokyo) {
        return verdict(mail(survey.reference().value(), purpose, "info@ec001.example"), tokyo);
    }

    private Verdict verdict(QueuedMail mail, String tokyo) {
        return desk.use(SurveyEligibility.class).mayGo(mail, Desk.at(tokyo));
    }

    private static QueuedMail mail(String survey, String purpose, String recipient) {
        return new QueuedMail(
                new QueuedMail.Id(1),
                survey,
                purpose,
                recipient,
                "bounce@programme.example",
                "<1@programme.example>",
                "フォローアップ調査のお願い",
                "request",
                "1",
                1000,
                QueuedMail.State.CLAIMED,
                0,
                null,
                "",
                "",
                null,
                Instant.EPOCH,
                null);
    }
}
