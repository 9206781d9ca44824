package followup.intake;

import followup.mail.MailAddress;
import followup.survey.Survey;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Our correspondence as far as a few sent mails tell it: without a database, every survey in them awaits an answer. */
record GivenCorrespondence(List<SentMail> sent) implements Correspondence {

    GivenCorrespondence {
        sent = List.copyOf(sent);
    }

    @Override
    public Optional<Survey.Reference> byToken(String token) {
        return first(mail -> mail.token().equals(token));
    }

    @Override
    public Optional<Survey.Reference> byMessageId(String messageId) {
        return first(mail -> mail.messageId().equals(messageId));
    }

    @Override
    public boolean exists(Survey.Reference survey) {
        return first(mail -> mail.survey().equals(survey)).isPresent();
    }

    @Override
    public List<Survey.Reference> awaitingAnswerFrom(MailAddress sender) {
        return sent.stream()
                .filter(mail -> mail.recipients().stream()
                        .anyMatch(recipient -> recipient.comparable().equals(sender.comparable())))
                .map(SentMail::survey)
                .distinct()
                .toList();
    }

    @Override
    public List<SentMail> sentFor(Survey.Reference survey) {
        return sent.stream().filter(mail -> mail.survey().equals(survey)).toList();
    }

    @Override
    public Set<String> codesOf(Survey.Reference survey) {
        return sentFor(survey).stream()
                .flatMap(mail -> mail.form().codes().stream())
                .collect(Collectors.toSet());
    }

    @Override
    public List<MailAddress> contactsOf(Survey.Reference survey) {
        return sentFor(survey).stream()
                .flatMap(mail -> mail.recipients().stream())
                .distinct()
                .toList();
    }

    private Optional<Survey.Reference> first(Predicate<SentMail> fits) {
        return sent.stream().filter(fits).map(SentMail::survey).findFirst();
    }
}
