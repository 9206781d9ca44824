package followup.reply;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Lines that head a list of measures, or end one. */
final class ListHeadings {

    /** 実施 directly behind a day. */
    private static final Expression DONE = Expression.of(Role.STATUS, Stated.APPLIED + "+" + Expression.DAY);

    private ListHeadings() {}

    /** 【対策済み】, ■対策済み, 対策済み：, "all done:" or 1月に実施したもの, and nothing else. */
    static boolean isFramed(List<Token> sentence) {
        List<Token> solid = solid(sentence);
        if (solid.isEmpty()) {
            return false;
        }
        boolean framed = isOrnament(solid.getFirst())
                || solid.stream().anyMatch(token -> token.is(Role.LIST))
                || solid.size() > 1
                        && (Tokens.endsWithColon(solid) || solid.getFirst().is(Token.Sign.Kind.OPEN));
        return framed
                && solid.stream().anyMatch(token -> token.is(Role.STATUS))
                && solid.stream().allMatch(ListHeadings::mayStandInHeading);
    }

    /** 【2022/12/29実施】 says that what stands below was done; of ■実施した対策 the noun adds nothing. Anything but such a heading stays as it is. */
    static List<Token> plain(List<Token> sentence, Cues cues) {
        boolean says = sentence.stream().anyMatch(token -> token.is(Role.STATUS));
        var plain = new ArrayList<Token>();
        for (Token token : sentence) {
            boolean behindDay = !says && !plain.isEmpty() && plain.getLast() instanceof Token.Day;
            boolean behindStatus = !plain.isEmpty() && plain.getLast().is(Role.STATUS);
            if (behindDay && cues.are(token.words().text(), Cues.Cue.DONE_ON)) {
                plain.add(new Token.Word(DONE, token.words()));
            } else if (!(behindStatus && token.is(Role.NOUN))) {
                plain.add(token);
            }
        }
        return isFramed(plain) ? plain : sentence;
    }

    /** 下記は1月15日に対応済みです: one status of what stands below, and nothing else. */
    static boolean pointsBelow(List<Token> sentence, Cues cues) {
        List<Token> solid = solid(sentence);
        int status = Tokens.first(solid, Role.STATUS);
        int topic = 0;
        while (topic < solid.size() && !endsTopic(solid.get(topic))) {
            topic++;
        }
        return topic < status
                && cues.are(Tokens.joined(solid.subList(0, topic + 1)).text(), Cues.Cue.BELOW)
                && solid.subList(topic + 1, solid.size()).stream().allMatch(ListHeadings::mayBeSaidOfList)
                && solid.stream().filter(token -> token.is(Role.STATUS)).count() == 1;
    }

    private static boolean endsTopic(Token token) {
        return token.is(Role.FILLER) && token.words().text().endsWith("は");
    }

    private static boolean mayBeSaidOfList(Token token) {
        return token.is(Role.STATUS)
                || token.is(Role.ALL)
                || token.is(Role.FILLER)
                || token instanceof Token.Day
                || token instanceof Token.Sign
                        && !token.is(Token.Sign.Kind.QUESTION)
                        && !token.is(Token.Sign.Kind.COLON);
    }

    /** ■予定 over W-01：対策済み: which of the two is meant? */
    static boolean isContradicted(List<Token> heading, List<Token> rest) {
        List<Optional<Stated>> statuses = statuses(heading);
        return !statuses.isEmpty() && Collections.disjoint(statuses, statuses(rest));
    }

    private static List<Optional<Stated>> statuses(List<Token> tokens) {
        return tokens.stream()
                .filter(token -> token.is(Role.STATUS))
                .map(token -> ((Token.Word) token).expression().status())
                .toList();
    }

    private static List<Token> solid(List<Token> sentence) {
        return sentence.stream()
                .filter(token -> !token.is(Token.Sign.Kind.SPACE) && !token.is(Token.Sign.Kind.BREAK))
                .toList();
    }

    private static boolean mayStandInHeading(Token token) {
        return token.is(Role.STATUS)
                || token.is(Role.ALL)
                || token.is(Role.LIST)
                || token.is(Role.NOUN)
                || token.is(Role.FILLER)
                || token.is(Role.BUT)
                || token instanceof Token.Sign && !token.is(Token.Sign.Kind.QUESTION)
                || token instanceof Token.Number
                || token instanceof Token.Day
                || isOrnament(token);
    }

    /** ■, ◆, ・ or #, in front of a heading. */
    private static boolean isOrnament(Token token) {
        return token instanceof Token.Tick
                || token.words().text().equals("・")
                || token instanceof Token.Other && token.words().text().chars().noneMatch(Character::isLetterOrDigit);
    }

    /** 対策済み or 対策済み(3件) alone on its line, which where measures follow is the heading of their list. */
    static boolean isBareStatus(List<Token> counted) {
        List<Token> sentence = withoutCount(counted);
        return sentence.stream().anyMatch(token -> token.is(Role.STATUS))
                && sentence.stream()
                        .allMatch(token -> token.is(Role.STATUS)
                                || token.is(Role.LIST)
                                || token.is(Role.BUT)
                                || token.words().text().equals(",")
                                || token.is(Role.FILLER) && token.isLatin()
                                || token instanceof Token.Day
                                || token.is(Token.Sign.Kind.OPEN)
                                || token.is(Token.Sign.Kind.CLOSE)
                                || token.is(Token.Sign.Kind.SPACE)
                                || token.is(Token.Sign.Kind.BREAK));
    }

    /** 対策済み() of 対策済み(3件). */
    private static List<Token> withoutCount(List<Token> sentence) {
        var kept = new ArrayList<Token>(sentence);
        for (int i = 1; i + 1 < sentence.size(); i++) {
            boolean counts = sentence.get(i - 1).is(Token.Sign.Kind.OPEN)
                    && sentence.get(i) instanceof Token.Number
                    && sentence.get(i + 1) instanceof Token.Word word
                    && word.expression().stem().equals(Expression.BEHIND_NUMBER);
            if (counts) {
                kept.removeAll(sentence.subList(i, i + 2));
            }
        }
        return kept;
    }

    /** Whether the second is set off as the first is: behind the same ornament, in brackets or in front of a colon. */
    static boolean looksLike(List<Token> heading, List<Token> sentence) {
        List<Token> one = solid(heading);
        List<Token> other = solid(sentence);
        if (one.isEmpty() || other.isEmpty()) {
            return false;
        }
        Token first = one.getFirst();
        boolean ornament = isOrnament(first) || first.is(Token.Sign.Kind.OPEN);
        return ornament
                ? first.words().text().equals(other.getFirst().words().text())
                : Tokens.endsWithColon(one) && Tokens.endsWithColon(other);
    }

    /** 【その他】 or "Remarks:", over other lines than those of the list above it. */
    static boolean endsList(List<Token> sentence) {
        List<Token> solid = solid(sentence);
        boolean framed = !solid.isEmpty()
                && (isOrnament(solid.getFirst())
                        || solid.getFirst().is(Token.Sign.Kind.OPEN)
                        || Tokens.endsWithColon(solid));
        return framed
                && solid.size() > 1
                && solid.stream()
                        .allMatch(token -> token instanceof Token.Sign && !token.is(Token.Sign.Kind.QUESTION)
                                || token instanceof Token.Other
                                || token instanceof Token.Tick
                                || token.is(Role.REST)
                                || token.is(Role.FILLER)
                                || token.is(Role.BESIDES));
    }

    /** "Last year:", said of every measure behind it. */
    static boolean isDay(List<Token> before) {
        return Tokens.endsWithColon(before) && before.stream().anyMatch(Token.Day.class::isInstance);
    }

    /** Whether a measure behind these words begins the next item of a list: on its line, behind a bullet or in front of a colon. */
    static boolean beginsItem(List<Token> before, List<Token> behind) {
        int lineBreak = before.size() - 1;
        while (lineBreak >= 0 && !before.get(lineBreak).is(Token.Sign.Kind.BREAK)) {
            lineBreak--;
        }
        return lineBreak >= 0 && !behind.isEmpty() && behind.getFirst().is(Token.Sign.Kind.COLON);
    }

    /** 対策中, or a sentence behind a colon such as ：回答を控えさせていただきます: no heading above it is said of that measure. */
    static boolean answersItself(List<Token> rest) {
        boolean colon = !rest.isEmpty() && rest.getFirst().is(Token.Sign.Kind.COLON);
        return rest.stream()
                .anyMatch(token -> token.saysStatus()
                        || colon && (token.is(Role.HARMLESS) || token.is(Role.DOUBT) || token.is(Role.TELL)));
    }
}
