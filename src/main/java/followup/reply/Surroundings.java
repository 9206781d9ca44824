package followup.reply;

import java.util.List;
import java.util.Optional;

/** What stands around a status word in its sentence: whether it is a word of its own, ends its clause, and is said of the measure. */
final class Surroundings {

    /** Characters that, directly in front of a status word, may turn it into another word. */
    private static final String TURNING = "未非不無要否再半準";

    /** The first characters of the words that say no more than "done": 済み, 完了, 終わりました. */
    private static final String ENDS = "済完終";

    private final List<Token> sentence;

    Surroundings(List<Token> sentence) {
        this.sentence = sentence;
    }

    /** 済, 未 and 完 are words only where they stand alone. */
    boolean isPartOfAWord(int i) {
        return sentence.get(i).words().length() == 1 && (isText(i - 1) || isText(i + 1));
    }

    private boolean isText(int i) {
        return i >= 0
                && i < sentence.size()
                && (sentence.get(i) instanceof Token.Other
                        || sentence.get(i).is(Role.NOUN)
                        || sentence.get(i).is(Role.FRIEND));
    }

    /** 担当者が不在で分かりません: who does not know, and what, is not clear. */
    boolean isExplained(int i) {
        for (int k = i - 1; k >= 0 && !(sentence.get(k) instanceof Token.Sign); k--) {
            if (sentence.get(k) instanceof Token.Other) {
                return true;
            }
        }
        return false;
    }

    /** 発注済み, 調査が完了しました: a word that only says "done", of something the vocabulary does not know as work on a measure. */
    boolean isDoneToSomethingElse(int i) {
        boolean bare = ENDS.indexOf(sentence.get(i).words().text().charAt(0)) >= 0;
        int before = i - 1;
        while (before >= 0 && isParticle(sentence.get(before))) {
            before--;
        }
        return bare && before >= 0 && sentence.get(before) instanceof Token.Other;
    }

    private static boolean isParticle(Token token) {
        return token.is(Role.FILLER) && token.words().length() <= 1 || token.is(Token.Sign.Kind.SPACE);
    }

    /** 対策済みのサーバ: said of something in particular. */
    boolean isScoped(int next) {
        return next < sentence.size() && sentence.get(next).words().text().equals("の");
    }

    /** The slash of "planned / not applied". */
    boolean isBetweenAlternatives(int slash) {
        return sentence.get(slash).words().text().equals("/")
                && saysStatus(slash, -1).isPresent()
                && saysStatus(slash, 1).isPresent()
                && !saysStatus(slash, -1).equals(saysStatus(slash, 1));
    }

    private Optional<Stated> saysStatus(int from, int step) {
        int i = from + step;
        while (i >= 0 && i < sentence.size() && sentence.get(i).is(Token.Sign.Kind.SPACE)) {
            i += step;
        }
        return i >= 0 && i < sentence.size() && sentence.get(i) instanceof Token.Word word && word.saysStatus()
                ? word.expression().status()
                : Optional.empty();
    }

    boolean isTurned(int i) {
        if (i == 0 || !(sentence.get(i - 1) instanceof Token.Other other)) {
            return false;
        }
        String text = other.words().text();
        return TURNING.indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    /** After a status come particles and polite endings, then a separator, a date or courtesy; anything else makes it part of something longer. */
    boolean endsItsClause(int next) {
        int i = next;
        while (i < sentence.size() && sentence.get(i).is(Role.FILLER)) {
            i++;
        }
        if (i >= sentence.size()) {
            return true;
        }
        Token token = sentence.get(i);
        if (token.is(Token.Sign.Kind.BREAK) || token.is(Token.Sign.Kind.SPACE)) {
            return i + 1 >= sentence.size() || !sentence.get(i + 1).is(Role.NEGATION);
        }
        return token instanceof Token.Sign
                || token instanceof Token.Day
                || token instanceof Token.Tick
                || token.is(Role.HARMLESS)
                || token.is(Role.DOUBT)
                || token.is(Role.NEAR);
    }

    /** 実施しましたが、現在は外しています: what follows "but" may take it back; courtesy does not. */
    boolean isQualified(int next) {
        int i = next;
        boolean but = false;
        while (i < sentence.size() && sentence.get(i).is(Role.FILLER)) {
            but |= sentence.get(i).words().text().endsWith("が");
            i++;
        }
        List<Token> after = sentence.subList(i, sentence.size());
        return but
                && after.stream().anyMatch(Token.Other.class::isInstance)
                && after.stream().noneMatch(token -> token.is(Role.HARMLESS));
    }
}
