package followup.survey.web;

import followup.survey.Notices;
import followup.survey.Survey;
import followup.wording.Bilingual;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A survey as the calls answer that plan or change it. */
record SurveyView(
        String reference,
        String site,
        Survey.State state,
        LocalDate heldOn,
        LocalDate dueOn,
        Bilingual reason,
        boolean onHold,
        Optional<String> holdReason,
        Optional<LocalDate> nextOn,
        List<Warning> warnings) {

    record Warning(String code, String ja, String en) {}

    static SurveyView of(Survey survey, Notices notices) {
        return new SurveyView(
                survey.reference().value(),
                survey.siteCode().value(),
                survey.state(),
                survey.heldOn(),
                survey.dueOn(),
                survey.dueReason(),
                survey.onHold(),
                survey.holdReason(),
                survey.nextOn(),
                notices.about(survey).stream()
                        .map(notice -> new Warning(
                                notice.code(),
                                notice.words().ja(),
                                notice.words().en()))
                        .toList());
    }
}
