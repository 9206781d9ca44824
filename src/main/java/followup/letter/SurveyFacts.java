package followup.letter;

import followup.survey.Survey;
import java.time.LocalDate;

/**
 * What letters tell of a survey.
 *
 * @param heldOn the day of the debrief
 * @param requestedOn the day of the request; of a survey without one the day of writing
 */
record SurveyFacts(String reference, String token, LocalDate heldOn, LocalDate requestedOn) {

    static SurveyFacts of(Survey survey, LocalDate today) {
        return new SurveyFacts(
                survey.reference().value(),
                survey.token(),
                survey.heldOn(),
                survey.requestedOn().orElse(today));
    }
}
