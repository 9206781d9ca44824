package followup.reply;

import followup.reply.Cues.Cue;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A number among the words about a measure: the choice that the letter's own explanation gives it, or a count, or the item of a list. */
final class NumberChoice {

    private final Legend legend;
    private final Cues cues;

    NumberChoice(Legend legend, Cues cues) {
        this.legend = legend;
        this.cues = cues;
    }

    /** 対策済み 4: a number behind the word that means another choice. */
    boolean disagree(List<Token> sentence, Statement said) {
        for (int i = 1; i < sentence.size(); i++) {
            Token before = sentence.get(i - 1);
            boolean alone = (before.is(Token.Sign.Kind.SPACE)
                            || before.is(Token.Sign.Kind.COMMA)
                            || before.is(Token.Sign.Kind.OPEN))
                    && (i + 1 == sentence.size()
                            || before.is(Token.Sign.Kind.OPEN)
                                    && sentence.get(i + 1).is(Token.Sign.Kind.CLOSE));
            if (alone && sentence.get(i) instanceof Token.Number number) {
                Optional<Stated> meaning = legend.meaningOf(number.value());
                if (meaning.isPresent()
                        && said.said().stream().anyMatch(one -> !meaning.equals(Optional.of(one.status())))) {
                    return true;
                }
            }
        }
        return false;
    }

    /**
     * A number counts as a choice at the very beginning, with nothing attached to it.
     *
     * @param labelled whether "status" stands in front, so that "[1] Date" is no item of a list
     */
    Statement read(List<Token> words, boolean labelled) {
        if (words.isEmpty() || !(words.getFirst() instanceof Token.Number number)) {
            return Statement.nothing();
        }
        Token next = words.size() > 1 ? words.get(1) : number;
        boolean enumerates = !(labelled && next.is(Token.Sign.Kind.CLOSE))
                && (next.is(Token.Sign.Kind.STOP) || next.is(Token.Sign.Kind.CLOSE))
                && startsText(words.subList(2, words.size()));
        boolean attached = enumerates
                || next instanceof Token.Other
                || next.is(Role.NOUN)
                || next.is(Role.TELL)
                || next.words().text().equals("%")
                || next.is(Role.FRIEND)
                || countsOrDials(words);
        boolean onlyNumbers =
                words.stream().allMatch(token -> token instanceof Token.Number || token instanceof Token.Sign);
        List<Token> beside = onlyNumbers ? words : Sentences.of(words).getFirst();
        if (isCountOfUnknown(words)) {
            return Statement.nothing().with(Reason.CHOICE_UNCLEAR);
        }
        boolean another = beside.stream().skip(1).anyMatch(Token.Number.class::isInstance);
        boolean counts = cues.are(next.words().text(), Cue.TALLY_UNIT);
        if (attached || counts && !another) {
            return Statement.nothing();
        }
        if (another) {
            return Statement.nothing().with(Reason.CHOICE_UNCLEAR);
        }
        return legend.meaningOf(number.value())
                .map(status -> new Statement(
                        List.of(new Statement.Said(status, true, number.words(), Set.of())),
                        List.of(),
                        List.of(),
                        EnumSet.noneOf(Reason.class)))
                .orElseGet(() -> Statement.nothing().with(Reason.NUMBER_UNKNOWN));
    }

    /** "1 person", "4 attempts": a number in front of one Latin word that nobody knows, and no more. */
    private static boolean isCountOfUnknown(List<Token> words) {
        List<Token> solid = Tokens.withoutGaps(words);
        return solid.size() == 2
                && words.size() > 2
                && words.get(1).words().text().equals(" ")
                && solid.getLast() instanceof Token.Other other
                && other.isLatin();
    }

    /** "2 weeks", 03-3541-2291: so many of something, or the beginning of a longer number. */
    private boolean countsOrDials(List<Token> words) {
        int at = 1;
        while (at < words.size()
                && (words.get(at).is(Token.Sign.Kind.SPACE) || words.get(at).is(Token.Sign.Kind.STOP))) {
            at++;
        }
        boolean unit = at < words.size() && cues.are(words.get(at).words().text(), Cue.UNIT);
        boolean dialled = words.size() > 2
                && words.get(1).words().text().equals("-")
                && words.get(2) instanceof Token.Other behind
                && Character.isDigit(behind.words().text().charAt(0));
        return unit || dialled;
    }

    private static boolean startsText(List<Token> tokens) {
        return tokens.stream()
                .filter(token -> !token.is(Token.Sign.Kind.SPACE))
                .findFirst()
                .map(token -> !(token instanceof Token.Sign)
                        && !token.is(Role.STATUS)
                        && !token.is(Role.FILLER)
                        && !(token instanceof Token.Day))
                .orElse(false);
    }
}
