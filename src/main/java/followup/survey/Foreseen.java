package followup.survey;

import followup.wording.Bilingual;
import followup.wording.Wording;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a survey does by itself at a time to come, provided that nobody answers or decides anything until then.
 *
 * @param wave of {@link What#LETTERS}
 * @param obstacle of {@link What#KEPT}
 */
public record Foreseen(
        Instant at,
        What what,
        @Nullable Wave wave,
        @Nullable Obstacle obstacle) {

    public enum What {
        /** The letters of a wave go out. */
        LETTERS,
        /** The reminders are exhausted. */
        OVERDUE,
        /** Nothing more is expected. */
        CLOSING,
        /** Letters would go out, but something is missing. */
        KEPT,
        /** It waits: a reply has to be understood first, or the last letters left late. */
        WAITING;

        public Bilingual words() {
            return Wording.of(Foreseen.class).say("foreseen." + name());
        }
    }

    /** What a survey did in its last step, told from how it was before and is now. */
    static Foreseen of(Survey survey, int fallenBefore, Instant at) {
        if (survey.fallenDue() > fallenBefore) {
            return new Foreseen(at, What.LETTERS, survey.wave().orElseThrow(), null);
        }
        if (survey.obstacle().isPresent()) {
            return new Foreseen(at, What.KEPT, null, survey.obstacle().get());
        }
        return switch (survey.state()) {
            case OVERDUE -> new Foreseen(at, What.OVERDUE, null, null);
            case CLOSED -> new Foreseen(at, What.CLOSING, null, null);
            case PLANNED, REQUESTED, PARTLY_ANSWERED, ANSWERED, UNREACHABLE, CANCELLED ->
                new Foreseen(at, What.WAITING, null, null);
        };
    }
}
