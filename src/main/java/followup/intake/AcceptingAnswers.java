package followup.intake;

import followup.survey.RecordingAnswered;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Hands certain answers to the survey, which counts them, and to the ledger above. Joins the caller's transaction. */
@Component
class AcceptingAnswers {

    private final RecordingAnswered recordingAnswered;
    private final ApplicationEventPublisher events;

    AcceptingAnswers(RecordingAnswered recordingAnswered, ApplicationEventPublisher events) {
        this.recordingAnswered = recordingAnswered;
        this.events = events;
    }

    void accept(AnswersAccepted accepted) {
        recordingAnswered.answered(
                accepted.survey(),
                accepted.answers().stream().map(Accepted::measure).collect(Collectors.toSet()));
        events.publishEvent(accepted);
    }
}
