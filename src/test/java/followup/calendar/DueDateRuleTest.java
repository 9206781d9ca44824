package followup.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import followup.calendar.DueDate.Warning;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Three months after the debrief: the dates on which something happens, each with its reason in words. */
class DueDateRuleTest {

    private static final Period THREE_MONTHS = Period.ofMonths(3);
    private static final DueDateRule USUAL = new DueDateRule(THREE_MONTHS, BusinessCalendar.usual(), null);

    @ParameterizedTest(name = "{0} → {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    # an ordinary day
                    2022-11-09 | 2023-02-09 | 2022-11-09 + 3か月 = 2023-02-09
                    # the end of February
                    2022-11-28 | 2023-02-28 | 2022-11-28 + 3か月 = 2023-02-28
                    2022-11-29 | 2023-02-28 | 2022-11-29 + 3か月 = 2023-02-28（月末）
                    2022-11-30 | 2023-02-28 | 2022-11-30 + 3か月 = 2023-02-28（月末）
                    # the same in a leap year: the 29th exists, the 30th does not
                    2023-11-29 | 2024-02-29 | 2023-11-29 + 3か月 = 2024-02-29
                    2023-11-30 | 2024-02-29 | 2023-11-30 + 3か月 = 2024-02-29（月末）
                    # clamped onto a Saturday
                    2025-11-30 | 2026-03-02 | 2025-11-30 + 3か月 = 2026-02-28（月末、土曜日）→ 2026-03-02（間の休み: 2026-03-01 日曜日）
                    # months of different length
                    2022-10-31 | 2023-01-31 | 2022-10-31 + 3か月 = 2023-01-31
                    2022-08-31 | 2022-11-30 | 2022-08-31 + 3か月 = 2022-11-30（月末）
                    2023-01-31 | 2023-05-01 | 2023-01-31 + 3か月 = 2023-04-30（月末、日曜日）→ 2023-05-01
                    # held on a leap day, and a leap day between
                    2024-02-29 | 2024-05-29 | 2024-02-29 + 3か月 = 2024-05-29
                    2024-01-29 | 2024-04-30 | 2024-01-29 + 3か月 = 2024-04-29（昭和の日）→ 2024-04-30
                    # weekends
                    2022-10-11 | 2023-01-11 | 2022-10-11 + 3か月 = 2023-01-11
                    2022-10-18 | 2023-01-18 | 2022-10-18 + 3か月 = 2023-01-18
                    2022-10-21 | 2023-01-23 | 2022-10-21 + 3か月 = 2023-01-21（土曜日）→ 2023-01-23（間の休み: 2023-01-22 日曜日）
                    # public holidays, on a Friday and with a Saturday before
                    2022-11-11 | 2023-02-13 | 2022-11-11 + 3か月 = 2023-02-11（建国記念の日）→ 2023-02-13（間の休み: 2023-02-12 日曜日）
                    2022-11-23 | 2023-02-24 | 2022-11-23 + 3か月 = 2023-02-23（天皇誕生日）→ 2023-02-24
                    # substitute holidays
                    2023-11-12 | 2024-02-13 | 2023-11-12 + 3か月 = 2024-02-12（振替休日）→ 2024-02-13
                    2026-02-03 | 2026-05-07 | 2026-02-03 + 3か月 = 2026-05-03（憲法記念日）→ 2026-05-07（間の休み: 2026-05-04 みどりの日、2026-05-05 こどもの日、2026-05-06 振替休日）
                    # citizens' holidays
                    2026-06-22 | 2026-09-24 | 2026-06-22 + 3か月 = 2026-09-22（国民の休日）→ 2026-09-24（間の休み: 2026-09-23 秋分の日）
                    2019-01-30 | 2019-05-07 | 2019-01-30 + 3か月 = 2019-04-30（国民の休日）→ 2019-05-07（間の休み: 2019-05-01 即位の日、2019-05-02 国民の休日、2019-05-03 憲法記念日、2019-05-04 みどりの日、2019-05-05 こどもの日、2019-05-06 振替休日）
                    # holidays that were moved for the Olympic Games
                    2020-04-23 | 2020-07-27 | 2020-04-23 + 3か月 = 2020-07-23（海の日）→ 2020-07-27（間の休み: 2020-07-24 スポーツの日、2020-07-25 土曜日、2020-07-26 日曜日）
                    2021-05-08 | 2021-08-10 | 2021-05-08 + 3か月 = 2021-08-08（山の日）→ 2021-08-10（間の休み: 2021-08-09 振替休日）
                    2021-04-19 | 2021-07-19 | 2021-04-19 + 3か月 = 2021-07-19
                    # the turn of the year, and the substitute holiday behind it
                    2022-09-30 | 2023-01-04 | 2022-09-30 + 3か月 = 2022-12-30（年末年始休業）→ 2023-01-04（間の休み: 2022-12-31 年末年始休業、2023-01-01 元日、2023-01-02 振替休日、2023-01-03 年末年始休業）
                    2022-09-28 | 2022-12-28 | 2022-09-28 + 3か月 = 2022-12-28
                    2023-10-03 | 2024-01-04 | 2023-10-03 + 3か月 = 2024-01-03（年末年始休業）→ 2024-01-04
                    """)
    void aSurveyIsDueThreeMonthsLaterOnABusinessDay(LocalDate heldOn, LocalDate dueOn, String reason) {
        var due = USUAL.dueAfter(heldOn);

        assertThat(due.on()).isEqualTo(dueOn);
        assertThat(due.reason().ja()).isEqualTo(reason);
        assertThat(due.warnings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    2022-11-09 | 2022-11-09 + 3 months = 2023-02-09
                    2022-11-30 | 2022-11-30 + 3 months = 2023-02-28 (end of month)
                    2025-11-30 | 2025-11-30 + 3 months = 2026-02-28 (end of month, Saturday) → 2026-03-02 (closed between: 2026-03-01 Sunday)
                    2026-06-22 | 2026-06-22 + 3 months = 2026-09-22 (citizens' holiday) → 2026-09-24 (closed between: 2026-09-23 Autumnal Equinox Day)
                    2023-10-03 | 2023-10-03 + 3 months = 2024-01-03 (year-end closure) → 2024-01-04
                    """)
    void theReasonIsToldInEnglishToo(LocalDate heldOn, String reason) {
        assertThat(USUAL.dueAfter(heldOn).reason().en()).isEqualTo(reason);
    }

    @Test
    void everyDueDateOfTheYearsToComeIsABusinessDayAtOrAfterTheNominalOne() {
        var days = BusinessCalendar.usual();
        for (var heldOn = LocalDate.of(2019, 1, 1); heldOn.getYear() < 2035; heldOn = heldOn.plusDays(1)) {
            var due = USUAL.dueAfter(heldOn);
            assertThat(days.isBusinessDay(due.on())).as("%s", due).isTrue();
            assertThat(due.nominal()).isEqualTo(heldOn.plusMonths(3));
            assertThat(due.nominal().datesUntil(due.on())).as("%s", due).noneMatch(days::isBusinessDay);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "P1M, 2023-01-31, 2023-02-28, 2023-01-31 + 1か月 = 2023-02-28（月末）, 2023-01-31 + 1 month = 2023-02-28 (end of month)",
        "P1Y, 2024-02-29, 2025-02-28, 2024-02-29 + 1年 = 2025-02-28（月末）, 2024-02-29 + 1 year = 2025-02-28 (end of month)",
        "P2M10D, 2022-12-31, 2023-03-10, 2022-12-31 + 2か月10日 = 2023-03-10（月末）, 2022-12-31 + 2 months 10 days = 2023-03-10 (end of month)",
        "P90D, 2022-11-30, 2023-02-28, 2022-11-30 + 90日 = 2023-02-28, 2022-11-30 + 90 days = 2023-02-28"
    })
    void aProgrammeMayHaveAnotherPeriod(Period period, LocalDate heldOn, LocalDate dueOn, String ja, String en) {
        var due = new DueDateRule(period, BusinessCalendar.usual(), null).dueAfter(heldOn);

        assertThat(due.on()).isEqualTo(dueOn);
        assertThat(due.reason().ja()).isEqualTo(ja);
        assertThat(due.reason().en()).isEqualTo(en);
    }

    @ParameterizedTest
    @CsvSource({"2022-11-24, 2023-02-24, false", "2022-11-25, 2023-02-27, true"})
    void aSurveyDueAfterTheProgrammesClosingDateIsMarked(LocalDate heldOn, LocalDate dueOn, boolean marked) {
        var rule = new DueDateRule(THREE_MONTHS, BusinessCalendar.usual(), LocalDate.of(2023, 2, 24));
        var due = rule.dueAfter(heldOn);

        assertThat(due.on()).isEqualTo(dueOn);
        assertThat(due.warnings().contains(Warning.AFTER_CLOSING)).isEqualTo(marked);
        assertThat(rule.words(Warning.AFTER_CLOSING, due.on()).ja()).contains(dueOn.toString(), "2023-02-24");
    }

    @ParameterizedTest
    @CsvSource({
        "2027-09-28, 2027-12-28, false",
        "2027-09-30, 2028-01-04, true",
        "2027-10-01, 2028-01-04, true",
        "2018-09-28, 2018-12-28, true"
    })
    void aSurveyDueOutsideTheHolidayTableIsMarked(LocalDate heldOn, LocalDate dueOn, boolean marked) {
        var due = USUAL.dueAfter(heldOn);

        assertThat(due.on()).isEqualTo(dueOn);
        assertThat(due.warnings().contains(Warning.BEYOND_HOLIDAY_TABLE)).isEqualTo(marked);
        assertThat(USUAL.words(Warning.BEYOND_HOLIDAY_TABLE, due.on()).en()).contains("2027-12-31");
    }

    @Test
    void closuresOfTheProgrammeAreSkippedLikeHolidays() {
        var days = new BusinessCalendar(
                Holidays.byLaw(),
                Stream.of("08-13..08-16 お盆休業 / Obon closure", "2023-02-10 社内研修 / training")
                        .map(Closure::parse)
                        .toList());
        var rule = new DueDateRule(THREE_MONTHS, days, null);

        assertThat(rule.dueAfter(LocalDate.of(2025, 5, 13)).reason().ja())
                .isEqualTo("2025-05-13 + 3か月 = 2025-08-13（お盆休業）→ 2025-08-18"
                        + "（間の休み: 2025-08-14 お盆休業、2025-08-15 お盆休業、2025-08-16 お盆休業、2025-08-17 日曜日）");
        assertThat(rule.dueAfter(LocalDate.of(2022, 11, 10)).reason().en())
                .isEqualTo("2022-11-10 + 3 months = 2023-02-10 (training) → 2023-02-13"
                        + " (closed between: 2023-02-11 National Foundation Day, 2023-02-12 Sunday)");
        assertThat(rule.dueAfter(LocalDate.of(2022, 9, 29)).on()).isEqualTo("2022-12-29");
    }

    @Test
    void closuresThatLeaveNoBusinessDayAreFoundInsteadOfSearchingForEver() {
        var closed = new BusinessCalendar(Holidays.byLaw(), List.of(Closure.parse("01-01..12-31")));

        assertThatIllegalStateException()
                .isThrownBy(() -> closed.rollForward(LocalDate.of(2023, 1, 31)))
                .withMessageContaining("2023-01-31");
    }

    @ParameterizedTest
    @ValueSource(strings = {"P0D", "P-3M"})
    void aPeriodThatDoesNotLieAheadIsRefused(Period period) {
        assertThatIllegalArgumentException().isThrownBy(() -> new DueDateRule(period, BusinessCalendar.usual(), null));
    }
}
