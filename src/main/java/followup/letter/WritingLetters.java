package followup.letter;

import static java.nio.charset.StandardCharsets.UTF_8;

import followup.mail.MailAddress;
import followup.mail.MailComposer;
import followup.mail.OutgoingMail;
import followup.mail.OwnMessageId;
import followup.outbox.MailDraft;
import followup.site.Contact;
import followup.site.Programme;
import followup.site.Site;
import followup.wording.Bilingual;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/** Writes a letter: template and values become a mail, and the mail its bytes. Queues nothing. */
@Component
class WritingLetters {

    /** Hexadecimal digits that tell the recipients of one wave apart in Message-IDs. */
    private static final int MARK_LENGTH = 12;

    private final Templates templates;
    private final Sender sender;
    private final Bilingual programme;
    private final ZoneId zone;
    private final MailComposer composer = new MailComposer();

    WritingLetters(Templates templates, Sender sender, Programme programme) {
        this.templates = templates;
        this.sender = sender;
        this.programme = programme.name();
        this.zone = programme.zone();
    }

    /**
     * What is to be written to whom.
     *
     * @param to who is addressed; all of them stand in To, whoever of them gets this copy
     * @param recipient the bare address this copy goes to
     * @param purpose as the outbox knows it: part of the Message-ID
     */
    record Order(
            Letter letter,
            Language language,
            Site site,
            SurveyFacts survey,
            List<Contact> to,
            List<Contact> cc,
            String recipient,
            String purpose,
            OutgoingMail.Occasion occasion) {}

    /**
     * A written letter.
     *
     * @param template such as {@code ja/request}
     * @param templateVersion by which version of it
     */
    record Written(
            OutgoingMail mail,
            byte[] bytes,
            String envelopeFrom,
            String template,
            String templateVersion,
            Order order) {

        MailDraft toSend(Instant notBefore) {
            return new MailDraft(
                    order.survey().reference(),
                    order.purpose(),
                    order.recipient(),
                    envelopeFrom,
                    mail.messageId(),
                    mail.subject(),
                    bytes,
                    template,
                    templateVersion,
                    notBefore);
        }
    }

    /** The beginning of a letter's values: who writes, to whom, about what. */
    LetterModel model(Order order) {
        return LetterModel.in(order.language())
                .from(sender, programme)
                .about(order.site(), order.survey())
                .to(order.to(), order.cc());
    }

    /**
     * @throws IllegalArgumentException when an address or a value cannot stand in a header
     * @throws com.samskivert.mustache.MustacheException when the values do not fit the templates
     */
    Written write(Order order, LetterModel model, Instant now) {
        return write(order, model, List.of(), now);
    }

    /** As above, with files attached. */
    Written write(Order order, LetterModel model, List<OutgoingMail.File> files, Instant now) {
        return write(order, model, files, now, subject -> subject);
    }

    /** @param marked what becomes of the subject */
    Written write(
            Order order, LetterModel model, List<OutgoingMail.File> files, Instant now, UnaryOperator<String> marked) {
        var template = templates.current(order.letter(), order.language());
        var words = template.render(model.values());
        var replyTo = sender.reply().withToken(order.survey().token());
        var mail = new OutgoingMail(
                sender.from(order.language()),
                addresses(order.to()),
                addresses(order.cc()),
                MailAddress.of(replyTo),
                marked.apply(words.subject()),
                messageId(order),
                now.atZone(zone).toOffsetDateTime(),
                order.occasion(),
                words.text(),
                words.html(),
                files);
        return new Written(
                mail,
                composer.compose(mail),
                replyTo,
                order.language().code() + "/" + order.letter().folder(),
                template.version(),
                order);
    }

    private static List<MailAddress> addresses(List<Contact> contacts) {
        return contacts.stream()
                .map(contact -> new MailAddress(OneLine.of(contact.name()), contact.email()))
                .toList();
    }

    /** The same survey, purpose and recipient give the same Message-ID, so that a repeat is known for one. */
    private String messageId(Order order) {
        var mark = order.purpose().replace(':', '.') + "."
                + hash(order.recipient()).substring(0, MARK_LENGTH);
        return OwnMessageId.of(order.survey().token(), mark, sender.domain());
    }

    private static String hash(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
