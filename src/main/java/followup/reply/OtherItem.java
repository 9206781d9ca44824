package followup.reply;

import java.util.List;
import java.util.Set;

/**
 * SFTPへの変更：対策予定 below W-01：対策済み, or WAFの導入も対策済みです behind it: an item of its own, of a measure in words nobody knows, or of none that
 * was asked. Neither its status nor its day is said of the measure in front.
 */
final class OtherItem {

    private static final String ALSO = "も";

    private OtherItem() {}

    /** @param labels of slots, without spaces: 内容：実施済み goes on with the measure */
    static boolean isBeside(OpenSubject last, List<Token> sentence, Set<String> labels) {
        boolean answered = Tokens.sayStatus(last.unit().rest()) || Tokens.sayStatus(last.before());
        int head = answered ? endOfHead(sentence) : 0;
        List<Token> words = sentence.subList(0, head);
        return words.stream().anyMatch(Token.Other.class::isInstance)
                && words.stream().allMatch(OtherItem::mayName)
                && !labels.contains(Tokens.joined(words).squeezed().text());
    }

    /** Where the words end that a status stands beside, behind a colon, a gap between Japanese words or も; 0 for nowhere. */
    private static int endOfHead(List<Token> sentence) {
        int status = Tokens.first(sentence, Token::saysStatus);
        int at = status - 1;
        boolean gap = at > 0 && sentence.get(at).is(Token.Sign.Kind.SPACE);
        at -= gap ? 1 : 0;
        if (at <= 0) {
            return 0;
        }
        Token before = sentence.get(at);
        boolean separated = before.is(Token.Sign.Kind.COLON)
                || before.is(Role.FILLER) && before.words().text().equals(ALSO);
        boolean japanese = gap && !sentence.get(status).isLatin() && !before.is(Role.FILLER);
        return separated ? at : japanese ? at + 1 : 0;
    }

    private static boolean mayName(Token token) {
        return token instanceof Token.Other
                || token.is(Role.NOUN)
                || token.is(Role.FILLER)
                || token.is(Role.FRIEND)
                || token.is(Role.ASIDE)
                || token.is(Role.BESIDES)
                || token.is(Role.AND)
                || token instanceof Token.Sign
                        && !token.is(Token.Sign.Kind.QUESTION)
                        && !token.is(Token.Sign.Kind.COLON);
    }
}
