package followup.reply;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds in a sentence what it is about: {@code W-01}, {@code W-01とP-02}, {@code W-01〜W-03}, {@code W-03以外}; and gives each subject the words
 * that follow it.
 */
final class Subjects {

    private final Catalogue catalogue;

    Subjects(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

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
            boolean against = rest.stream().anyMatch(token -> token.is(Role.NEGATION) || isLatinWord(token));
            return !separated && against && !Tokens.sayStatus(rest) && Tokens.sayStatus(next.rest());
        }

        private static boolean isLatinWord(Token token) {
            return token instanceof Token.Other
                    && Expressions.isWordCharacter(token.words().text().charAt(0));
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
            return !units.isEmpty()
                    && before.stream()
                            .allMatch(token -> token instanceof Token.Sign
                                    || token instanceof Token.Number
                                    || token instanceof Token.Tick)
                    && units.stream().noneMatch(unit -> Tokens.say(unit.rest()));
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
            Run run = new Run(sentence, at);
            run.read();
            int next = nextSubject(sentence, run.end);
            units.add(run.unit(sentence.subList(run.end, next)));
            at = next;
        }
        return new Split(sentence.subList(0, Math.min(first, sentence.size())), merged(units));
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

    /** Reads one subject from its first measure on. */
    private final class Run {
        private final List<Token> sentence;
        private final Set<String> measures = new LinkedHashSet<>();
        private Passage words = Passage.empty();
        private String last = "";
        private boolean unclear;
        private boolean allButThese;
        private boolean only;
        private boolean bracketed;
        private int end;

        Run(List<Token> sentence, int start) {
            this.sentence = sentence;
            this.end = start;
            this.bracketed = start > 0 && sentence.get(start - 1).is(Token.Sign.Kind.OPEN);
        }

        void read() {
            take(end);
            boolean more = true;
            while (more) {
                closeBracket();
                more = sameByTitle() || another();
            }
            int next = behindAbout(afterSpaces(end));
            if (next < sentence.size()
                    && (isBehind(sentence.get(next), Role.EXCEPT) || isBehind(sentence.get(next), Role.ONLY))) {
                allButThese = sentence.get(next).is(Role.EXCEPT);
                only = !allButThese;
                end = next + 1;
            }
        }

        /** The のみ of W-01についてのみ. */
        private int behindAbout(int from) {
            boolean about = from + 1 < sentence.size()
                    && sentence.get(from).is(Role.FILLER)
                    && isBehind(sentence.get(from + 1), Role.ONLY);
            return about ? from + 1 : from;
        }

        /** W-01のみ, W-01以外, "W-01 excepted"; "only" and "except" would stand in front. */
        private static boolean isBehind(Token token, Role role) {
            return token instanceof Token.Word word
                    && word.is(role)
                    && (!Expressions.isWordCharacter(word.words().text().charAt(0))
                            || word.expression().stem().equals(Expression.BEHIND));
        }

        private void take(int i) {
            end = i + 1;
            if (sentence.get(i) instanceof Token.Family family) {
                measures.addAll(catalogue.ofLetters(family.letters()));
                words = words.plus(family.words());
                return;
            }
            Token.Mention mention = (Token.Mention) sentence.get(i);
            mention.measure()
                    .ifPresentOrElse(
                            measure -> {
                                measures.add(measure);
                                last = measure;
                            },
                            () -> unclear = true);
            words = words.plus(mention.words());
        }

        private void closeBracket() {
            int next = afterSpaces(end);
            if (bracketed && next < sentence.size() && sentence.get(next).is(Token.Sign.Kind.CLOSE)) {
                end = next + 1;
                bracketed = false;
            }
        }

        /** W-01 title, W-01（title）, W-01の「title」 */
        private boolean sameByTitle() {
            int next = end;
            boolean opened = false;
            while (next < sentence.size() && separatesCells(sentence.get(next))) {
                opened |= sentence.get(next).is(Token.Sign.Kind.OPEN);
                next++;
            }
            boolean same = next < sentence.size()
                    && sentence.get(next) instanceof Token.Mention title
                    && title.byTitle()
                    && title.measure().filter(last::equals).isPresent();
            if (same) {
                take(next);
                bracketed |= opened;
            }
            return same;
        }

        private static boolean separatesCells(Token token) {
            return token.is(Token.Sign.Kind.SPACE)
                    || token.is(Token.Sign.Kind.COMMA)
                    || token.is(Token.Sign.Kind.COLON)
                    || token.is(Token.Sign.Kind.OPEN)
                    || token.is(Role.FILLER) && token.words().text().equals("の");
        }

        /** W-01, W-02 · W-01とW-02 · W-01〜W-03 */
        private boolean another() {
            int next = end;
            boolean range = false;
            boolean joined = false;
            while (next < sentence.size() && isJoint(sentence.get(next))) {
                Token joint = sentence.get(next);
                range |= joint.is(Token.Sign.Kind.WAVE)
                        || joint.is(Role.TO)
                        || joint.words().text().equals("-");
                joined |= !joint.is(Token.Sign.Kind.OPEN);
                next++;
            }
            boolean named =
                    joined && next < sentence.size() && sentence.get(next).isNamed();
            if (!named || sentence.get(next) instanceof Token.Mention title && title.byTitle()) {
                return false;
            }
            bracketed = next > 0 && sentence.get(next - 1).is(Token.Sign.Kind.OPEN);
            String first = last;
            take(next);
            if (range) {
                List<String> between = sentence.get(next) instanceof Token.Mention mention
                        ? mention.measure()
                                .map(to -> catalogue.between(first, to))
                                .orElse(List.of())
                        : List.of();
                unclear |= between.isEmpty();
                measures.addAll(between);
            }
            return true;
        }

        private boolean isJoint(Token token) {
            return token.is(Token.Sign.Kind.SPACE)
                    || token.is(Token.Sign.Kind.COMMA)
                    || token.is(Token.Sign.Kind.WAVE)
                    || token.is(Token.Sign.Kind.OPEN)
                    || token.is(Role.AND)
                    || token.is(Role.TO);
        }

        private int afterSpaces(int from) {
            int next = from;
            while (next < sentence.size() && sentence.get(next).is(Token.Sign.Kind.SPACE)) {
                next++;
            }
            return next;
        }

        Unit unit(List<Token> rest) {
            List<String> ordered =
                    catalogue.codes().stream().filter(measures::contains).toList();
            return new Unit(ordered, allButThese, only, unclear, words, List.copyOf(rest));
        }
    }
}
