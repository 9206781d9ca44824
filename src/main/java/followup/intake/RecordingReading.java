package followup.intake;

import followup.inbox.StoredMail;
import followup.mail.DecodedMail;
import followup.reply.Answer;
import followup.survey.RecordingUndeliverable;
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
 * Records what mails say, in one transaction with everything that follows from them: the ledger's entries, the surveys'
 * states, the reviews that a person must decide, and the letters that answer the companies. A mail that was recorded before,
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
    private final List<SiteLocks> locks;
    private final RecordingArrivals recordingArrivals;
    private final RecordingUndeliverable undeliverable;
    private final Clock clock;

    RecordingReading(
            ReadMails readMails,
            Reviews reviews,
            Surveys surveys,
            AcceptingAnswers accepting,
            AnsweringCompanies answering,
            RecordingBounces recordingBounces,
            List<SiteLocks> locks,
            RecordingArrivals recordingArrivals,
            RecordingUndeliverable undeliverable,
            Clock clock) {
        this.readMails = readMails;
        this.reviews = reviews;
        this.surveys = surveys;
        this.accepting = accepting;
        this.answering = answering;
        this.recordingBounces = recordingBounces;
        this.locks = List.copyOf(locks);
        this.recordingArrivals = recordingArrivals;
        this.undeliverable = undeliverable;
        this.clock = clock;
    }

    /** A mail with all that was understood of it. */
    record Understood(StoredMail.Id id, DecodedMail mail, MailReading reading, LocalDate receivedOn) {}

    /**
     * @throws org.springframework.dao.DuplicateKeyException when another node recorded one of them in the meantime
     */
    @Transactional
    void record(List<Understood> mails) {
        lock(mails);
        mails.forEach(this::record);
    }

    /** The surveys before the ledgers, as everywhere, and each in one order. */
    private void lock(List<Understood> mails) {
        var references = mails.stream()
                .flatMap(mail -> mail.reading().survey().stream())
                .distinct()
                .toList();
        var sites = surveys.lockAll(references).stream().map(Survey::siteCode).toList();
        locks.forEach(lock -> lock.lock(sites));
    }

    private void record(Understood understood) {
        var id = understood.id();
        var mail = understood.mail();
        var read = understood.reading();
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var earlier = mail.messageId().flatMap(readMails::firstWith);
        var fingerprint = Fingerprint.of(mail, read);
        var repeats = earlier.filter(first -> first.fingerprint().equals(fingerprint));
        var survey = read.survey().flatMap(surveys::findByReference);
        var reading = doubtful(read, survey, earlier.isPresent() && repeats.isEmpty());
        var readMail = ReadMail.of(id, now, understood.receivedOn(), mail, reading, fingerprint);
        readMails.add(repeats.map(ReadMail::id).map(readMail::repeating).orElse(readMail));
        readMails.addReading(id, reading, repeats.isPresent() ? Set.of() : measuresOf(reading.recordable()));
        if (repeats.isEmpty()) {
            recordingArrivals.record(id, mail, reading.kind());
            noteThatItsSenderIsReached(mail, reading, survey);
            effects(readMail, reading, survey);
        }
    }

    /** Puts a mail before a person that could not be read at all. */
    @Transactional
    void recordFailure(StoredMail.Id id, LocalDate receivedOn) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        readMails.add(ReadMail.failed(id, now, receivedOn));
        reviews.open(id, Optional.empty(), List.of(Hold.of(HoldReason.READING_FAILED)), now);
    }

    private static MailReading doubtful(MailReading reading, Optional<Survey> survey, boolean messageIdReused) {
        if (!(reading.kind() instanceof MailKind.Reply)) {
            return reading;
        }
        var holds = new ArrayList<>(reading.holds());
        if (messageIdReused) {
            holds.add(Hold.of(HoldReason.MESSAGE_ID_REUSED));
        }
        survey.filter(found -> OVER.contains(found.state()))
                .ifPresent(over -> holds.add(
                        Hold.of(HoldReason.SURVEY_OVER, over.reference().value())));
        return reading.because(holds);
    }

    /** Whatever becomes of the reply: who wrote it has an address that works. */
    private void noteThatItsSenderIsReached(DecodedMail mail, MailReading reading, Optional<Survey> survey) {
        if (reading.kind() instanceof MailKind.Reply) {
            survey.ifPresent(found -> mail.from().ifPresent(from -> undeliverable.repliedFrom(found, from)));
        }
    }

    private void effects(ReadMail mail, MailReading reading, Optional<Survey> survey) {
        if (reading.kind() instanceof MailKind.Bounce bounce) {
            recordingBounces.record(bounce, reading.survey());
        }
        if (reading.needsReview()) {
            var locked = earlierLocked(mail, reading);
            var likeliest = reading.survey()
                    .or(() -> reading.correlation().ranked().stream().findFirst())
                    .or(() -> locked.flatMap(ReadMail::survey));
            reviews.open(mail.id(), likeliest, linked(reading.reasons(), locked), mail.readAt());
            survey.ifPresent(found -> answering.sayThatItIsLocked(found.reference(), mail, reading));
        } else if (reading.kind() instanceof MailKind.Reply) {
            survey.ifPresent(found -> understood(mail, reading, found));
        }
    }

    /** The mail with the locked file to which a mail that is only a password belongs. */
    private Optional<ReadMail> earlierLocked(ReadMail mail, MailReading reading) {
        return reading.holds().stream().anyMatch(RecordingReading::isPassword)
                ? reviews.lastLockedFrom(mail.sender()).flatMap(readMails::find)
                : Optional.empty();
    }

    private static List<Hold> linked(List<Hold> holds, Optional<ReadMail> locked) {
        return locked.isEmpty()
                ? holds
                : holds.stream()
                        .map(hold -> isPassword(hold)
                                ? Hold.of(
                                        HoldReason.PASSWORD_ONLY,
                                        locked.get().id().asText())
                                : hold)
                        .toList();
    }

    private static boolean isPassword(Hold hold) {
        return hold.code().equals(HoldReason.PASSWORD_ONLY.code());
    }

    private void understood(ReadMail mail, MailReading reading, Survey survey) {
        var recorded = reading.recordable().stream().map(Acceptance::asRead).toList();
        var held = reading.proposed().stream()
                .map(answer -> new Held(answer.measure(), answer.evidence()))
                .toList();
        if (reading.waitsForAPerson()) {
            reviews.open(mail.id(), reading.survey(), reading.questions(), mail.readAt());
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
