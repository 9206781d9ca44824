package followup.survey;

import followup.wording.Refusal;
import followup.wording.Wording;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets a coordinator close a survey from which nothing more is expected. */
@Component
public class ClosingSurveys {

    private final Changes changes;

    ClosingSurveys(Changes changes) {
        this.changes = changes;
    }

    /** @throws Refusal when there is no such survey, it is closed or cancelled already, or the reason is missing */
    @Transactional
    public Survey close(Survey.Reference reference, String reason) {
        var why = Reasons.required(reason);
        return changes.make(
                reference,
                survey -> survey.close(Wording.of(ClosingSurveys.class).say("closed.by-hand", why)));
    }
}
