package followup.letter;

import com.samskivert.mustache.MustacheException;
import followup.inbox.StoredMail;
import followup.intake.AttachmentLocked;
import followup.intake.ReplyNotUnderstood;
import followup.intake.ReplyRead;
import followup.letter.WritingLetters.Order;
import followup.mail.MailAddress;
import followup.mail.MailComposer;
import followup.mail.OutgoingMail.Occasion;
import followup.outbox.MailDraft;
import followup.outbox.Outbox;
import followup.outbox.QueuedMail;
import followup.site.Contact;
import followup.site.Programme;
import followup.site.Site;
import followup.site.Sites;
import followup.survey.AskedMeasure;
import followup.survey.Survey;
import followup.survey.Surveys;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Answers the person who replied: tells what was recorded, or asks again when nothing could be read. Each of these letters goes out once for
 * a reply at most; a reply with a file that could not be opened is told so, and acknowledged when a person has decided. No more than the cap
 * goes to one sender on one day, so that two machines that take each other for people fall silent.
 * An answer that cannot be written is left out; what the reply said is recorded all the same.
 */
@Component
class AnsweringReplies {

    private static final Logger LOG = LoggerFactory.getLogger(AnsweringReplies.class);

    private final WritingLetters letters;
    private final AnswerCap cap;
    private final AnswerSheets sheets;
    private final Surveys surveys;
    private final Sites sites;
    private final Outbox outbox;
    private final Programme programme;
    private final Clock clock;

    AnsweringReplies(
            WritingLetters letters,
            AnswerCap cap,
            AnswerSheets sheets,
            Surveys surveys,
            Sites sites,
            Outbox outbox,
            Programme programme,
            Clock clock) {
        this.letters = letters;
        this.cap = cap;
        this.sheets = sheets;
        this.surveys = surveys;
        this.sites = sites;
        this.outbox = outbox;
        this.programme = programme;
        this.clock = clock;
    }

    @EventListener
    void acknowledge(ReplyRead read) {
        var reply = new Reply(read.survey(), read.mail(), read.receivedOn(), read.sender(), read.messageId());
        answer(
                Letter.ACKNOWLEDGEMENT,
                reply,
                (model, asked) ->
                        model.understood(read.recorded(), read.held(), read.additional(), read.open(), asked));
    }

    @EventListener
    void askAgain(ReplyNotUnderstood unread) {
        var reply = new Reply(unread.survey(), unread.mail(), unread.receivedOn(), unread.sender(), unread.messageId());
        answer(
                Letter.CLARIFICATION,
                reply,
                (model, asked) -> model.withSheet(sheets.areAttached())
                        .form(asked.stream().filter(AskedMeasure::isOpen).toList()));
    }

    /** Once for a survey and sender, however many locked files follow. */
    @EventListener
    void sayThatItIsLocked(AttachmentLocked locked) {
        boolean said = outbox.allFor(locked.survey().value()).stream()
                .anyMatch(mail -> mail.purpose().startsWith(Letter.UNOPENED.folder() + ":")
                        && mail.recipient().equalsIgnoreCase(locked.sender().address()));
        if (said) {
            LOG.info(
                    "{} has another locked file; its sender has been told already",
                    locked.mail().asText());
            return;
        }
        var reply = new Reply(locked.survey(), locked.mail(), locked.receivedOn(), locked.sender(), locked.messageId());
        answer(
                Letter.UNOPENED,
                reply,
                (model, asked) -> model.withSheet(sheets.areAttached())
                        .form(asked.stream().filter(AskedMeasure::isOpen).toList()));
    }

    private record Reply(
            Survey.Reference survey, StoredMail.Id mail, LocalDate receivedOn, MailAddress sender, String messageId) {

        String purpose(Letter letter) {
            return letter.folder() + ":" + mail.asText();
        }
    }

    private void answer(
            Letter letter, Reply reply, BiFunction<LetterModel, List<AskedMeasure>, LetterModel> addContent) {
        var now = clock.instant();
        if (!MailComposer.accepts(MailAddress.of(reply.sender().address()))) {
            LOG.warn(
                    "{} is not answered: nothing can be sent to its sender's address",
                    reply.mail().asText());
            return;
        }
        var order = order(letter, reply, today(now));
        if (cap.isReached(order.recipient(), now)) {
            LOG.warn(
                    "{} is not answered: {} has had today's share of automatic answers",
                    reply.mail().asText(),
                    reply.sender().masked());
            return;
        }
        written(order, reply, addContent, now)
                .flatMap(outbox::queue)
                .ifPresent(queued -> LOG.info(
                        "{} is queued to {} as {}",
                        order.purpose(),
                        reply.sender().masked(),
                        queued.asText()));
    }

    private Optional<MailDraft> written(
            Order order,
            Reply reply,
            BiFunction<LetterModel, List<AskedMeasure>, LetterModel> addContent,
            Instant now) {
        var asked = surveys.asked(reply.survey());
        try {
            var model = addContent.apply(letters.model(order).receivedOn(reply.receivedOn()), asked);
            return Optional.of(letters.write(order, model, now).toSend(now));
        } catch (IllegalArgumentException | MustacheException problem) {
            LOG.error("{} cannot be written; what the reply said is recorded all the same", order.purpose(), problem);
            return Optional.empty();
        }
    }

    private Order order(Letter letter, Reply reply, LocalDate today) {
        var survey = surveys.findByReference(reply.survey()).orElseThrow();
        var site = sites.findByCode(survey.siteCode()).orElseThrow();
        var sender = addressee(reply.sender(), site);
        return new Order(
                letter,
                Language.ofCode(sender.language()).orElse(Language.JA),
                site,
                SurveyFacts.of(survey, today),
                List.of(sender),
                List.of(),
                sender.email(),
                reply.purpose(letter),
                new Occasion.AnswerTo(reply.messageId(), lastMailTo(sender, reply.survey())));
    }

    /** The contact as registered, or whoever wrote in a contact's place. */
    private static Contact addressee(MailAddress sender, Site site) {
        return site.contacts().stream()
                .filter(contact -> contact.address().equals(sender.comparable()))
                .findFirst()
                .orElseGet(() -> new Contact(sender.name(), sender.comparable(), Contact.Role.TO, site.language()));
    }

    /** What was most likely answered; a mail program that never saw it finds the thread by it all the same. */
    private List<String> lastMailTo(Contact sender, Survey.Reference survey) {
        return outbox.sentFor(survey.value()).stream()
                .filter(mail -> mail.recipient().equalsIgnoreCase(sender.email()))
                .map(QueuedMail::messageId)
                .reduce((earlier, later) -> later)
                .stream()
                .toList();
    }

    private LocalDate today(Instant instant) {
        return instant.atZone(programme.zone()).toLocalDate();
    }
}
