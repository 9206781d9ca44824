package followup.letter;

import static org.assertj.core.api.Assertions.assertThat;

import followup.calendar.BusinessCalendar;
import followup.site.Programme;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DayWordsTest {

    @Test
    void areNeverMoreExactThanTheyWereGiven() {
        var first = LocalDate.of(2023, 1, 1);
        assertThat(DayWords.upTo("day", first, Language.JA)).isEqualTo("2023年1月1日");
        assertThat(DayWords.upTo("day", first, Language.EN)).isEqualTo("1 January 2023");
        assertThat(DayWords.upTo("month", first, Language.JA)).isEqualTo("2023年1月");
        assertThat(DayWords.upTo("month", first, Language.EN)).isEqualTo("January 2023");
    }

    @ParameterizedTest
    @CsvSource({
        "2023-01-31, , 2023-02-14",
        "2023-04-19, , 2023-05-08",
        "2022-12-16, , 2023-01-04",
        "2023-01-31, 2023-02-10, 2023-02-10",
        "2023-01-31, 2023-01-31, 2023-02-14",
        "2023-01-31, 2023-03-31, 2023-02-14",
    })
    void answersAreAskedForWithinTheProgrammeAndOnABusinessDay(
            LocalDate written, @Nullable LocalDate closesOn, LocalDate expected) {
        var programme = new Programme(null, ZoneId.of("Asia/Tokyo"), Period.ofMonths(3), closesOn, "ja");
        assertThat(new AnswerBy(Period.ofDays(14), BusinessCalendar.usual(), programme).of(written))
                .isEqualTo(expected);
    }
}
