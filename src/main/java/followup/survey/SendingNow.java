package followup.survey;

import followup.calendar.SendWindow;
import followup.outbox.Outbox;
import followup.outbox.StoppingSends;
import followup.wording.Bilingual;
import followup.wording.Refusal;
import followup.wording.Wording;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets the next wave of a survey fall due before its day. All rules hold but the one about the day. */
@Component
public class SendingNow {

    private static final Wording WORDING = Wording.of(SendingNow.class);

    private final Changes changes;
    private final NextSteps steps;
    private final StoppingSends stopping;
    private final Outbox outbox;
    private final SendWindow window;
    private final Clock clock;

    SendingNow(
            Changes changes, NextSteps steps, StoppingSends stopping, Outbox outbox, SendWindow window, Clock clock) {
        this.changes = changes;
        this.steps = steps;
        this.stopping = stopping;
        this.outbox = outbox;
        this.window = window;
        this.clock = clock;
    }

    /**
     * @param wave the one that was confirmed: should another one be next by now, it is refused, so that a second click
     *     does not send a reminder
     * @throws Refusal when there is no such survey, sending is stopped, the window is shut, or no letter would go
     */
    @Transactional
    public Survey send(Survey.Reference reference, Wave wave) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return changes.make(reference, survey -> {
            whyNot(survey, now).ifPresent(why -> {
                throw refused(why);
            });
            steps.take(List.of(survey), new EvenIfSoon(steps.factsOf(List.of(survey), now), outbox, now), now);
            if (survey.fallenDue() == 0) {
                throw refused(whyKept(survey));
            }
            if (!survey.wave().equals(Optional.of(wave))) {
                throw refused(WORDING.say("now.another-wave"));
            }
            survey.sentNow();
        });
    }

    /** Why no letter of it can go now, whatever its measures and contacts; empty when one may. */
    public Optional<Bilingual> whyNot(Survey survey) {
        return whyNot(survey, clock.instant());
    }

    private Optional<Bilingual> whyNot(Survey survey, Instant now) {
        if (stopping.isStopped()) {
            return Optional.of(WORDING.say("now.stopped"));
        }
        if (!window.isOpen(now)) {
            var opening = window.nextOpening(now).atZone(window.zone()).toLocalDateTime();
            return Optional.of(WORDING.say(
                    "now.shut", opening.toLocalDate(), opening.toLocalTime().truncatedTo(ChronoUnit.MINUTES)));
        }
        if (survey.onHold()) {
            return Optional.of(WORDING.say("now.on-hold"));
        }
        if (!window.dayOf(now).isAfter(survey.heldOn())) {
            return Optional.of(WORDING.say("now.before-debrief", survey.heldOn()));
        }
        return switch (survey.state()) {
            case PLANNED, REQUESTED, PARTLY_ANSWERED -> Optional.empty();
            case ANSWERED, CLOSED, UNREACHABLE, CANCELLED, OVERDUE -> Optional.of(WORDING.say("now.nothing"));
        };
    }

    private static Bilingual whyKept(Survey survey) {
        return survey.obstacle().map(Obstacle::words).orElseGet(() -> switch (survey.state()) {
            case OVERDUE, CLOSED -> WORDING.say("now.nothing");
            case PLANNED, REQUESTED, PARTLY_ANSWERED, ANSWERED, UNREACHABLE, CANCELLED -> WORDING.say("now.waiting");
        });
    }

    private static Refusal refused(Bilingual why) {
        return new Refusal(Refusal.Kind.CONFLICT, "not-now", why);
    }
}
