package followup.intake;

import followup.access.AuditTrail;
import followup.access.SignedIn;
import followup.survey.Survey;
import followup.survey.Surveys;
import followup.wording.Bilingual;
import followup.wording.Refusal;
import followup.wording.Wording;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * What every decision about a review has in common: it must be open, it must be as the person saw it, and the trace is left in the
 * transaction of the decision. Joins the caller's transaction.
 */
@Component
class OpenReviews {

    /** Characters of the note that is kept with a decision: 2,000; what is longer is refused. */
    static final int NOTE_LIMIT = 2_000;

    private static final Wording WORDING = Wording.of(ReviewDesk.class);

    private final Reviews reviews;
    private final Surveys surveys;
    private final AuditTrail auditTrail;
    private final Clock clock;

    OpenReviews(Reviews reviews, Surveys surveys, AuditTrail auditTrail, Clock clock) {
        this.reviews = reviews;
        this.surveys = surveys;
        this.auditTrail = auditTrail;
        this.clock = clock;
    }

    /** @throws Refusal when there is no such review, or it was decided */
    Review find(long id) {
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

    /**
     * @param revision that of the review when the person looked at it
     * @throws Refusal when it changed since, or the note is too long
     */
    void close(Review review, int revision, Review.State state, String note, Instant now) {
        checkLength("note", note, NOTE_LIMIT);
        if (review.revision() != revision || !reviews.decide(review, state, SignedIn.name(), now, note)) {
            throw outdated();
        }
        trace("review-" + state.name().toLowerCase(Locale.ROOT).replace('_', '-'), review, note);
    }

    /** @throws Refusal when a text is longer than what is kept: nothing that a person wrote is cut */
    static void checkLength(String field, String text, int limit) {
        if (text.length() > limit) {
            throw new Refusal(
                    Refusal.Kind.BAD_INPUT,
                    "text-too-long",
                    WORDING.say("review.text-too-long", field, String.valueOf(text.length()), String.valueOf(limit)));
        }
    }

    void trace(String action, Review review, String detail) {
        auditTrail.record(action, review.mail().asText(), Bilingual.plain(detail));
    }

    /** @throws Refusal when there is no such survey */
    Survey survey(Survey.Reference reference) {
        return surveys.findByReference(reference)
                .orElseThrow(() -> new Refusal(
                        Refusal.Kind.BAD_INPUT,
                        "survey-unknown",
                        WORDING.say("review.survey-unknown", reference.value())));
    }

    static Refusal outdated() {
        return new Refusal(Refusal.Kind.CONFLICT, "review-outdated", WORDING.say("review.outdated"));
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
