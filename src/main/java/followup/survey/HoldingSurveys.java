package followup.survey;

import followup.wording.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts a survey on hold, so that nothing more is sent, and releases it again. Doing either twice changes nothing. */
@Component
public class HoldingSurveys {

    private final Changes changes;
    private final Agenda agenda;

    HoldingSurveys(Changes changes, Agenda agenda) {
        this.changes = changes;
        this.agenda = agenda;
    }

    /** @throws Refusal when there is no such survey, or it expects nothing more */
    @Transactional
    public Survey hold(Survey.Reference reference, String reason) {
        return changes.make(reference, survey -> {
            if (survey.holdReason().filter(reason::equals).isEmpty()) {
                survey.hold(Reasons.checked(reason));
            }
        });
    }

    /** @throws Refusal when there is no such survey */
    @Transactional
    public Survey release(Survey.Reference reference) {
        return changes.make(reference, survey -> {
            if (survey.onHold()) {
                survey.release(agenda);
            }
        });
    }
}
