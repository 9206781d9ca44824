package followup.letter;

import followup.access.AuditTrail;
import followup.letter.WritingLetters.Order;
import followup.mail.MailAddress;
import followup.mail.MailComposer;
import followup.mail.OutgoingMail;
import followup.outbox.MailDraft;
import followup.outbox.Outbox;
import followup.site.Contact;
import followup.site.Programme;
import followup.site.Site;
import followup.site.Sites;
import followup.survey.Surveys;
import followup.wording.Bilingual;
import followup.wording.Refusal;
import followup.wording.Wording;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sends a letter to somebody of the office, to see it in a mail program. It has the site's measures, but neither the
 * reference nor the token of its survey, so that no reply to it is ever taken for the company's; it belongs to no survey
 * and is counted for none.
 */
@Component
public class TestingLetters {

    private static final Wording WORDING = Wording.of(TestingLetters.class);

    /** One test of a letter to one address in a minute; a second click sends no second mail. */
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmm");

    private final PreviewingLetters previewing;
    private final WritingLetters letters;
    private final Sender sender;
    private final Sites sites;
    private final Surveys surveys;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final Programme programme;
    private final Clock clock;

    TestingLetters(
            PreviewingLetters previewing,
            WritingLetters letters,
            Sender sender,
            Sites sites,
            Surveys surveys,
            Outbox outbox,
            AuditTrail audit,
            Programme programme,
            Clock clock) {
        this.previewing = previewing;
        this.letters = letters;
        this.sender = sender;
        this.sites = sites;
        this.surveys = surveys;
        this.outbox = outbox;
        this.audit = audit;
        this.programme = programme;
        this.clock = clock;
    }

    /**
     * @param to an address that is no contact's and not our own
     * @throws Refusal when there is no such letter, site or language, the address does not fit, or the same test was sent
     *     within this minute
     */
    @Transactional
    public void send(String name, Site.Code site, String language, String to) {
        var subject = previewing.subject(name, site, Optional.of(language));
        var address = checked(to);
        var now = clock.instant();
        var shown = previewing.withoutSurvey(subject);
        var order = to(address, shown, now);
        var survey = surveys.findCurrentBySite(site);
        var model = previewing.model(shown, survey);
        var mark = WORDING.say("test.mark");
        var written = letters.write(
                order,
                model,
                previewing.files(shown, survey),
                now,
                words -> shown.language().of(mark) + " " + words);
        if (outbox.queue(belongingToNoSurvey(written.toSend(now))).isEmpty()) {
            throw new Refusal(Refusal.Kind.CONFLICT, "test-sent-already", WORDING.say("test.again"));
        }
        audit.record(
                "test-letter-queued", written.template(), WORDING.say("trace.test", address.masked(), site.value()));
    }

    private MailAddress checked(String typed) {
        var address = MailAddress.of(typed.strip().toLowerCase(Locale.ROOT));
        if (!MailComposer.accepts(address)) {
            throw refused("test-address", WORDING.say("test.no-address"));
        }
        if (sender.reply().isOurs(address.address()) || address.address().equalsIgnoreCase(sender.address())) {
            throw refused("test-to-ourselves", WORDING.say("test.ours"));
        }
        if (!sites.withContactAddress(address.address()).isEmpty()) {
            throw refused("test-to-contact", WORDING.say("test.contact"));
        }
        return address;
    }

    private Order to(MailAddress address, Order shown, Instant now) {
        var reader = new Contact(
                "", address.address(), Contact.Role.TO, shown.language().code());
        var purpose = "test:%s.%s:%s"
                .formatted(
                        shown.letter().folder(), shown.language().code(), MINUTE.format(now.atZone(programme.zone())));
        return new Order(
                shown.letter(),
                shown.language(),
                shown.site(),
                shown.survey(),
                List.of(reader),
                List.of(),
                address.address(),
                purpose,
                new OutgoingMail.Occasion.OwnAccord());
    }

    private static MailDraft belongingToNoSurvey(MailDraft draft) {
        return new MailDraft(
                "",
                draft.purpose(),
                draft.recipient(),
                draft.envelopeFrom(),
                draft.messageId(),
                draft.subject(),
                draft.bytes(),
                draft.template(),
                draft.templateVersion(),
                draft.notBefore());
    }

    private static Refusal refused(String type, Bilingual words) {
        return new Refusal(Refusal.Kind.BAD_INPUT, type, words);
    }
}
