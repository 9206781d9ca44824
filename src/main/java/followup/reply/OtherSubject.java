package followup.reply;

import java.util.List;
import java.util.Set;

/** Whether the subject of a sentence is something else than the measure: a page, a server, one of several. */
final class OtherSubject {

    private static final Set<String> MEASURES = Set.of("measure", "measures", "item", "items");

    private static final Set<String> PLACES = Set.of("で", "に", "にて");

    private static final List<String> STARTS_OF_VERBS = List.of("is ", "are ", "was ", "were ", "has ", "have ");

    private OtherSubject() {}

    /** 管理画面は対策済み, "the login page is done": something else than the measure is what the sentence is about. */
    static boolean isIn(List<Token> sentence, Cues cues) {
        for (int i = 1; i < sentence.size(); i++) {
            boolean verb = isVerb(sentence.get(i)) && !new EnglishClause(sentence, i, cues).namesWhoDidIt();
            if (isBehindUnknown(sentence, i) && verb
                    || isTopic(sentence, i) && isBehindUnknown(sentence, startOfTopic(sentence, i))) {
                return true;
            }
        }
        return false;
    }

    /** Directly behind words nobody knows, or behind "measures" that they tell from others. */
    private static boolean isBehindUnknown(List<Token> sentence, int i) {
        int before = i - 1;
        if (before > 0 && sentence.get(before).is(Token.Sign.Kind.SPACE)) {
            before--;
        }
        if (before > 1 && MEASURES.contains(sentence.get(before).words().text())) {
            before -= 2;
        }
        return sentence.get(before) instanceof Token.Other;
    }

    /** The で of 新サイトでは. */
    private static int startOfTopic(List<Token> sentence, int i) {
        boolean place = i > 1
                && sentence.get(i - 1).is(Role.FILLER)
                && PLACES.contains(sentence.get(i - 1).words().text());
        return place ? i - 1 : i;
    }

    private static boolean isVerb(Token token) {
        return token.is(Role.STATUS)
                && STARTS_OF_VERBS.stream().anyMatch(token.words().text()::startsWith);
    }

    private static boolean isTopic(List<Token> sentence, int i) {
        if (!sentence.get(i).is(Role.FILLER) || !sentence.get(i).words().text().equals("は")) {
            return false;
        }
        int next = i + 1;
        while (next < sentence.size()
                && (sentence.get(next).is(Role.FILLER)
                        || sentence.get(next).is(Role.NOUN)
                        || sentence.get(next) instanceof Token.Day)) {
            next++;
        }
        return next < sentence.size() && sentence.get(next).saysStatus();
    }
}
