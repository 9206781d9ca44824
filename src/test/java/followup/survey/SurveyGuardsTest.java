package followup.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import followup.calendar.BusinessCalendar;
import followup.calendar.DueDateRule;
import followup.calendar.SendWindow;
import followup.debrief.Debrief;
import followup.site.Category;
import followup.site.Site;
import followup.survey.Survey.Course;
import followup.survey.Survey.Identity;
import followup.survey.Survey.State;
import followup.wording.Bilingual;
import followup.wording.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Which verb is possible in which state: the whole table. */
class SurveyGuardsTest {

    private static final Instant NOW = Desk.at("2023-01-31T10:00");
    private static final LocalDate DAY = LocalDate.of(2023, 1, 31);
    private static final BusinessCalendar DAYS = BusinessCalendar.usual();
    private static final Agenda AGENDA = new Agenda(
            new SendWindow(Desk.TOKYO, LocalTime.of(10, 0), LocalTime.of(17, 0), DAYS),
            new SurveySettings(List.of(Period.ofDays(14)), Period.ofDays(14), Period.ofDays(14)));
    private static final List<AskedMeasure> ASKED =
            List.of(new AskedMeasure("W-01", "入力値を検証する", Category.WEB_APPLICATION, null, null));

    private record Verb(Consumer<Survey> doing, String possibleIn) {}

    private static Map<String, Verb> verbs() {
        var due = new DueDateRule(Period.ofMonths(3), DAYS, null).dueAfter(DAY);
        var why = new Bilingual("理由", "reason");
        var verbs = new LinkedHashMap<String, Verb>();
        verbs.put("replan", new Verb(survey -> survey.replan(DAY, due, AGENDA), "PLANNED"));
        verbs.put("becomeDueOn", new Verb(survey -> survey.becomeDueOn(DAY, why, AGENDA), "PLANNED"));
        verbs.put("request", new Verb(survey -> survey.request(ASKED, AGENDA, NOW), "PLANNED"));
        verbs.put(
                "remind",
                new Verb(survey -> survey.remind(Wave.reminder(1), AGENDA, NOW), "REQUESTED PARTLY_ANSWERED"));
        verbs.put("askAgain", new Verb(survey -> survey.askAgain(AGENDA, NOW), "UNREACHABLE"));
        verbs.put("becomeOverdue", new Verb(Survey::becomeOverdue, "REQUESTED PARTLY_ANSWERED"));
        verbs.put(
                "becomeUnreachable",
                new Verb(Survey::becomeUnreachable, "REQUESTED PARTLY_ANSWERED UNREACHABLE OVERDUE"));
        verbs.put(
                "hold", new Verb(survey -> survey.hold("x"), "PLANNED REQUESTED PARTLY_ANSWERED UNREACHABLE OVERDUE"));
        verbs.put("release", new Verb(survey -> survey.release(AGENDA), ""));
        verbs.put(
                "close",
                new Verb(
                        survey -> survey.close(why), "PLANNED REQUESTED PARTLY_ANSWERED ANSWERED UNREACHABLE OVERDUE"));
        verbs.put(
                "cancel",
                new Verb(
                        survey -> survey.cancel(Bilingual.plain("x")),
                        "PLANNED REQUESTED PARTLY_ANSWERED UNREACHABLE OVERDUE"));
        return verbs;
    }

    @TestFactory
    Stream<DynamicTest> aVerbIsPossibleInItsStatesAndRefusedByNameInAllOthers() {
        return verbs().entrySet().stream()
                .flatMap(verb -> Arrays.stream(State.values())
                        .map(state -> DynamicTest.dynamicTest(
                                verb.getKey() + " when " + state, () -> check(verb.getValue(), state))));
    }

    private static void check(Verb verb, State state) {
        var survey = survey(state, null);
        if (List.of(verb.possibleIn().split(" ")).contains(state.name())) {
            verb.doing().accept(survey);
            assertThat(survey.traces()).isNotEmpty();
        } else {
            assertThatExceptionOfType(Refusal.class)
                    .isThrownBy(() -> verb.doing().accept(survey))
                    .satisfies(refusal -> {
                        assertThat(refusal.words().en()).contains(state.words().en());
                        assertThat(refusal.words().ja()).contains(state.words().ja());
                    });
            assertThat(survey.state()).isEqualTo(state);
        }
    }

    @TestFactory
    Stream<DynamicTest> nothingThatSendsIsPossibleOnHold() {
        return verbs().entrySet().stream()
                .filter(verb -> List.of("request", "remind", "askAgain").contains(verb.getKey()))
                .flatMap(verb -> EnumSet.allOf(State.class).stream()
                        .map(state -> DynamicTest.dynamicTest(
                                verb.getKey() + " when " + state + " and on hold",
                                () -> assertThatExceptionOfType(Refusal.class)
                                        .isThrownBy(
                                                () -> verb.getValue().doing().accept(survey(state, "確認中")))
                                        .satisfies(refusal ->
                                                assertThat(refusal.words().en()).contains("on hold")))));
    }

    private static Survey survey(State state, @Nullable String hold) {
        return new Survey(
                new Identity(
                        1,
                        new Survey.Reference("FU-7K3Q-X2M9"),
                        "0".repeat(Secrets.TOKEN_LENGTH),
                        new Debrief.Id(1),
                        new Site.Code("EC001"),
                        0),
                new Course(
                        state,
                        DAY.minusMonths(3),
                        DAY,
                        new Bilingual("理由", "reason"),
                        hold,
                        state == State.PLANNED ? null : Wave.REQUEST,
                        state == State.PLANNED ? null : DAY,
                        null,
                        null,
                        null));
    }
}
