package followup.reply;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What stands around a status word in its sentence: whether it is a word of its own, ends its clause, and is said of the measure. */
final class Surroundings {

    /** Characters that, directly in front of a status word, may turn it into another word. */
    private static final String TURNING = "未非不無要否再半準仮";

    private static final Set<String> GIVING_REASONS = Set.of("ため", "のため", "ので", "ですので", "ましたので", "ことから");

    private static final Set<String> BEGUN = Set.of("started", "began", "begun", "commenced");

    private static final List<String> VERBS =
            List.of("is ", "are ", "was ", "were ", "has ", "have ", "will ", "shall ");

    private final List<Token> sentence;
    private final Vocabulary vocabulary;

    Surroundings(List<Token> sentence, Vocabulary vocabulary) {
        this.sentence = sentence;
        this.vocabulary = vocabulary;
    }

    /** 済, 未 and 完 are words only where they stand alone. */
    boolean isPartOfAWord(int i) {
        return sentence.get(i).words().length() == 1 && (isText(i - 1) || isText(i + 1));
    }

    /** "on our list for", behind which no date stands. */
    boolean lacksItsDate(int i) {
        if (!(sentence.get(i) instanceof Token.Word word)
                || !word.expression().stem().equals(Expression.DATED)) {
            return false;
        }
        int next = i + 1;
        while (next < sentence.size()
                && (sentence.get(next).is(Role.FILLER) || sentence.get(next).is(Token.Sign.Kind.SPACE))) {
            next++;
        }
        return next >= sentence.size() || !(sentence.get(next) instanceof Token.Day);
    }

    private boolean isText(int i) {
        return i >= 0
                && i < sentence.size()
                && (sentence.get(i) instanceof Token.Other
                        || sentence.get(i).is(Role.NOUN)
                        || sentence.get(i).is(Role.FRIEND));
    }

    /** 効果が分かりません: what is not known, is not clear; in 担当者が退職したため分かりません it is. */
    boolean isExplained(int i) {
        if (i > 0
                && sentence.get(i - 1).is(Role.FILLER)
                && GIVING_REASONS.contains(sentence.get(i - 1).words().text())) {
            return false;
        }
        for (int k = i - 1; k >= 0 && !(sentence.get(k) instanceof Token.Sign); k--) {
            if (sentence.get(k) instanceof Token.Other) {
                return true;
            }
        }
        return false;
    }

    /** 発注済み, 調査が完了しました, テストを実施しました: done to something that the vocabulary does not know as work on a measure. */
    boolean isDoneToSomethingElse(int i) {
        Optional<String> marks =
                vocabulary.marksOfObject(sentence.get(i).words().text());
        int before = i - 1;
        while (before >= 0 && marks.isPresent() && marksObject(sentence.get(before), marks.get())) {
            before--;
        }
        return before >= 0
                && marks.isPresent()
                && sentence.get(before) instanceof Token.Other other
                && endsInNoun(other.words().text());
    }

    private static boolean marksObject(Token token, String marks) {
        return token.is(Role.FILLER) && marks.contains(token.words().text()) || token.is(Token.Sign.Kind.SPACE);
    }

    /** 調査, not the adverb のもと. */
    private static boolean endsInNoun(String text) {
        return Character.UnicodeBlock.of(text.charAt(text.length() - 1)) != Character.UnicodeBlock.HIRAGANA;
    }

    static boolean givesReason(Token token) {
        return GIVING_REASONS.contains(token.words().text());
    }

    /** "Started last week": begun, and not a start that somebody speaks of. */
    boolean isBegunThen(int i) {
        String words = sentence.get(i).words().text();
        boolean begun = BEGUN.contains(words);
        int next = i + 1 < sentence.size() && sentence.get(i + 1).is(Token.Sign.Kind.SPACE) ? i + 2 : i + 1;
        return begun && next < sentence.size() && sentence.get(next) instanceof Token.Day;
    }

    /** "The same has been done": the measure, where a verb follows that says its status. */
    boolean isSameThing(int i) {
        int next = i + 1 < sentence.size() && sentence.get(i + 1).is(Token.Sign.Kind.SPACE) ? i + 2 : i + 1;
        return sentence.get(i).words().text().endsWith("same")
                && next < sentence.size()
                && sentence.get(next).is(Role.STATUS)
                && VERBS.stream().anyMatch(sentence.get(next).words().text()::startsWith)
                && sentence.subList(0, i).stream()
                        .allMatch(token -> token instanceof Token.Sign || token.is(Role.FILLER));
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
        return i >= 0 && i < sentence.size() && sentence.get(i) instanceof Token.Word word && word.is(Role.STATUS)
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
        while (i < sentence.size()
                && (sentence.get(i).is(Role.FILLER) || sentence.get(i).is(Role.LIST))) {
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
                || i > next && saysTheSame(token, sentence.get(next - 1))
                || token instanceof Token.Day
                || token instanceof Token.Tick
                || token.is(Role.HARMLESS)
                || token.is(Role.DOUBT)
                || token.is(Role.NEAR);
    }

    /** 対象となる機能がないため対象外です: the same in other words. */
    private static boolean saysTheSame(Token token, Token status) {
        return token instanceof Token.Word one
                && status instanceof Token.Word other
                && one.is(Role.STATUS)
                && one.expression().equals(other.expression());
    }

    /** 3月に実施します, 実施します（3月）: a time that lies ahead, beside what is to come. */
    boolean isDated(int i) {
        int before = i - 1;
        while (before >= 0
                && (sentence.get(before).is(Role.FILLER)
                        || sentence.get(before).is(Role.NOUN)
                        || sentence.get(before).is(Role.TO)
                        || sentence.get(before).is(Token.Sign.Kind.SPACE)
                        || sentence.get(before).is(Token.Sign.Kind.COMMA))) {
            before--;
        }
        boolean behind = i + 2 < sentence.size() && sentence.get(i + 1).is(Token.Sign.Kind.OPEN) && isTime(i + 2);
        return behind || before >= 0 && isTime(before);
    }

    private boolean isTime(int i) {
        return sentence.get(i) instanceof Token.Day
                || sentence.get(i) instanceof Token.Word word
                        && word.is(Role.DOUBT)
                        && word.expression().reason().equals(Optional.of(Reason.FUTURE_FOR_DONE));
    }

    /** "After April": what waits for a day lies ahead, and depends on nothing else. */
    boolean boundsDay(int i) {
        int next = i + 1;
        while (next < sentence.size() && mayStandBeforeDay(sentence.get(next))) {
            next++;
        }
        return next < sentence.size() && sentence.get(next) instanceof Token.Day && isBound(sentence.get(i));
    }

    /** Whether the day that stands here is only when something else ends or begins. */
    boolean isBounded(int day) {
        int before = day - 1;
        while (before >= 0 && mayStandBeforeDay(sentence.get(before))) {
            before--;
        }
        return before >= 0 && isBound(sentence.get(before));
    }

    private static boolean mayStandBeforeDay(Token token) {
        return token.is(Token.Sign.Kind.SPACE) || token.is(Role.FILLER);
    }

    private static boolean isBound(Token token) {
        return token instanceof Token.Word word
                && word.is(Role.NEAR)
                && word.expression().stem().equals(Expression.TIME);
    }

    /** "Not relevant for us at the moment", "currently not applicable": what would be so for good is said of today. */
    boolean isForNow(int i) {
        return isPresent(i, 1) || isPresent(i, -1);
    }

    private boolean isPresent(int status, int step) {
        for (int i = status + step; i >= 0 && i < sentence.size() && !Tokens.endsPart(sentence.get(i)); i += step) {
            if (sentence.get(i) instanceof Token.Word word
                    && word.is(Role.FILLER)
                    && word.expression().stem().equals(Expression.PRESENT)) {
                return true;
            }
        }
        return false;
    }

    /** 対応予定でした: what became of it? */
    boolean isOver(int next) {
        return next < sentence.size()
                && sentence.get(next).is(Role.FILLER)
                && Course.isPastEnding(sentence.get(next).words().text());
    }

    /** 実施しましたが、現在は外しています: what follows "but" may take it back; courtesy does not. */
    boolean isQualified(int next) {
        int i = next;
        boolean but = false;
        while (i < sentence.size() && sentence.get(i).is(Role.FILLER)) {
            but |= Course.isConcession(sentence.get(i));
            i++;
        }
        List<Token> after = sentence.subList(i, sentence.size());
        return but
                && after.stream().anyMatch(Token.Other.class::isInstance)
                && after.stream().noneMatch(token -> token.is(Role.HARMLESS));
    }

    /** 2月11日は臨時休業: what follows is said of the day itself, or of the office, and tells nothing of when a measure is applied. */
    boolean isSaidOfTheDay(int day) {
        int next = day + 1;
        boolean topic = next < sentence.size()
                && sentence.get(next).is(Role.FILLER)
                && sentence.get(next).words().text().equals("は");
        boolean work = false;
        boolean office = false;
        while (next < sentence.size() && !endsStretch(sentence.get(next))) {
            Token token = sentence.get(next);
            work |= token.saysStatus() || token.is(Role.NOUN) || token.is(Role.DOUBT);
            office |= token.is(Role.ASIDE);
            next++;
        }
        return !work && (topic || office);
    }

    private static boolean endsStretch(Token token) {
        return token.is(Token.Sign.Kind.BREAK)
                || token.is(Token.Sign.Kind.STOP)
                || token.is(Token.Sign.Kind.OPEN)
                || token.is(Token.Sign.Kind.CLOSE);
    }

    /** 順調です　画面ごとに設定しています: the words in front may be the answer, though nobody knows them, and what follows only explains it. */
    boolean explainsUnread(int i) {
        int gap = i - 1;
        while (gap > 0 && !sentence.get(gap).is(Token.Sign.Kind.SPACE)) {
            gap--;
        }
        return gap > 0
                && vocabulary.cues().end(sentence.get(i).words().text(), Cues.Cue.GOING_ON)
                && isJapanese(sentence.get(gap - 1))
                && isJapanese(sentence.get(gap + 1))
                && sentence.subList(0, gap).stream().anyMatch(Token.Other.class::isInstance)
                && sentence.subList(0, gap).stream().noneMatch(Token::saysStatus);
    }

    private static boolean isJapanese(Token token) {
        String words = token.words().text();
        return !(token instanceof Token.Sign) && !Expressions.isWordCharacter(words.charAt(0));
    }
}
