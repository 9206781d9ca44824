package followup.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnLegendTest {

    private static final ReplyReader READER = SampleLetter.reader();
    private static final SampleLetter JAPANESE = SampleLetter.japanese();
    private static final SampleLetter ENGLISH = SampleLetter.english();

    private static List<String> recorded(SampleLetter letter, String reply) {
        return SampleLetter.recorded(letter.read(READER, reply)).stream()
                .map(answer -> answer.measure() + " " + answer.status() + " " + answer.evidence())
                .toList();
    }

    @Test
    void aMarkStandsForTheWordItIsExplainedBy() {
        assertThat(recorded(JAPANESE, "A＝対策済み　B＝対策中　C＝未対策\nW-01 A\nP-01：C（費用の都合）"))
                .containsExactly("W-01 APPLIED A", "P-01 NOT_APPLIED C");
        assertThat(recorded(JAPANESE, "（○：対策済み、△：対策中、×：未対策）\nW-01　○\nP-01　×"))
                .containsExactly("W-01 APPLIED ○", "P-01 NOT_APPLIED ×");
        assertThat(recorded(JAPANESE, "ア：対策済み\nイ：対策予定\n\nW-01 ア\nP-01 イ"))
                .containsExactly("W-01 APPLIED ア", "P-01 PLANNED イ");
        assertThat(recorded(ENGLISH, "(OK = applied, WIP = in progress, NO = not applied)\nW-01 OK\nP-01: NO"))
                .containsExactly("W-01 APPLIED OK", "P-01 NOT_APPLIED NO");
    }

    @Test
    void aMarkAboveAListStandsForItsHeading() {
        assertThat(recorded(JAPANESE, "記号　A：対策済み　B：未対策\n\nA\nW-01\nW-02\n\nB\nP-01"))
                .containsExactly("W-01 APPLIED A", "W-02 APPLIED A", "P-01 NOT_APPLIED B");
    }

    @Test
    void aLetterInASentenceIsNoMark() {
        assertThat(recorded(ENGLISH, "A = applied, B = planned\nW-01 B\nP-01 A new server is on order"))
                .noneMatch(answer -> answer.startsWith("P-01"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A＝対策済み、B＝対策中、A＝未対策\nW-01 A",
                "1＝未対策　2＝対策中　3＝対策済み\nW-01 1",
                "A＝対策済み（本番以外）　B＝対策中\nW-01 A",
                "A＝対策済み\nW-01 A",
                "A＝たぶん対策済み　B＝未対策\nW-01 A",
                "W-01　A\nP-01　B",
            })
    void whatIsExplainedTwiceOrWithMoreWordsOrNotAtAllIsHeld(String reply) {
        assertThat(recorded(JAPANESE, reply)).isEmpty();
        Reading reading = JAPANESE.read(READER, reply);
        assertThat(reading.needsReview() || !reading.answers().isEmpty()).isTrue();
    }
}
