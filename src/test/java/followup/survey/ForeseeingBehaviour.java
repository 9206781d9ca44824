package followup.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import followup.outbox.StoppingSends;
import followup.survey.ForeseeingSurveys.Fate;
import followup.wording.Refusal;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Looking ahead tells what the sweep will do, and does nothing; sending now keeps every rule but the one of the day. */
abstract class ForeseeingBehaviour {

    private Desk desk;

    abstract DataSource database();

    @BeforeEach
    void open() {
        desk = new Desk(database(), "2022-12-01T09:00");
        desk.site("EC001");
        desk.site("EC002");
        desk.debrief("EC001", "2022-10-31");
        desk.debrief("EC002", "2022-11-01");
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private List<String> on(String day) {
        return desk.use(ForeseeingSurveys.class).on(LocalDate.parse(day), 1).rows().stream()
                .map(row -> row.survey().siteCode() + " " + words(row.foreseen()))
                .toList();
    }

    private static String words(Foreseen step) {
        return step.wave() == null ? step.what().name() : step.wave().purpose();
    }

    private List<String> expected(String from, String to) {
        return desk.use(ForeseeingSurveys.class).days(LocalDate.parse(from), LocalDate.parse(to)).entrySet().stream()
                .flatMap(day -> day.getValue().stream()
                        .map(each -> day.getKey() + " "
                                + each.wave()
                                        .map(Wave::purpose)
                                        .orElse(each.what().name()) + " " + each.surveys()))
                .toList();
    }

    @Test
    void whatIsForeseenForADayIsWhatTheSweepDoesOnIt() {
        assertThat(on("2023-01-31")).containsExactly("EC001 request");
        assertThat(on("2023-02-14")).containsExactly("EC001 reminder-1");
        assertThat(on("2023-02-13")).isEmpty();
        assertThat(on("2023-02-01")).containsExactly("EC002 request");

        desk.sweepAt("2023-01-31T10:00");
        desk.sweepAt("2023-02-01T10:00");
        assertThat(desk.sweepAt("2023-02-13T10:00")).isZero();
        desk.sweepAt("2023-02-14T10:00");
        assertThat(desk.post.purposes()).containsExactly("EC001 request", "EC002 request", "EC001 reminder-1");
    }

    @Test
    void theDaysAheadCountWhatEachSurveyWillDoByItself() {
        desk.site("EC003");
        desk.debrief("EC003", "2022-10-31");
        assertThat(expected("2023-01-01", "2023-02-15"))
                .containsExactly(
                        "2023-01-31 request 2",
                        "2023-02-01 request 1",
                        "2023-02-14 reminder-1 2",
                        "2023-02-15 reminder-1 1");
        assertThat(expected("2023-03-01", "2023-03-31")).contains("2023-03-14 OVERDUE 2", "2023-03-15 OVERDUE 1");
    }

    @Test
    void lookingAheadChangesNothing() {
        var before = desk.row("select count(*) as entries from audit_entry");
        on("2023-02-14");
        expected("2023-01-01", "2023-12-31");
        desk.use(ForeseeingSurveys.class).now(desk.survey("EC001"));
        assertThat(desk.survey("EC001").state()).isEqualTo(Survey.State.PLANNED);
        assertThat(desk.row("select count(*) as entries from audit_entry")).isEqualTo(before);
        assertThat(desk.post.waves).isEmpty();
    }

    @Test
    void whatIsOverdueForTheSweepGoesWithTheNextOpening() {
        desk.moveTo("2023-02-03T18:00");
        assertThat(on("2023-02-03")).isEmpty();
        assertThat(on("2023-02-06")).containsExactly("EC001 request", "EC002 request");
    }

    @Test
    void whoLacksSomethingIsShownAsKeptBackAndWhoIsHeldNotAtAll() {
        desk.jdbc.sql("delete from contact where site_code = 'EC001'").update();
        assertThat(on("2023-01-31")).containsExactly("EC001 KEPT");
        desk.use(HoldingSurveys.class).hold(desk.survey("EC002").reference(), "確認中");
        assertThat(on("2023-02-01")).isEmpty();
        assertThat(desk.use(LookingBack.class).held(1).rows())
                .extracting(survey -> survey.siteCode().value())
                .containsExactly("EC002");
    }

    @Test
    void aReplyThatWaitsToBeDecidedHoldsTheReminderBack() {
        desk.sweepAt("2023-01-31T10:00");
        desk.unread.add(desk.survey("EC001").reference().value());
        assertThat(on("2023-02-14")).containsExactly("EC001 WAITING");
    }

    @Test
    void anAddressThatMailsCameBackFromIsNotWrittenTo() {
        desk.sweepAt("2023-01-31T10:00");
        desk.contact("EC001", "other@ec001.example", 1);
        desk.bounced(desk.survey("EC001"), "info@ec001.example", true);
        var recipients = desk.use(ForeseeingSurveys.class)
                .on(LocalDate.of(2023, 2, 14), 1)
                .rows()
                .getFirst()
                .recipients();
        assertThat(recipients)
                .extracting(each -> each.contact().email() + " " + each.fate())
                .containsExactly("info@ec001.example " + Fate.DROPPED, "other@ec001.example " + Fate.GOES);
    }

    @Test
    void pastDaysTellWhatFellDue() {
        desk.sweepAt("2023-01-31T10:00");
        desk.sweepAt("2023-02-01T10:00");
        var back = desk.use(LookingBack.class);
        assertThat(back.days(LocalDate.of(2023, 1, 1), LocalDate.of(2023, 1, 31)))
                .hasToString("{2023-01-31={Wave[number=0]=1}}");
        assertThat(back.on(LocalDate.of(2023, 2, 1), 1).rows())
                .extracting(wave -> wave.site() + " " + wave.wave().purpose())
                .containsExactly("EC002 request");
    }

    @Test
    void aRequestIsSentNowOnceAndTheReminderKeepsItsDistance() {
        desk.moveTo("2022-12-05T11:00");
        var reference = desk.survey("EC001").reference();
        var now = desk.use(SendingNow.class);
        assertThat(desk.use(ForeseeingSurveys.class).now(desk.survey("EC001")).foreseen())
                .satisfies(step -> assertThat(words(step)).isEqualTo("request"));

        now.send(reference, Wave.REQUEST);
        refused("now.another-wave", () -> now.send(reference, Wave.REQUEST));

        assertThat(desk.post.purposes()).containsExactly("EC001 request");
        assertThat(desk.survey("EC001").nextOn()).contains(LocalDate.of(2022, 12, 19));
        assertThat(desk.traces(reference.value())).last().isEqualTo("survey-sent-now: request");
        now.send(reference, Wave.reminder(1));
        assertThat(desk.post.purposes()).containsExactly("EC001 request", "EC001 reminder-1");
    }

    @Test
    void sendingNowKeepsTheRules() {
        var reference = desk.survey("EC001").reference();
        ThrowingCallable send = () -> desk.use(SendingNow.class).send(reference, Wave.REQUEST);
        refused("now.shut", send);
        desk.moveTo("2022-12-01T11:00");
        desk.use(StoppingSends.class).stop("確認中");
        refused("now.stopped", send);
        desk.use(StoppingSends.class).resume();
        desk.use(HoldingSurveys.class).hold(reference, "確認中");
        refused("now.on-hold", send);
        desk.use(HoldingSurveys.class).release(reference);
        desk.jdbc.sql("delete from contact where site_code = 'EC001'").update();
        refused("obstacle.NO_CONTACT", send);
        desk.site("EC009");
        var future = desk.debrief("EC009", "2022-12-20");
        refused("now.before-debrief", () -> desk.use(SendingNow.class).send(future.reference(), Wave.REQUEST));
        desk.cancel("EC001", false);
        refused("now.nothing", send);
        assertThat(desk.post.waves).isEmpty();
    }

    private static void refused(String key, ThrowingCallable work) {
        var words = java.util.ResourceBundle.getBundle("followup.survey.messages", java.util.Locale.ENGLISH)
                .getString(key)
                .split("\\{")[0];
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(work)
                .satisfies(refusal -> assertThat(refusal.words().en()).startsWith(words));
    }
}
