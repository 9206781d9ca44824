package followup.reply;

import followup.reply.Cues.Cue;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What is said of all measures but some: 全て対策済みです。ただし、W-02は…, "everything except P-02 is done", "apart from P-02, all measures are done"; and of
 * the measures of a subject but some: W-01〜W-03（W-02を除く）は….
 */
final class Exceptions {

    private static final String TOPIC_MARK = "は";

    private static final Subjects.Split NOTHING = new Subjects.Split(List.of(), List.of());

    private final ClaimWriter claims;
    private final Words words;
    private final Cues cues;

    /** @param words takes the doubts */
    Exceptions(ClaimWriter claims, Words words, Cues cues) {
        this.claims = claims;
        this.words = words;
        this.cues = cues;
    }

    /**
     * W-01〜W-03はW-02以外…, "W-01 to W-03 except W-02": what is taken out of the measures in front of it, and not out of all. Taken out of measures to
     * which it does not belong, it makes their subject unclear.
     */
    static List<Subjects.Unit> takenOut(List<Subjects.Unit> units) {
        var left = new ArrayList<Subjects.Unit>();
        for (Subjects.Unit unit : units) {
            Subjects.Unit last = left.isEmpty() ? null : left.getLast();
            if (last == null || last.allButThese() || last.only()) {
                left.add(unit);
            } else if (unit.allButThese() && isQuiet(last.rest())) {
                left.set(left.size() - 1, last.without(unit).with(unit.rest()));
            } else if (!unit.allButThese() && isExceptAtEnd(last.rest())) {
                left.removeLast();
                left.addAll(exceptAtEnd(last.without(unit), unit));
            } else {
                left.add(unit);
            }
        }
        return left;
    }

    private static List<Subjects.Unit> exceptAtEnd(Subjects.Unit less, Subjects.Unit excepted) {
        List<Token> said = Tokens.without(less.rest(), Role.EXCEPT);
        if (isQuiet(said)) {
            return List.of(less.with(excepted.rest()));
        }
        return Tokens.say(excepted.rest()) ? List.of(less.with(said), excepted) : List.of(less.with(said));
    }

    private static boolean isQuiet(List<Token> rest) {
        return rest.stream()
                .allMatch(token -> token instanceof Token.Sign && !token.is(Token.Sign.Kind.STOP)
                        || token.is(Role.FILLER)
                        || token.is(Role.TO));
    }

    private static boolean isExceptAtEnd(List<Token> rest) {
        List<Token> solid = Tokens.withoutSigns(rest);
        return !solid.isEmpty()
                && solid.getLast().is(Role.EXCEPT)
                && !isEverythingBut(solid.getLast())
                && solid.stream().filter(token -> token.is(Role.EXCEPT)).count() == 1;
    }

    /**
     * Reads what a sentence says of all but the measures it names.
     *
     * @return what is left of it, to be read of the measures themselves; no measures when nothing is
     */
    Subjects.Split read(Subjects.Split split) {
        List<Token> before = split.before();
        if (isBesides(before) && split.units().stream().anyMatch(unit -> saysAll(unit.rest()))) {
            words.doubt(Reason.SUBJECT_UNCLEAR, Tokens.joined(before));
        }
        if (split.units().getFirst().allButThese() && isOfOthers(before)) {
            words.doubt(Reason.SUBJECT_UNCLEAR, Tokens.joined(before));
        }
        if (isApartFrom(before)) {
            return apartFrom(split);
        }
        if (isAnnounced(before)) {
            Subjects.Unit first = split.units().getFirst();
            claims.except(Set.copyOf(first.measures()), first.subject());
            return new Subjects.Split(List.of(), split.units());
        }
        return isAllBut(before) ? allBut(split) : split;
    }

    /** 危険度の高い項目は or 支店については in front of W-01を除き: all but W-01 of what? */
    private boolean isOfOthers(List<Token> before) {
        boolean own = false;
        for (Token token : before) {
            boolean filler = token.is(Role.FILLER);
            if (filler && own && token.words().text().endsWith(TOPIC_MARK)) {
                return true;
            }
            boolean known = filler
                    || token.is(Role.HARMLESS)
                    || token instanceof Token.Sign
                    || token.is(Role.NOUN)
                    || token.is(Role.FRIEND)
                    || token.is(Role.ALL)
                    || cues.are(token.words().text().strip(), Cue.LISTED);
            own = !token.is(Token.Sign.Kind.COMMA) && !token.is(Token.Sign.Kind.STOP) && (own || !known);
        }
        return false;
    }

    /** "Apart from P-02 (planned), all measures are done". */
    private Subjects.Split apartFrom(Subjects.Split split) {
        Subjects.Unit unit = split.units().getLast();
        int all = Tokens.first(unit.rest(), Role.ALL);
        if (all >= 0 && split.units().size() > 1) {
            words.doubt(Reason.SUBJECT_UNCLEAR, Tokens.joined(unit.rest()));
            return split;
        }
        List<Token> ofAll =
                all < 0 ? List.of() : unit.rest().subList(all, unit.rest().size());
        if (!Tokens.sayStatus(ofAll)) {
            return split;
        }
        claims.ofGroup(Claim.Source.ALL, Set.copyOf(unit.measures()), List.of(), ofAll);
        List<Token> ofOne = unit.rest().subList(0, all);
        if (Tokens.sayStatus(ofOne)) {
            claims.ofUnit(unit, List.of(), ofOne);
        }
        return NOTHING;
    }

    /** "Everything except P-02 is done", "all are done except P-02, which is planned". */
    private Subjects.Split allBut(Subjects.Split split) {
        Subjects.Unit first = split.units().getFirst();
        Set<String> excepted = Set.copyOf(first.measures());
        if (Groups.deniesVerb(split.before())
                || !Groups.kindOfAll(split.before()).isEmpty()) {
            words.doubt(Reason.SUBJECT_UNCLEAR, Tokens.joined(split.before()));
        }
        List<Token> before = withoutExcepting(split.before());
        if (Tokens.sayStatus(before)) {
            claims.ofGroup(Claim.Source.ALL, excepted, List.of(), before);
            boolean goesOn = split.units().stream().anyMatch(unit -> Tokens.say(unit.rest()));
            return goesOn ? new Subjects.Split(List.of(), split.units()) : NOTHING;
        }
        if (split.units().size() > 1 || !Tokens.sayStatus(first.rest())) {
            return split;
        }
        claims.ofGroup(Claim.Source.ALL, excepted, List.of(), first.rest());
        return NOTHING;
    }

    /** ただし、W-02は…: an exception to what was said of all. */
    private static boolean isAnnounced(List<Token> before) {
        return before.stream().allMatch(token -> token instanceof Token.Sign || announces(token))
                && before.stream().anyMatch(Exceptions::announces);
    }

    private static boolean announces(Token token) {
        return token.is(Role.TELL, Expression.EXCEPTION);
    }

    /** "All measures are applied except": what was said of all, and a word that takes the measures behind it out. */
    private boolean isAllBut(List<Token> before) {
        List<Token> solid = Tokens.withoutSigns(before);
        return !solid.isEmpty() && isEverythingBut(solid.getLast())
                || solid.size() > 1
                        && (takesOut(solid.getLast()) || isBut(solid))
                        && solid.stream().anyMatch(token -> token.is(Role.ALL));
    }

    private boolean takesOut(Token token) {
        return token.is(Role.EXCEPT)
                || token.is(Role.ONLY)
                || cues.are(token.words().text(), Cue.EXCEPTING);
    }

    /** "All measures but P-02", "all is done but P-02"; elsewhere a "but" only parts what is said. */
    private static boolean isBut(List<Token> solid) {
        return solid.getLast().is(Role.BUT) && (solid.size() == 2 || Tokens.sayStatus(solid));
    }

    private List<Token> withoutExcepting(List<Token> before) {
        return before.stream()
                .filter(token -> !takesOut(token) && !token.is(Role.BUT))
                .toList();
    }

    /** "Besides P-02, all measures are done": P-02 too, or all but P-02? */
    private static boolean isBesides(List<Token> before) {
        List<Token> solid = Tokens.withoutSigns(before);
        return !solid.isEmpty() && solid.getFirst().is(Role.BESIDES);
    }

    private static boolean saysAll(List<Token> rest) {
        return rest.stream().anyMatch(token -> token.is(Role.ALL));
    }

    /** "Apart from" in front of the measures, and nothing else. */
    private static boolean isApartFrom(List<Token> before) {
        List<Token> solid = Tokens.withoutSigns(before);
        return solid.size() == 1 && solid.getFirst().is(Role.EXCEPT) && !isEverythingBut(solid.getFirst());
    }

    private static boolean isEverythingBut(Token token) {
        return token.is(Role.EXCEPT, Expression.EVERYTHING);
    }
}
