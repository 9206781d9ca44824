package followup.survey;

import followup.site.AssessmentStep;
import followup.site.Steps;
import followup.survey.Survey.State;
import followup.survey.Survey.StateChanged;
import java.util.Comparator;
import java.util.Objects;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Marks the site's follow-up step as done when its answered survey is closed: on the day of the last answer. */
@Component
class FinishingFollowUps {

    private final Surveys surveys;
    private final Steps steps;
    private final Agenda agenda;

    FinishingFollowUps(Surveys surveys, Steps steps, Agenda agenda) {
        this.surveys = surveys;
        this.steps = steps;
        this.agenda = agenda;
    }

    @EventListener
    void on(StateChanged changed) {
        if (changed.from() == State.ANSWERED && changed.to() == State.CLOSED) {
            surveys.asked(changed.survey()).stream()
                    .map(AskedMeasure::answeredAt)
                    .filter(Objects::nonNull)
                    .max(Comparator.naturalOrder())
                    .ifPresent(last -> steps.markDone(changed.site(), AssessmentStep.FOLLOW_UP, agenda.dayOf(last)));
        }
    }
}
