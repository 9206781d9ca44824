package followup.reply;

import java.util.List;
import java.util.Set;

/** Whether a sentence only tells how it was once, and nothing of how it is: "at the self-check most of it was still open". */
final class Formerly {

    /** What a verb begins with that tells of a time that is over. */
    private static final List<String> WAS = List.of("was ", "were ", "had ");

    private static final Set<String> NOW =
            Set.of("now", "today", "currently", "meanwhile", "by now", "since then", "still", "in the meantime");

    private Formerly() {}

    static boolean isAllOf(List<Token> sentence) {
        boolean then = sentence.stream().anyMatch(token -> token.is(Role.FILLER, Expression.PAST));
        return then
                && Tokens.sayStatus(sentence)
                && sentence.stream().noneMatch(Formerly::isNotOfThen)
                && allWere(Tokens.withoutSigns(sentence));
    }

    private static boolean allWere(List<Token> solid) {
        for (int i = 0; i < solid.size(); i++) {
            String verb = (solid.get(i > 0 && !isWas(solid.get(i)) ? i - 1 : i)
                            .words()
                            .text() + " ");
            if (solid.get(i).saysStatus() && WAS.stream().noneMatch(verb::startsWith)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isWas(Token token) {
        return WAS.stream().anyMatch(token.words().text()::startsWith);
    }

    private static boolean isNotOfThen(Token token) {
        if (!(token instanceof Token.Word word)) {
            return token.isNamed() || token.is(Token.Sign.Kind.QUESTION) || token instanceof Token.Number;
        }
        return switch (word.expression().role()) {
            case DOUBT, NEAR -> !word.doubts(Reason.PARTLY) && !word.doubts(Reason.HEDGED);
            case TELL, NEGATION, DENIAL, ALL, REST, EXCEPT, ONLY, BUT -> true;
            case FILLER -> NOW.contains(word.words().text());
            case STATUS, ECHO, WEAK, AND, TO, NOUN, LIST, ORDER, BESIDES, ASIDE, HARMLESS, FRIEND -> false;
        };
    }
}
