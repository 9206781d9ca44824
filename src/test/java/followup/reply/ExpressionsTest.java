package followup.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class ExpressionsTest {

    private final Expressions expressions = new Expressions();

    ExpressionsTest() {
        expressions.addSet("work", List.of("対策", "実施"));
        add("{work}済み", Role.STATUS, "APPLIED");
        add("{work}済み予定", Role.STATUS, "PLANNED");
        add("未{work}", Role.STATUS, "NOT_APPLIED");
        add("are in place", Role.STATUS, "APPLIED");
    }

    private void add(String words, Role role, String meaning) {
        expressions.add(words, Expression.of(role, meaning));
    }

    private int length(String text) {
        return expressions
                .longestAt(text, 0, end -> true)
                .map(Expressions.Match::length)
                .orElse(0);
    }

    @Test
    void theLongestWins() {
        assertThat(length("対策済み予定です")).isEqualTo(6);
    }

    @Test
    void theEndOfALineIsASpaceBetweenLatinWords() {
        assertThat(length("are in\nplace.")).isEqualTo(12);
    }

    @Test
    void theEndOfALineIsNothingWithinJapanese() {
        assertThat(length("対策\n済みです")).isEqualTo(5);
    }

    @Test
    void aStatusThatIsCompleteAtTheEndOfALineEndsThere() {
        assertThat(length("対策済み\n予定です")).isEqualTo(4);
        assertThat(length("未対策\n管理画面")).isEqualTo(3);
    }

    @Test
    void latinWordsAreWhole() {
        assertThat(length("are in placebo")).isZero();
    }

    @Test
    void theNameOfASetIsGivenOnceAndWordsAreAddedToOneThatIsThere() {
        expressions.addToSet("work", List.of("更新"));
        assertThat(length("更新済み")).isEqualTo(4);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> expressions.addSet("work", List.of("来月")))
                .withMessageContaining("expected another name");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> expressions.addToSet("rest", List.of("残り")))
                .withMessageContaining("expected 'set'");
    }
}
