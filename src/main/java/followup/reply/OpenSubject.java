package followup.reply;

import java.util.List;

/**
 * A measure that was named last, while it is open what else is said of it.
 *
 * @param before what stands in front of it in its sentence, or the heading of its list
 * @param unit the measure and what stands behind it in its sentence
 * @param more the sentences after it that are said of it, so far
 */
record OpenSubject(List<Token> before, Subjects.Unit unit, List<Token> more) {

    OpenSubject with(List<Token> sentence) {
        return new OpenSubject(before, unit, Tokens.joined(more, sentence));
    }

    boolean saysNothing() {
        return !Tokens.say(unit.rest()) && !Tokens.say(more) && !Tokens.sayStatus(before);
    }

    /** The title on the line below the code. */
    boolean isRepeatedBy(Subjects.Unit other) {
        return unit.measures().equals(other.measures())
                && !Tokens.say(unit.rest())
                && !Tokens.say(more)
                && before.isEmpty();
    }

    boolean isOnLineOf(List<Token> sentence) {
        return sentence.getFirst().words().line() == unit.subject().line();
    }

    /** The cells of a row below each other: behind its status on a line of its own, a day on the next is the day of that. */
    boolean hasInNextCell(List<Token> sentence) {
        List<Token> said = Tokens.joined(unit.rest(), more);
        int status = Tokens.first(said, Token::saysStatus);
        return status >= 0
                && said.get(status).words().line() > unit.subject().line()
                && Tokens.withoutSigns(sentence).stream().allMatch(Token.Day.class::isInstance);
    }

    /**
     * Whether a sentence about all or the rest is said of this measure. W-01　対策中。作業はすべて完了しました: behind a measure on its line, all of something
     * is all of what it is about, and the rest behind a part the rest of it.
     */
    boolean goesOnWith(List<Token> sentence) {
        boolean sameLine = isOnLineOf(sentence);
        if ((saysNothing() || sameLine) && Telling.isBareAll(sentence)) {
            return true;
        }
        int all = Tokens.first(sentence, Role.ALL);
        if (all >= 0 && endsInSemicolon()) {
            return true;
        }
        boolean ofSomething = all >= 0
                && sentence.subList(0, all).stream()
                        .anyMatch(token -> token instanceof Token.Other || token.is(Role.NOUN));
        boolean rest = sentence.stream().anyMatch(token -> token.is(Role.REST));
        boolean ofPart = !unit.only()
                && Telling.saysPart(unit.rest())
                && sentence.stream().anyMatch(OpenSubject::isLeft);
        return (ofSomething && !rest || ofPart) && sameLine;
    }

    /** 残り, not その他の項目 */
    private static boolean isLeft(Token token) {
        return token.is(Role.REST, Expression.LEFT);
    }

    /** "We began in November; everything was finished in January": one sentence still. */
    boolean endsInSemicolon() {
        List<Token> tokens = more.isEmpty() ? unit.rest() : more;
        return !tokens.isEmpty() && tokens.getLast().words().text().equals(";");
    }
}
