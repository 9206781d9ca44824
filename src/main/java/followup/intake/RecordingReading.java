package followup.intake;

import followup.inbox.StoredMail;
import followup.mail.DecodedMail;
import followup.reply.Answer;
import followup.survey.Survey;
import followup.survey.Surveys;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records what a mail says, in one transaction with everything that follows from it: the ledger's entries, the survey's
 * state, the review that a person must decide, and the letter that answers the company. A mail that was recorded before,
 * or that repeats another, changes nothing.
 */
@Component
class RecordingReading {

    /** A mail that arrives now is not recorded unseen; in every other state it may at least be a correction. */
    private static final Set<Survey.State> OVER =
            EnumSet.of(Survey.State.PLANNED, Survey.State.CLOSED, Survey.State.CANCELLED);

    private final ReadMails readMails;
    private final Reviews reviews;
    private final Surveys surveys;
    private final AcceptingAnswers accepting;
    private final AnsweringCompanies answering;
    private final RecordingBounces recordingBounces;
    private final Clock clock;

    RecordingReading(
            ReadMails readMails,
            Reviews reviews,
            Surveys surveys,
            AcceptingAnswers accepting,
            AnsweringCompanies answering,
            RecordingBounces recordingBounces,
            Clock clock) {
        this.readMails = readMails;
        this.reviews = reviews;
        this.surveys = surveys;
        this.accepting = accepting;
        this.answering = answering;
        this.recordingBounces = recordingBounces;
        this.clock = clock;
    }

    /**
     * @throws org.springframework.dao.DuplicateKeyException when another node recorded the mail in the meantime
     */
    @Transactional
    void record(StoredMail.Id id, DecodedMail mail, MailReading read, LocalDate receivedOn) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var earlier = mail.messageId().flatMap(readMails::firstWith);
        var fingerprint = Fingerprint.of(mail, read);
        var repeats = earlier.filter(first -> first.fingerprint().equals(fingerprint));
        var reading = doubtful(read, earlier.isPresent() && repeats.isEmpty());
        var readMail = ReadMail.of(id, now, receivedOn, mail, reading);
        readMails.add(repeats.map(ReadMail::id).map(readMail::repeating).orElse(readMail));
        readMails.replaceReading(id, reading, repeats.isPresent() ? Set.of() : measuresOf(reading.recordable()));
        if (repeats.isEmpty()) {
            effects(readMail, reading);
        }
    }

    /** Puts a mail before a person that could not be read at all. */
    @Transactional
    void recordFailure(StoredMail.Id id, LocalDate receivedOn) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        readMails.add(ReadMail.failed(id, now, receivedOn));
        reviews.open(id, Optional.empty(), List.of(Hold.of(HoldReason.READING_FAILED)), now);
    }

    private MailReading doubtful(MailReading reading, boolean messageIdReused) {
        if (!(reading.kind() instanceof MailKind.Reply)) {
            return reading;
        }
        var holds = new ArrayList<>(reading.holds());
        if (messageIdReused) {
            holds.add(Hold.of(HoldReason.MESSAGE_ID_REUSED));
        }
        reading.survey()
                .flatMap(surveys::findByReference)
                .filter(survey -> OVER.contains(survey.state()))
                .ifPresent(over -> holds.add(
                        Hold.of(HoldReason.SURVEY_OVER, over.reference().value())));
        return reading.because(holds);
    }

    private void effects(ReadMail mail, MailReading reading) {
        if (reading.kind() instanceof MailKind.Bounce bounce) {
            recordingBounces.record(bounce, reading.survey());
        }
        if (reading.needsReview()) {
            var likeliest = reading.correlation().ranked().stream().findFirst();
            reviews.open(mail.id(), reading.survey().or(() -> likeliest), reading.holds(), mail.readAt());
        } else if (reading.kind() instanceof MailKind.Reply) {
            reading.survey().flatMap(surveys::findByReference).ifPresent(survey -> understood(mail, reading, survey));
        }
    }

    private void understood(ReadMail mail, MailReading reading, Survey survey) {
        var recorded = reading.recordable().stream().map(Acceptance::asRead).toList();
        var held = reading.proposed().stream()
                .map(answer -> new Held(answer.measure(), answer.evidence()))
                .toList();
        if (!held.isEmpty()) {
            reviews.open(mail.id(), reading.survey(), List.of(), mail.readAt());
        }
        if (!recorded.isEmpty() || !reading.additional().isEmpty()) {
            accepting.accept(new AnswersAccepted(
                    survey.reference(),
                    survey.siteCode(),
                    mail.id(),
                    AnswersAccepted.READER,
                    mail.readAt(),
                    mail.receivedOn(),
                    recorded,
                    reading.additional(),
                    ""));
        }
        answering.answer(
                survey.reference(), mail, new AnsweringCompanies.Understood(recorded, held, reading.additional()));
    }

    private static Set<String> measuresOf(List<Answer> answers) {
        return answers.stream().map(Answer::measure).collect(Collectors.toCollection(HashSet::new));
    }
}
