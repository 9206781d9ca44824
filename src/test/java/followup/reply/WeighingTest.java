package followup.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** All that is said about a measure becomes one answer, and whatever does not agree takes its clearness away. */
class WeighingTest {

    private static final Dates DATES = new Dates(SampleLetter.RECEIVED_ON);
    private static final List<String> ASKED = List.of("W-01", "W-02", "W-03");

    private final Weighing weighing = new Weighing(
            SampleLetter.RECEIVED_ON,
            DebriefDay.in(
                    List.of(), line -> List.of(), SampleLetter.vocabulary().cues(), SampleLetter.RECEIVED_ON),
            new Originals(List.of()),
            SampleLetter.vocabulary().cues());

    private static Claim claim(String measure, Claim.Source source, Statement statement) {
        return new Claim(
                measure,
                source,
                statement.said(),
                statement.dates(),
                statement.notes(),
                statement.reasons(),
                Passage.empty());
    }

    private static Claim says(String measure, Stated status) {
        return claim(measure, Claim.Source.WORDS, Statement.of(status, Passage.of("…")));
    }

    private static Groups group(Claim.Source source, Stated status, String... excluded) {
        return new Groups(source, Set.of(excluded), claim("", source, Statement.of(status, Passage.of("…"))));
    }

    private List<String> answers() {
        return weighing.answers(ASKED).stream()
                .map(answer -> "%s %s %s".formatted(answer.measure(), answer.status(), answer.certainty()))
                .toList();
    }

    @Test
    void isClearWhereEverythingAgrees() {
        weighing.add(says("W-01", Stated.APPLIED));
        weighing.add(says("W-01", Stated.APPLIED));
        assertThat(answers()).containsExactly("W-01 APPLIED CLEAR");
    }

    @Test
    void proposesTheFirstOfTwoThatContradictEachOther() {
        weighing.add(says("W-01", Stated.APPLIED));
        weighing.add(says("W-01", Stated.PLANNED));
        assertThat(answers()).containsExactly("W-01 APPLIED PROPOSED");
        assertThat(weighing.answers(ASKED).getFirst().reasons()).containsExactly("contradiction");
    }

    @Test
    void hearsAContradictionOfWhatIsSaidOfAll() {
        weighing.add(says("W-02", Stated.PLANNED));
        weighing.spread(List.of(group(Claim.Source.ALL, Stated.APPLIED)), ASKED);
        assertThat(answers())
                .containsExactly("W-01 APPLIED PROPOSED", "W-02 PLANNED PROPOSED", "W-03 APPLIED PROPOSED");
    }

    @Test
    void believesWhatIsSaidOfAllOfAMeasureThatAlsoAnswersForItself() {
        weighing.add(says("W-01", Stated.APPLIED));
        weighing.add(says("W-02", Stated.PLANNED));
        weighing.spread(List.of(group(Claim.Source.ALL, Stated.APPLIED)), ASKED);
        assertThat(answers()).contains("W-01 APPLIED CLEAR", "W-03 APPLIED PROPOSED");
    }

    @Test
    void givesTheRestToWhatNothingWasSaidOf() {
        weighing.add(says("W-02", Stated.PLANNED));
        weighing.spread(List.of(group(Claim.Source.REST, Stated.APPLIED)), ASKED);
        assertThat(answers()).containsExactly("W-01 APPLIED CLEAR", "W-02 PLANNED CLEAR", "W-03 APPLIED CLEAR");
    }

    @Test
    void leavesOutWhatIsExcepted() {
        weighing.spread(List.of(group(Claim.Source.ALL, Stated.APPLIED, "W-03")), ASKED);
        assertThat(answers()).containsExactly("W-01 APPLIED CLEAR", "W-02 APPLIED CLEAR");
    }

    @Test
    void neverCallsADeducedStatusClear() {
        var deduced = new Statement.Said(Stated.APPLIED, false, Passage.of("…"), Set.of(Reason.DEDUCED));
        weighing.add(claim(
                "W-01",
                Claim.Source.WORDS,
                new Statement(List.of(deduced), List.of(), List.of(), EnumSet.noneOf(Reason.class))));
        assertThat(answers()).containsExactly("W-01 APPLIED PROPOSED");
    }

    @Test
    void asksAgainWhereAStatusIsMissingOrUnread() {
        weighing.add(claim("W-01", Claim.Source.BLOCK, Statement.nothing().with(Reason.STATUS_MISSING)));
        weighing.add(claim("W-02", Claim.Source.BLOCK, Statement.nothing().with(Reason.NUMBER_UNKNOWN)));
        assertThat(answers()).containsExactly("W-01 UNKNOWN OPEN", "W-02 UNKNOWN OPEN");
    }

    @Test
    void takesAStatusSaidElsewhereForTheMissingOne() {
        weighing.add(claim("W-01", Claim.Source.BLOCK, Statement.nothing().with(Reason.STATUS_MISSING)));
        weighing.add(says("W-01", Stated.DECLINED));
        assertThat(answers()).containsExactly("W-01 DECLINED CLEAR");
    }

    @Test
    void keepsTheDoubtsOfEveryClaim() {
        weighing.add(says("W-01", Stated.APPLIED));
        weighing.add(claim(
                "W-01",
                Claim.Source.WORDS,
                Statement.of(Stated.APPLIED, Passage.of("…")).with(Reason.HEDGED)));
        assertThat(answers()).containsExactly("W-01 APPLIED PROPOSED");
    }
}
