package followup.reply;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Reads one subject of a sentence, from its first measure to its last: W-01, W-02 · W-01とP-02 · W-01〜W-03 · W-01 title · W-03以外. */
final class SubjectRun {
    private final Catalogue catalogue;
    private final List<Token> sentence;
    private final Set<String> measures = new LinkedHashSet<>();
    private Passage words = Passage.empty();
    private String last = "";
    private boolean unclear;
    private boolean allButThese;
    private boolean only;
    private boolean bracketed;

    /** W-01〜W-03、W-02以外: all but three, or two of the three? */
    private boolean repeated;

    private int end;

    SubjectRun(Catalogue catalogue, List<Token> sentence, int start) {
        this.catalogue = catalogue;
        this.sentence = sentence;
        this.end = start;
        this.bracketed = start > 0 && sentence.get(start - 1).is(Token.Sign.Kind.OPEN);
    }

    /** The token behind it. */
    int end() {
        return end;
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
            unclear |= allButThese && repeated;
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
                && (!word.isLatin() || word.expression().stem().equals(Expression.BEHIND));
    }

    private void take(int i) {
        end = i + 1;
        if (sentence.get(i) instanceof Token.Family family) {
            measures.addAll(family.measures());
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
        boolean named = joined && next < sentence.size() && sentence.get(next).isNamed();
        if (!named || sentence.get(next) instanceof Token.Mention title && title.byTitle()) {
            return false;
        }
        bracketed = next > 0 && sentence.get(next - 1).is(Token.Sign.Kind.OPEN);
        String first = last;
        int before = measures.size();
        take(next);
        repeated |= measures.size() == before;
        if (range) {
            List<String> between = sentence.get(next) instanceof Token.Mention mention
                    ? mention.measure().map(to -> catalogue.between(first, to)).orElse(List.of())
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

    Subjects.Unit unit(List<Token> rest) {
        List<String> ordered =
                catalogue.codes().stream().filter(measures::contains).toList();
        return new Subjects.Unit(ordered, allButThese, only, unclear, words, List.copyOf(rest));
    }
}
