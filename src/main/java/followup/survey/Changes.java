package followup.survey;

import followup.wording.Refusal;
import followup.wording.Wording;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Changes one survey while nobody else does. Joins the caller's transaction. */
@Component
class Changes {

    private final Surveys surveys;

    Changes(Surveys surveys) {
        this.surveys = surveys;
    }

    /**
     * @return the survey as it is afterwards
     * @throws Refusal when there is no such survey, or it refuses the change
     */
    Survey make(Survey.Reference reference, Consumer<Survey> change) {
        var survey = surveys.lock(reference).orElseThrow(() -> unknown(reference.value()));
        change.accept(survey);
        if (!survey.traces().isEmpty()) {
            surveys.save(survey);
        }
        return survey;
    }

    static Refusal unknown(String reference) {
        return new Refusal(
                Refusal.Kind.NOT_FOUND,
                "survey-unknown",
                Wording.of(Changes.class).say("survey.unknown", reference));
    }
}
