package followup.intake;

import followup.outbox.Outbox;
import followup.outbox.QueuedMail;
import followup.survey.Survey;
import java.util.Comparator;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells the outbox which of its mails came back, by the Message-ID in the report or else by survey and recipient. */
@Component
class RecordingBounces {

    private final Outbox outbox;

    RecordingBounces(Outbox outbox) {
        this.outbox = outbox;
    }

    void record(MailKind.Bounce bounce, Optional<Survey.Reference> survey) {
        bounce.originalMessageId()
                .map(id -> "<" + id + ">")
                .filter(id -> outbox.findByMessageId(id).isPresent())
                .or(() -> survey.flatMap(reference -> lastMailTo(reference, bounce.recipient())))
                .ifPresent(messageId -> outbox.bounced(messageId, bounce.status(), bounce.permanent()));
    }

    private Optional<String> lastMailTo(Survey.Reference survey, String recipient) {
        return outbox.sentFor(survey.value()).stream()
                .filter(mail -> mail.recipient().equalsIgnoreCase(recipient))
                .max(Comparator.comparing(QueuedMail::createdAt))
                .map(QueuedMail::messageId);
    }
}
