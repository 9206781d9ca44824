package followup.intake;

import followup.mail.MailAddress;
import followup.survey.Survey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Asks another correspondence nothing twice. Lives as long as one mail is read; not thread-safe. */
final class RememberedCorrespondence implements Correspondence {

    private final Correspondence asked;
    private final Map<String, Optional<Survey.Reference>> tokens = new HashMap<>();
    private final Map<String, Optional<Survey.Reference>> messageIds = new HashMap<>();
    private final Map<Survey.Reference, Boolean> existing = new HashMap<>();
    private final Map<Survey.Reference, List<SentMail>> sent = new HashMap<>();
    private final Map<Survey.Reference, List<MailAddress>> contacts = new HashMap<>();

    RememberedCorrespondence(Correspondence asked) {
        this.asked = asked;
    }

    @Override
    public Optional<Survey.Reference> byToken(String token) {
        return found(tokens.computeIfAbsent(token, asked::byToken));
    }

    @Override
    public Optional<Survey.Reference> byMessageId(String messageId) {
        return found(messageIds.computeIfAbsent(messageId, asked::byMessageId));
    }

    private Optional<Survey.Reference> found(Optional<Survey.Reference> survey) {
        survey.ifPresent(reference -> existing.put(reference, true));
        return survey;
    }

    @Override
    public boolean exists(Survey.Reference survey) {
        return existing.computeIfAbsent(survey, asked::exists);
    }

    @Override
    public List<Survey.Reference> awaitingAnswerFrom(MailAddress sender) {
        return asked.awaitingAnswerFrom(sender);
    }

    @Override
    public List<SentMail> sentFor(Survey.Reference survey) {
        return sent.computeIfAbsent(survey, asked::sentFor);
    }

    @Override
    public Set<String> codesOf(Survey.Reference survey) {
        return asked.codesOf(survey);
    }

    @Override
    public List<MailAddress> contactsOf(Survey.Reference survey) {
        return contacts.computeIfAbsent(survey, asked::contactsOf);
    }
}
