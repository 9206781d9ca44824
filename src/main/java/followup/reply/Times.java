package followup.reply;

import followup.reply.Cues.Cue;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What stands in a sentence about time: whether what is to come is dated, what goes on goes on now, and of what the days are said. */
final class Times {

    private static final Set<String> AT = Set.of("で", "にて", "に");

    private final List<Token> sentence;
    private final Cues cues;

    Times(List<Token> sentence, Cues cues) {
        this.sentence = sentence;
        this.cues = cues;
    }

    /** "on our list for", behind which no date stands. */
    boolean lacksItsDate(int i) {
        if (!(sentence.get(i) instanceof Token.Word word)) {
            return false;
        }
        boolean eitherSide = word.expression().stem().equals(Expression.DAY);
        if (eitherSide && isDated(i) || !eitherSide && !word.expression().stem().equals(Expression.DATED)) {
            return false;
        }
        int next = i + 1;
        while (next < sentence.size()
                && (sentence.get(next).is(Role.FILLER)
                        || sentence.get(next).is(Token.Sign.Kind.SPACE)
                        || eitherSide && sentence.get(next).is(Token.Sign.Kind.OPEN))) {
            next++;
        }
        return next >= sentence.size() || !(sentence.get(next) instanceof Token.Day);
    }

    /** Whether what stands in front of a status takes this reason from it: a time, of what lies ahead; "now", of what may go on. */
    boolean settles(int i, Reason reason) {
        boolean now = sentence.get(i) instanceof Token.Word word
                && word.expression().stem().equals(Expression.NOW);
        return reason == Reason.UNDATED && (isDated(i) || hasTime(i))
                || reason == Reason.AMBIGUOUS_WORDS && now && isNow(i);
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

    /** 2月に届く新サーバで実施します: a time anywhere in the clause, unless it belongs to a noun. */
    private boolean hasTime(int i) {
        for (int k = i - 1; k >= 0 && !endsStretch(sentence.get(k)); k--) {
            Token token = sentence.get(k);
            if (token.saysStatus() || token.is(Role.BUT) || token.is(Token.Sign.Kind.COLON)) {
                return false;
            }
            if (token instanceof Token.Day) {
                return !belongsToNoun(k);
            }
        }
        return false;
    }

    /** 昨年の診断結果: not when the measure was applied. */
    boolean belongsToNoun(int i) {
        return i + 2 < sentence.size()
                && sentence.get(i + 1).words().text().equals("の")
                && sentence.get(i + 2) instanceof Token.Other
                && !isOccasion(i + 2);
    }

    /** 12月20日の定期保守で対応しました: what was done at work whose day that is, was done that day; of 12月20日の打ち合わせで nobody knows. */
    private boolean isOccasion(int i) {
        return i + 2 < sentence.size()
                && cues.are(sentence.get(i).words().text(), Cue.OCCASION)
                && sentence.get(i + 1).is(Role.FILLER)
                && AT.contains(sentence.get(i + 1).words().text())
                && sentence.get(i + 2).saysStatus();
    }

    private boolean isNow(int i) {
        for (int k = i - 1; k >= 0 && !endsStretch(sentence.get(k)); k--) {
            Token token = sentence.get(k);
            if (token.saysStatus() || token.is(Role.BUT)) {
                return false;
            }
            if (token.is(Role.FILLER, Expression.NOW)) {
                return true;
            }
        }
        return false;
    }

    /** "After April": what waits for a day lies ahead, and depends on nothing else. */
    boolean boundsDay(int i) {
        int next = i + 1;
        while (next < sentence.size() && mayStandBeforeDay(sentence.get(next))) {
            next++;
        }
        return next < sentence.size() && sentence.get(next) instanceof Token.Day && isBound(sentence.get(i));
    }

    /** 1月15日までは対策済み: so until then, and afterwards perhaps no longer. */
    boolean isUntilThen(int status) {
        for (int i = status - 1;
                i > 0 && !endsStretch(sentence.get(i)) && !sentence.get(i).is(Role.BUT);
                i--) {
            if (sentence.get(i).words().text().equals("は")
                    && sentence.get(i - 1) instanceof Token.Day day
                    && day.words().text().endsWith("まで")) {
                return true;
            }
        }
        return false;
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
        return token.is(Role.NEAR, Expression.TIME);
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
}
