package followup.reply;

import java.util.Optional;

/** What separates the words of a sentence: punctuation, brackets, arrows, the bars of a table. */
final class Signs {

    /** Figures in the last group of a telephone number; a day has fewer. */
    private static final int FEWEST_OF_TELEPHONE = 3;

    private Signs() {}

    static Optional<Token> at(Passage passage, int at) {
        String text = passage.text();
        Token.Sign.Kind kind = switch (text.charAt(at)) {
            case ' ' -> Token.Sign.Kind.SPACE;
            case '\n' -> Token.Sign.Kind.BREAK;
            case '、', ',', '・', '/', '，', '､', '&', '+', '|', '│', '┃', '║' -> Token.Sign.Kind.COMMA;
            case '。', '!', ';', '｡' -> Token.Sign.Kind.STOP;
            case '?' -> Token.Sign.Kind.QUESTION;
            case '>' -> closesAngle(text, at) ? Token.Sign.Kind.CLOSE : Token.Sign.Kind.COLON;
            case ':', '=', '→', '⇒', '➡', '▶', '►', '⇨', '←', '»', '…' -> Token.Sign.Kind.COLON;
            case '(', '[', '{', '<', '「', '『', '【', '〔', '《', '〈' -> Token.Sign.Kind.OPEN;
            case ')', ']', '}', '」', '』', '】', '〕', '》', '〉' -> Token.Sign.Kind.CLOSE;
            case '~' -> Token.Sign.Kind.WAVE;
            case '.' ->
                joinsTwo(text, at)
                        ? Token.Sign.Kind.WAVE
                        : endsSentence(text, at)
                                ? Token.Sign.Kind.STOP
                                : isDotted(text, at) ? Token.Sign.Kind.COLON : null;
            case '-', '*', '"', '_' -> Token.Sign.Kind.SPACE;
            case '★', '☆', '◆', '◇' -> adorns(text, at) ? Token.Sign.Kind.SPACE : null;
            case 'ー' -> standsAlone(text, at) ? Token.Sign.Kind.SPACE : null;
            default -> null;
        };
        return kind == null ? Optional.empty() : Optional.of(new Token.Sign(kind, passage.slice(at, at + 1)));
    }

    /** The second of <done>, not the head of an arrow. */
    private static boolean closesAngle(String text, int at) {
        int open = text.lastIndexOf('<', at);
        return open >= 0
                && text.substring(open, at).indexOf('\n') < 0
                && text.indexOf('>', open) == at
                && "-=".indexOf(text.charAt(at - 1)) < 0;
    }

    /** Directly in front of a word; alone it may be meant as an answer. */
    private static boolean adorns(String text, int at) {
        return at + 1 < text.length()
                && (Character.isLetterOrDigit(text.charAt(at + 1)) || "[(「【".indexOf(text.charAt(at + 1)) >= 0);
    }

    /** A long vowel typed for a dash. */
    private static boolean standsAlone(String text, int at) {
        return at > 0 && text.charAt(at - 1) == ' ' && at + 1 < text.length() && text.charAt(at + 1) == ' ';
    }

    /** P-01..P-03 */
    private static boolean joinsTwo(String text, int at) {
        int first = at > 0 && text.charAt(at - 1) == '.' ? at - 1 : at;
        return first > 0
                && first + 2 < text.length()
                && text.charAt(first + 1) == '.'
                && Character.isLetterOrDigit(text.charAt(first - 1))
                && Character.isLetterOrDigit(text.charAt(first + 2));
    }

    /** The last dot of W-01…1, which folding has made three. */
    static boolean isDotted(String text, int at) {
        return at > 1 && text.startsWith("...", at - 2);
    }

    private static boolean endsSentence(String text, int at) {
        return at + 1 == text.length() || !Expressions.isWordCharacter(text.charAt(at + 1));
    }

    /** 03-1234-5678, of which 03 is no choice */
    static boolean isTelephone(String text, int from) {
        int at = from;
        for (int dashes = 0; dashes < 2; dashes++) {
            int end = endOfFigures(text, at);
            if (end == at || end >= text.length() || text.charAt(end) != '-') {
                return false;
            }
            at = end + 1;
        }
        return endOfFigures(text, at) >= at + FEWEST_OF_TELEPHONE;
    }

    private static int endOfFigures(String text, int from) {
        int at = from;
        while (at < text.length() && Character.isDigit(text.charAt(at))) {
            at++;
        }
        return at;
    }
}
