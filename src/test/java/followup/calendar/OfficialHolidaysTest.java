package followup.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.Charset;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfficialHolidaysTest {

    private static final String HEADER = "国民の祝日・休日月日,国民の祝日・休日名称";

    @Test
    void theListIsReadAsPublished() {
        var list = OfficialHolidays.read(OfficialList.bytes());

        assertThat(list.years()).containsExactly(2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026, 2027);
        assertThat(list.holidays()).hasSize(OfficialList.lines().size() - 1);
        assertThat(list.holidays().getFirst().name().ja()).isEqualTo("元日");
    }

    @Test
    void theListMayBeSavedAsUtf8WithOrWithoutAByteOrderMark() {
        var text = HEADER + "\n2028/1/1,元日\n\n";

        assertThat(OfficialHolidays.read(text.getBytes(UTF_8)).years()).containsExactly(2028);
        assertThat(OfficialHolidays.read(("\uFEFF" + text).getBytes(UTF_8)).years())
                .containsExactly(2028);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    月日,名称\\n2028/1/1,元日 | 1 | 月日,名称
                    HEADER | 2 | date and a name
                    HEADER\\n2028/13/1,元日 | 2 | 2028/13/1
                    HEADER\\n2028/2/30,元日 | 2 | 2028/2/30
                    HEADER\\n2028/1/1,元日\\n2028-02-11,建国記念の日 | 3 | 2028-02-11
                    HEADER\\n2028/1/1,元日\\n2028/1/10 | 3 | 2028/1/10
                    HEADER\\n2028/1/1, | 2 | date and a name
                    HEADER\\n2028/1/1,元日\\n2028/1/1,元日 | 3 | each date once
                    """)
    void aBrokenListIsRefusedWithTheLineAndWhatStandsThere(String text, int line, String says) {
        var file = text.replace("HEADER", HEADER).replace("\\n", "\r\n").getBytes(Charset.forName("windows-31j"));

        assertThatExceptionOfType(MalformedHolidayList.class)
                .isThrownBy(() -> OfficialHolidays.read(file))
                .satisfies(problem -> {
                    assertThat(problem.line()).isEqualTo(line);
                    assertThat(problem.words().en()).contains("line " + line, says);
                    assertThat(problem.words().ja()).contains(line + "行目");
                });
    }

    @Test
    void aFileThatIsNoTextIsRefused() {
        byte[] bytes = {(byte) 0xff, (byte) 0xfe, 0x00, (byte) 0xfd};

        assertThatExceptionOfType(MalformedHolidayList.class).isThrownBy(() -> OfficialHolidays.read(bytes));
    }

    @Test
    void theListOverridesTheRulesForTheYearsItNamesOnly() {
        var list = OfficialHolidays.read((HEADER + "\n2028/1/4,新しい祝日\n2028/9/22,休日\n").getBytes(UTF_8));
        var both = Holidays.byLaw().overriddenBy(list);

        assertThat(both.on(LocalDate.of(2028, 1, 1))).isEmpty();
        assertThat(both.on(LocalDate.of(2028, 1, 4)).orElseThrow().name())
                .extracting("ja", "en")
                .containsExactly("新しい祝日", "public holiday 新しい祝日");
        assertThat(both.on(LocalDate.of(2026, 9, 22)).orElseThrow().name().ja()).isEqualTo("国民の休日");
        assertThat(both.endsOn()).isEqualTo("2028-12-31");
    }

    @Test
    void aDayThatIsListedJustAsARestKeepsTheReasonTheLawGivesIt() {
        var both = Holidays.byLaw().overriddenBy(OfficialHolidays.read(OfficialList.bytes()));

        assertThat(both.on(LocalDate.of(2026, 9, 22)).orElseThrow().name().ja()).isEqualTo("国民の休日");
        assertThat(both.on(LocalDate.of(2026, 5, 6)).orElseThrow().name().en()).isEqualTo("substitute holiday");
        assertThat(both.on(LocalDate.of(2019, 5, 1)).orElseThrow().name().ja()).isEqualTo("即位の日");
    }

    @Test
    void anOlderListLeavesTheEndWhereTheRulesPutIt() {
        var list = OfficialHolidays.read((HEADER + "\n1955/1/1,元日\n2024/1/1,元日\n").getBytes(UTF_8));
        var both = Holidays.byLaw().overriddenBy(list);

        assertThat(both.endsOn()).isEqualTo("2027-12-31");
        assertThat(both.covers(LocalDate.of(1955, 1, 1))).isTrue();
        assertThat(both.covers(LocalDate.of(2028, 1, 1))).isFalse();
    }
}
