package followup.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** The settings {@code followup.calendar.*} and {@code followup.survey.*} as a coordinator may write them. */
class SettingsTest {

    private static final LocalDate OBON = LocalDate.of(2025, 8, 13);
    private static final LocalDate YEAR_END = LocalDate.of(2022, 12, 30);

    @TempDir
    Path folder;

    private static CalendarSettings calendar(Map<String, String> settings) {
        return binder(settings).bindOrCreate("followup.calendar", CalendarSettings.class);
    }

    private static SurveySettings survey(Map<String, String> settings) {
        return binder(settings).bindOrCreate("followup.survey", SurveySettings.class);
    }

    private static Binder binder(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings));
    }

    @Test
    void withoutSettingsTheUsualHolds() {
        var settings = calendar(Map.of());

        assertThat(settings.opens()).isEqualTo(LocalTime.of(10, 0));
        assertThat(settings.closes()).isEqualTo(LocalTime.of(17, 0));
        assertThat(settings.calendar().whyClosed(YEAR_END).orElseThrow().ja()).isEqualTo("年末年始休業");
        assertThat(settings.calendar().tableEndsOn()).isEqualTo("2027-12-31");
        assertThat(survey(Map.of()))
                .isEqualTo(new SurveySettings(
                        List.of(Period.ofDays(14), Period.ofDays(28)), Period.ofDays(14), Period.ofDays(14)));
    }

    @Test
    void closuresReplaceTheYearEnd() {
        var obon = calendar(Map.of("followup.calendar.closures[0]", "08-13..08-16 お盆休業 / Obon closure"))
                .calendar();

        assertThat(obon.whyClosed(OBON).orElseThrow().en()).isEqualTo("Obon closure");
        assertThat(obon.isBusinessDay(YEAR_END)).isTrue();
        assertThat(calendar(Map.of("followup.calendar.closures", "")).calendar().isBusinessDay(YEAR_END))
                .isTrue();
    }

    @Test
    void aListOfHolidaysExtendsTheTable() throws Exception {
        var file = folder.resolve("syukujitsu.csv");
        Files.write(
                file,
                "国民の祝日・休日月日,国民の祝日・休日名称\r\n2028/1/1,元日\r\n2028/1/10,成人の日\r\n".getBytes(Charset.forName("windows-31j")));
        var days =
                calendar(Map.of("followup.calendar.holidays", file.toString())).calendar();

        assertThat(days.tableEndsOn()).isEqualTo("2028-12-31");
        assertThat(days.nameOfHoliday(LocalDate.of(2028, 1, 10))).contains("成人の日");
        assertThat(days.nameOfHoliday(LocalDate.of(2028, 2, 11))).isEmpty();
        assertThat(days.nameOfHoliday(LocalDate.of(2026, 9, 22))).contains("国民の休日");
    }

    @Test
    void aBrokenListStopsTheStartWithFileAndLine() throws Exception {
        var file = folder.resolve("broken.csv");
        Files.writeString(file, "国民の祝日・休日月日,国民の祝日・休日名称\n2028/1/1,元日\n1月10日,成人の日\n");

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> calendar(Map.of("followup.calendar.holidays", file.toString()))
                        .calendar())
                .withMessageContainingAll("followup.calendar.holidays", "broken.csv", "line 3", "1月10日", "2019/1/1");
    }

    @Test
    void aListThatIsNamedMustBeThere() {
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> calendar(Map.of("followup.calendar.holidays", "no/such/file.csv"))
                        .calendar())
                .withMessageContaining("no/such/file.csv");
    }

    @Test
    void remindersAreAListOfPeriods() {
        assertThat(survey(Map.of("followup.survey.reminders", "P7D,P14D,P1M")).reminders())
                .containsExactly(Period.ofDays(7), Period.ofDays(14), Period.ofMonths(1));
        assertThat(survey(Map.of("followup.survey.reminders", "")).reminders()).isEmpty();
    }

    @Test
    void remindersThatDoNotAscendAreRefused() {
        for (var reminders : List.of("P14D,P14D", "P28D,P14D", "P0D", "P-1D")) {
            assertThatExceptionOfType(BindException.class)
                    .isThrownBy(() -> survey(Map.of("followup.survey.reminders", reminders)))
                    .withStackTraceContaining("followup.survey.reminders must ascend");
        }
        assertThatExceptionOfType(BindException.class)
                .isThrownBy(() -> survey(Map.of("followup.survey.overdue-after", "P0D")))
                .withStackTraceContaining("followup.survey.overdue-after");
    }
}
