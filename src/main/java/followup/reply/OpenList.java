package followup.reply;

import java.util.List;

/** The list of measures that is being read: what its heading says, such as 【対策済み】, is said of every measure below it. */
final class OpenList {

    private List<Token> heading = List.of();

    /** Whether a measure was read below the heading. */
    private boolean used;

    /** Whether a blank line stands behind the last sentence; the list then only goes on with measures that stand alone. */
    private boolean beyondGap;

    void begin(List<Token> sentence) {
        heading = sentence;
        used = false;
        beyondGap = false;
    }

    /** What is left to be heard of the list that ends: its heading, if no measure stood below it. */
    List<Token> end() {
        List<Token> unheard = used ? List.of() : heading;
        heading = List.of();
        used = false;
        return unheard;
    }

    /** Nothing stands below the heading any more, but it was said of something: the heading, or nothing where it was used. */
    List<Token> endIfUnused() {
        List<Token> unused = used ? List.of() : heading;
        if (!used) {
            heading = List.of();
        }
        return unused;
    }

    void blankLine() {
        beyondGap = true;
    }

    void goOn() {
        beyondGap = false;
    }

    boolean isOpen() {
        return !heading.isEmpty();
    }

    boolean isBeyondGap() {
        return beyondGap;
    }

    boolean isBare() {
        return ListHeadings.isBareStatus(heading);
    }

    /** Whether this measure stands below the heading. */
    boolean holds(OpenSubject subject) {
        return isHeading(subject.before());
    }

    void use(List<Token> front) {
        used |= !heading.isEmpty() && isHeading(front);
    }

    private boolean isHeading(List<Token> tokens) {
        return tokens == heading;
    }

    /** Whether a sentence is set off like the heading, so that it stands beside it and not below. */
    boolean looksLike(List<Token> sentence) {
        return ListHeadings.looksLike(heading, sentence);
    }

    /** What is said in front of a measure: the heading, unless the measure is answered in its own sentence. */
    List<Token> inFrontOf(Subjects.Unit unit, List<Token> before, boolean isFirst) {
        boolean answeredInFront = isFirst
                && (Tokens.sayStatus(before)
                        || looksLike(before) && before.stream().anyMatch(Token.Word.class::isInstance));
        if (heading.isEmpty() || answeredInFront || ListHeadings.answersItself(unit.rest())) {
            return before;
        }
        return isFirst && Telling.hasDoubt(before) ? Tokens.joined(heading, before) : heading;
    }
}
