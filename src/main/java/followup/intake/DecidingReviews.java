package followup.intake;

import followup.access.SignedIn;
import followup.reply.Answer;
import followup.reply.Certainty;
import followup.survey.AskedMeasure;
import followup.survey.Survey;
import followup.survey.Surveys;
import followup.wording.Refusal;
import followup.wording.Wording;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A person decides what the reader could not. What is accepted, changed or turned down goes into the ledger under the person's name; a
 * decision made on an outdated view is refused, so that two people never overwrite each other.
 */
@Component
public class DecidingReviews {

    /** Characters of a content, and of a measure nobody recommended: 10,000, as by hand; what is longer is refused. */
    static final int CONTENT_LIMIT = 10_000;

    private static final Wording WORDING = Wording.of(DecidingReviews.class);

    private final OpenReviews open;
    private final ReadMails readMails;
    private final Surveys surveys;
    private final AcceptingAnswers accepting;
    private final AnsweringCompanies answering;
    private final TakingBackAnswers takingBack;
    private final ApplicationEventPublisher events;

    DecidingReviews(
            OpenReviews open,
            ReadMails readMails,
            Surveys surveys,
            AcceptingAnswers accepting,
            AnsweringCompanies answering,
            TakingBackAnswers takingBack,
            ApplicationEventPublisher events) {
        this.open = open;
        this.readMails = readMails;
        this.surveys = surveys;
        this.accepting = accepting;
        this.answering = answering;
        this.takingBack = takingBack;
        this.events = events;
    }

    /** Records the answers as they were proposed; of a question, that a person has seen it. */
    @Transactional
    public void accept(long id, int revision, String note) {
        var review = open.find(id);
        var proposed = readMails.unrecorded(review.mail()).stream()
                .filter(answer -> answer.certainty() != Certainty.OPEN)
                .map(Acceptance::asRead)
                .toList();
        var additional = readMails.additional(review.mail());
        if (proposed.isEmpty() && review.onlyAsks()) {
            open.close(review, revision, Review.State.ACCEPTED, note, open.now());
            return;
        }
        if (proposed.isEmpty() && additional.isEmpty()) {
            throw new Refusal(Refusal.Kind.CONFLICT, "nothing-proposed", WORDING.say("review.nothing-proposed"));
        }
        decide(review, revision, Review.State.ACCEPTED, note, proposed, additional);
    }

    /**
     * Records these answers in the place of the proposed ones.
     *
     * @param additional every measure nobody recommended that counts of this mail, in the words to be recorded: those of the reader
     *     that are missing here are dropped
     */
    @Transactional
    public void change(long id, int revision, String note, List<Accepted> answers, List<String> additional) {
        var review = open.find(id);
        Map<String, Answer> read = readMails.answers(review.mail()).stream()
                .collect(Collectors.toMap(Answer::measure, Function.identity()));
        var evidenced =
                answers.stream().map(answer -> withEvidence(answer, read)).toList();
        var words = additional.stream()
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
        decide(review, revision, Review.State.CHANGED, note, evidenced, words);
        readMails.replaceAdditional(review.mail(), words);
    }

    /** Records nothing of what was proposed; what was clear in the same mail stays recorded. */
    @Transactional
    public void reject(long id, int revision, String note) {
        var review = open.find(id);
        var now = open.now();
        open.close(review, revision, Review.State.REJECTED, note, now);
        var proposed = readMails.unrecorded(review.mail()).stream()
                .map(answer -> new AnswersRejected.Proposal(answer.measure(), answer.evidence(), answer.line()))
                .toList();
        if (!proposed.isEmpty()) {
            review.survey()
                    .flatMap(surveys::findByReference)
                    .ifPresent(survey -> events.publishEvent(new AnswersRejected(
                            survey.reference(),
                            survey.siteCode(),
                            review.mail(),
                            SignedIn.name(),
                            now,
                            readMails.find(review.mail()).orElseThrow().receivedOn(),
                            proposed,
                            note)));
        }
    }

    /** The mail answers no survey: nothing of it counts, and what was recorded from it is taken back. */
    @Transactional
    public void notAReply(long id, int revision, String note) {
        var review = open.find(id);
        var now = open.now();
        open.close(review, revision, Review.State.NOT_A_REPLY, note, now);
        takingBack.takeBack(review.mail(), now, note);
        readMails.isUnrelated(review.mail());
    }

    private void decide(
            Review review,
            int revision,
            Review.State state,
            String note,
            List<Accepted> answers,
            List<String> additional) {
        var survey = open.survey(review.survey()
                .orElseThrow(() ->
                        new Refusal(Refusal.Kind.CONFLICT, "survey-missing", WORDING.say("review.survey-missing"))));
        checkMeasures(survey, answers);
        if (state == Review.State.CHANGED) {
            answers.forEach(answer -> OpenReviews.checkLength("content", answer.content(), CONTENT_LIMIT));
            additional.forEach(words -> OpenReviews.checkLength("additional", words, CONTENT_LIMIT));
        }
        var now = open.now();
        open.close(review, revision, state, note, now);
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
                additional,
                note));
        answering.answer(survey.reference(), mail, new AnsweringCompanies.Understood(answers, List.of(), additional));
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
}
