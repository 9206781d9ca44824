package followup.intake;

import followup.wording.Bilingual;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How today's reading of a mail differs from what is recorded of it.
 *
 * @param mail its id, {@code in-12}
 * @param token stands for exactly this difference: applying names it, and is refused when anything has changed since
 * @param survey the survey whose answer it is taken for now; null when that is not known
 * @param surveyBefore the survey it was taken for
 * @param kind what it is taken for now, a code such as {@code reply}
 * @param decidedBy the person who decided about the whole mail; then nothing of it is applied
 * @param waits whether a person would have to look at it, if it were applied
 * @param measures those that differ, and those that a person decided
 * @param additional measures that nobody recommended, where they differ
 */
public record RereadDifference(
        String mail,
        String token,
        @Nullable String survey,
        @Nullable String surveyBefore,
        String kind,
        String kindBefore,
        @Nullable String decidedBy,
        boolean waits,
        List<Measure> measures,
        @Nullable Additional additional) {

    public RereadDifference {
        measures = List.copyOf(measures);
    }

    /** What applying would do to what is recorded, the gravest first. */
    public enum Effect {
        /** The mail belongs to another survey, or is another kind of mail. */
        MOVES,
        /** Something recorded is not read any more, or not clearly: it is withdrawn. */
        WITHDRAWS,
        /** Another status, date or content takes the place of the recorded one. */
        CHANGES,
        /** Something is recorded that was not. */
        ADDS,
        /** Only what a person is asked to confirm differs. */
        PROPOSES,
        /** Nothing: a person decided. */
        STAYS
    }

    /** The gravest effect of all its parts. */
    public Effect effect() {
        if (decidedBy != null) {
            return Effect.STAYS;
        }
        if (!kind.equals(kindBefore) || !Objects.equals(survey, surveyBefore)) {
            return Effect.MOVES;
        }
        return Stream.concat(
                        measures.stream().map(Measure::effect),
                        Stream.ofNullable(additional).map(Additional::effect))
                .min(Comparator.naturalOrder())
                .orElse(Effect.PROPOSES);
    }

    /**
     * One measure.
     *
     * @param recorded null when nothing is recorded
     * @param now null when nothing is read any more
     * @param decidedBy {@code reader}, or the person whose decision stays; null when nothing was recorded
     */
    public record Measure(
            String measure,
            @Nullable Value recorded,
            @Nullable Value now,
            @Nullable String decidedBy) {

        public Effect effect() {
            if (decidedBy != null && !decidedBy.equals(AnswersAccepted.READER)) {
                return Effect.STAYS;
            }
            boolean clear = now != null && now.certainty().equals("clear");
            if (recorded == null) {
                return clear ? Effect.ADDS : Effect.PROPOSES;
            }
            return clear ? Effect.CHANGES : Effect.WITHDRAWS;
        }
    }

    /**
     * @param certainty {@code clear}, {@code proposed} or {@code open}; only what is clear would be recorded
     * @param evidence the words it was read from; empty of what is recorded
     */
    public record Value(
            String status,
            @Nullable LocalDate date,
            @Nullable String datePrecision,
            String content,
            String certainty,
            String evidence) {

        /** Null without a date. */
        public @Nullable Bilingual dateWords() {
            return KnownDate.words(date, datePrecision);
        }
    }

    public record Additional(
            List<String> recorded,
            List<String> now,
            @Nullable String decidedBy) {

        public Additional {
            recorded = List.copyOf(recorded);
            now = List.copyOf(now);
        }

        Effect effect() {
            return now.containsAll(recorded) ? Effect.ADDS : Effect.WITHDRAWS;
        }
    }

    /** Whether there is anything to apply. */
    boolean isApplicable() {
        return decidedBy == null;
    }
}
