package followup.intake;

import followup.access.SignedIn;
import followup.inbox.StoredMail;
import followup.survey.Survey;
import followup.survey.Surveys;
import java.time.Instant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Takes back what was recorded from a mail that turned out to answer another survey, or none. Joins the caller's transaction. */
@Component
class TakingBackAnswers {

    private final ReadMails readMails;
    private final Surveys surveys;
    private final ApplicationEventPublisher events;

    TakingBackAnswers(ReadMails readMails, Surveys surveys, ApplicationEventPublisher events) {
        this.readMails = readMails;
        this.surveys = surveys;
        this.events = events;
    }

    /** Of a mail that belongs to no survey nothing was recorded. */
    void takeBack(StoredMail.Id mail, Instant now, String note) {
        readMails.forgetRecorded(mail);
        readMails
                .find(mail)
                .flatMap(ReadMail::survey)
                .flatMap(surveys::findByReference)
                .ifPresent(survey -> tell(survey, mail, now, note));
    }

    private void tell(Survey survey, StoredMail.Id mail, Instant now, String note) {
        events.publishEvent(
                new AnswersWithdrawn(survey.reference(), survey.siteCode(), mail, SignedIn.name(), now, note));
    }
}
