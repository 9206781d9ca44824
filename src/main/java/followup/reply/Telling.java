package followup.reply;

import java.util.List;
import java.util.Optional;

/** Questions one can ask of a sentence that names no measure. */
final class Telling {

    private Telling() {}

    /** Courtesy, and nothing that could be about a measure. */
    static boolean isCourtesy(List<Token> sentence) {
        return has(sentence, Role.HARMLESS)
                && sentence.stream()
                        .noneMatch(token -> token.is(Role.STATUS)
                                || token.is(Role.DOUBT)
                                || token.is(Role.REST)
                                || token.is(Role.EXCEPT)
                                || token instanceof Token.Mention);
    }

    /** About all measures or the rest of them, with a status. */
    static boolean isGroup(List<Token> sentence) {
        boolean says = sentence.stream().anyMatch(Token::saysStatus);
        return says && (Groups.isAbout(sentence, Role.REST) || Groups.isAbout(sentence, Role.ALL));
    }

    /** 【対策済み】 or 対策済み： and nothing else. */
    static boolean isListHeading(List<Token> sentence) {
        List<Token> solid = sentence.stream()
                .filter(token -> !token.is(Token.Sign.Kind.SPACE)
                        && !token.is(Token.Sign.Kind.BREAK)
                        && !(token instanceof Token.Tick))
                .toList();
        boolean framed =
                solid.size() > 1 && (endsWithColon(solid) || solid.getFirst().is(Token.Sign.Kind.OPEN));
        long statuses = solid.stream().filter(token -> token.is(Role.STATUS)).count();
        return framed
                && statuses == 1
                && solid.stream()
                        .allMatch(
                                token -> token.is(Role.STATUS) || token instanceof Token.Sign || token.is(Role.FILLER));
    }

    static boolean endsWithColon(List<Token> tokens) {
        Optional<Token> last = tokens.stream()
                .filter(token -> !token.is(Token.Sign.Kind.SPACE) && !token.is(Token.Sign.Kind.BREAK))
                .reduce((one, other) -> other);
        return last.isPresent() && last.get().is(Token.Sign.Kind.COLON);
    }

    static boolean hasDoubt(List<Token> tokens) {
        return has(tokens, Role.DOUBT) || has(tokens, Role.NEAR) || has(tokens, Role.TELL);
    }

    /** Has words that a careful clerk would not pass over. */
    static boolean isAboutMeasures(List<Token> sentence) {
        boolean courteous = has(sentence, Role.HARMLESS);
        boolean work = has(sentence, Role.NOUN);
        return sentence.stream().anyMatch(token -> tells(token, courteous, work));
    }

    private static boolean tells(Token token, boolean courteous, boolean work) {
        if (token instanceof Token.Mention) {
            return true;
        }
        if (!(token instanceof Token.Word word)) {
            return false;
        }
        return switch (word.expression().role()) {
            case STATUS, ECHO, REST, EXCEPT -> true;
            case TELL, DENIAL, NEGATION -> !courteous;
            case DOUBT ->
                work
                        || !courteous
                                && !word.expression()
                                        .reason()
                                        .map(Telling::isAboutAnything)
                                        .orElse(false);
            case NEAR, WEAK, ALL, ONLY, AND, TO, NOUN, FILLER, HARMLESS, FRIEND -> false;
        };
    }

    /** Corrects something said elsewhere. */
    static boolean takesBack(List<Token> tokens) {
        return tokens.stream()
                .anyMatch(token -> token instanceof Token.Word word
                        && word.is(Role.DOUBT)
                        && word.expression().reason().equals(Optional.of(Reason.CORRECTED)));
    }

    /** People also think, hope and plan what has nothing to do with measures. */
    private static boolean isAboutAnything(Reason reason) {
        return reason == Reason.HEDGED || reason == Reason.CONDITIONAL || reason == Reason.FUTURE_FOR_DONE;
    }

    private static boolean has(List<Token> tokens, Role role) {
        return tokens.stream().anyMatch(token -> token.is(role));
    }
}
