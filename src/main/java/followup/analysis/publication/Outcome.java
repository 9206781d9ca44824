package followup.analysis.publication;

import followup.site.Status;
import org.jspecify.annotations.Nullable;

/** What became of a measure, in few words, so that few figures are small. Each measure has exactly one. */
public enum Outcome {
    IN_PLACE_BEFORE,
    NEWLY_APPLIED,
    UNDER_WAY,
    NOT_APPLIED,
    /** Not applicable, or the company does not know. */
    OTHER,
    NO_ANSWER,
    NOT_ASKED;

    static Outcome of(Status before, @Nullable Status after, boolean asked) {
        if (before == Status.APPLIED) {
            return IN_PLACE_BEFORE;
        }
        if (after == null) {
            return asked ? NO_ANSWER : NOT_ASKED;
        }
        return switch (after) {
            case APPLIED -> NEWLY_APPLIED;
            case IN_PROGRESS, PLANNED -> UNDER_WAY;
            case NOT_APPLIED, DECLINED -> NOT_APPLIED;
            case NOT_APPLICABLE, UNKNOWN -> OTHER;
        };
    }
}
