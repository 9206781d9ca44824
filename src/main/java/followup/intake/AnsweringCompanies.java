package followup.intake;

import followup.survey.AskedMeasure;
import followup.survey.Survey;
import followup.survey.Surveys;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Tells the letters above what a person's reply deserves: an acknowledgement when anything was understood, a
 * clarification when nothing was and something is still open, silence otherwise. Machines are never answered.
 */
@Component
class AnsweringCompanies {

    /** Whoever wrote such a mail is not written to before a person has looked. */
    private static final List<String> DOUBTFUL = Stream.of(
                    HoldReason.SENDER_UNKNOWN,
                    HoldReason.SENDER_NOT_AUTHENTIC,
                    HoldReason.SURVEY_UNKNOWN,
                    HoldReason.SURVEYS_CONTRADICT,
                    HoldReason.SURVEY_OVER)
            .map(HoldReason::code)
            .toList();

    private final Surveys surveys;
    private final ApplicationEventPublisher events;

    AnsweringCompanies(Surveys surveys, ApplicationEventPublisher events) {
        this.surveys = surveys;
        this.events = events;
    }

    /** What of a mail counts now, and what waits for a person. */
    record Understood(List<Accepted> recorded, List<Held> held, List<String> additional) {

        boolean isNothing() {
            return recorded.isEmpty() && held.isEmpty() && additional.isEmpty();
        }
    }

    /** Only a sender who may answer, for a survey that is certain: stolen threads carry locked files, too. */
    void sayThatItIsLocked(Survey.Reference survey, ReadMail mail, MailReading reading) {
        var reasons = reading.holds().stream().map(Hold::code).toList();
        boolean doubtful = DOUBTFUL.stream().anyMatch(reasons::contains);
        if (mail.isFromAPerson() && !doubtful && reasons.contains(HoldReason.ATTACHMENT_LOCKED.code())) {
            events.publishEvent(
                    new AttachmentLocked(survey, mail.id(), mail.receivedOn(), mail.sender(), mail.messageId()));
        }
    }

    void answer(Survey.Reference survey, ReadMail mail, Understood reply) {
        if (!mail.isFromAPerson()) {
            return;
        }
        var held = reply.held().stream().map(Held::measure).toList();
        var open = surveys.asked(survey).stream()
                .filter(AskedMeasure::isOpen)
                .map(AskedMeasure::code)
                .filter(measure -> !held.contains(measure))
                .toList();
        if (!reply.isNothing()) {
            events.publishEvent(new ReplyRead(
                    survey,
                    mail.id(),
                    mail.receivedOn(),
                    mail.sender(),
                    reply.recorded(),
                    reply.held(),
                    reply.additional(),
                    open,
                    mail.messageId()));
        } else if (!open.isEmpty()) {
            events.publishEvent(
                    new ReplyNotUnderstood(survey, mail.id(), mail.receivedOn(), mail.sender(), mail.messageId()));
        }
    }
}
