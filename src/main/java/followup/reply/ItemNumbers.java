package followup.reply;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * ①W-01→1 ②W-02→3 on one line: what numbers the items of a list from one on, each directly in front of a measure, chooses nothing; of 1 W-01 2 W-02
 * nobody knows whether it does.
 */
final class ItemNumbers {

    private ItemNumbers() {}

    /** The sentence without those numbers; as it is where any of its measures has none. */
    static List<Token> without(List<Token> sentence) {
        Set<Integer> numbers = new HashSet<>();
        int item = 0;
        for (int i = 0; i < sentence.size(); i++) {
            if (!(sentence.get(i) instanceof Token.Mention mention) || mention.byTitle()) {
                continue;
            }
            item++;
            int number = numberInFrontOf(sentence, i);
            if (number < 0 || ((Token.Number) sentence.get(number)).value() != item) {
                return sentence;
            }
            numbers.add(number);
        }
        return item > 1 ? kept(sentence, numbers) : sentence;
    }

    private static int numberInFrontOf(List<Token> sentence, int mention) {
        int at = mention - 1;
        while (at >= 0
                && (sentence.get(at).is(Token.Sign.Kind.SPACE)
                        || sentence.get(at).is(Token.Sign.Kind.STOP)
                        || sentence.get(at).is(Token.Sign.Kind.CLOSE))) {
            at--;
        }
        return at >= 0 && sentence.get(at) instanceof Token.Number ? at : -1;
    }

    private static List<Token> kept(List<Token> sentence, Set<Integer> numbers) {
        var kept = new ArrayList<Token>();
        for (int i = 0; i < sentence.size(); i++) {
            if (!numbers.contains(i)) {
                kept.add(sentence.get(i));
            }
        }
        return kept;
    }
}
