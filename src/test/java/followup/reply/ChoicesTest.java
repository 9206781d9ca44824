package followup.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** One ticked choice is a status; none, several, or a tick that may belong to either neighbour is a question. */
class ChoicesTest {

    private static final Lexer LEXER = new Lexer(
            SampleLetter.vocabulary(), new Catalogue(List.of(), Map.of()), new Dates(SampleLetter.RECEIVED_ON));

    private static Optional<Statement> read(String choices) {
        var letter = Passage.of("1 対策済み  2 対策中  3 対策予定  4 未対策");
        return new Choices(Legend.of(List.of(List.of(letter)), LEXER::tokens)).read(LEXER.tokens(Passage.of(choices)));
    }

    private static void isChosen(String choices, Stated status) {
        assertThat(read(choices)).hasValueSatisfying(statement -> {
            assertThat(statement.said()).extracting(Statement.Said::status).containsExactly(status);
            assertThat(statement.reasons()).isEmpty();
        });
    }

    private static void isUnclear(String choices) {
        assertThat(read(choices)).hasValueSatisfying(statement -> {
            assertThat(statement.said()).isEmpty();
            assertThat(statement.reasons()).containsExactly(Reason.CHOICE_UNCLEAR);
        });
    }

    @Test
    void readsTheOneThatIsTicked() {
        isChosen("□対策済み ■対策中 □対策予定", Stated.IN_PROGRESS);
        isChosen("☐1 対策済み ☐2 対策中 ☑3 対策予定", Stated.PLANNED);
        isChosen("[ ] 対策済み [x] 対策中 [ ] 対策予定", Stated.IN_PROGRESS);
        isChosen("☐1 ☐2 ☑3", Stated.PLANNED);
    }

    @Test
    void takesACircleBesideAFilledOneForAnEmptyBox() {
        isChosen("○対策済み　●対策中　○対策予定", Stated.IN_PROGRESS);
        isChosen("○ 対策済み　○ 対策中　◎ 対策予定", Stated.PLANNED);
        isChosen("○対策済み　×対策中　×対策予定", Stated.APPLIED);
        isUnclear("○対策済み　●対策中　●対策予定");
        isUnclear("○対策済み　○対策中　対策予定");
    }

    @Test
    void givesATickToTheChoiceItStandsNearerTo() {
        isChosen("applied    in progress  ✓ planned    not applied", Stated.PLANNED);
        isChosen("　対策済み　　✓ 対策中　　対策予定", Stated.IN_PROGRESS);
        isUnclear("applied ✓  in progress    planned");
        isUnclear("applied ✓ in progress planned");
    }

    @Test
    void asksWhereNoneOrSeveralAreTicked() {
        isUnclear("□対策済み □対策中 □対策予定");
        isUnclear("■対策済み ■対策中 □対策予定");
    }

    @Test
    void asksWhereAllChoicesWereLeft() {
        isUnclear("1 対策済み 2 対策中 3 対策予定");
    }

    @Test
    void asksWhichNeighbourALoneTickBelongsTo() {
        isUnclear("対策済み ■ 対策中 対策予定");
    }

    @Test
    void doubtsANumberWithTheWordOfAnother() {
        isUnclear("■1 対策中 □2 対策済み");
    }

    @Test
    void leavesWordsAlone() {
        assertThat(read("対策済み")).isEmpty();
        assertThat(read("■回答：対策済み")).isEmpty();
        assertThat(read("対策中（3月対策予定）")).isEmpty();
    }
}
