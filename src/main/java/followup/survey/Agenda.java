package followup.survey;

import followup.calendar.SendWindow;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** On which day a survey needs attention next, and at which instant that day begins for it. */
final class Agenda {

    /** After how long a survey that could not go out, though due, is tried again. */
    static final Duration RETRY = Duration.ofMinutes(15);

    private final SendWindow window;
    private final SurveySettings settings;

    Agenda(SendWindow window, SurveySettings settings) {
        this.window = window;
        this.settings = settings;
    }

    LocalDate dayOf(Instant now) {
        return window.dayOf(now);
    }

    /** When the send window opens on that day. */
    Instant opening(LocalDate day) {
        return window.openingOn(day);
    }

    Optional<Wave> following(Wave wave) {
        return wave.number() < settings.reminders().size() ? Optional.of(wave.next()) : Optional.empty();
    }

    /**
     * The business day of what follows a wave: the next reminder, or being overdue. As many days pass since
     * {@code today} as the settings put between the two, so that a late wave does not pull the next one onto its heels.
     */
    LocalDate dayAfter(Wave wave, LocalDate requestedOn, LocalDate today) {
        var planned = plannedAfter(wave, requestedOn);
        long days = ChronoUnit.DAYS.between(planned(wave, requestedOn), planned);
        var spaced = today.plusDays(days);
        return window.days().rollForward(planned.isAfter(spaced) ? planned : spaced);
    }

    /** The business day on which a survey is closed that was answered today. */
    LocalDate closingDay(LocalDate today) {
        return window.days().rollForward(today.plus(settings.closeAfter()));
    }

    LocalDate nextBusinessDay(LocalDate today) {
        return window.days().rollForward(today.plusDays(1));
    }

    private LocalDate plannedAfter(Wave wave, LocalDate requestedOn) {
        return following(wave)
                .map(next -> planned(next, requestedOn))
                .orElseGet(() -> planned(wave, requestedOn).plus(settings.overdueAfter()));
    }

    /** Without regard to business days; a wave that the settings no longer know counts as the last they do. */
    private LocalDate planned(Wave wave, LocalDate requestedOn) {
        int known = Math.min(wave.number(), settings.reminders().size());
        return requestedOn.plus(known == 0 ? Period.ZERO : settings.reminders().get(known - 1));
    }
}
