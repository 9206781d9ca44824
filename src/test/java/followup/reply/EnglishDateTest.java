package followup.reply;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dates as English replies write them; no more of one is taken than its words say. */
class EnglishDateTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "01/2023 | 2023-01-01 MONTH",
                "1/20/23 | 2023-01-20 DAY",
                "15/12/22 | 2022-12-15 DAY",
                "20/01/23 | 2023-01-20 DAY",
                "20.01.23 | 2023-01-20 DAY",
                "nov. 2022 | 2022-11-01 MONTH",
                "dec | 2022-12-01 MONTH",
                "friday last week | 2023-02-03 DAY",
                "last friday | 2023-02-03 DAY",
                "monday this week | 2023-02-06 DAY",
                "the day before yesterday | 2023-02-05 DAY",
                "this morning | 2023-02-07 DAY",
                "the 20th of last month | 2023-01-20 DAY",
                "may | 2022-05-01 MONTH",
                "first week of january | 2023-01-01 MONTH",
                "end of january | 2023-01-01 MONTH",
                "the end of january 2023 | 2023-01-01 MONTH",
                "end of last year | 2022-12-01 MONTH",
                "late last year | 2022-12-01 MONTH",
                "last december | 2022-12-01 MONTH",
                "early in december | 2022-12-01 THIRD_OF_MONTH",
                "the beginning of december | 2022-12-01 THIRD_OF_MONTH",
                "mid december 2022 | 2022-12-11 THIRD_OF_MONTH",
                "late december | 2022-12-21 THIRD_OF_MONTH",
                "dec '22 | 2022-12-01 MONTH",
                "end of last month | 2023-01-01 MONTH",
                "end of next month | 2023-03-01 MONTH",
                "15-jan-23 | 2023-01-15 DAY",
                "15-jan-2023 | 2023-01-15 DAY",
                "15 jan | 2023-01-15 DAY",
                "dec-22 | 2022-12-01 MONTH",
                "dec '22 | 2022-12-01 MONTH",
                "late jan '23 | 2023-01-21 THIRD_OF_MONTH",
                "q4 2022 | 2022-10-01 QUARTER",
                "the second quarter of 2022 | 2022-04-01 QUARTER",
                "4th quarter 2022 | 2022-10-01 QUARTER",
                "this summer | 2023-01-01 YEAR",
                "the fiscal year | 2022-04-01 FISCAL_YEAR",
                "end of the fiscal year | 2022-04-01 FISCAL_YEAR",
                "last financial year | 2021-04-01 FISCAL_YEAR",
                "next fiscal year | 2023-04-01 FISCAL_YEAR"
            })
    void isTakenAsFarAsItGoes(String words, String expected) {
        assertThat(DateAlone.read(words)).hasValue(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "13/2023",
        "1/2/23",
        "30/2/23",
        "1/20/99",
        "the 31st of this month",
        "friday",
        "last monday",
        "dec-25",
        "jan-23-24",
        "may be done",
        "march on",
        "this winter",
        "the second",
        "second quarter",
        "the end",
        "q5 2023",
        "last",
        "next week",
        "last week"
    })
    void isNoDateWithoutAMonthOrYearOrInAWeekOfTwoMonths(String words) {
        assertThat(DateAlone.read(words)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "W-01: applied on 15/January 2023. | 2023-01-15",
                "W-01: applied on the 25th of/November 2022 | 2022-11-25",
                "W-01: applied on Thursday, 5/January 2023 | 2023-01-05",
                "W-01: 3/March 2023 | 2023-03-01"
            })
    void goesOnInTheNextLineWhereItsNumberIsNoChoice(String lines, String day) {
        Reading reading = SampleLetter.english().read(SampleLetter.reader(), lines.replaceFirst("/", "\n"));
        assertThat(reading.answers())
                .singleElement()
                .satisfies(answer -> assertThat(
                                answer.date().map(date -> date.from().toString()))
                        .hasValue(day));
    }
}
