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
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes note of addresses that mails of a survey cannot reach for good. When none of the site's contacts is left, the
 * survey becomes unreachable. Whoever writes from such an address can be reached after all: the note is taken back.
 *
 * <p>Refused at once or returned later, a mail tells the same by its enhanced status (RFC 3463, section 3): only codes
 * that blame the recipient's address count. Everything else, from a full mailbox to our own server's settings, may be
 * over tomorrow; it is traced and bars nobody.
 */
@Component
public class RecordingUndeliverable {

    /** Codes of the address: X.1.x. What a report says in words alone has one of them when it says that there is no such address. */
    private static final String OF_THE_ADDRESS = "5.1.";

    /** The codes among those of the address that blame the sender's. */
    private static final Set<String> OF_THE_SENDER = Set.of("5.1.7", "5.1.8");

    /** The mailbox is disabled and takes no mail any more. */
    private static final String MAILBOX_DISABLED = "5.2.1";

    private final Changes changes;
    private final Surveys surveys;
    private final Sites sites;
    private final Agenda agenda;
    private final Clock clock;

    RecordingUndeliverable(Changes changes, Surveys surveys, Sites sites, Agenda agenda, Clock clock) {
        this.changes = changes;
        this.surveys = surveys;
        this.sites = sites;
        this.agenda = agenda;
        this.clock = clock;
    }

    @EventListener
    @Transactional
    public void on(MailBounced bounced) {
        if (bounced.permanent()) {
            record(bounced.survey(), bounced.recipient(), bounced.status());
        }
    }

    @EventListener
    @Transactional
    public void on(MailRefused refused) {
        record(refused.survey(), refused.recipient(), refused.status());
    }

    private void record(String reference, String recipient, String status) {
        Survey.Reference.parse(reference)
                .flatMap(surveys::findByReference)
                .ifPresent(found -> changes.make(found.reference(), survey -> {
                    if (blamesTheAddress(status)) {
                        note(survey, folded(recipient), status);
                    } else if (!status.isEmpty()) {
                        survey.noteReturned(masked(recipient), status);
                    }
                }));
    }

    private static boolean blamesTheAddress(String status) {
        return status.equals(MAILBOX_DISABLED) || status.startsWith(OF_THE_ADDRESS) && !OF_THE_SENDER.contains(status);
    }

    private void note(Survey survey, String address, String status) {
        var undeliverable = surveys.undeliverable(survey);
        if (undeliverable.add(address)) {
            surveys.noteUndeliverable(survey, address, status, clock.instant().truncatedTo(ChronoUnit.MICROS));
            survey.noteUndeliverable(masked(address), status);
        }
        boolean nobodyLeft = sites.findByCode(survey.siteCode()).map(Site::contacts).stream()
                .flatMap(contacts -> contacts.stream().map(Contact::address))
                .allMatch(undeliverable::contains);
        if (nobodyLeft && survey.state().awaitsAnswers() && survey.state() != Survey.State.UNREACHABLE) {
            survey.becomeUnreachable();
        }
    }

    /**
     * A reply came from an address. When mails to it had come back, it is written to again, and a survey that was
     * unreachable goes on where it stopped. Any other address changes nothing.
     */
    @Transactional
    public void repliedFrom(Survey found, MailAddress sender) {
        if (!surveys.undeliverable(found).contains(folded(sender.address()))) {
            return;
        }
        changes.make(found.reference(), survey -> {
            if (surveys.forgetUndeliverable(survey, folded(sender.address()))) {
                survey.noteReachable(sender.masked());
                if (survey.state() == Survey.State.UNREACHABLE) {
                    survey.becomeReachable(
                            surveys.hasAnsweredMeasures(survey),
                            agenda,
                            clock.instant().truncatedTo(ChronoUnit.MICROS));
                }
            }
        });
    }

    private static String folded(String address) {
        return address.toLowerCase(Locale.ROOT);
    }

    private static String masked(String address) {
        return new MailAddress("", folded(address)).masked();
    }
}
