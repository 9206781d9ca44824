package followup.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every rule stands below a line it matches. */
class RulesTest {

    @TestFactory
    Stream<DynamicTest> matchesTheLineAboveIt() {
        return Stream.of("bounces.txt", "auto-replies.txt")
                .flatMap(file -> Rules.read(file).all().stream()
                        .map(rule -> DynamicTest.dynamicTest(
                                file + " " + rule.where() + " " + rule.verdict() + " " + rule.wording(),
                                () -> assertThat(rule.examples())
                                        .anyMatch(example -> rule.wording().find(Folded.of(example)) >= 0))));
    }

    @Test
    void piecesStandInOneLineInTheirOrder() {
        var wording = Wording.of("warning: message * delayed");
        assertThat(wording.find(Folded.of("Warning:  MESSAGE 1 delayed"))).isZero();
        assertThat(wording.find(Folded.of("warning: message\ndelayed"))).isNegative();
        assertThat(wording.find(Folded.of("delayed warning: message 1"))).isNegative();
    }

    @Test
    void anchorsHoldToTheLine() {
        assertThat(Wording.of("^read:").find(Folded.of("x\nRead: y"))).isEqualTo(2);
        assertThat(Wording.of("^read:").find(Folded.of("x read: y"))).isNegative();
        assertThat(Wording.of("receipt$").find(Folded.of("Return receipt"))).isEqualTo(7);
        assertThat(Wording.of("receipt$").find(Folded.of("Return receipts"))).isNegative();
    }

    @Test
    void widthAndQuotesDoNotMatter() {
        assertThat(Wording.of("wasn't ﾒｰﾙ").find(Folded.of("WASN’T　メール"))).isZero();
    }

    @Test
    void aPatternNeedsWords() {
        assertThatThrownBy(() -> Wording.of("^*")).isInstanceOf(IllegalStateException.class);
    }
}
