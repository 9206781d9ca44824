package followup.reply;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What can be done with a run of tokens whatever they say. */
final class Tokens {

    private Tokens() {}

    static List<Token> joined(List<Token> one, List<Token> other) {
        var both = new ArrayList<>(one);
        both.addAll(other);
        return both;
    }

    /** Leaves the words of a role out, and the space behind each. */
    static List<Token> without(List<Token> tokens, Role role) {
        var kept = new ArrayList<Token>();
        boolean left = false;
        for (Token token : tokens) {
            if (!token.is(role) && !(left && token.is(Token.Sign.Kind.SPACE))) {
                kept.add(token);
            }
            left = token.is(role);
        }
        return kept;
    }

    static Passage joined(List<Token> tokens) {
        return Passage.joined(tokens.stream().map(Token::words).toList());
    }

    static List<Token> withoutSigns(List<Token> tokens) {
        return tokens.stream().filter(token -> !(token instanceof Token.Sign)).toList();
    }

    /** Without spaces and the ends of lines. */
    static List<Token> withoutGaps(List<Token> tokens) {
        return tokens.stream()
                .filter(token -> !token.is(Token.Sign.Kind.SPACE) && !token.is(Token.Sign.Kind.BREAK))
                .toList();
    }

    /** Whether there is more than signs. */
    static boolean say(List<Token> tokens) {
        return tokens.stream().anyMatch(token -> !(token instanceof Token.Sign));
    }

    static boolean sayStatus(List<Token> tokens) {
        return tokens.stream().anyMatch(Token::saysStatus);
    }

    /** The "2." or "(2)" of an item in a list, which chooses nothing. */
    static boolean areNumberOfItem(List<Token> tokens) {
        List<Token> solid = tokens.stream()
                .filter(token -> !token.is(Token.Sign.Kind.SPACE) && !token.is(Token.Sign.Kind.OPEN))
                .toList();
        return solid.size() == 2
                && solid.getFirst() instanceof Token.Number
                && (solid.getLast().is(Token.Sign.Kind.STOP) || solid.getLast().is(Token.Sign.Kind.CLOSE));
    }

    /** Whether another part of the sentence may begin behind this. */
    static boolean endsPart(Token token) {
        return token.is(Role.BUT)
                || token instanceof Token.Sign && !token.is(Token.Sign.Kind.SPACE) && !token.is(Token.Sign.Kind.BREAK);
    }

    /** Whether the last word is followed by a colon. */
    static boolean endsWithColon(List<Token> tokens) {
        Optional<Token> last = tokens.stream()
                .filter(token -> !token.is(Token.Sign.Kind.SPACE) && !token.is(Token.Sign.Kind.BREAK))
                .reduce((one, other) -> other);
        return last.isPresent() && last.get().is(Token.Sign.Kind.COLON);
    }

    /** Where the first of that role stands; -1 for none. */
    static int first(List<Token> tokens, Role role) {
        return first(tokens, token -> token.is(role));
    }

    /** Where the first such token stands; -1 for none. */
    static int first(List<Token> tokens, Predicate<Token> wanted) {
        for (int i = 0; i < tokens.size(); i++) {
            if (wanted.test(tokens.get(i))) {
                return i;
            }
        }
        return -1;
    }
}
