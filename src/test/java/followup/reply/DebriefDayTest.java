package followup.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is said to be done more than thirty days before the debrief that our letter names does not go unseen. */
class DebriefDayTest {

    private static final Lexer LEXER = new Lexer(
            SampleLetter.vocabulary(), new Catalogue(List.of(), Map.of()), new Dates(SampleLetter.RECEIVED_ON));

    private static boolean isLongAfter(String date, String... letter) {
        List<Passage> lines = Stream.of(letter).map(Passage::of).toList();
        return DebriefDay.in(
                        List.of(lines), LEXER::tokens, SampleLetter.vocabulary().cues(), SampleLetter.RECEIVED_ON)
                .isLongAfter(new StatedDate(LocalDate.parse(date), DatePrecision.DAY, false, date));
    }

    @Test
    void countsFromTheDayThatTheLetterNames() {
        assertThat(isLongAfter("2022-09-30", "2022年10月31日の報告会では、")).isTrue();
        assertThat(isLongAfter("2022-10-01", "2022年10月31日の報告会では、")).isFalse();
        assertThat(isLongAfter("2022-09-27", "At the debrief on 28 October 2022 we presented"))
                .isTrue();
    }

    @Test
    void takesNoOtherDayOfTheLetterForIt() {
        assertThat(isLongAfter("2022-08-31", "2023年2月14日（火）までに、", "報告会の資料をご覧ください。"))
                .isFalse();
    }

    @Test
    void saysNothingWhereNoLetterNamesIt() {
        assertThat(isLongAfter("2001-01-01")).isFalse();
    }
}
