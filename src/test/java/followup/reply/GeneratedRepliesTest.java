package followup.reply;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The measure that counts: nothing is recorded that was not said, what is ambiguous is held, what is clear is recorded. */
class GeneratedRepliesTest {

    private static final int REPLIES_PER_WAY = 6;

    @Test
    void whatIsClearIsRecordedAndNothingElse() {
        var figures = new ReplyFigures();
        figures.addClear(20230207, REPLIES_PER_WAY);
        System.out.println(figures);
        assertThat(figures.wrong).isEmpty();
        assertThat(100.0 * figures.recorded / figures.said).isGreaterThanOrEqualTo(98.0);
    }

    @ParameterizedTest
    @EnumSource
    void nothingElseIsRecordedUnderOtherCircumstances(Circumstances circumstances) {
        var figures = new ReplyFigures();
        figures.addClear(circumstances, 20230301, 2);
        System.out.println(circumstances + ": " + figures);
        assertThat(figures.wrong).isEmpty();
        assertThat(100.0 * figures.recorded / figures.said).isGreaterThanOrEqualTo(90.0);
    }

    @Test
    void whatTwoClerksCouldReadDifferentlyIsHeld() {
        var figures = new ReplyFigures();
        figures.addAmbiguous(20230207, REPLIES_PER_WAY);
        System.out.println(figures);
        assertThat(figures.wrong).isEmpty();
        assertThat(figures.held).isEqualTo(figures.ambiguous);
    }
}
