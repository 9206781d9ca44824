package followup.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SendWindowTest {

    private static final SendWindow TOKYO =
            new SendWindow(ZoneId.of("Asia/Tokyo"), LocalTime.of(10, 0), LocalTime.of(17, 0), BusinessCalendar.usual());

    @ParameterizedTest
    @CsvSource({
        // Tuesday
        "2023-01-31T09:59:59.999+09:00, 2023-01-31T10:00+09:00",
        "2023-01-31T10:00+09:00, 2023-01-31T10:00+09:00",
        "2023-01-31T16:59:59+09:00, 2023-01-31T16:59:59+09:00",
        "2023-01-31T17:00+09:00, 2023-02-01T10:00+09:00",
        // already Wednesday in Tokyo
        "2023-01-31T15:30Z, 2023-02-01T10:00+09:00",
        // Friday evening, 建国記念の日 on Saturday
        "2023-02-10T17:00+09:00, 2023-02-13T10:00+09:00",
        // from the last hour of the year's work over the closure and the substitute holiday
        "2022-12-28T17:00+09:00, 2023-01-04T10:00+09:00",
        // five holidays of spring
        "2026-05-02T12:00+09:00, 2026-05-07T10:00+09:00",
        // the middle of a citizens' holiday
        "2026-09-22T12:00+09:00, 2026-09-24T10:00+09:00"
    })
    void theWindowOpensOnBusinessDaysByTheClocksOfTheProgramme(OffsetDateTime now, OffsetDateTime opening) {
        assertThat(TOKYO.nextOpening(now.toInstant())).isEqualTo(opening.toInstant());
        assertThat(TOKYO.isOpen(now.toInstant())).isEqualTo(now.isEqual(opening));
    }

    /**
     * Teheran's clocks went from 00:00 to 01:00 on Tuesday 2022-03-22, and from 24:00 back to 23:00 on Wednesday
     * 2022-09-21; Berlin's change on Sundays.
     */
    @ParameterizedTest
    @CsvSource({
        // an opening that the clocks skip is the moment they skip
        "Asia/Tehran, 00:30, 05:00, 2022-03-21T20:29Z, 2022-03-21T20:30Z",
        // a window that they skip as a whole does not open that day
        "Asia/Tehran, 00:10, 00:50, 2022-03-21T20:30Z, 2022-03-22T19:40Z",
        // an hour that they show twice counts the first time
        "Asia/Tehran, 23:15, 23:45, 2022-09-21T18:45Z, 2022-09-21T18:45Z",
        "Asia/Tehran, 23:15, 23:45, 2022-09-21T19:20Z, 2022-09-22T19:45Z",
        "Asia/Tehran, 23:15, 23:45, 2022-09-21T19:50Z, 2022-09-22T19:45Z",
        "Asia/Tehran, 22:00, 23:30, 2022-09-21T19:00Z, 2022-09-22T18:30Z",
        // ten o'clock is an hour earlier in summer
        "Europe/Berlin, 10:00, 17:00, 2023-03-24T08:59Z, 2023-03-24T09:00Z",
        "Europe/Berlin, 10:00, 17:00, 2023-03-24T16:00Z, 2023-03-27T08:00Z",
        "Europe/Berlin, 10:00, 17:00, 2023-10-27T15:00Z, 2023-10-30T09:00Z"
    })
    void skippedAndRepeatedHoursDoNotConfuseIt(
            ZoneId zone, LocalTime opens, LocalTime closes, OffsetDateTime now, OffsetDateTime opening) {
        var window = new SendWindow(zone, opens, closes, BusinessCalendar.usual());

        assertThat(window.nextOpening(now.toInstant())).isEqualTo(opening.toInstant());
        assertThat(window.isOpen(now.toInstant())).isEqualTo(now.isEqual(opening));
    }

    @Test
    void theOpeningOfEveryDayIsTheFirstInstantOfTheWindow() {
        for (var day = LocalDate.of(2023, 1, 1); day.getYear() < 2024; day = day.plusDays(1)) {
            var opening = TOKYO.openingOn(day);
            assertThat(TOKYO.isOpen(opening)).isEqualTo(BusinessCalendar.usual().isBusinessDay(day));
            assertThat(TOKYO.isOpen(opening.minusNanos(1))).isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource({"17:00, 10:00", "10:00, 10:00"})
    void aWindowThatClosesBeforeItOpensIsRefused(LocalTime opens, LocalTime closes) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SendWindow(ZoneId.of("Asia/Tokyo"), opens, closes, BusinessCalendar.usual()));
    }
}
