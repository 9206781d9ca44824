package followup.reply;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What {@link WordsReader} has found to be said of measures, of all of them or of the rest, as claims. */
final class ClaimWriter {

    private final Catalogue catalogue;
    private final StatementReader statements;
    private final Remarks remarks;
    private final OtherThing otherThing;
    private final List<String> asked;
    private final Words words;
    private final Correction correction;

    /** @param words takes the claims, and the doubts about them */
    ClaimWriter(
            Catalogue catalogue,
            StatementReader statements,
            Correction correction,
            Remarks remarks,
            OtherThing otherThing,
            List<String> asked,
            Words words) {
        this.correction = correction;
        this.catalogue = catalogue;
        this.statements = statements;
        this.remarks = remarks;
        this.otherThing = otherThing;
        this.asked = asked;
        this.words = words;
    }

    /**
     * @param before what stands in front of the measures
     * @param rest what stands behind them, in this and the following sentences
     */
    void ofUnit(Subjects.Unit unit, List<Token> before, List<Token> rest) {
        if (isPlainOfUnasked(unit, before, rest)) {
            words.unasked(unit.subject().plus(Tokens.joined(rest)));
            return;
        }
        if (unit.unclear() || unit.measures().isEmpty() || unit.headsNext()) {
            words.doubt(Reason.UNKNOWN_CODE, unit.subject());
        }
        if (unit.allButThese()) {
            ofGroup(Claim.Source.ALL, Set.copyOf(unit.measures()), before, rest);
            return;
        }
        if (corrects(unit, before, rest)) {
            return;
        }
        boolean ownAlone = Telling.onlyTakesBack(before) && !Telling.takesBack(rest);
        if (!ownAlone && (Telling.takesBack(before) || Telling.takesBack(rest))) {
            words.doubt(Reason.CORRECTED, unit.subject());
        }
        boolean mistaken = remarks.takeBack(rest) && hasSaid(unit.measures());
        if (mistaken || remarks.leaveOthersOpen(before, rest)) {
            words.doubt(Reason.CORRECTED, unit.subject());
        }
        Passage whole = Passage.joined(List.of(Tokens.joined(before), unit.subject(), Tokens.joined(rest)))
                .trimmed();
        for (String measure : unit.measures()) {
            String title = catalogue.titleOf(measure);
            Statement plain = statement(before, rest, title);
            Statement read = InFront.deniesEach(before) ? Groups.denied(plain) : plain;
            boolean said = Tokens.sayStatus(before);
            boolean other = otherThing.isInFront(before)
                    || (said ? otherThing.isBracketed(rest, title) : otherThing.isBehind(rest, title))
                    || unit.measures().size() == 1 && OtherThing.isUpTo(rest);
            Statement statement = other ? read.with(Reason.WORD_INSIDE_OTHERS) : read;
            if (!statement.said().isEmpty() || !Telling.isCourtesy(rest)) {
                words.add(claim(measure, Claim.Source.WORDS, statement, unit.subject(), whole));
            }
        }
        if (unit.only()) {
            except(Set.copyOf(unit.measures()), unit.subject());
        }
    }

    /**
     * W-19: applied, where nobody asked W-19: a code alone, and of it one status that nothing speaks against. Beside an answer for each measure that was
     * asked it is no slip of one of their codes, but something more that was done.
     */
    private boolean isPlainOfUnasked(Subjects.Unit unit, List<Token> before, List<Token> rest) {
        if (!unit.measures().isEmpty() || unit.allButThese() || unit.only() || Tokens.say(before)) {
            return false;
        }
        Statement said = statements.read(rest, "");
        return said.reasons().isEmpty()
                && said.notes().isEmpty()
                && said.said().size() == 1
                && said.said().getFirst().sure()
                && said.said().getFirst().reasons().isEmpty();
    }

    /** Whether what stands below the last of these answers unsettles those above as well, or goes on with the last and turns it. */
    boolean isDoubtOfAll(OneToALine lines, OpenSubject last) {
        List<Token> rest = last.unit().rest();
        Statement without = statement(last.before(), rest, titleOf(last));
        Statement with = last.more().isEmpty()
                ? without
                : statement(last.before(), Tokens.joined(rest, last.more()), titleOf(last));
        boolean turned = !without.said().isEmpty() && remarks.turnStatus(last.more());
        boolean ofAll = rest.stream().anyMatch(token -> token.is(Role.ALL))
                && !with.reasons().isEmpty();
        return lines.isDoubtOfAll(last, without, with) || turned || ofAll;
    }

    private String titleOf(OpenSubject last) {
        return last.unit().measures().isEmpty()
                ? ""
                : catalogue.titleOf(last.unit().measures().getFirst());
    }

    private boolean corrects(Subjects.Unit unit, List<Token> before, List<Token> rest) {
        if (unit.unclear() || unit.only() || unit.measures().size() != 1) {
            return false;
        }
        String measure = unit.measures().getFirst();
        List<Claim> above = words.claims().stream()
                .filter(claim -> claim.measure().equals(measure))
                .toList();
        Optional<Statement> right = correction.read(before, rest, catalogue.titleOf(measure), above);
        right.ifPresent(said -> words.add(claim(measure, Claim.Source.CORRECTION, said, unit.subject(), whole(rest))));
        return right.isPresent();
    }

    private boolean hasSaid(List<String> measures) {
        return words.claims().stream().anyMatch(claim -> claim.saysStatus() && measures.contains(claim.measure()));
    }

    /** What is said of all is not said of these. */
    void except(Set<String> measures, Passage subject) {
        words.add(new Groups(
                Claim.Source.ALL, measures, claim("", Claim.Source.ALL, Statement.nothing(), subject, subject)));
    }

    /** Only as many statuses as there are measures say which is whose. */
    void inOrder(List<Token> sentence, InOrder order) {
        int first = order.first(sentence);
        if (first > 0 && first < asked.size()) {
            List<Token> said = order.saidOfFirst(sentence);
            asked.subList(0, first).forEach(measure -> ofOne(measure, said));
            return;
        }
        List<List<Token>> parts = order.parts(sentence);
        if (parts.size() != asked.size()) {
            words.doubt(Reason.SUBJECT_UNCLEAR, Tokens.joined(sentence));
            return;
        }
        for (int i = 0; i < parts.size(); i++) {
            ofOne(asked.get(i), parts.get(i));
        }
    }

    private void ofOne(String measure, List<Token> said) {
        Statement statement = statements.read(said, catalogue.titleOf(measure));
        Passage whole = whole(said);
        words.add(claim(measure, Claim.Source.WORDS, statement, whole, whole));
    }

    private Statement statement(List<Token> before, List<Token> rest, String title) {
        boolean says = rest.stream().anyMatch(token -> token.is(Role.STATUS));
        Statement front = statements.readFront(before, title, says);
        var withoutNotes = new Statement(front.said(), front.dates(), List.of(), front.reasons());
        Statement all =
                withoutNotes.plus(statements.read(rest, title, !front.said().isEmpty()));
        int last = before.size() - 1;
        while (last >= 0 && before.get(last) instanceof Token.Sign) {
            last--;
        }
        boolean arranged = last >= 0
                && before.get(last).is(Role.STATUS)
                && statements.isArranged(Tokens.joined(before, rest), last);
        return arranged ? all.with(Reason.AMBIGUOUS_WORDS) : all;
    }

    /**
     * A sure status has its own words for evidence. In a doubted one they would read as if nothing were doubtful: there it is all that was said, and the
     * measure's name where no status was.
     */
    private static Claim claim(
            String measure, Claim.Source source, Statement statement, Passage subject, Passage whole) {
        var reasons = EnumSet.noneOf(Reason.class);
        reasons.addAll(statement.reasons());
        if (statement.said().isEmpty()) {
            reasons.add(statement.saysSomething() ? Reason.STATUS_UNREAD : Reason.STATUS_MISSING);
        }
        Passage evidence = statement.said().isEmpty()
                ? subject
                : reasons.isEmpty() ? statement.said().getFirst().words() : whole;
        return new Claim(measure, source, statement.said(), statement.dates(), statement.notes(), reasons, evidence);
    }

    private static Passage whole(List<Token> said) {
        return Tokens.joined(said.stream()
                        .dropWhile(token -> token instanceof Token.Sign)
                        .toList())
                .trimmed();
    }

    /** Of all measures, or of those of which nothing is said otherwise. */
    void group(List<Token> sentence) {
        boolean rest = sentence.stream().anyMatch(token -> token.is(Role.REST));
        boolean counted = Groups.countsOthers(sentence, asked.size());
        boolean countOrChoice = Groups.isAllOf(sentence, asked.size());
        if (counted || countOrChoice) {
            words.doubt(Reason.SUBJECT_UNCLEAR, Tokens.joined(sentence));
        }
        List<Token> others = Tokens.without(Groups.withoutCount(sentence), Role.REST);
        ofGroup(rest ? Claim.Source.REST : Claim.Source.ALL, Set.of(), List.of(), others);
    }

    /** @param excluded the measures of which it is not said */
    void ofGroup(Claim.Source source, Set<String> excluded, List<Token> before, List<Token> rest) {
        List<Token> others = Tokens.without(rest, Role.ALL);
        Statement read = statement(before, others, "");
        String kind = Groups.kindOfAll(rest);
        boolean denied = read.said().stream().anyMatch(said -> said.status() == Stated.NOT_APPLIED);
        boolean any = kind.equals(Expression.ANY);
        boolean unclear = Groups.hasOtherSubject(rest)
                || denied && !any && Groups.deniesAll(rest)
                || any && !denied
                || Groups.miscounts(
                        kind,
                        excluded.isEmpty() ? asked.size() : catalogue.codes().size() - excluded.size());
        Statement meant = kind.equals(Expression.NONE) ? Groups.denied(read) : read;
        Statement statement = unclear ? meant.with(Reason.SUBJECT_UNCLEAR) : meant;
        if (statement.said().isEmpty()) {
            words.doubt(Reason.WORDS_LEFT_OVER, Tokens.joined(rest));
        } else {
            words.add(new Groups(source, excluded, claim("", source, statement, Passage.empty(), whole(rest))));
        }
    }
}
