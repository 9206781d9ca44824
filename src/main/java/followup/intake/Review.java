package followup.intake;

import followup.inbox.StoredMail;
import followup.survey.Survey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A mail about which a person must decide, as a whole or about some of its answers.
 *
 * @param survey whose answer it is, as far as known
 * @param reasons why it waits; empty when only single answers do
 * @param revision counts the changes; a decision names the one it was made on, so that two people cannot overwrite
 *     each other
 */
record Review(
        Id id,
        StoredMail.Id mail,
        Optional<Survey.Reference> survey,
        State state,
        Instant openedAt,
        @Nullable Instant decidedAt,
        @Nullable String decidedBy,
        String note,
        int revision,
        List<Hold> reasons) {

    record Id(long value) {}

    /** Whether nothing but questions of other business brought it before a person. */
    boolean onlyAsks() {
        return !reasons.isEmpty()
                && reasons.stream().allMatch(reason -> reason.code().equals(Hold.QUESTION));
    }

    Review because(List<Hold> holds) {
        return new Review(id, mail, survey, state, openedAt, decidedAt, decidedBy, note, revision, List.copyOf(holds));
    }

    /** What became of it. */
    enum State {
        /** Waits for a person. */
        OPEN,
        /** The answers were recorded as proposed. */
        ACCEPTED,
        /** Other answers were recorded than proposed. */
        CHANGED,
        /** Nothing of what was proposed was recorded. */
        REJECTED,
        /** No answer to any survey: nothing of it counts. */
        NOT_A_REPLY
    }
}
