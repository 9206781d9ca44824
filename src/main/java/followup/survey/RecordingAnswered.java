package followup.survey;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes note of which of the asked measures have an accepted answer, and moves the survey on accordingly. */
@Component
public class RecordingAnswered {

    private final Changes changes;
    private final Surveys surveys;
    private final Agenda agenda;
    private final Clock clock;

    RecordingAnswered(Changes changes, Surveys surveys, Agenda agenda, Clock clock) {
        this.changes = changes;
        this.surveys = surveys;
        this.agenda = agenda;
        this.clock = clock;
    }

    /**
     * Codes that were not asked, and answers to a survey that awaits none, change nothing and are no fault: what the
     * company said is on record elsewhere.
     *
     * @throws followup.wording.Refusal when there is no such survey
     */
    @Transactional
    public void answered(Survey.Reference reference, Set<String> measureCodes) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        changes.make(reference, survey -> {
            if (surveys.markAnswered(survey, measureCodes, now) > 0) {
                survey.answered(!surveys.hasOpenMeasures(survey), agenda, now);
            }
        });
    }

    /**
     * Accepted answers were taken back: what only they answered is open again, and so is a survey that was answered.
     *
     * @param measureCodes asked for while nobody else changes the survey
     */
    @Transactional
    public void takenBack(Survey.Reference reference, Supplier<Set<String>> measureCodes) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        changes.make(reference, survey -> {
            if (surveys.markOpen(survey, measureCodes.get()) > 0) {
                survey.answersTakenBack(surveys.hasAnsweredMeasures(survey), agenda, now);
            }
        });
    }
}
