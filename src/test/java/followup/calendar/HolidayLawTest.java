package followup.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The holidays by law against the list that the Cabinet Office publishes. */
class HolidayLawTest {

    @ParameterizedTest
    @ValueSource(ints = {2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026, 2027})
    void everyYearIsJustAsTheOfficialListSays(int year) {
        var computed = new TreeMap<LocalDate, String>();
        HolidayLaw.of(year).forEach((date, name) -> computed.put(date, name.listed()));

        assertThat(computed).isEqualTo(officialList(year));
    }

    private static Map<LocalDate, String> officialList(int year) {
        var listed = new LinkedHashMap<LocalDate, String>();
        for (String line : OfficialList.lines().subList(1, OfficialList.lines().size())) {
            var cells = line.split(",", -1);
            var date = cells[0].split("/", -1);
            if (Integer.parseInt(date[0]) == year) {
                listed.put(LocalDate.of(year, Integer.parseInt(date[1]), Integer.parseInt(date[2])), cells[1]);
            }
        }
        return listed;
    }

    @ParameterizedTest
    @CsvSource({
        "2019-04-30, CITIZENS", // between 昭和の日 and the Accession
        "2019-05-02, CITIZENS",
        "2019-05-06, SUBSTITUTE", // こどもの日 on a Sunday
        "2020-02-24, SUBSTITUTE", // the first Emperor's Birthday in February, a Sunday
        "2023-01-02, SUBSTITUTE",
        "2026-05-06, SUBSTITUTE", // of Sunday the 3rd: the 4th and 5th are holidays themselves
        "2026-09-22, CITIZENS", // between 敬老の日 and 秋分の日
        "2027-03-22, SUBSTITUTE", // of the equinox
    })
    void aHolidayWithoutANameOfItsOwnSaysWhyItIsOne(LocalDate date, HolidayName name) {
        assertThat(HolidayLaw.of(date.getYear())).containsEntry(date, name);
    }

    /** As the astronomical almanac forecasts them; the official gazette announces each a year ahead. */
    @ParameterizedTest
    @CsvSource({
        "2028, 03-20, 09-22",
        "2029, 03-20, 09-23",
        "2030, 03-20, 09-23",
        "2032, 03-20, 09-22",
        "2044, 03-20, 09-22"
    })
    void theEquinoxesOfLaterYearsFollowTheAlmanac(int year, String spring, String autumn) {
        assertThat(HolidayLaw.of(year))
                .containsEntry(LocalDate.parse(year + "-" + spring), HolidayName.VERNAL_EQUINOX)
                .containsEntry(LocalDate.parse(year + "-" + autumn), HolidayName.AUTUMNAL_EQUINOX);
    }

    @Test
    void theYear2019HasNoEmperorsBirthday() {
        assertThat(HolidayLaw.of(2019)).doesNotContainValue(HolidayName.EMPERORS_BIRTHDAY);
    }

    @ParameterizedTest
    @ValueSource(ints = {2018, 2100})
    void yearsOutsideTheRulesAreRefused(int year) {
        assertThatIllegalArgumentException().isThrownBy(() -> HolidayLaw.of(year));
    }
}
