package followup.intake;

import followup.access.AuditTrail;
import followup.access.SignedIn;
import followup.inbox.StoredMails;
import followup.mail.MailDecoder;
import followup.reply.Answer;
import followup.reply.Certainty;
import followup.survey.AskedMeasure;
import followup.survey.Survey;
import followup.survey.Surveys;
import followup.wording.Refusal;
import followup.wording.Wording;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A person decides what the reader could not. What is accepted or changed goes into the ledger under the person's name; a
 * decision made on an outdated view is refused, so that two people never overwrite each other.
 */
@Component
public class DecidingReviews {

    private static final Wording WORDING = Wording.of(DecidingReviews.class);

    private final Reviews reviews;
    private final ReadMails readMails;
    private final StoredMails storedMails;
    private final MailDecoder decoder;
    private final ReadingMail readingMail;
    private final Surveys surveys;
    private final AcceptingAnswers accepting;
    private final AnsweringCompanies answering;
    private final AuditTrail auditTrail;
    private final Clock clock;

    DecidingReviews(
            Reviews reviews,
            ReadMails readMails,
            StoredMails storedMails,
            MailDecoder decoder,
            ReadingMail readingMail,
            Surveys surveys,
            AcceptingAnswers accepting,
            AnsweringCompanies answering,
            AuditTrail auditTrail,
            Clock clock) {
        this.reviews = reviews;
        this.readMails = readMails;
        this.storedMails = storedMails;
        this.decoder = decoder;
        this.readingMail = readingMail;
        this.surveys = surveys;
        this.accepting = accepting;
        this.answering = answering;
        this.auditTrail = auditTrail;
        this.clock = clock;
    }

    /** Records the answers as they were proposed. */
    @Transactional
    public void accept(long id, int revision, String note) {
        var review = open(id);
        var proposed = readMails.unrecorded(review.mail()).stream()
                .filter(answer -> answer.certainty() != Certainty.OPEN)
                .map(Acceptance::asRead)
                .toList();
        if (proposed.isEmpty() && readMails.additional(review.mail()).isEmpty()) {
            throw new Refusal(Refusal.Kind.CONFLICT, "nothing-proposed", WORDING.say("review.nothing-proposed"));
        }
        decide(review, revision, Review.State.ACCEPTED, note, proposed, readMails.additional(review.mail()));
    }

    /** Records these answers in the place of the proposed ones. */
    @Transactional
    public void change(long id, int revision, String note, List<Accepted> answers, List<String> additional) {
        var review = open(id);
        Map<String, Answer> read = readMails.answers(review.mail()).stream()
                .collect(Collectors.toMap(Answer::measure, Function.identity()));
        var evidenced =
                answers.stream().map(answer -> withEvidence(answer, read)).toList();
        decide(review, revision, Review.State.CHANGED, note, evidenced, additional);
    }

    /** Records nothing: no reply, or nothing in it counts. */
    @Transactional
    public void reject(long id, int revision, String note) {
        var review = open(id);
        close(review, revision, Review.State.REJECTED, note, now());
    }

    /** Reads the mail again as the answer to this survey; what was doubtful for other reasons stays so. */
    @Transactional
    public void assign(long id, int revision, Survey.Reference survey) {
        var review = open(id);
        survey(survey);
        var mail = decoder.decode(storedMails.raw(review.mail()));
        var receivedOn = readMails.find(review.mail()).orElseThrow().receivedOn();
        var reading = readingMail.readAs(mail, survey, receivedOn);
        if (review.revision() != revision || !reviews.assign(review, survey, reading.holds())) {
            throw outdated();
        }
        readMails.belongsTo(review.mail(), survey);
        readMails.replaceReading(review.mail(), reading, Set.of());
        auditTrail.record("review-assigned", review.mail().asText(), survey.value());
    }

    private void decide(
            Review review,
            int revision,
            Review.State state,
            String note,
            List<Accepted> answers,
            List<String> additional) {
        var survey = survey(review.survey()
                .orElseThrow(() ->
                        new Refusal(Refusal.Kind.CONFLICT, "survey-missing", WORDING.say("review.survey-missing"))));
        checkMeasures(survey, answers);
        var now = now();
        close(review, revision, state, note, now);
        var mail = readMails.find(review.mail()).orElseThrow();
        readMails.belongsTo(review.mail(), survey.reference());
        readMails.markRecorded(
                review.mail(), answers.stream().map(Accepted::measure).collect(Collectors.toSet()));
        accepting.accept(new AnswersAccepted(
                survey.reference(),
                survey.siteCode(),
                review.mail(),
                SignedIn.name(),
                now,
                mail.receivedOn(),
                answers,
                additional));
        answering.answer(
                survey.reference(),
                new AnsweringCompanies.Understood(
                        review.mail(),
                        mail.sender(),
                        mail.messageId(),
                        mail.subject(),
                        answers,
                        List.of(),
                        !additional.isEmpty()));
    }

    private void close(Review review, int revision, Review.State state, String note, Instant now) {
        if (review.revision() != revision || !reviews.decide(review, state, SignedIn.name(), now, note)) {
            throw outdated();
        }
        auditTrail.record(
                "review-" + state.name().toLowerCase(Locale.ROOT), review.mail().asText(), note);
    }

    private Review open(long id) {
        var review = reviews.find(new Review.Id(id))
                .orElseThrow(() -> new Refusal(
                        Refusal.Kind.NOT_FOUND, "review-unknown", WORDING.say("review.unknown", String.valueOf(id))));
        if (review.state() != Review.State.OPEN) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT,
                    "review-decided",
                    WORDING.say(
                            "review.decided", String.valueOf(id), review.state().name()));
        }
        return review;
    }

    private Survey survey(Survey.Reference reference) {
        return surveys.findByReference(reference)
                .orElseThrow(() -> new Refusal(
                        Refusal.Kind.BAD_INPUT,
                        "survey-unknown",
                        WORDING.say("review.survey-unknown", reference.value())));
    }

    private void checkMeasures(Survey survey, List<Accepted> answers) {
        var asked = surveys.asked(survey.reference()).stream()
                .map(AskedMeasure::code)
                .toList();
        for (Accepted answer : answers) {
            if (!asked.contains(answer.measure())) {
                throw new Refusal(
                        Refusal.Kind.BAD_INPUT,
                        "measure-not-asked",
                        WORDING.say("review.measure-not-asked", answer.measure(), String.join(", ", asked)));
            }
        }
    }

    private static Accepted withEvidence(Accepted answer, Map<String, Answer> read) {
        var words = read.get(answer.measure());
        if (words == null || !answer.evidence().isEmpty()) {
            return answer;
        }
        return new Accepted(
                answer.measure(),
                answer.status(),
                answer.appliedOn(),
                answer.datePrecision(),
                answer.content(),
                words.evidence(),
                words.line());
    }

    private static Refusal outdated() {
        return new Refusal(Refusal.Kind.CONFLICT, "review-outdated", WORDING.say("review.outdated"));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
