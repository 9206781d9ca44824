package followup.reply;

import followup.reply.Cues.Cue;
import java.util.List;
import java.util.Optional;

/**
 * "W-02: same as W-01", or "ditto" below W-01: all that is said of a measure is that it stands as another does. The status of that other one is taken
 * over where it is clear itself; its date is not, for who knows whether that is meant.
 *
 * @param measure of which it is said
 * @param other the measure that is pointed to
 * @param words the answer
 */
record SameAs(String measure, String other, Passage words) {

    /**
     * What a sentence says in this manner and no other; it has nothing but the measure, the words and what they point to.
     *
     * @param above the measure that was answered last, which "ditto" points to; empty for none
     */
    static Optional<SameAs> in(Subjects.Split split, String above, Cues cues) {
        if (!split.beginsWithMeasure() || !isOne(split.units().getFirst())) {
            return Optional.empty();
        }
        Subjects.Unit first = split.units().getFirst();
        String said = bare(first.rest());
        String measure = first.measures().getFirst();
        String other = "";
        if (split.units().size() == 1 && cues.are(said, Cue.DITTO)) {
            other = above;
        } else if (split.units().size() == 2
                && cues.are(said, Cue.SAME_AS)
                && isOne(split.units().getLast())
                && saysNothing(split.units().getLast().rest())) {
            other = split.units().getLast().measures().getFirst();
        }
        return other.isEmpty() || other.equals(measure)
                ? Optional.empty()
                : Optional.of(new SameAs(measure, other, first.subject().plus(Tokens.joined(first.rest()))));
    }

    private static boolean isOne(Subjects.Unit unit) {
        return unit.measures().size() == 1 && !unit.unclear() && !unit.allButThese() && !unit.only();
    }

    private static boolean saysNothing(List<Token> rest) {
        return rest.stream().allMatch(token -> token instanceof Token.Sign && !token.is(Token.Sign.Kind.QUESTION));
    }

    /** Without the signs around it. */
    private static String bare(List<Token> rest) {
        int from = 0;
        int to = rest.size();
        while (from < to && isEdge(rest.get(from))) {
            from++;
        }
        while (to > from && isEdge(rest.get(to - 1))) {
            to--;
        }
        return Tokens.joined(rest.subList(from, to)).text();
    }

    private static boolean isEdge(Token token) {
        return token instanceof Token.Sign && !token.is(Token.Sign.Kind.QUESTION);
    }
}
