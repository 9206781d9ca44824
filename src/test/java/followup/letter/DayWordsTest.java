package followup.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import followup.calendar.BusinessCalendar;
import followup.reply.DatePrecision;
import followup.site.Programme;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DayWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DAY            | 2023-01-15 | 2023年1月15日    | 15 January 2023",
                "THIRD_OF_MONTH | 2023-01-01 | 2023年1月上旬    | early January 2023",
                "THIRD_OF_MONTH | 2023-01-11 | 2023年1月中旬    | mid January 2023",
                "THIRD_OF_MONTH | 2023-01-21 | 2023年1月下旬    | late January 2023",
                "MONTH          | 2023-01-01 | 2023年1月        | January 2023",
                "QUARTER        | 2023-01-01 | 2023年1月から3月まで | January to March 2023",
                "FISCAL_YEAR    | 2022-04-01 | 2022年度         | fiscal year 2022 (April to March)",
                "FISCAL_YEAR    | 2023-03-31 | 2022年度         | fiscal year 2022 (April to March)",
                "YEAR           | 2023-01-01 | 2023年           | 2023",
            })
    void areNeverMoreExactThanTheyWereGiven(DatePrecision precision, LocalDate first, String ja, String en) {
        assertThat(DayWords.upTo(precision.code(), first, Language.JA)).isEqualTo(ja);
        assertThat(DayWords.upTo(precision.code(), first, Language.EN)).isEqualTo(en);
    }

    @Test
    void anUnknownPrecisionIsNeverGuessed() {
        assertThatThrownBy(() -> DayWords.upTo("century", LocalDate.of(2023, 1, 1), Language.JA))
                .isInstanceOf(IllegalArgumentException.class);
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
