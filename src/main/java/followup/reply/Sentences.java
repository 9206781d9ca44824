package followup.reply;

import java.util.ArrayList;
import java.util.List;

/** Cuts tokens into sentences: at full stops and question marks, which stay at the end of theirs, and at gaps as between the cells of a table. */
final class Sentences {

    private Sentences() {}

    static List<List<Token>> of(List<Token> tokens) {
        var sentences = new ArrayList<List<Token>>();
        var current = new ArrayList<Token>();
        Token before = null;
        for (Token token : tokens) {
            current.add(token);
            boolean gap = isGap(token) && before != null && isGap(before);
            if (gap || token.is(Token.Sign.Kind.STOP) || token.is(Token.Sign.Kind.QUESTION)) {
                end(current, sentences);
            }
            before = token;
        }
        end(current, sentences);
        return sentences;
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
