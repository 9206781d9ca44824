package followup.reply;

import java.util.ArrayList;
import java.util.List;

/** The stretches of a sentence, between separators, that hold words the vocabulary does not know: what was done, or why not. */
final class Notes {

    private Notes() {}

    static List<Passage> of(List<Token> sentence) {
        var notes = new ArrayList<Passage>();
        int begin = 0;
        for (int i = 0; i <= sentence.size(); i++) {
            if (i == sentence.size() || separates(sentence.get(i))) {
                List<Token> words = sentence.subList(begin, i);
                if (words.stream().anyMatch(Notes::isWorthNoting)) {
                    notes.add(Tokens.joined(words).trimmed());
                }
                begin = i + 1;
            }
        }
        return notes;
    }

    private static boolean isWorthNoting(Token token) {
        return token instanceof Token.Other || token.is(Role.WEAK) || token.is(Role.ECHO) || token.is(Role.FRIEND);
    }

    private static boolean separates(Token token) {
        return token instanceof Token.Sign && !token.is(Token.Sign.Kind.SPACE) && !token.is(Token.Sign.Kind.BREAK);
    }
}
