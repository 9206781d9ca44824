package followup.reply;

import followup.reply.Cues.Cue;
import java.util.List;

/**
 * Words around the name of a measure that make it the name of something else: "the meeting on W-01", 他社のW-01, "W-01 admin area:". What is done then
 * is the meeting, another's measure, or a part.
 */
final class OtherThing {

    private static final String OF = "の";

    private static final String UP_TO = "まで";

    /** Words. */
    private static final int LONGEST_NAME = 4;

    private final Cues cues;
    private final OtherBusiness otherBusiness;

    OtherThing(Cues cues, OtherBusiness otherBusiness) {
        this.cues = cues;
        this.otherBusiness = otherBusiness;
    }

    /** W-01 admin area:, W-01（スマホ）：, W-01の見積：, "W-01: target:", W-01｜旧サイト｜, between the measure and the status. */
    boolean isBehind(List<Token> rest, String title) {
        int begin = Tokens.first(rest, token -> !(token instanceof Token.Sign) || token.is(Token.Sign.Kind.OPEN));
        List<Token> said = begin < 0 ? List.of() : rest.subList(begin, rest.size());
        int status = Tokens.first(said, Token::saysStatus);
        int from = 0;
        for (int i = 0; i < status; i++) {
            if (parts(said, i) && names(said.subList(from, i), title)) {
                return true;
            }
            from = parts(said, i) ? i + 1 : from;
        }
        return false;
    }

    private static boolean parts(List<Token> said, int i) {
        Token token = said.get(i);
        boolean space = token.words().text().isBlank()
                && (i == 0
                        || said.get(i - 1) instanceof Token.Sign
                        || said.get(i - 1).isLatin());
        boolean joins = token.is(Token.Sign.Kind.OPEN)
                || token.is(Token.Sign.Kind.STOP)
                || token.words().text().equals(",");
        return token instanceof Token.Sign && !space && !joins;
    }

    /** W-01まで対策済みです: those in front of it? */
    static boolean isUpTo(List<Token> rest) {
        return !rest.isEmpty() && rest.getFirst().words().text().equals(UP_TO) && Tokens.sayStatus(rest);
    }

    /** 対策済み：W-01（旧サイト） */
    boolean isBracketed(List<Token> rest, String title) {
        int open = Tokens.first(rest, token -> token.is(Token.Sign.Kind.OPEN));
        int close = Tokens.first(rest, token -> token.is(Token.Sign.Kind.CLOSE));
        return open >= 0 && close > open && names(rest.subList(open, close), title);
    }

    private boolean names(List<Token> front, String title) {
        String words = Tokens.joined(Tokens.withoutSigns(front)).text();
        return !words.isEmpty()
                && Tokens.withoutSigns(front).size() <= LONGEST_NAME
                && !title.contains(words)
                && !OtherSubject.isInWordsOf(title, words)
                && (BareNote.isPart(Tokens.joined(withoutBrackets(front)).text().strip(), cues) || isFormer(words));
    }

    /** "old", 旧 */
    private boolean isFormer(String name) {
        return cues.are(name, Cue.FORMER);
    }

    private static List<Token> withoutBrackets(List<Token> tokens) {
        return tokens.stream()
                .filter(token -> !token.is(Token.Sign.Kind.OPEN) && !token.is(Token.Sign.Kind.CLOSE))
                .toList();
    }

    /** "Meeting on W-01", "Test W-01", 旧W-01, 他社のW-01, 見積 W-01, and no status in front. */
    boolean isInFront(List<Token> before) {
        int begin = before.size();
        while (begin > 0
                && (!(before.get(begin - 1) instanceof Token.Sign)
                        || before.get(begin - 1).is(Token.Sign.Kind.SPACE))) {
            begin--;
        }
        List<Token> front = before.subList(begin, before.size());
        List<Token> words = Tokens.withoutSigns(front);
        if (words.isEmpty() || Tokens.sayStatus(words) || words.stream().anyMatch(token -> token.is(Role.HARMLESS))) {
            return false;
        }
        String name = Tokens.joined(front).text().strip();
        boolean other = BareNote.isPart(name, cues) || isFormer(name);
        return other || (words.getFirst().isLatin() ? isOfMeasure(words) : isAttached(front));
    }

    private boolean isOfMeasure(List<Token> words) {
        String last = words.getLast().words().text();
        return cues.are(last, Cue.SAYING) && words.size() > 1
                || cues.are(last, Cue.OF)
                        && words.stream()
                                .anyMatch(token -> token instanceof Token.Other
                                        && !otherBusiness.isTopical(
                                                token.words().text()));
    }

    private static boolean isAttached(List<Token> front) {
        Token last = front.getLast();
        Token named = last.words().text().equals(OF) && front.size() > 1 ? front.get(front.size() - 2) : last;
        return named instanceof Token.Other other
                && other.words().text().chars().anyMatch(Character::isLetter);
    }
}
