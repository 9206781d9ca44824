package followup.survey;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How a survey goes on after its request, from the settings {@code followup.survey.*}. Every day that comes out of them
 * is rolled forward to a business day.
 *
 * @param reminders how long after the request each reminder goes, ascending; may be empty
 * @param overdueAfter how long after the last wave an unanswered survey becomes overdue
 * @param closeAfter how long after the last answer a survey is closed; corrections are taken even later
 */
@ConfigurationProperties("followup.survey")
public record SurveySettings(
        @DefaultValue({"P14D", "P28D"}) List<Period> reminders,
        @DefaultValue("P14D") Period overdueAfter,
        @DefaultValue("P14D") Period closeAfter) {

    /** A day in the year's shortest month, from which periods are compared. */
    private static final LocalDate ANY_DAY = LocalDate.of(2023, 2, 1);

    public SurveySettings {
        reminders = List.copyOf(reminders);
        var before = ANY_DAY;
        for (Period reminder : reminders) {
            var day = ANY_DAY.plus(reminder);
            if (!day.isAfter(before)) {
                throw new IllegalArgumentException(
                        "followup.survey.reminders must ascend from more than zero, but are " + reminders);
            }
            before = day;
        }
        requirePositive("followup.survey.overdue-after", overdueAfter);
        requirePositive("followup.survey.close-after", closeAfter);
    }

    private static void requirePositive(String setting, Period period) {
        if (period.isZero() || period.isNegative()) {
            throw new IllegalArgumentException(setting + " must be positive, but is " + period);
        }
    }
}
