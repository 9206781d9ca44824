package followup.letter;

import followup.letter.WritingLetters.Order;
import followup.mail.OutgoingMail.Occasion;
import followup.outbox.Outbox;
import followup.site.Contact;
import followup.site.Programme;
import followup.site.Site;
import followup.site.Sites;
import followup.survey.AskedMeasure;
import followup.survey.Survey;
import followup.survey.Surveys;
import followup.survey.Wave;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Writes the letters of a wave as it falls due, one mail to every contact of the site in the contact's own language, and queues them in
 * the same transaction: a survey is never recorded as requested without its letters.
 */
@Component
class AskingCompanies {

    private static final Logger LOG = LoggerFactory.getLogger(AskingCompanies.class);

    private final WritingLetters letters;
    private final AnswerBy answerBy;
    private final AnswerSheets sheets;
    private final Surveys surveys;
    private final Sites sites;
    private final Outbox outbox;
    private final Programme programme;
    private final Clock clock;

    AskingCompanies(
            WritingLetters letters,
            AnswerBy answerBy,
            AnswerSheets sheets,
            Surveys surveys,
            Sites sites,
            Outbox outbox,
            Programme programme,
            Clock clock) {
        this.letters = letters;
        this.answerBy = answerBy;
        this.sheets = sheets;
        this.surveys = surveys;
        this.sites = sites;
        this.outbox = outbox;
        this.programme = programme;
        this.clock = clock;
    }

    /**
     * @throws RuntimeException when a letter cannot be written; the wave is undone then, and the survey says so
     */
    @EventListener
    void ask(Survey.FellDue due) {
        var now = clock.instant();
        var today = now.atZone(programme.zone()).toLocalDate();
        var survey = surveys.findByReference(due.survey()).orElseThrow();
        var site = sites.findByCode(due.site()).orElseThrow();
        var open = surveys.asked(due.survey()).stream()
                .filter(AskedMeasure::isOpen)
                .toList();
        if (!due.wave().isRequest() && open.isEmpty()) {
            LOG.info(
                    "{} of {} is not written: nothing is open any more",
                    due.wave().purpose(),
                    due.survey());
            return;
        }
        var facts = SurveyFacts.of(survey, today);
        long queued = site.contacts().stream()
                .filter(contact -> queue(order(due.wave(), site, facts, contact), open, now))
                .count();
        LOG.debug("{} of {} is queued to {} contacts of {}", due.wave().purpose(), due.survey(), queued, due.site());
    }

    /** False when the contact has this wave's mail already, or will have. */
    private boolean queue(Order order, List<AskedMeasure> open, Instant now) {
        var today = now.atZone(programme.zone()).toLocalDate();
        var model = letters.model(order).asking(open, answerBy.of(today)).withSheet(sheets.areAttached());
        var files = sheets.of(order.survey().reference(), open, order.language());
        return outbox.queue(letters.write(order, model, files, now).toSend(now)).isPresent();
    }

    private static Order order(Wave wave, Site site, SurveyFacts facts, Contact recipient) {
        return new Order(
                wave.isRequest() ? Letter.REQUEST : Letter.REMINDER,
                Language.ofCode(recipient.language()).orElse(Language.JA),
                site,
                facts,
                withRole(site, Contact.Role.TO),
                withRole(site, Contact.Role.CC),
                recipient.email(),
                wave.purpose(),
                new Occasion.OwnAccord());
    }

    private static List<Contact> withRole(Site site, Contact.Role role) {
        return site.contacts().stream()
                .filter(contact -> contact.role() == role)
                .toList();
    }
}
