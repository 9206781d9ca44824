package followup.reply;

import java.util.List;
import java.util.Set;

/** Whether the subject of a sentence is something else than the measure: a page, a server, one of several. */
final class OtherSubject {

    private static final Set<String> MEASURES = Set.of("measure", "measures", "item", "items");

    private static final Set<String> PLACES = Set.of("で", "に", "にて", "まで");

    private static final List<String> STARTS_OF_VERBS = List.of("is ", "are ", "was ", "were ", "has ", "have ");

    /** Two of three characters of a phrase must be those of the title, in pairs, for it to name the measure. */
    private static final int SAID_OF_THREE = 3;

    private static final int OF_TITLE_OF_THREE = 2;

    /** 1年までは: not all of it. */
    private static final String AS_FAR_AS = "まで";

    private OtherSubject() {}

    /** 管理画面は対策済み, "the login page is done": something else than the measure is what the sentence is about. */
    static boolean isIn(List<Token> sentence, Cues cues, String title) {
        for (int i = 1; i < sentence.size(); i++) {
            boolean verb = isVerb(sentence.get(i)) && !new EnglishClause(sentence, i, cues).namesWhoDidIt();
            if (isBehindUnknown(sentence, i) && verb
                    || isTopic(sentence, i)
                            && isBehindUnknown(sentence, startOfTopic(sentence, i))
                            && !isInWordsOf(title, phraseBefore(sentence, i))) {
                return true;
            }
        }
        return false;
    }

    /** ログの1年保管, of アクセスログを1年間保管している: the measure itself, in words of its title. */
    static boolean isInWordsOf(String title, String phrase) {
        int said = 0;
        int ofTitle = 0;
        for (int i = 0; i < phrase.length(); i++) {
            if (Catalogue.isContent(phrase.charAt(i))) {
                said++;
                ofTitle += isPair(title, phrase, i - 1) || isPair(title, phrase, i) ? 1 : 0;
            }
        }
        return !phrase.contains(AS_FAR_AS) && ofTitle > 1 && ofTitle * SAID_OF_THREE >= said * OF_TITLE_OF_THREE;
    }

    private static boolean isPair(String title, String phrase, int at) {
        return at >= 0
                && at + 1 < phrase.length()
                && Catalogue.isContent(phrase.charAt(at))
                && Catalogue.isContent(phrase.charAt(at + 1))
                && title.contains(phrase.substring(at, at + 2));
    }

    /** All that stands in front, back to the measure or to the sign that begins this part of the sentence. */
    static String phraseBefore(List<Token> sentence, int end) {
        int begin = end;
        while (begin > 0
                && !Tokens.endsPart(sentence.get(begin - 1))
                && !sentence.get(begin - 1).isNamed()) {
            begin--;
        }
        return Tokens.joined(sentence.subList(begin, end)).squeezed().text();
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
