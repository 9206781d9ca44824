package followup.reply;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Lines that each have a status in front of a measure: 対策済み　K-03　アクセスログの保管. Below each other they are rows, and a status is said of the
 * measure on its line, not of the one on the line above.
 */
final class StatusFirst {

    private StatusFirst() {}

    static boolean areRows(List<Token> line, List<Token> next) {
        return isRow(line) && isRow(next);
    }

    /** Where in a paragraph one such line ends and the next begins. A line that names a measure above them makes them words that go on, perhaps. */
    static Set<Integer> breaks(List<Token> tokens) {
        var breaks = new HashSet<Integer>();
        boolean begun = false;
        boolean named = false;
        int from = 0;
        for (int end : lineEnds(tokens)) {
            List<Token> line = tokens.subList(from, end);
            boolean row = isRow(line);
            if (begun && row) {
                breaks.add(from - 1);
            }
            begun = row && (begun || !named);
            named = line.stream().anyMatch(Token::isNamed);
            from = end + 1;
        }
        return breaks;
    }

    private static List<Integer> lineEnds(List<Token> tokens) {
        var ends = new ArrayList<Integer>();
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).is(Token.Sign.Kind.BREAK)) {
                ends.add(i);
            }
        }
        ends.add(tokens.size());
        return ends;
    }

    /** W-02は, at the end of a line or further on, begins another clause, in which the status in front has no place. */
    private static boolean isRow(List<Token> line) {
        int code = Tokens.first(line, token -> token instanceof Token.Mention mention && !mention.byTitle());
        List<Token> front = line.subList(0, Math.max(0, code));
        return Tokens.sayStatus(front)
                && front.stream().allMatch(StatusFirst::mayStandInFront)
                && line.subList(code, line.size()).stream().noneMatch(StatusFirst::isTopic);
    }

    private static boolean mayStandInFront(Token token) {
        boolean latin = token.isLatin();
        return token.saysStatus()
                || token instanceof Token.Day
                || token.is(Role.FILLER) && latin
                || token instanceof Token.Sign && !token.is(Token.Sign.Kind.QUESTION) && !isComma(token);
    }

    private static boolean isComma(Token token) {
        return token.words().text().equals(",") || token.words().text().equals("、");
    }

    private static boolean isTopic(Token token) {
        String words = token.words().text();
        return token.is(Role.FILLER) && (words.endsWith("は") || words.equals("が") || words.equals("is"));
    }

    /**
     * Whether what stands between two measures of one sentence ends with a status directly in front of the second, on its line: W-01 title, and on the
     * next line 対策済み W-02. Of which of them is it said?
     */
    static boolean isBetween(List<Token> rest) {
        int lineBreak = rest.size() - 1;
        while (lineBreak >= 0 && !rest.get(lineBreak).is(Token.Sign.Kind.BREAK)) {
            lineBreak--;
        }
        List<Token> above = Tokens.withoutSigns(rest.subList(0, Math.max(0, lineBreak)));
        List<Token> line = rest.subList(lineBreak + 1, rest.size());
        return lineBreak >= 0
                && Tokens.sayStatus(line)
                && line.stream().allMatch(StatusFirst::mayStandInFront)
                && !Tokens.sayStatus(above)
                && (above.isEmpty() || !above.getLast().is(Role.FILLER));
    }
}
