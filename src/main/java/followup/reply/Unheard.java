package followup.reply;

import java.util.List;

/**
 * The last question asked of whatever was added: may it have been meant as an answer, although no step read one from it? Then a person sees it, for
 * an answer that nobody sees is worse than a question too many. Only courtesy, bullets, and what stands for an empty slot are passed over.
 */
final class Unheard {

    /** Characters of a mark that stands alone; a longer row of them is an ornament. */
    private static final int LONGEST_MARK = 3;

    /** What people answer with where others write a word; a star or ※ only adorns. */
    private static final String MARKS = "○×△▲◎●〃々✓✔☑☒✗✕↑↓■□";

    /** Numbers in a row that are no date and no telephone number. */
    private static final int SHORTEST_ROW = 3;

    private final Vocabulary vocabulary;

    Unheard(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Of words beside, below or in a block: everything but courtesy that is more than a bullet or an arrow, a lone ○, 〃, - or 同上 too. */
    boolean mayAnswer(List<Token> tokens) {
        return says(tokens) && !Telling.isCourtesy(tokens);
    }

    static boolean says(List<Token> tokens) {
        List<Token> behindArrow = tokens.stream()
                .filter(token -> !token.is(Token.Sign.Kind.COLON))
                .toList();
        return tokens.stream().anyMatch(token -> !(token instanceof Token.Sign) || token.is(Token.Sign.Kind.QUESTION))
                || isRepeatOrDash(Tokens.joined(behindArrow).squeezed().text());
    }

    /** Of words that stand in the place of a date or a note where no status is: なし is none, 同上 and 不明 may be one. */
    boolean mayAnswerInSlot(Passage value, List<Token> tokens) {
        return vocabulary.isBlank(value)
                ? tokens.stream().anyMatch(token -> token.saysStatus() || token.is(Role.TELL) || token.is(Role.DOUBT))
                : mayAnswer(tokens);
    }

    /** Of a sentence outside the blocks that names nothing: a mark, numbers, or a word such as "yes", and nothing else. */
    boolean isMark(List<Token> spoken) {
        List<Token> sentence = Telling.withoutSpeaker(spoken);
        Passage words = Tokens.joined(Tokens.withoutSigns(sentence));
        String mark = words.squeezed().text();
        boolean number = sentence.stream().anyMatch(Token.Number.class::isInstance)
                && sentence.stream()
                        .allMatch(token ->
                                token instanceof Token.Sign || token instanceof Token.Number || token.is(Role.FILLER));
        boolean all = Tokens.withoutSigns(sentence).size() == 1
                && Tokens.withoutSigns(sentence).getFirst().is(Role.ALL);
        boolean row = areRowOfNumbers(sentence);
        boolean sign = mark.length() <= LONGEST_MARK && mark.chars().anyMatch(c -> MARKS.indexOf(c) >= 0);
        return !mark.isEmpty() && (number || row || all || sign || vocabulary.isMark(mark));
    }

    /** "From bottom to top: 1, 1, 3": choices of several measures, though nobody knows of which. */
    private static boolean areRowOfNumbers(List<Token> sentence) {
        int length = 0;
        for (Token token : sentence) {
            boolean choice = token instanceof Token.Number number && number.value() <= Stated.values().length;
            boolean between =
                    token.is(Token.Sign.Kind.COMMA) || token.words().text().isBlank();
            length = choice ? length + 1 : between ? length : 0;
            if (length >= SHORTEST_ROW) {
                return true;
            }
        }
        return false;
    }

    /** A mark of repetition that folding has made a quotation mark, and a dash, which for some is "not applicable". */
    private static boolean isRepeatOrDash(String words) {
        return words.equals("\"") || words.equals("-");
    }
}
