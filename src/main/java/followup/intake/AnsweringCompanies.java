package followup.intake;

import followup.inbox.StoredMail;
import followup.mail.MailAddress;
import followup.survey.AskedMeasure;
import followup.survey.Survey;
import followup.survey.Surveys;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Tells the letters above what a person's reply deserves: an acknowledgement when anything was understood, a
 * clarification when nothing was and something is still open, silence otherwise.
 */
@Component
class AnsweringCompanies {

    private final Surveys surveys;
    private final ApplicationEventPublisher events;

    AnsweringCompanies(Surveys surveys, ApplicationEventPublisher events) {
        this.surveys = surveys;
        this.events = events;
    }

    /** The mail that is answered, and what of it counts. */
    record Understood(
            StoredMail.Id mail,
            MailAddress sender,
            String messageId,
            String subject,
            List<Accepted> recorded,
            List<Held> held,
            boolean additional) {

        boolean isNothing() {
            return recorded.isEmpty() && held.isEmpty() && !additional;
        }
    }

    void answer(Survey.Reference survey, Understood reply) {
        var held = reply.held().stream().map(Held::measure).toList();
        var open = surveys.asked(survey).stream()
                .filter(AskedMeasure::isOpen)
                .map(AskedMeasure::code)
                .filter(measure -> !held.contains(measure))
                .toList();
        if (!reply.isNothing()) {
            events.publishEvent(new ReplyRead(
                    survey,
                    reply.mail(),
                    reply.sender(),
                    reply.recorded(),
                    reply.held(),
                    open,
                    reply.messageId(),
                    reply.subject()));
        } else if (!open.isEmpty()) {
            events.publishEvent(
                    new ReplyNotUnderstood(survey, reply.mail(), reply.sender(), reply.messageId(), reply.subject()));
        }
    }
}
