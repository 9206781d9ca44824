package followup.survey;

import followup.calendar.BusinessCalendar;
import followup.calendar.Closure;
import followup.calendar.Holidays;
import followup.calendar.MalformedHolidayList;
import followup.calendar.OfficialHolidays;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * On which days and hours the programme works, from the settings {@code followup.calendar.*}.
 *
 * @param holidays a list of public holidays in the Cabinet Office's format; without the setting {@value #USUAL_LIST}
 *     if that file exists, else the holidays by law
 * @param closures the days on which the programme is closed, see {@link Closure}; the year end unless set
 * @param opens from when on business days requests and reminders may leave, by the clocks of the programme's zone
 * @param closes until when they may leave
 */
@ConfigurationProperties("followup.calendar")
record CalendarSettings(
        @Nullable Path holidays,
        @DefaultValue(Closure.YEAR_END) List<String> closures,
        @DefaultValue("10:00") LocalTime opens,
        @DefaultValue("17:00") LocalTime closes) {

    static final String USUAL_LIST = "config/holidays.csv";

    private static final Logger LOG = LoggerFactory.getLogger(CalendarSettings.class);

    /**
     * @throws IllegalStateException when the list of holidays cannot be read or a closure makes no sense: the service
     *     does not start with half a calendar
     */
    BusinessCalendar calendar() {
        return new BusinessCalendar(
                publicHolidays(), closures.stream().map(Closure::parse).toList());
    }

    private Holidays publicHolidays() {
        var byLaw = Holidays.byLaw();
        var file = holidays == null ? Path.of(USUAL_LIST) : holidays;
        if (holidays == null && !Files.exists(file)) {
            LOG.info("public holidays are computed from the law and trusted until {}", byLaw.endsOn());
            return byLaw;
        }
        var list = read(file);
        var both = byLaw.overriddenBy(list);
        LOG.info(
                "public holidays of {} to {} are read from {}, those of other years computed; trusted until {}",
                list.years().first(),
                list.years().last(),
                file,
                both.endsOn());
        return both;
    }

    private static OfficialHolidays read(Path file) {
        try {
            return OfficialHolidays.read(Files.readAllBytes(file));
        } catch (MalformedHolidayList malformed) {
            throw new IllegalStateException(
                    "followup.calendar.holidays: %s, %s / %s"
                            .formatted(
                                    file,
                                    malformed.words().en(),
                                    malformed.words().ja()),
                    malformed);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("followup.calendar.holidays: cannot read " + file, unreadable);
        }
    }
}
