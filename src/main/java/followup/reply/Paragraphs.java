package followup.reply;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Cuts a paragraph into sentences: at full stops and question marks, behind a greeting, and at the end of a line unless the sentence goes on in the next one. It
 * does when the line ends in the middle of words, and always when the next line begins by denying.
 */
final class Paragraphs {

    /** Tokens from a greeting to the comma behind the names of those who are greeted. */
    private static final int LONGEST_GREETING = 12;

    private Paragraphs() {}

    /** What tables of text are drawn with. */
    private static final Set<String> BARS = Set.of("|", "│", "┃", "║");

    /** Behind these a Japanese sentence goes on. */
    private static final String PARTICLES = "はがをも、";

    /** @param beginsSentence whether a line of these tokens is the beginning of a sentence, whatever stands in front of it */
    static List<List<Token>> sentences(List<Token> tokens, Predicate<List<Token>> beginsSentence) {
        var sentences = new ArrayList<List<Token>>();
        var current = new ArrayList<Token>();
        Set<Integer> betweenRows = StatusFirst.breaks(tokens);
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            current.add(token);
            boolean ends = token.is(Token.Sign.Kind.STOP) && !numbersItem(tokens, i) && !endsCell(tokens, i)
                    || token.is(Token.Sign.Kind.QUESTION)
                    || token.is(Token.Sign.Kind.COMMA) && isGreeting(current)
                    || token.is(Token.Sign.Kind.BREAK)
                            && (betweenRows.contains(i) || endsSentence(tokens, i, beginsSentence));
            if (ends && !isBlank(current)) {
                sentences.add(List.copyOf(current));
                current.clear();
            }
        }
        if (!isBlank(current)) {
            sentences.add(List.copyOf(current));
        }
        return sentences;
    }

    /** "Dear Ms Sato,": what follows is a sentence of its own. */
    private static boolean isGreeting(List<Token> tokens) {
        List<Token> solid = Tokens.withoutSigns(tokens);
        return tokens.size() <= LONGEST_GREETING
                && !solid.isEmpty()
                && solid.getFirst() instanceof Token.Word word
                && word.is(Role.HARMLESS)
                && word.expression().stem().equals(Expression.GREETING)
                && solid.stream().skip(1).allMatch(Paragraphs::mayBeGreeted);
    }

    private static boolean mayBeGreeted(Token token) {
        return token instanceof Token.Other
                || token.is(Role.FRIEND)
                || token.is(Role.FILLER)
                || token.is(Role.AND)
                || token.is(Role.ALL);
    }

    /** The stop of "2. P-02" at the beginning of a line. */
    private static boolean numbersItem(List<Token> tokens, int stop) {
        int before = stop - 2;
        while (before >= 0 && tokens.get(before).is(Token.Sign.Kind.SPACE)) {
            before--;
        }
        return stop > 0
                && tokens.get(stop - 1) instanceof Token.Number
                && (before < 0 || tokens.get(before).is(Token.Sign.Kind.BREAK))
                && stop + 1 < tokens.size()
                && !tokens.get(stop + 1).is(Token.Sign.Kind.BREAK);
    }

    /** 実施致しました。 | 11月末: the row of a table goes on. */
    private static boolean endsCell(List<Token> tokens, int stop) {
        int next = stop + 1;
        while (next < tokens.size() && tokens.get(next).is(Token.Sign.Kind.SPACE)) {
            next++;
        }
        return next < tokens.size() && isBar(tokens.get(next));
    }

    private static boolean isBar(Token token) {
        return BARS.contains(token.words().text());
    }

    private static boolean isBlank(List<Token> tokens) {
        return tokens.stream().allMatch(token -> token.is(Token.Sign.Kind.SPACE) || token.is(Token.Sign.Kind.BREAK));
    }

    private static boolean endsSentence(List<Token> tokens, int lineBreak, Predicate<List<Token>> beginsSentence) {
        int last = lineBreak - 1;
        while (last >= 0 && tokens.get(last).is(Token.Sign.Kind.SPACE)) {
            last--;
        }
        int next = lineBreak + 1;
        while (next < tokens.size() && tokens.get(next).is(Token.Sign.Kind.SPACE)) {
            next++;
        }
        if (last < 0 || next >= tokens.size()) {
            return true;
        }
        boolean endsRow = isBar(tokens.get(last)) && isBar(tokens.get(next));
        boolean allOfTopic =
                (tokens.get(next).is(Role.ALL) || tokens.get(next).is(Role.REST)) && endsWithParticle(tokens.get(last));
        return endsRow
                || !tokens.get(next).is(Role.NEGATION)
                        && !allOfTopic
                        && (isComplete(tokens, last) || beginsSentence.test(line(tokens, next)));
    }

    /** W-01については, and on the next line すべて終わっています。 */
    private static boolean endsWithParticle(Token token) {
        String text = token.words().text();
        return PARTICLES.indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    private static List<Token> line(List<Token> tokens, int from) {
        int end = from;
        while (end < tokens.size() && !tokens.get(end).is(Token.Sign.Kind.BREAK)) {
            end++;
        }
        return tokens.subList(from, end);
    }

    /** ICMP応答の停止：4, W-01 4 */
    static boolean endsWithChoice(List<Token> tokens) {
        int last = tokens.size() - 1;
        return last > 0
                && tokens.get(last) instanceof Token.Number
                && (tokens.get(last - 1).is(Token.Sign.Kind.COLON)
                        || tokens.get(last - 1).is(Token.Sign.Kind.SPACE)
                                && last > 1
                                && (tokens.get(last - 2).is(Token.Sign.Kind.COLON)
                                        || tokens.get(last - 2).isNamed()));
    }

    private static boolean isComplete(List<Token> tokens, int end) {
        Token last = tokens.get(end);
        boolean sign = last instanceof Token.Sign && !last.is(Token.Sign.Kind.COMMA) && !last.is(Token.Sign.Kind.WAVE);
        boolean polite = last.is(Role.FILLER)
                && last.words().length() > 1
                && (last.words().text().endsWith("す") || last.words().text().endsWith("た"));
        return sign
                || polite
                || endsWithChoice(tokens.subList(0, end + 1))
                || last.isNamed()
                || last.saysStatus()
                || last.is(Role.HARMLESS)
                || last instanceof Token.Day;
    }

    /** Whether a line that begins so begins a sentence. */
    static boolean begins(List<Token> tokens, int next) {
        if (next >= tokens.size()) {
            return false;
        }
        Token token = tokens.get(next);
        boolean bullet =
                token.is(Token.Sign.Kind.OPEN) || token.words().text().equals("・") || token instanceof Token.Tick;
        boolean numbered = token instanceof Token.Number
                && next + 1 < tokens.size()
                && (tokens.get(next + 1).is(Token.Sign.Kind.STOP)
                        || tokens.get(next + 1).is(Token.Sign.Kind.CLOSE));
        return bullet
                || numbered
                || token.isNamed()
                || token.is(Role.HARMLESS)
                || token.is(Role.ALL)
                || token.is(Role.REST);
    }
}
