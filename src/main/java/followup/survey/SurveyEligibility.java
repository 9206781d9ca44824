package followup.survey;

import followup.calendar.SendWindow;
import followup.outbox.Eligibility;
import followup.outbox.Eligibility.Verdict.Drop;
import followup.outbox.Eligibility.Verdict.Go;
import followup.outbox.Eligibility.Verdict.Wait;
import followup.outbox.QueuedMail;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Asks the survey again, at the last moment, whether its mail should still go: requests and reminders not while it is
 * on hold, outside the send window or once it is settled, reminders not while a reply waits to be understood, and
 * nothing at all to an address that cannot be reached for good, see {@link RecordingUndeliverable}. What answers a reply goes at any hour.
 */
@Component
class SurveyEligibility implements Eligibility {

    /** After how long a mail that has to wait for a person is looked at again. */
    static final Duration LOOK_AGAIN = Duration.ofMinutes(15);

    private final Surveys surveys;
    private final ObjectProvider<WaitingReplies> replies;
    private final SendWindow window;

    SurveyEligibility(Surveys surveys, ObjectProvider<WaitingReplies> replies, SendWindow window) {
        this.surveys = surveys;
        this.replies = replies;
        this.window = window;
    }

    @Override
    public Verdict mayGo(QueuedMail mail, Instant now) {
        if (mail.survey().isEmpty()) {
            return new Go();
        }
        return Survey.Reference.parse(mail.survey())
                .flatMap(surveys::findByReference)
                .map(survey -> mayGo(survey, mail.recipient(), mail.purpose(), now))
                .orElseGet(() -> new Drop("there is no survey " + mail.survey()));
    }

    /** The same for a mail that is not queued yet. */
    Verdict mayGo(Survey survey, String recipient, String purpose, Instant now) {
        if (surveys.undeliverable(survey).contains(recipient.toLowerCase(Locale.ROOT))) {
            return new Drop("mails to this address came back for good");
        }
        return Wave.ofPurpose(purpose).map(wave -> mayGo(survey, wave, now)).orElseGet(Go::new);
    }

    private Verdict mayGo(Survey survey, Wave wave, Instant now) {
        return switch (survey.state()) {
            case PLANNED, ANSWERED, CLOSED, UNREACHABLE, CANCELLED ->
                new Drop("survey " + survey.reference() + " is " + survey.state());
            case REQUESTED, PARTLY_ANSWERED, OVERDUE -> whenAwaited(survey, wave, now);
        };
    }

    private Verdict whenAwaited(Survey survey, Wave wave, Instant now) {
        boolean overtaken = !wave.isRequest()
                && survey.wave().filter(last -> last.compareTo(wave) > 0).isPresent();
        if (overtaken) {
            return new Drop("a later reminder is on its way");
        }
        if (survey.onHold() || !wave.isRequest() && isReplyWaiting(survey)) {
            return new Wait(window.nextOpening(now.plus(LOOK_AGAIN)));
        }
        return window.isOpen(now) ? new Go() : new Wait(window.nextOpening(now));
    }

    private boolean isReplyWaiting(Survey survey) {
        return replies.stream().anyMatch(waiting -> waiting.isWaitingFor(survey.reference()));
    }
}
