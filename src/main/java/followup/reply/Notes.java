package followup.reply;

import java.util.ArrayList;
import java.util.List;

/** The stretches of a sentence, between separators, that hold words the vocabulary does not know: what was done, or why not. */
final class Notes {

    private Notes() {}

    static List<Passage> of(List<Token> sentence) {
        var notes = new ArrayList<Passage>();
        Passage current = Passage.empty();
        boolean worthNoting = false;
        for (Token token : sentence) {
            if (separates(token)) {
                if (worthNoting) {
                    notes.add(current.trimmed());
                }
                current = Passage.empty();
                worthNoting = false;
            } else {
                current = current.plus(token.words());
                worthNoting |= token instanceof Token.Other
                        || token.is(Role.WEAK)
                        || token.is(Role.ECHO)
                        || token.is(Role.FRIEND);
            }
        }
        if (worthNoting) {
            notes.add(current.trimmed());
        }
        return notes;
    }

    private static boolean separates(Token token) {
        return token instanceof Token.Sign && !token.is(Token.Sign.Kind.SPACE) && !token.is(Token.Sign.Kind.BREAK);
    }
}
