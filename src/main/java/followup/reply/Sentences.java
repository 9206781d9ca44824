package followup.reply;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts tokens into sentences: at full stops and question marks, which stay at the end of theirs, and at gaps as between the cells of a table, or between
 * a status that says "not so" and the note that explains it.
 */
final class Sentences {

    private Sentences() {}

    static List<List<Token>> of(List<Token> tokens) {
        var sentences = new ArrayList<List<Token>>();
        var current = new ArrayList<Token>();
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean gap = isGap(token) && (i > 0 && isGap(tokens.get(i - 1)) || partsNote(tokens, i, current));
            current.add(token);
            if (gap || token.is(Token.Sign.Kind.STOP) || token.is(Token.Sign.Kind.QUESTION)) {
                end(current, sentences);
            }
        }
        end(current, sentences);
        return sentences;
    }

    /** 該当なし　静的なページのみです: behind nothing but the status that it explains. */
    private static boolean partsNote(List<Token> tokens, int gap, List<Token> before) {
        List<Token> solid = before.stream()
                .filter(token -> !(token instanceof Token.Sign))
                .limit(2)
                .toList();
        return solid.size() == 1
                && isDenialInJapanese(solid.getFirst())
                && gap + 1 < tokens.size()
                && beginsNote(tokens.get(gap + 1));
    }

    private static boolean isDenialInJapanese(Token token) {
        return token instanceof Token.Word word
                && word.is(Role.STATUS)
                && word.expression().reason().isEmpty()
                && word.expression()
                        .status()
                        .filter(Explaining.NOT_SO::contains)
                        .isPresent()
                && !word.isLatin();
    }

    private static boolean beginsNote(Token token) {
        return token instanceof Token.Other
                || token.is(Role.FRIEND)
                || token.is(Role.NOUN)
                || token.is(Role.ASIDE)
                || token.is(Role.WEAK);
    }

    /** A space or a dash; quotation marks belong to the words they stand around. */
    private static boolean isGap(Token token) {
        return token.is(Token.Sign.Kind.SPACE) && !token.words().text().equals("\"");
    }

    private static void end(List<Token> current, List<List<Token>> sentences) {
        if (current.stream().anyMatch(token -> !token.is(Token.Sign.Kind.SPACE) && !token.is(Token.Sign.Kind.BREAK))) {
            sentences.add(List.copyOf(current));
        }
        current.clear();
    }
}
