package followup.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import followup.survey.Survey.State;
import followup.wording.Refusal;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A survey's life from debrief to closing, on whichever database. */
abstract class SurveyLifeBehaviour {

    private Desk desk;

    abstract DataSource database();

    @BeforeEach
    void open() {
        desk = new Desk(database(), "2022-12-01T09:00");
        desk.site("EC001");
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void aDebriefPlansASurveyWithItsDueDateAndTheReason() {
        var survey = desk.debrief("EC001", "2022-11-30");

        assertThat(survey.state()).isEqualTo(State.PLANNED);
        assertThat(survey.dueOn()).isEqualTo("2023-02-28");
        assertThat(survey.dueReason().ja()).isEqualTo("2022-11-30 + 3か月 = 2023-02-28（月末）");
        assertThat(survey.nextOn()).contains(LocalDate.of(2023, 2, 28));
        assertThat(desk.surveys
                        .findByReference(survey.reference())
                        .orElseThrow()
                        .token())
                .isEqualTo(survey.token());
        assertThat(desk.surveys.findByToken(survey.token()).orElseThrow().reference())
                .isEqualTo(survey.reference());
        assertThat(desk.traces("EC001")).containsExactly("debrief-registered: 2022-11-30");
        assertThat(desk.traces(survey.reference().value()))
                .containsExactly("survey-planned: 2022-11-30 + 3 months = 2023-02-28 (end of month)");
    }

    @Test
    void theRequestFallsDueInTheSendWindowOfItsDayAndOnlyOnce() {
        var planned = desk.debrief("EC001", "2022-10-31");

        assertThat(desk.sweepAt("2023-01-30T10:00")).isZero();
        assertThat(desk.sweepAt("2023-01-31T09:59")).isZero();
        assertThat(desk.sweepAt("2023-01-31T10:00")).isEqualTo(1);
        assertThat(desk.sweepAt("2023-01-31T10:01")).isZero();

        var survey = desk.survey("EC001");
        assertThat(survey.state()).isEqualTo(State.REQUESTED);
        assertThat(survey.wave()).contains(Wave.REQUEST);
        assertThat(survey.requestedOn()).contains(LocalDate.of(2023, 1, 31));
        assertThat(survey.answerBy()).contains(LocalDate.of(2023, 2, 14));
        assertThat(desk.post.waves)
                .containsExactly(new Survey.FellDue(planned.reference(), planned.siteCode(), Wave.REQUEST));
        assertThat(desk.traces(planned.reference().value()))
                .endsWith("survey-state-changed: planned → requested", "survey-fell-due: request");
    }

    @Test
    void whatIsAskedIsFrozenWithTheRequest() {
        var survey = desk.debrief("EC001", "2022-10-31");
        desk.measure("EC001", "W-10", "NOT_APPLIED", true);
        assertThat(desk.surveys.asked(survey.reference())).isEmpty();

        desk.sweepAt("2023-01-31T10:00");
        desk.measure("EC001", "W-11", "NOT_APPLIED", true);
        desk.jdbc.sql("update measure set title = '別の題' where code = 'W-01'").update();

        assertThat(desk.surveys.asked(survey.reference()))
                .extracting(AskedMeasure::code, AskedMeasure::title, AskedMeasure::isOpen)
                .containsExactly(
                        tuple("W-01", "入力値を検証する", true),
                        tuple("W-02", "入力値を検証する", true),
                        tuple("W-10", "入力値を検証する", true));
    }

    @Test
    void remindersFollowOnBusinessDaysUntilACoordinatorTakesOver() {
        desk.debrief("EC001", "2022-10-28");
        desk.sweepAt("2023-01-30T10:00"); // the 28th is a Saturday

        assertThat(desk.sweepAt("2023-02-10T16:59")).isZero();
        assertThat(desk.sweepAt("2023-02-13T10:00")).isEqualTo(1);
        assertThat(desk.sweepAt("2023-02-26T10:00")).isZero();
        assertThat(desk.sweepAt("2023-02-27T10:00")).isEqualTo(1);
        assertThat(desk.survey("EC001").nextOn()).contains(LocalDate.of(2023, 3, 13));
        assertThat(desk.sweepAt("2023-03-13T10:00")).isZero();

        var survey = desk.survey("EC001");
        assertThat(survey.state()).isEqualTo(State.OVERDUE);
        assertThat(survey.nextOn()).isEmpty();
        assertThat(desk.post.purposes()).containsExactly("EC001 request", "EC001 reminder-1", "EC001 reminder-2");
        assertThat(desk.sweepAt("2024-01-31T10:00")).isZero();
    }

    @Test
    void whatFellDueInDowntimeGoesOutOnceInTheNextWindowAndKeepsItsDistances() {
        desk.debrief("EC001", "2022-10-31");
        assertThat(desk.sweepAt("2023-04-28T17:00"))
                .isZero(); // the window has just closed, five days of holidays lie ahead
        assertThat(desk.sweepAt("2023-04-29T12:00")).isZero();
        assertThat(desk.sweepAt("2023-05-01T10:00")).isEqualTo(1);

        assertThat(desk.survey("EC001").nextOn()).contains(LocalDate.of(2023, 5, 15));
        assertThat(desk.sweepAt("2023-08-01T10:00")).isEqualTo(1); // down again, past both reminders
        assertThat(desk.sweepAt("2023-08-01T10:05")).isZero();
        assertThat(desk.survey("EC001").nextOn()).contains(LocalDate.of(2023, 8, 15));
        assertThat(desk.post.purposes()).containsExactly("EC001 request", "EC001 reminder-1");
    }

    @Test
    void answersMoveItToPartlyAnsweredAnsweredAndClosed() {
        var survey = desk.debrief("EC001", "2022-10-31");
        desk.sweepAt("2023-01-31T10:00");

        desk.moveTo("2023-02-01T20:00");
        desk.answered(survey, "W-03", "P-99"); // neither was asked
        assertThat(desk.survey("EC001").state()).isEqualTo(State.REQUESTED);
        desk.answered(survey, "W-01");
        assertThat(desk.survey("EC001").state()).isEqualTo(State.PARTLY_ANSWERED);
        assertThat(desk.surveys.asked(survey.reference()))
                .extracting(AskedMeasure::isOpen)
                .containsExactly(false, true);
        assertThat(desk.sweepAt("2023-02-14T10:00")).isEqualTo(1); // one measure is still open
        desk.answered(survey, "W-01", "W-02");
        assertThat(desk.survey("EC001").state()).isEqualTo(State.ANSWERED);
        assertThat(desk.sweepAt("2023-02-28T09:00")).isZero();
        assertThat(desk.sweepAt("2023-02-28T10:00")).isZero();

        var closed = desk.survey("EC001");
        assertThat(closed.state()).isEqualTo(State.CLOSED);
        assertThat(desk.row("select done_on from step where step = 'FOLLOW_UP'").get("done_on"))
                .hasToString("2023-02-14");
        desk.answered(survey, "W-02"); // a late correction is no fault
        assertThat(desk.post.changes)
                .extracting(Survey.StateChanged::to)
                .containsExactly(State.REQUESTED, State.PARTLY_ANSWERED, State.ANSWERED, State.CLOSED);
    }

    @Test
    void anAnswerAfterTheLastReminderSetsItGoingAgain() {
        var survey = desk.debrief("EC001", "2022-10-31");
        desk.sweepAt("2023-01-31T10:00");
        desk.sweepAt("2023-02-14T10:00");
        desk.sweepAt("2023-02-28T10:00");
        desk.sweepAt("2023-03-14T10:00");
        assertThat(desk.survey("EC001").state()).isEqualTo(State.OVERDUE);

        desk.moveTo("2023-03-20T11:00");
        desk.answered(survey, "W-02");
        assertThat(desk.survey("EC001").state()).isEqualTo(State.PARTLY_ANSWERED);
        assertThat(desk.survey("EC001").nextOn()).contains(LocalDate.of(2023, 4, 3));
        assertThat(desk.sweepAt("2023-04-03T10:00")).isZero();
        assertThat(desk.survey("EC001").state()).isEqualTo(State.OVERDUE);
    }

    @Test
    void noReminderGoesWhileAReplyWaitsToBeUnderstood() {
        var survey = desk.debrief("EC001", "2022-10-31");
        desk.sweepAt("2023-01-31T10:00");
        desk.unread.add(survey.reference().value());

        assertThat(desk.sweepAt("2023-02-14T10:00")).isZero();
        assertThat(desk.survey("EC001").nextOn()).contains(LocalDate.of(2023, 2, 15));
        assertThat(desk.sweepAt("2023-02-15T10:00")).isZero();
        desk.unread.clear();
        assertThat(desk.sweepAt("2023-02-15T10:15")).isZero();
        assertThat(desk.sweepAt("2023-02-16T10:00")).isEqualTo(1);
    }

    @Test
    void aHeldSurveySendsNothingUntilItIsReleased() {
        var survey = desk.debrief("EC001", "2022-10-31");
        desk.use(HoldingSurveys.class).hold(survey.reference(), "担当者が交代中");
        assertThat(desk.sweepAt("2023-01-31T10:00")).isZero();
        assertThat(desk.survey("EC001").holdReason()).contains("担当者が交代中");

        desk.use(HoldingSurveys.class).hold(survey.reference(), "担当者が交代中");
        desk.moveTo("2023-02-10T18:00");
        desk.use(HoldingSurveys.class).release(survey.reference());
        desk.use(HoldingSurveys.class).release(survey.reference());
        assertThat(desk.sweep()).isZero();
        assertThat(desk.sweepAt("2023-02-13T10:00")).isEqualTo(1);
        assertThat(desk.traces(survey.reference().value()))
                .contains("survey-held: 担当者が交代中", "survey-released: next: 2023-01-31")
                .hasSize(5);
    }

    @Test
    void aCoordinatorMayChooseAnotherDueDateWithAReason() {
        desk.moveTo("2022-12-01T09:00");
        var survey = desk.debrief("EC001", "2022-11-30");
        var choosing = desk.use(ChoosingDueDates.class);

        assertRefused(() -> choosing.choose(survey.reference(), LocalDate.of(2023, 3, 10), " "), "reason-missing");
        assertRefused(
                () -> choosing.choose(survey.reference(), LocalDate.of(2023, 3, 10), "長".repeat(501)),
                "reason-too-long");
        assertRefused(() -> choosing.choose(survey.reference(), LocalDate.of(2022, 11, 30), "早く"), "due-date");
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> choosing.choose(survey.reference(), LocalDate.of(2023, 3, 21), "月末の報告に間に合わせる"))
                .satisfies(refusal -> assertThat(refusal.words().ja()).contains("春分の日", "2023-03-22"));

        var chosen = choosing.choose(survey.reference(), LocalDate.of(2023, 3, 10), "月末の報告に間に合わせる");
        assertThat(chosen.dueReason().ja()).isEqualTo("2023-03-10（担当者が設定: 月末の報告に間に合わせる）");
        assertThat(desk.sweepAt("2023-02-28T10:00")).isZero();
        assertThat(desk.sweepAt("2023-03-10T10:00")).isEqualTo(1);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> choosing.choose(survey.reference(), LocalDate.of(2023, 3, 15), "やはり"))
                .satisfies(refusal -> assertThat(refusal.words().ja()).contains("依頼済み"));
        assertThat(desk.traces(survey.reference().value()))
                .contains(
                        "survey-due-date-set: 2023-02-28 → 2023-03-10: 2023-03-10 (set by a coordinator: 月末の報告に間に合わせる)");
    }

    @Test
    void aSiteWithoutAnybodyToWriteToIsShownAndGoesOutOnceThereIsSomebody() {
        desk.bareSite("EC002");
        desk.measure("EC002", "W-01", "NOT_APPLIED", true);
        var survey = desk.debrief("EC002", "2022-10-31");

        assertThat(desk.sweepAt("2023-01-31T10:00")).isZero();
        assertThat(desk.survey("EC002").obstacle()).contains(Obstacle.NO_CONTACT);
        assertThat(desk.survey("EC002").state()).isEqualTo(State.PLANNED);
        assertThat(desk.sweepAt("2023-01-31T10:15")).isZero();

        desk.contact("EC002", "info@ec002.example");
        assertThat(desk.sweepAt("2023-01-31T10:29")).isZero();
        assertThat(desk.sweepAt("2023-01-31T10:30")).isEqualTo(1);
        assertThat(desk.survey("EC002").obstacle()).isEmpty();
        assertThat(desk.traces(survey.reference().value()))
                .filteredOn(trace -> trace.startsWith("survey-cannot-go"))
                .hasSize(1);
    }

    @Test
    void aSiteWithoutMeasuresWaitsForThemAndOneWithNothingToAskIsClosed() {
        desk.bareSite("EC002");
        desk.contact("EC002", "info@ec002.example");
        desk.debrief("EC002", "2022-10-31");
        desk.sweepAt("2023-01-31T10:00");
        assertThat(desk.survey("EC002").obstacle()).contains(Obstacle.NO_MEASURES);

        desk.measure("EC002", "W-01", "APPLIED", true);
        desk.measure("EC002", "W-02", "NOT_APPLICABLE", true);
        desk.measure("EC002", "W-03", "NOT_APPLIED", false);
        assertThat(desk.sweepAt("2023-01-31T10:15")).isZero();
        var survey = desk.survey("EC002");
        assertThat(survey.state()).isEqualTo(State.CLOSED);
        assertThat(desk.traces(survey.reference().value()))
                .contains("survey-closed: there was no measure to ask for, so no request went out");
        assertThat(desk.post.waves).isEmpty();
    }

    @Test
    void oneLetterThatCannotBeComposedKeepsNobodyElseWaiting() {
        for (int number = 2; number <= 5; number++) {
            desk.site("EC00" + number);
        }
        for (int number = 1; number <= 5; number++) {
            desk.debrief("EC00" + number, "2022-10-31");
        }
        desk.post.unfit.add("EC003");

        assertThat(desk.sweepAt("2023-01-31T10:00")).isEqualTo(4);
        assertThat(desk.survey("EC003").obstacle()).contains(Obstacle.NOT_COMPOSED);
        assertThat(desk.survey("EC003").state()).isEqualTo(State.PLANNED);
        assertThat(desk.surveys.asked(desk.survey("EC003").reference())).isEmpty();

        desk.post.unfit.clear();
        assertThat(desk.sweepAt("2023-01-31T10:15")).isEqualTo(1);
        assertThat(desk.survey("EC003").state()).isEqualTo(State.REQUESTED);
        assertThat(desk.row("select count(*) as waves from survey_wave").get("waves"))
                .hasToString("5");
    }

    @Test
    void whenEveryContactIsUnreachableACoordinatorFindsAnotherAddress() {
        desk.contact("EC001", "support@ec001.example");
        var survey = desk.debrief("EC001", "2022-10-31");
        desk.sweepAt("2023-01-31T10:00");

        desk.bounced(survey, "info@ec001.example", false);
        desk.bounced(survey, "Support@EC001.example", true);
        desk.bounced(survey, "support@ec001.example", true);
        assertThat(desk.survey("EC001").state()).isEqualTo(State.REQUESTED);
        desk.bounced(survey, "info@ec001.example", true);
        assertThat(desk.survey("EC001").state()).isEqualTo(State.UNREACHABLE);
        assertThat(desk.sweepAt("2023-02-14T10:00")).isZero();
        assertRefused(() -> desk.use(AskingAgain.class).askAgain(survey.reference()), "no-new-contact");

        desk.replaceContacts("EC001", "owner@ec001.example");
        desk.use(AskingAgain.class).askAgain(survey.reference());
        assertThat(desk.survey("EC001").state()).isEqualTo(State.REQUESTED);
        assertThat(desk.post.purposes()).containsExactly("EC001 request", "EC001 request");
        assertThat(desk.sweepAt("2023-02-28T10:00")).isEqualTo(1);
        assertThat(desk.traces(survey.reference().value()))
                .contains("survey-address-undeliverable: i***@ec001.example 5.1.1")
                .noneMatch(trace -> trace.contains("info@"));
    }

    @Test
    void anAnswerOfAnUnreachableCompanyCountsAllTheSame() {
        var survey = desk.debrief("EC001", "2022-10-31");
        desk.sweepAt("2023-01-31T10:00");
        desk.bounced(survey, "info@ec001.example", true);
        desk.answered(survey, "W-01", "W-02");

        assertThat(desk.survey("EC001").state()).isEqualTo(State.ANSWERED);
    }

    @Test
    void aCoordinatorMayCloseASurveyByHand() {
        var survey = desk.debrief("EC001", "2022-10-31");
        desk.sweepAt("2023-01-31T10:00");
        desk.use(ClosingSurveys.class).close(survey.reference(), "電話で回答済み");

        assertThat(desk.survey("EC001").state()).isEqualTo(State.CLOSED);
        assertThat(desk.sweepAt("2023-02-14T10:00")).isZero();
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> desk.use(ClosingSurveys.class).close(survey.reference(), "もう一度"))
                .satisfies(refusal -> assertThat(refusal.words())
                        .extracting("ja", "en")
                        .containsExactly(
                                "調査 %s は「終了」の状態なので、終了することはできません。".formatted(survey.reference()),
                                "The survey %s is closed, so it is not possible to close it."
                                        .formatted(survey.reference())));
        assertRefused(() -> desk.use(HoldingSurveys.class).hold(survey.reference(), "x"), "survey-state");
    }

    @Test
    void theAwaitedSurveysOfSitesAreFoundForTheirSenders() {
        var survey = desk.debrief("EC001", "2022-10-31");
        assertThat(desk.surveys.awaitingAnswersOf(List.of(survey.siteCode()))).isEmpty();
        desk.sweepAt("2023-01-31T10:00");

        assertThat(desk.surveys.awaitingAnswersOf(List.of(survey.siteCode())))
                .extracting(Survey::reference)
                .containsExactly(survey.reference());
    }

    private static void assertRefused(ThrowingCallable call, String type) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(call)
                .satisfies(refusal -> assertThat(refusal.type()).isEqualTo(type));
    }
}
