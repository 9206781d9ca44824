package followup.reply;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * Finds in a sentence what it is about: {@code W-01}, {@code W-01とP-02}, {@code W-01〜W-03}, {@code W-03以外}; and gives each subject the words
 * that follow it.
 */
final class Subjects {

    private final Catalogue catalogue;

    Subjects(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** W-01かW-02 */
    private static final String OR = "か";

    /**
     * Some measures and what is said of them.
     *
     * @param measures in the order of the text; empty when a range could not be resolved
     * @param allButThese whether the others are meant
     * @param only whether the sentence stresses that it is about no other
     * @param unclear whether a code is unknown or a range makes no sense
     * @param subject the words that name the measures
     * @param rest the words behind them
     */
    record Unit(
            List<String> measures,
            boolean allButThese,
            boolean only,
            boolean unclear,
            Passage subject,
            List<Token> rest) {

        Unit with(List<Token> other) {
            return new Unit(measures, allButThese, only, unclear, subject, other);
        }

        /** These but for the excepted; unclear when those are not among them, or nothing is left. */
        Unit without(Unit excepted) {
            List<String> left = measures.stream()
                    .filter(measure -> !excepted.measures().contains(measure))
                    .toList();
            boolean fits = measures.containsAll(excepted.measures()) && !left.isEmpty();
            return new Unit(
                    fits ? left : measures,
                    allButThese,
                    only,
                    unclear || excepted.unclear() || !fits,
                    subject.plus(excepted.subject()),
                    rest);
        }

        /**
         * W-01, not W-02: applied; "W-01 without W-02: applied": nothing is said of this one but words, and no sign, that set it against the next. Of
         * which of them is what follows?
         */
        boolean isSetAgainst(Unit next) {
            boolean separated = rest.stream()
                    .anyMatch(token -> token.is(Token.Sign.Kind.BREAK)
                            || token.is(Token.Sign.Kind.COLON)
                            || token.is(Token.Sign.Kind.STOP)
                            || token instanceof Token.Day
                            || token instanceof Token.Number);
            boolean against = rest.stream()
                    .anyMatch(token -> token.is(Role.NEGATION)
                            || isLatinWord(token)
                            || token.words().text().equals(OR));
            return !separated && against && !Tokens.sayStatus(rest) && Tokens.sayStatus(next.rest());
        }

        private static boolean isLatinWord(Token token) {
            return token instanceof Token.Other && token.isLatin();
        }

        /** Ends with a colon before another subject: whether the words before it are about this one or the next, who knows. */
        boolean headsNext() {
            return Tokens.endsWithColon(rest) && Tokens.sayStatus(rest);
        }
    }

    /** @param before what stands in front of the first subject */
    record Split(List<Token> before, List<Unit> units) {

        /** Measures, perhaps behind bullets, and nothing said of them. */
        boolean isBareMeasure() {
            return beginsWithMeasure() && units.stream().noneMatch(unit -> Tokens.say(unit.rest()));
        }

        /** With a measure, perhaps behind bullets. */
        boolean beginsWithMeasure() {
            return !units.isEmpty()
                    && before.stream()
                            .allMatch(token -> token instanceof Token.Sign
                                    || token instanceof Token.Number
                                    || token instanceof Token.Tick);
        }

        /** "We will do W-01 in March and W-03 in April": behind each a day and nothing else, so that what stands in front is said of each. */
        boolean givesEachItsDay() {
            return units.size() > 1 && units.stream().allMatch(unit -> isDay(unit.rest()));
        }

        private static boolean isDay(List<Token> rest) {
            return rest.stream().filter(Token.Day.class::isInstance).count() == 1
                    && rest.stream()
                            .allMatch(token -> token instanceof Token.Day
                                    || token.is(Role.FILLER)
                                    || token.is(Role.AND)
                                    || token.is(Token.Sign.Kind.SPACE)
                                    || token.is(Token.Sign.Kind.BREAK)
                                    || token.is(Token.Sign.Kind.COMMA)
                                    || token.is(Token.Sign.Kind.STOP));
        }
    }

    Split split(List<Token> sentence) {
        int first = nextSubject(sentence, 0);
        var units = new ArrayList<Unit>();
        int at = first;
        while (at < sentence.size()) {
            var run = new SubjectRun(catalogue, sentence, at);
            run.read();
            int next = nextSubject(sentence, run.end());
            units.add(run.unit(sentence.subList(run.end(), next)));
            at = next;
        }
        return new Split(sentence.subList(0, Math.min(first, sentence.size())), merged(Exceptions.takenOut(units)));
    }

    /** A code anywhere, a title only at the beginning: further on it is just words. */
    private static int nextSubject(List<Token> sentence, int from) {
        for (int i = from; i < sentence.size(); i++) {
            boolean title = sentence.get(i) instanceof Token.Mention mention && mention.byTitle();
            if (sentence.get(i).isNamed() && (!title || isAtBeginning(sentence, i))) {
                return i;
            }
        }
        return sentence.size();
    }

    static boolean namesMeasure(List<Token> sentence) {
        return nextSubject(sentence, 0) < sentence.size();
    }

    static boolean isAtBeginning(List<Token> sentence, int i) {
        return sentence.subList(0, i).stream()
                .allMatch(token -> token instanceof Token.Sign
                        || token instanceof Token.Number
                        || token instanceof Token.Tick
                        || isAbout(token));
    }

    /** As for, regarding. */
    static boolean isAbout(Token token) {
        return token.is(Role.FILLER, Expression.ABOUT);
    }

    /** W-01（SQL）とW-02（CSRF）は…: what has nothing of its own but a remark in brackets shares what follows. */
    private static List<Unit> merged(List<Unit> units) {
        var merged = new ArrayList<Unit>();
        for (Unit unit : units) {
            Unit last = merged.isEmpty() ? null : merged.getLast();
            if (last != null && !last.allButThese() && !last.only() && saysNothing(last.rest())) {
                var measures = new LinkedHashSet<>(last.measures());
                measures.addAll(unit.measures());
                merged.set(
                        merged.size() - 1,
                        new Unit(
                                List.copyOf(measures),
                                unit.allButThese(),
                                unit.only(),
                                last.unclear() || unit.unclear(),
                                last.subject().plus(unit.subject()),
                                unit.rest()));
            } else {
                merged.add(unit);
            }
        }
        return merged;
    }

    private static boolean saysNothing(List<Token> rest) {
        int open = 0;
        boolean joined = false;
        for (Token token : rest) {
            open += token.is(Token.Sign.Kind.OPEN) ? 1 : token.is(Token.Sign.Kind.CLOSE) ? -1 : 0;
            joined |= token.is(Role.AND) || token.is(Token.Sign.Kind.COMMA);
            boolean empty = token instanceof Token.Sign sign
                            && sign.kind() != Token.Sign.Kind.COLON
                            && sign.kind() != Token.Sign.Kind.BREAK
                    || token.is(Role.AND)
                    || token.is(Role.FILLER) && token.words().text().equals("も");
            boolean remark = open > 0 && !token.saysStatus() && !(token instanceof Token.Day) && !token.is(Role.DOUBT);
            if (!empty && !remark) {
                return false;
            }
        }
        return joined;
    }
}
