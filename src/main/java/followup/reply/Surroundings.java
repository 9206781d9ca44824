package followup.reply;

import followup.reply.Cues.Cue;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What stands around a status word in its sentence: whether it is a word of its own, ends its clause, and is said of the measure. */
final class Surroundings {

    /** Letters of the end of a verb that leads on: し, して. */
    private static final int LONGEST_JOINT = 2;

    /** Characters that, directly in front of a status word, may turn it into another word. */
    private static final String TURNING = "未非不無要否再半準仮";

    private static final Set<String> BEGUN = Set.of("started", "began", "begun", "commenced");

    private static final String OBJECT_MARK = "を";

    private static final Set<String> PLACES = Set.of("で", "に", "へ", "にて", "では");

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

    private boolean isText(int i) {
        return i >= 0
                && i < sentence.size()
                && (sentence.get(i) instanceof Token.Other
                        || sentence.get(i).is(Role.NOUN)
                        || sentence.get(i).is(Role.FRIEND));
    }

    /** 効果が分かりません: what is not known, is not clear; in 担当者が退職したため分かりません it is. */
    boolean isExplained(int i) {
        boolean asked = sentence.get(i) instanceof Token.Word word
                && word.expression().stem().equals(Expression.ASKED);
        if (asked || i > 0 && givesReason(sentence.get(i - 1))) {
            return false;
        }
        for (int k = i - 1; k >= 0 && !(sentence.get(k) instanceof Token.Sign); k--) {
            if (sentence.get(k) instanceof Token.Other) {
                return true;
            }
        }
        return false;
    }

    boolean givesReason(Token token) {
        String words = token.words().text();
        return token.is(Role.FILLER) && vocabulary.cues().lengthAt(words, 0, Cue.REASON) == words.length();
    }

    /** 来年サイトを閉鎖するため: when it comes about that is the reason, not when the measure is applied. */
    boolean isWhenOfReason(int day) {
        int next = day + 1;
        while (next < sentence.size() && sentence.get(next).words().text().equals("に")) {
            next++;
        }
        return next < sentence.size()
                && sentence.get(next).is(Role.FRIEND)
                && vocabulary.cues().end(sentence.get(next).words().text(), Cue.REASON);
    }

    /** 会員制ではないので: what is denied here is why something is so, unless it is a status. */
    boolean isReason(int negation) {
        return negation + 1 < sentence.size()
                && givesReason(sentence.get(negation + 1))
                && (negation == 0 || !sentence.get(negation - 1).saysStatus());
    }

    /** モール出店のみで自社サーバがないため該当なし: only what there is, is why nothing applies. */
    boolean givesReasonForNone(int only) {
        boolean reason = false;
        for (Token token : sentence.subList(only + 1, sentence.size())) {
            reason |= givesReason(token);
            if (token instanceof Token.Word word && word.is(Role.STATUS)) {
                return reason && word.expression().status().equals(Optional.of(Stated.NOT_APPLICABLE));
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
                && (sentence.get(before) instanceof Token.Other || isOtherBusiness(before, i))
                && endsInNoun(sentence.get(before).words().text());
    }

    /** 旧サイトで対策済み, カート対策済み: of a part of what the measure is applied to. */
    boolean isOfPart(int i) {
        int before = i - 1;
        while (before > 0 && PLACES.contains(sentence.get(before).words().text())) {
            before--;
        }
        if (before < 0
                || !(sentence.get(before) instanceof Token.Other
                        || sentence.get(before).is(Role.FRIEND))) {
            return false;
        }
        String words = sentence.get(before).words().text();
        Cues cues = vocabulary.cues();
        boolean general = before == i - 1 && cues.begin(sentence.get(i).words().text(), Cue.GENERAL);
        return !cues.standIn(words, Cue.NO_LIMIT)
                && (cues.begin(words, Cue.FORMER)
                        || cues.standIn(words, Cue.LIMIT)
                        || general && cues.end(words, Cue.PART));
    }

    /** 契約を更新しました, 連絡先を変更しました: done to a paper, and to no software. */
    boolean isDoneToPaper(int i) {
        return i > 1
                && sentence.get(i - 1).words().text().equals(OBJECT_MARK)
                && vocabulary.cues().end(sentence.get(i - 2).words().text(), Cue.PAPER);
    }

    /** 電話対応済み, 了解済み, 打ち合わせ実施済み */
    private boolean isOtherBusiness(int before, int status) {
        Token object = sentence.get(before);
        boolean part =
                object.is(Role.FRIEND) && vocabulary.cues().end(object.words().text(), Cue.PART);
        return object.is(Role.ASIDE) || before == status - 1 && (part || object.is(Role.HARMLESS));
    }

    private static boolean marksObject(Token token, String marks) {
        return token.is(Role.FILLER) && marks.contains(token.words().text()) || token.is(Token.Sign.Kind.SPACE);
    }

    /** 調査, not the adverb のもと. */
    private static boolean endsInNoun(String text) {
        return Character.UnicodeBlock.of(text.charAt(text.length() - 1)) != Character.UnicodeBlock.HIRAGANA;
    }

    /** "Started", "started last week": begun, and not a start that somebody speaks of. */
    boolean isBegunThen(int i) {
        boolean begun = BEGUN.contains(sentence.get(i).words().text());
        int next = i + 1 < sentence.size() && sentence.get(i + 1).is(Token.Sign.Kind.SPACE) ? i + 2 : i + 1;
        boolean dated = next < sentence.size() && sentence.get(next) instanceof Token.Day;
        boolean alone = sentence.stream()
                .allMatch(token -> token == sentence.get(i)
                        || token.is(Token.Sign.Kind.SPACE)
                        || token.is(Token.Sign.Kind.STOP)
                        || token.is(Role.FILLER));
        return begun && (dated || alone);
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
        if (leadsToTheSame(next)) {
            return true;
        }
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

    /** 設定の変更を完了し、対策済みです, 対象となるものがなく該当なしです: the same status said twice, with no more between than what joins clauses. */
    private boolean leadsToTheSame(int next) {
        int i = next;
        while (i < sentence.size() && joinsClauses(sentence.get(i))) {
            i++;
        }
        return i < sentence.size()
                && sentence.get(next - 1) instanceof Token.Word one
                && sentence.get(i) instanceof Token.Word other
                && other.is(Role.STATUS)
                && !other.isLatin()
                && one.expression().status().equals(other.expression().status())
                && one.expression().reason().isEmpty()
                && other.expression().reason().isEmpty();
    }

    private static boolean joinsClauses(Token token) {
        String words = token.words().text();
        return token.is(Token.Sign.Kind.COMMA)
                || token.is(Token.Sign.Kind.SPACE)
                || words.equals("で")
                || words.equals("ので")
                || token instanceof Token.Other && words.length() <= LONGEST_JOINT && !OtherBusiness.hasLetters(words);
    }

    /** 対象となる機能がないため対象外です: the same in other words. */
    private static boolean saysTheSame(Token token, Token status) {
        return token instanceof Token.Word one
                && status instanceof Token.Word other
                && one.saysStatus()
                && (one.expression().equals(other.expression())
                        || one.expression().reason().isEmpty()
                                && one.expression()
                                        .status()
                                        .equals(other.expression().status())
                                && other.expression().status().equals(Optional.of(Stated.NOT_APPLICABLE)));
    }

    /** 対応予定でした: what became of it? */
    boolean isOver(int next) {
        return next < sentence.size()
                && sentence.get(next).is(Role.FILLER)
                && Joints.isPastEnding(sentence.get(next).words().text());
    }

    /** 以前は行っていませんでした: how it was before says nothing of how it is. */
    boolean wasNotDoneThen(int i) {
        return sentence.get(i) instanceof Token.Word status
                && status.expression().status().equals(Optional.of(Stated.NOT_APPLIED))
                && isOver(i + 1)
                && sentence.subList(0, i).stream().anyMatch(token -> token.is(Role.FILLER, Expression.PAST));
    }

    /** 実施しましたが、現在は外しています: what follows "but" may take it back; courtesy does not. */
    boolean isQualified(int next) {
        int i = next;
        boolean but = false;
        while (i < sentence.size() && sentence.get(i).is(Role.FILLER)) {
            but |= Joints.isConcession(sentence.get(i));
            i++;
        }
        List<Token> after = sentence.subList(i, sentence.size());
        boolean over = but && isOver(next) && !Tokens.say(after);
        return over
                || but
                        && after.stream().anyMatch(Token.Other.class::isInstance)
                        && after.stream().noneMatch(token -> token.is(Role.HARMLESS));
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
        return !(token instanceof Token.Sign) && !token.isLatin();
    }
}
