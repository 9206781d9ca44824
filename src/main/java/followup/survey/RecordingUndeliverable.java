package followup.survey;

import followup.mail.MailAddress;
import followup.outbox.QueuedMail.MailBounced;
import followup.outbox.QueuedMail.MailRefused;
import followup.site.Contact;
import followup.site.Site;
import followup.site.Sites;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes note of addresses that mails of a survey cannot reach for good. When none of the site's contacts is left, the
 * survey becomes unreachable.
 */
@Component
public class RecordingUndeliverable {

    /** Enhanced status codes that blame the recipient's address (RFC 3463, section 3.2), not the mail or us. */
    private static final String BAD_ADDRESS = "5.1.";

    private final Changes changes;
    private final Surveys surveys;
    private final Sites sites;
    private final Clock clock;

    RecordingUndeliverable(Changes changes, Surveys surveys, Sites sites, Clock clock) {
        this.changes = changes;
        this.surveys = surveys;
        this.sites = sites;
        this.clock = clock;
    }

    @EventListener
    @Transactional
    public void on(MailBounced bounced) {
        if (bounced.permanent()) {
            record(bounced.survey(), bounced.recipient(), bounced.status());
        }
    }

    /** A refusal may be about anything, our own server's settings included: only one of the address counts. */
    @EventListener
    @Transactional
    public void on(MailRefused refused) {
        if (refused.status().startsWith(BAD_ADDRESS)) {
            record(refused.survey(), refused.recipient(), refused.status());
        }
    }

    private void record(String reference, String recipient, String status) {
        Survey.Reference.parse(reference)
                .flatMap(surveys::findByReference)
                .ifPresent(found -> changes.make(
                        found.reference(), survey -> note(survey, recipient.toLowerCase(Locale.ROOT), status)));
    }

    private void note(Survey survey, String address, String status) {
        var undeliverable = surveys.undeliverable(survey);
        if (undeliverable.add(address)) {
            surveys.noteUndeliverable(survey, address, status, clock.instant().truncatedTo(ChronoUnit.MICROS));
            survey.noteUndeliverable(new MailAddress("", address).masked(), status);
        }
        boolean nobodyLeft = sites.findByCode(survey.siteCode()).map(Site::contacts).stream()
                .flatMap(contacts -> contacts.stream().map(Contact::address))
                .allMatch(undeliverable::contains);
        if (nobodyLeft && survey.state().awaitsAnswers() && survey.state() != Survey.State.UNREACHABLE) {
            survey.becomeUnreachable();
        }
    }
}
