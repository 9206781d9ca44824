package followup.intake;

import followup.mail.MailAddress;
import followup.mail.MailDecoder;
import followup.outbox.Outbox;
import followup.outbox.QueuedMail;
import followup.site.Contact;
import followup.site.Sites;
import followup.survey.AskedMeasure;
import followup.survey.Survey;
import followup.survey.Surveys;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Our correspondence as the database holds it. The bytes of a mail never change, so what was read in them is kept. */
@Component
class StoredCorrespondence implements Correspondence {

    /** Sent mails of which the form is kept in memory: 1,000, about 20 MB. Others are decoded again when needed. */
    private static final int KEPT = 1_000;

    private final Surveys surveys;
    private final Sites sites;
    private final Outbox outbox;
    private final MailDecoder decoder;
    private final Map<QueuedMail.Id, Optional<SentMail>> decoded = Collections.synchronizedMap(new Kept());

    StoredCorrespondence(Surveys surveys, Sites sites, Outbox outbox, MailDecoder decoder) {
        this.surveys = surveys;
        this.sites = sites;
        this.outbox = outbox;
        this.decoder = decoder;
    }

    @Override
    public Optional<Survey.Reference> byToken(String token) {
        return surveys.findByToken(token).map(Survey::reference);
    }

    @Override
    public Optional<Survey.Reference> byMessageId(String messageId) {
        return outbox.findByMessageId("<" + messageId + ">")
                .map(QueuedMail::survey)
                .filter(survey -> !survey.isEmpty())
                .map(Survey.Reference::new);
    }

    @Override
    public boolean exists(Survey.Reference survey) {
        return surveys.findByReference(survey).isPresent();
    }

    @Override
    public List<Survey.Reference> awaitingAnswerFrom(MailAddress sender) {
        return surveys.awaitingAnswersOf(sites.withContactAddress(sender.address())).stream()
                .map(Survey::reference)
                .toList();
    }

    @Override
    public List<SentMail> sentFor(Survey.Reference survey) {
        return sentFor(survey, Instant.MAX);
    }

    private List<SentMail> sentFor(Survey.Reference survey, Instant until) {
        return outbox.sentFor(survey.value()).stream()
                .filter(mail -> !mail.createdAt().isAfter(until))
                .flatMap(mail -> decoded.computeIfAbsent(mail.id(), this::decode).stream())
                .toList();
    }

    /** The same correspondence with only the letters that had been written by then. */
    Correspondence until(Instant until) {
        var now = this;
        return new Correspondence() {

            @Override
            public Optional<Survey.Reference> byToken(String token) {
                return now.byToken(token);
            }

            @Override
            public Optional<Survey.Reference> byMessageId(String messageId) {
                return now.byMessageId(messageId);
            }

            @Override
            public boolean exists(Survey.Reference survey) {
                return now.exists(survey);
            }

            @Override
            public List<Survey.Reference> awaitingAnswerFrom(MailAddress sender) {
                return now.awaitingAnswerFrom(sender);
            }

            @Override
            public List<SentMail> sentFor(Survey.Reference survey) {
                return now.sentFor(survey, until);
            }

            @Override
            public Set<String> codesOf(Survey.Reference survey) {
                return now.codesOf(survey);
            }

            @Override
            public List<MailAddress> contactsOf(Survey.Reference survey) {
                return now.contactsOf(survey);
            }
        };
    }

    @Override
    public Set<String> codesOf(Survey.Reference survey) {
        return surveys.asked(survey).stream().map(AskedMeasure::code).collect(Collectors.toSet());
    }

    @Override
    public List<MailAddress> contactsOf(Survey.Reference survey) {
        return surveys.findByReference(survey)
                .flatMap(found -> sites.findByCode(found.siteCode()))
                .map(site -> site.contacts().stream()
                        .map(StoredCorrespondence::addressOf)
                        .toList())
                .orElse(List.of());
    }

    private static MailAddress addressOf(Contact contact) {
        return new MailAddress(contact.name(), contact.email());
    }

    private Optional<SentMail> decode(QueuedMail.Id id) {
        return SentMail.of(decoder.decode(outbox.bytes(id)));
    }

    private static final class Kept extends LinkedHashMap<QueuedMail.Id, Optional<SentMail>> {

        Kept() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<QueuedMail.Id, Optional<SentMail>> eldest) {
            return size() > KEPT;
        }
    }
}
