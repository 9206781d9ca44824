package followup.reply;

import java.util.ArrayList;
import java.util.List;

/** P-03は3月に、W-03は4月に実施する予定です: one verb behind several measures, each with its own day. What it says is said of each. */
final class SharedVerb {

    private SharedVerb() {}

    /** Each measure with nothing but a day gets the words behind the day of the next one. */
    static List<Subjects.Unit> spread(List<Subjects.Unit> units) {
        var spread = new ArrayList<Subjects.Unit>(units);
        for (int i = units.size() - 2; i >= 0; i--) {
            List<Token> own = spread.get(i).rest();
            List<Token> next = spread.get(i + 1).rest();
            int day = Tokens.first(next, Token.Day.class::isInstance);
            boolean shares = isOnlyDay(own)
                    && isJapaneseTime(next, day)
                    && next.subList(0, day).stream().allMatch(token -> token.is(Role.FILLER));
            if (shares) {
                List<Token> when = own.subList(0, Tokens.first(own, Token.Day.class::isInstance) + 1);
                spread.set(i, spread.get(i).with(Tokens.joined(when, next.subList(day + 1, next.size()))));
            }
        }
        return spread;
    }

    /** は3月に、 */
    private static boolean isOnlyDay(List<Token> rest) {
        int day = Tokens.first(rest, Token.Day.class::isInstance);
        return isJapaneseTime(rest, day)
                && rest.subList(0, day).stream().allMatch(token -> token.is(Role.FILLER))
                && day + 2 < rest.size()
                && rest.get(day + 2).is(Token.Sign.Kind.COMMA)
                && rest.subList(day + 3, rest.size()).stream()
                        .allMatch(token -> token.is(Token.Sign.Kind.SPACE) || token.is(Token.Sign.Kind.BREAK));
    }

    private static boolean isJapaneseTime(List<Token> rest, int day) {
        return day >= 0
                && day + 1 < rest.size()
                && rest.get(day + 1).words().text().equals("に");
    }
}
