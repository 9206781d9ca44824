package followup.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import followup.debrief.ImportingDebriefs;
import followup.site.FaultyFile;
import followup.site.ImportReport;
import followup.survey.Survey.State;
import followup.wording.Refusal;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What registering, moving, cancelling and importing debriefs does to their surveys, on whichever database. */
abstract class MovingDebriefsBehaviour {

    private Desk desk;

    abstract DataSource database();

    @BeforeEach
    void open() {
        desk = new Desk(database(), "2022-12-01T09:00", LocalDate.of(2023, 3, 1));
        desk.site("EC001");
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void movingBeforeTheRequestPlansTheSameSurveyAnew() {
        var survey = desk.debrief("EC001", "2022-11-30");
        var moved = desk.debrief("EC001", "2022-10-31");

        assertThat(moved.reference()).isEqualTo(survey.reference());
        assertThat(moved.heldOn()).isEqualTo("2022-10-31");
        assertThat(moved.dueOn()).isEqualTo("2023-01-31");
        assertThat(moved.dueReason().ja()).isEqualTo("2022-10-31 + 3か月 = 2023-01-31");
        assertThat(desk.sweepAt("2023-01-31T10:00")).isEqualTo(1);
        assertThat(desk.sweepAt("2023-02-28T10:00")).isEqualTo(1); // the second reminder, not the old due date
        assertThat(desk.post.purposes()).containsExactly("EC001 request", "EC001 reminder-1");
        assertThat(desk.traces("EC001"))
                .containsExactly("debrief-registered: 2022-11-30", "debrief-moved: 2022-11-30 → 2022-10-31");
    }

    @Test
    void theSameDayAgainChangesNothing() {
        var survey = desk.debrief("EC001", "2022-11-30");
        desk.debrief("EC001", "2022-11-30");

        assertThat(desk.traces("EC001")).hasSize(1);
        assertThat(desk.traces(survey.reference().value())).hasSize(1);
    }

    @Test
    void aHeldSurveyStaysOnHoldWhenItsDebriefIsMoved() {
        var survey = desk.debrief("EC001", "2022-11-30");
        desk.use(HoldingSurveys.class).hold(survey.reference(), "確認中");
        var moved = desk.debrief("EC001", "2022-10-31");

        assertThat(moved.onHold()).isTrue();
        assertThat(desk.sweepAt("2023-01-31T10:00")).isZero();
        desk.use(HoldingSurveys.class).release(survey.reference());
        assertThat(desk.sweep()).isEqualTo(1);
    }

    @Test
    void movingAfterTheRequestAsksFirst() {
        var survey = desk.debrief("EC001", "2022-10-31");
        desk.sweepAt("2023-01-31T10:00");

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> desk.debrief("EC001", "2022-11-30"))
                .satisfies(refusal -> {
                    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
                    assertThat(refusal.type()).isEqualTo("survey-already-requested");
                    assertThat(refusal.words().ja())
                            .contains(survey.reference().value(), "2023-01-31", "依頼済み", "confirm=true");
                });
        assertThat(desk.survey("EC001").heldOn()).isEqualTo("2022-10-31");
        assertThat(desk.traces("EC001")).containsExactly("debrief-registered: 2022-10-31");

        var another = desk.debrief("EC001", "2022-11-30", true);
        assertThat(another.reference()).isNotEqualTo(survey.reference());
        assertThat(another.token()).isNotEqualTo(survey.token());
        assertThat(another.dueOn()).isEqualTo("2023-02-28");
        assertThat(desk.surveys
                        .findByReference(survey.reference())
                        .orElseThrow()
                        .state())
                .isEqualTo(State.CANCELLED);
        assertThat(desk.sweepAt("2023-02-14T10:00")).isZero();
        assertThat(desk.sweepAt("2023-02-28T10:00")).isEqualTo(1);
    }

    @Test
    void movingAfterTheAnswerKeepsTheAnsweredSurvey() {
        var survey = desk.debrief("EC001", "2022-10-31");
        desk.sweepAt("2023-01-31T10:00");
        desk.answered(survey, "W-01", "W-02");
        desk.debrief("EC001", "2022-11-30", true);

        assertThat(desk.surveys
                        .findByReference(survey.reference())
                        .orElseThrow()
                        .state())
                .isEqualTo(State.ANSWERED);
        assertThat(desk.survey("EC001").state()).isEqualTo(State.PLANNED);
    }

    @Test
    void aCancelledDebriefTakesItsSurveyWithItAndMayBeRegisteredAgain() {
        var survey = desk.debrief("EC001", "2022-10-31");
        desk.cancel("EC001", false);

        assertThat(desk.survey("EC001").state()).isEqualTo(State.CANCELLED);
        assertThat(desk.sweepAt("2023-01-31T10:00")).isZero();
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> desk.cancel("EC001", false))
                .satisfies(refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_FOUND));

        var another = desk.debrief("EC001", "2022-11-30");
        assertThat(another.reference()).isNotEqualTo(survey.reference());
        assertThat(another.state()).isEqualTo(State.PLANNED);
        assertThat(desk.traces("EC001"))
                .containsExactly(
                        "debrief-registered: 2022-10-31",
                        "debrief-cancelled: 2022-10-31",
                        "debrief-registered: 2022-11-30");
    }

    @Test
    void cancellingAfterTheRequestAsksFirst() {
        desk.debrief("EC001", "2022-10-31");
        desk.sweepAt("2023-01-31T10:00");

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> desk.cancel("EC001", false))
                .satisfies(refusal -> assertThat(refusal.words().en()).contains("confirm=true"));
        assertThat(desk.survey("EC001").state()).isEqualTo(State.REQUESTED);
        desk.cancel("EC001", true);
        assertThat(desk.survey("EC001").state()).isEqualTo(State.CANCELLED);
    }

    @Test
    void debriefsOfUnknownSitesAndImpossibleDaysAreRefused() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> desk.debrief("EC999", "2022-11-30"))
                .satisfies(refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_FOUND));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> desk.debrief("EC001", "0222-11-30"))
                .satisfies(refusal -> assertThat(refusal.words().en())
                        .isEqualTo("0222-11-30 cannot be the day of a debrief;"
                                + " expected a day from 2000-01-01 to 2099-12-31."));
    }

    @Test
    void aDueDateAfterTheProgrammesClosingIsRegisteredWithAWarning() {
        var notices = desk.use(Notices.class);

        assertThat(notices.about(desk.debrief("EC001", "2022-11-30"))).isEmpty();
        var late = desk.debrief("EC001", "2022-12-01");
        assertThat(late.dueOn()).isEqualTo("2023-03-01");
        assertThat(notices.about(late)).isEmpty();
        var later = desk.debrief("EC001", "2022-12-02");
        assertThat(notices.about(later)).extracting(Notices.Notice::code).containsExactly("AFTER_CLOSING");
        var chosen =
                desk.use(ChoosingDueDates.class).choose(later.reference(), LocalDate.of(2023, 3, 1), "事業の終了日までに尋ねる");
        assertThat(notices.about(chosen)).isEmpty();
    }

    @Test
    void noticesTellWhatIsMissingAndWhatGoesOutAtOnce() {
        desk.bareSite("EC002");
        var notices = desk.use(Notices.class);
        assertThat(notices.about(desk.debrief("EC002", "2022-11-30")))
                .extracting(Notices.Notice::code)
                .containsExactly("NO_CONTACT", "NO_MEASURES");

        desk.measure("EC002", "W-01", "APPLIED", true);
        desk.contact("EC002", "info@ec002.example");
        desk.moveTo("2022-12-28T18:00");
        assertThat(notices.about(desk.debrief("EC002", "2022-08-31")))
                .extracting(notice -> notice.code() + " " + notice.words().en())
                .containsExactly(
                        "DUE_ALREADY The due date 2022-11-30 has come already. The request goes out in the next send"
                                + " window, 2023-01-04 10:00.",
                        "NOTHING_TO_ASK The site has no measure to ask for. If that stays so, the survey is closed on"
                                + " its due date without a request.");
        assertThat(notices.about(desk.debrief("EC002", "2027-10-29")))
                .extracting(Notices.Notice::code)
                .contains("BEYOND_HOLIDAY_TABLE");
    }

    @Test
    void theSampleProgrammeIsImportedAndASecondTimeChangesNothing() throws IOException {
        var sample = Files.readAllBytes(Path.of("config/programme-2022/debriefs.csv"));
        for (int number = 2; number <= 50; number++) {
            desk.bareSite("EC%03d".formatted(number));
        }

        assertThat(importing(sample)).extracting("rows", "added", "changed").containsExactly(49, 49, 0);
        assertThat(importing(sample))
                .extracting("added", "changed", "unchanged")
                .containsExactly(0, 0, 49);
        assertThat(desk.row("select count(*) as n, count(distinct reference) as r, count(distinct token) as t"
                        + " from survey"))
                .hasToString("{n=49, r=49, t=49}");
        assertThat(desk.row("select count(*) as n from survey where due_on = date '2023-02-28'")
                        .get("n"))
                .hasToString("13");
        assertThat(desk.traces("debriefs.csv"))
                .containsExactly("debriefs-imported: added: 49; changed: 0; unchanged: 0");
    }

    @Test
    void aFileMovesDebriefsInUtf8AndInWindows31jAlike() {
        desk.site("EC002");
        assertThat(importing("site_code,held_on\nEC001,2022-10-31\nEC002,2022-10-31\n")
                        .added())
                .isEqualTo(2);
        assertThat(importing("\uFEFFheld_on,site_code\r\n2022-11-30,EC001\r\n2022-10-31,EC002\r\n"))
                .extracting("added", "changed", "unchanged")
                .containsExactly(0, 1, 1);
        assertThat(importing("site_code,held_on\nEC002,2022-11-30　\n".getBytes(Charset.forName("windows-31j")))
                        .changed())
                .isEqualTo(1);
        assertThat(desk.survey("EC001").dueOn()).isEqualTo("2023-02-28");
        assertThat(desk.survey("EC002").dueOn()).isEqualTo("2023-02-28");
    }

    @Test
    void aDryRunTellsTheSameAndWritesNothing() {
        var report = desk.use(ImportingDebriefs.class)
                .importFile("site_code,held_on\nEC001,2022-10-31\n".getBytes(StandardCharsets.UTF_8), true, false);

        assertThat(report).extracting("dryRun", "added").containsExactly(true, 1);
        assertThat(desk.row("select (select count(*) from debrief) + (select count(*) from survey)"
                        + " + (select count(*) from audit_entry) as n"))
                .hasToString("{n=0}");
    }

    @Test
    void everyFaultyRowIsToldAndNothingIsWritten() {
        desk.site("EC002");
        desk.debrief("EC001", "2022-10-31");
        desk.sweepAt("2023-01-31T10:00");
        var file = """
                site_code,held_on
                EC002,2022-11-31
                EC999,2022-11-30
                EC001,2022-11-30
                EC002,2022-11-30
                EC002,2022-12-01
                ,2022-11-30
                """;

        assertThatExceptionOfType(FaultyFile.class)
                .isThrownBy(() -> importing(file))
                .satisfies(faulty -> assertThat(faulty.faults().kept())
                        .extracting(fault -> fault.line() + " " + fault.column() + " " + fault.found())
                        .containsExactlyInAnyOrder(
                                "2 held_on 2022-11-31",
                                "3 site_code EC999",
                                "4 held_on 2022-11-30",
                                "6 site_code EC002",
                                "7 site_code "));
        assertThat(desk.survey("EC001").heldOn()).isEqualTo("2022-10-31");
        assertThat(desk.row("select count(*) as n from debrief").get("n")).hasToString("1");
    }

    @Test
    void aConfirmedFileMovesEvenDebriefsWhoseCompaniesWereAsked() {
        var survey = desk.debrief("EC001", "2022-10-31");
        desk.sweepAt("2023-01-31T10:00");

        desk.use(ImportingDebriefs.class)
                .importFile("site_code,held_on\nEC001,2022-11-30\n".getBytes(StandardCharsets.UTF_8), false, true);
        assertThat(desk.survey("EC001").reference()).isNotEqualTo(survey.reference());
        assertThat(desk.survey("EC001").dueOn()).isEqualTo("2023-02-28");
    }

    private ImportReport importing(String text) {
        return importing(text.getBytes(StandardCharsets.UTF_8));
    }

    private ImportReport importing(byte[] file) {
        return desk.use(ImportingDebriefs.class).importFile(file, false, false);
    }
}
