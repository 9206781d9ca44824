package followup.reply;

import followup.reply.Cues.Cue;
import java.util.ArrayList;
import java.util.List;

/**
 * What English words in front of a measure make of it: "none of the W measures" and "neither W-01 nor W-02" deny each of them; "few of the W
 * measures", "part of W-01", "the quotation for W-01" and "the critical W items" are only some, or something else than the measure.
 */
final class InFront {

    private static final Expression NONE = Expression.of(Role.ALL, Expression.NONE);

    private static final Expression AND = Expression.of(Role.AND, "-");

    private InFront() {}

    /** "None of W-01 and W-02" for "neither W-01 nor W-02", where nothing else stands between the two. */
    static List<Token> withoutNeither(List<Token> sentence, Cues cues) {
        int neither = Tokens.first(sentence, token -> cues.are(token.words().text(), Cue.NEITHER));
        boolean first = neither >= 0 && !Tokens.say(sentence.subList(0, neither));
        var plain = new ArrayList<Token>();
        boolean joined = false;
        boolean listed = true;
        for (int i = 0; i < sentence.size() && first; i++) {
            Token token = sentence.get(i);
            boolean nor = cues.are(token.words().text(), Cue.NOR);
            listed &= !nor || isBehindMeasure(sentence, i);
            joined |= nor;
            plain.add(
                    i == neither
                            ? new Token.Word(NONE, token.words())
                            : nor ? new Token.Word(AND, token.words()) : token);
        }
        return first && joined && listed ? plain : sentence;
    }

    private static boolean isBehindMeasure(List<Token> sentence, int i) {
        int before = i - 1;
        while (before >= 0 && sentence.get(before) instanceof Token.Sign) {
            before--;
        }
        return before >= 0 && sentence.get(before).isNamed();
    }

    /** "None of the": each is not what is said of them. */
    static boolean deniesEach(List<Token> before) {
        List<Token> solid = Tokens.withoutSigns(before);
        return !solid.isEmpty()
                && solid.getFirst().is(Role.ALL, Expression.NONE)
                && solid.stream().skip(1).allMatch(token -> token.is(Role.FILLER));
    }

    /** "Few of the W measures", and "the quotation for W-02" behind W-01. */
    static boolean limitsOne(Subjects.Split split, Lexer lexer) {
        List<Token> before = split.before();
        for (Subjects.Unit unit : split.units()) {
            boolean family = unit.measures().size() > 1
                    && lexer.tokens(unit.subject()).stream().allMatch(Token.Family.class::isInstance);
            if (Tokens.sayStatus(unit.rest()) && limits(before, family, lexer.cues())) {
                return true;
            }
            before = unit.rest();
        }
        return false;
    }

    /**
     * Whether they may leave only a part, or name something else.
     *
     * @param family whether all measures of a letter follow, before which any word chooses some
     */
    private static boolean limits(List<Token> before, boolean family, Cues cues) {
        int at = before.size() - 1;
        boolean belongs = false;
        while (at >= 0
                && (before.get(at).is(Token.Sign.Kind.SPACE) || before.get(at).is(Role.FILLER))) {
            belongs |= cues.are(before.get(at).words().text(), Cue.BELONGING);
            at--;
        }
        if (at < 0 || !belongs && !family || deniesEach(before)) {
            return false;
        }
        Token front = before.get(at);
        return front instanceof Token.Number
                || front.is(Role.ASIDE)
                || front.is(Role.ALL, Expression.ANY)
                || front.is(Role.ALL, Expression.NONE)
                || front instanceof Token.Other && !cues.are(front.words().text(), Cue.OF_MEASURES);
    }
}
