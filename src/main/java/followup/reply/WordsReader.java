package followup.reply;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Steps 5 and 6: what somebody wrote outside the blocks. Sentence by sentence: one that names measures says something about them, and so do the
 * sentences after it until the next measure, courtesy or blank line; one about all or about the rest is kept for later; courtesy is passed over;
 * what is left must not speak about measures.
 */
final class WordsReader {

    private final Lexer lexer;
    private final List<String> asked;
    private final Catalogue catalogue;
    private final StatementReader statements;
    private final Subjects subjects;
    private final OtherBusiness otherBusiness;
    private final Unheard unheard;
    private final Words words = new Words();

    /** The last subject of the paragraph, to which following sentences are added. */
    private final List<Open> open = new ArrayList<>(1);

    /** A heading such as 【対策済み】 under which measures are listed. */
    private List<Token> listHeading = List.of();

    private boolean headingUsed;

    /** The sentence behind the one that is read, in this or the next paragraph. */
    private List<Token> next = List.of();

    /** Whether a blank line stands behind the last sentence; a heading then only goes on over measures that stand alone. */
    private boolean beyondGap;

    private record Open(List<Token> before, Subjects.Unit unit, List<Token> more) {}

    WordsReader(
            Lexer lexer,
            Catalogue catalogue,
            StatementReader statements,
            OtherBusiness otherBusiness,
            Unheard unheard,
            List<String> asked) {
        this.otherBusiness = otherBusiness;
        this.unheard = unheard;
        this.asked = asked;
        this.lexer = lexer;
        this.catalogue = catalogue;
        this.statements = statements;
        this.subjects = new Subjects(catalogue);
    }

    /** @param paragraphs each as one passage with its line breaks */
    Words read(List<Passage> paragraphs) {
        List<List<List<Token>>> all =
                paragraphs.stream().map(paragraph -> lexer.sentences(paragraph)).toList();
        var following = new ArrayDeque<List<Token>>();
        all.forEach(following::addAll);
        for (List<List<Token>> paragraph : all) {
            for (List<Token> sentence : paragraph) {
                following.removeFirst();
                next = following.isEmpty() ? List.of() : following.getFirst();
                sentence(sentence);
            }
            endOfParagraph();
        }
        close();
        dropHeading();
        return words;
    }

    private void endOfParagraph() {
        boolean answered =
                open.stream().anyMatch(last -> says(last.unit().rest()) || says(last.more()) || says(last.before()));
        if (answered) {
            headingUsed |= open.stream().anyMatch(last -> last.before() == listHeading);
            close();
        }
        beyondGap = true;
    }

    private static boolean says(List<Token> tokens) {
        return tokens.stream().anyMatch(token -> !(token instanceof Token.Sign));
    }

    private void sentence(List<Token> sentence) {
        int rest = Telling.beginningOfRest(sentence);
        if (rest > 0) {
            sentence(sentence.subList(0, rest));
            sentence(sentence.subList(rest, sentence.size()));
            return;
        }
        if (otherBusiness.unsettlesAll(sentence)) {
            words.doubt(Reason.WORDS_LEFT_OVER, Tokens.joined(sentence));
        }
        if (isBareHeading(sentence)) {
            beginList(sentence);
            return;
        }
        if (InOrder.isListed(sentence)) {
            close();
            inOrder(sentence);
            return;
        }
        if (Telling.isSectionHeading(sentence) && Subjects.namesMeasure(next)) {
            close();
            dropHeading();
            return;
        }
        Subjects.Split split = subjects.split(sentence);
        Optional<List<Token>> named =
                split.units().isEmpty() ? catalogue.shortTitles().named(sentence) : Optional.empty();
        if (named.isPresent()) {
            sentence(named.get());
            return;
        }
        if (beyondGap && !isBareMeasure(split)) {
            dropHeading();
        }
        beyondGap = false;
        boolean miscounted = !split.units().isEmpty()
                && Groups.miscountsFamily(
                        sentence, split.units().getFirst().measures().size());
        if (miscounted || Telling.cutsFamily(sentence, split.before())) {
            words.doubt(Reason.SUBJECT_UNCLEAR, Tokens.joined(sentence));
        }
        if (!split.units().isEmpty()) {
            if (repeatsOpenSubject(split.units().getFirst())) {
                open.clear();
            }
            close();
            units(split);
        } else if (Telling.isThanks(sentence)) {
            close();
        } else if (!open.isEmpty() && isSaidOfOpenSubject(sentence)) {
            open.getFirst().more().addAll(sentence);
        } else if (Telling.isGroup(sentence)) {
            close();
            group(sentence);
        } else if (Telling.isCourtesy(sentence)
                || otherBusiness.isRequest(sentence)
                || otherBusiness.promisesRest(sentence)) {
            close();
        } else if (!open.isEmpty() && !(open.getFirst().before() == listHeading && Telling.isListHeading(sentence))) {
            open.getFirst().more().addAll(sentence);
        } else if (Telling.isListHeading(sentence)) {
            beginList(sentence);
        } else {
            leftOver(sentence);
        }
    }

    /** Only as many statuses as there are measures say which is whose. */
    private void inOrder(List<Token> sentence) {
        int first = InOrder.first(sentence);
        if (first > 0 && first < asked.size()) {
            List<Token> said = InOrder.saidOfFirst(sentence);
            asked.subList(0, first).forEach(measure -> inOrder(measure, said));
            return;
        }
        List<List<Token>> parts = InOrder.parts(sentence);
        if (parts.size() != asked.size()) {
            words.doubt(Reason.SUBJECT_UNCLEAR, Tokens.joined(sentence));
            return;
        }
        for (int i = 0; i < parts.size(); i++) {
            inOrder(asked.get(i), parts.get(i));
        }
    }

    private void inOrder(String measure, List<Token> said) {
        Statement statement = statements.read(said, catalogue.titleOf(measure));
        words.add(claim(measure, Claim.Source.WORDS, statement, Tokens.joined(said)));
    }

    private void beginList(List<Token> heading) {
        close();
        dropHeading();
        listHeading = heading;
        beyondGap = false;
    }

    /** 対策済み on its line above measures that stand alone; below one that stands alone it is what is said of that one. */
    private boolean isBareHeading(List<Token> sentence) {
        boolean mayBegin = open.isEmpty()
                || Telling.isBareStatus(listHeading) && open.getFirst().before() == listHeading;
        return mayBegin && Telling.isBareStatus(sentence) && isBareMeasure(subjects.split(next));
    }

    /** W-01　対策中。作業はすべて完了しました: behind a measure on its line, all of something is all of what it is about. */
    private boolean isSaidOfOpenSubject(List<Token> sentence) {
        int all = 0;
        while (all < sentence.size() && !sentence.get(all).is(Role.ALL)) {
            all++;
        }
        boolean ofSomething = all < sentence.size()
                && sentence.subList(0, all).stream()
                        .anyMatch(token -> token instanceof Token.Other || token.is(Role.NOUN));
        return ofSomething
                && sentence.stream().noneMatch(token -> token.is(Role.REST))
                && sentence.getFirst().words().line()
                        == open.getLast().unit().subject().line();
    }

    private static boolean isBareMeasure(Subjects.Split split) {
        return !split.units().isEmpty()
                && split.before().stream()
                        .allMatch(token -> token instanceof Token.Sign
                                || token instanceof Token.Number
                                || token instanceof Token.Tick)
                && split.units().stream().noneMatch(unit -> says(unit.rest()));
    }

    /** The title on the line below the code. */
    private boolean repeatsOpenSubject(Subjects.Unit unit) {
        return open.stream()
                .anyMatch(last -> last.unit().measures().equals(unit.measures())
                        && !says(last.unit().rest())
                        && !says(last.more())
                        && last.before().isEmpty());
    }

    private void dropHeading() {
        if (!listHeading.isEmpty() && !headingUsed) {
            leftOver(listHeading);
        }
        listHeading = List.of();
        headingUsed = false;
    }

    /** 全て対策済みです。ただし、W-02は…; "All are applied except W-02, which is planned": tells what is left of the words in front. */
    private List<Token> exceptions(Subjects.Split split) {
        List<Token> before = split.before();
        Set<String> measures = Set.copyOf(split.units().getFirst().measures());
        if (Telling.announcesException(before)) {
            words.add(new Groups(Claim.Source.ALL, measures, nothing(split)));
            return List.of();
        }
        if (!Telling.exceptsFromAll(before)) {
            return before;
        }
        List<Token> all = Tokens.without(Tokens.without(before, Role.EXCEPT), Role.ONLY);
        if (all.stream().noneMatch(Token::saysStatus)) {
            return before;
        }
        add(Claim.Source.ALL, measures, List.of(), all);
        return List.of();
    }

    /** "Everything except P-02 is done", "Apart from P-02 (planned), all measures are done": tells whether it was that and has been read. */
    private boolean allButOne(Subjects.Split split) {
        Subjects.Unit unit = split.units().getLast();
        List<Token> before = split.before();
        boolean front = Telling.isException(before);
        int all = first(unit.rest(), Role.ALL);
        boolean around = Telling.exceptsFromAll(before) && before.stream().noneMatch(Token::saysStatus);
        List<Token> ofAll =
                front && all >= 0 ? unit.rest().subList(all, unit.rest().size()) : unit.rest();
        if (front && all >= 0 && split.units().size() > 1) {
            words.doubt(Reason.SUBJECT_UNCLEAR, Tokens.joined(unit.rest()));
        }
        if (split.units().size() > 1
                || !(front && all >= 0 || around)
                || ofAll.stream().noneMatch(Token::saysStatus)) {
            return false;
        }
        close();
        add(Claim.Source.ALL, Set.copyOf(unit.measures()), List.of(), ofAll);
        List<Token> ofOne = front ? unit.rest().subList(0, all) : List.of();
        if (ofOne.stream().anyMatch(Token::saysStatus)) {
            open.add(new Open(List.of(), unit.with(ofOne), new ArrayList<>()));
            close();
        }
        return true;
    }

    private static int first(List<Token> tokens, Role role) {
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).is(role)) {
                return i;
            }
        }
        return -1;
    }

    private static Claim nothing(Subjects.Split split) {
        Passage subject = split.units().getFirst().subject();
        return claim("", Claim.Source.ALL, Statement.nothing(), subject);
    }

    private void units(Subjects.Split split) {
        if (allButOne(split)) {
            return;
        }
        List<Token> before = exceptions(split);
        boolean onlyExcepted = before.isEmpty()
                && Telling.exceptsFromAll(split.before())
                && split.units().stream().noneMatch(unit -> says(unit.rest()));
        if (onlyExcepted) {
            return;
        }
        boolean heads = before.stream().anyMatch(Token::saysStatus);
        boolean forAll = Telling.endsWithColon(before);
        for (int i = 0; i < split.units().size(); i++) {
            Subjects.Unit unit = split.units().get(i);
            boolean mine = i == 0 || heads && forAll || Telling.hasDoubt(before);
            List<Token> front = mine && (i == 0 || forAll || !heads) ? before : List.of();
            if (!listHeading.isEmpty() && unit.rest().stream().noneMatch(Token::saysStatus)) {
                front = listHeading;
            }
            List<Token> between = i == 0 ? List.of() : split.units().get(i - 1).rest();
            if (Telling.hasDoubt(between) && between.stream().noneMatch(Token::saysStatus)) {
                front = Tokens.joined(front, between);
            }
            close();
            open.add(new Open(front, unit, new ArrayList<>()));
            headingUsed |= !listHeading.isEmpty() && front == listHeading;
        }
        if (!headingUsed) {
            listHeading = List.of();
        }
    }

    /** Reads what has been collected for the last subject. */
    private void close() {
        for (Open last : open) {
            emit(last);
        }
        open.clear();
    }

    private void emit(Open last) {
        Subjects.Unit unit = last.unit();
        if (unit.unclear() || unit.measures().isEmpty() || unit.headsNext()) {
            words.doubt(Reason.UNKNOWN_CODE, unit.subject());
        }
        var rest = new ArrayList<>(unit.rest());
        rest.addAll(last.more());
        if (unit.allButThese()) {
            add(Claim.Source.ALL, Set.copyOf(unit.measures()), last.before(), rest);
            return;
        }
        if (Telling.takesBack(last.before()) || Telling.takesBack(rest)) {
            words.doubt(Reason.CORRECTED, unit.subject());
        }
        for (String measure : unit.measures()) {
            Statement statement = statement(last.before(), rest, catalogue.titleOf(measure));
            if (!statement.said().isEmpty() || !Telling.isCourtesy(rest)) {
                words.add(claim(measure, Claim.Source.WORDS, statement, unit.subject()));
            }
        }
        if (unit.only()) {
            words.add(new Groups(
                    Claim.Source.ALL,
                    Set.copyOf(unit.measures()),
                    claim("", Claim.Source.ALL, Statement.nothing(), unit.subject())));
        }
    }

    private Statement statement(List<Token> before, List<Token> rest, String title) {
        boolean says = rest.stream().anyMatch(token -> token.is(Role.STATUS));
        Statement front = statements.readFront(before, title, says);
        var withoutNotes = new Statement(front.said(), front.dates(), List.of(), front.reasons());
        return withoutNotes.plus(statements.read(rest, title, !front.said().isEmpty()));
    }

    private static Claim claim(String measure, Claim.Source source, Statement statement, Passage subject) {
        var reasons = EnumSet.noneOf(Reason.class);
        reasons.addAll(statement.reasons());
        if (statement.said().isEmpty()) {
            reasons.add(statement.saysSomething() ? Reason.STATUS_UNREAD : Reason.STATUS_MISSING);
        }
        Passage evidence = statement.said().isEmpty()
                ? subject
                : statement.said().getFirst().words();
        return new Claim(measure, source, statement.said(), statement.dates(), statement.notes(), reasons, evidence);
    }

    private void group(List<Token> sentence) {
        boolean rest = sentence.stream().anyMatch(token -> token.is(Role.REST));
        boolean counted = Groups.countsOthers(sentence, asked.size());
        if (counted) {
            words.doubt(Reason.SUBJECT_UNCLEAR, Tokens.joined(sentence));
        }
        List<Token> others = Tokens.without(Groups.withoutCount(sentence), Role.REST);
        add(rest ? Claim.Source.REST : Claim.Source.ALL, Set.of(), List.of(), others);
    }

    private void add(Claim.Source source, Set<String> excluded, List<Token> before, List<Token> rest) {
        List<Token> others = Tokens.without(rest, Role.ALL).stream()
                .filter(token -> !token.words().text().equals("yet"))
                .toList();
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
            words.add(new Groups(source, excluded, claim("", source, statement, Passage.empty())));
        }
    }

    private void leftOver(List<Token> sentence) {
        if (Telling.announcesAdditional(sentence)) {
            words.add(Tokens.joined(sentence));
            return;
        }
        if (Telling.isAside(sentence)) {
            if (OtherBusiness.asks(sentence)) {
                words.question(Tokens.joined(sentence));
            }
            return;
        }
        Statement statement = statements.readNote(sentence, "");
        List<Statement.Said> sure = statement.sure();
        if (!sure.isEmpty()
                && statement.reasons().isEmpty()
                && statement.notes().isEmpty()
                && sure.stream().allMatch(said -> said.reasons().isEmpty())) {
            sure.forEach(said -> words.add(new Words.Unplaced(said.status(), Tokens.joined(sentence))));
        } else if (otherBusiness.isQuestion(sentence)) {
            words.question(Tokens.joined(sentence));
        } else if (otherBusiness.isDone(sentence)) {
            words.besides(Tokens.joined(sentence));
        } else if (Telling.isAboutMeasures(sentence)
                || Telling.isLoneNumber(sentence)
                || unheard.isMark(sentence)
                || sentence.stream().anyMatch(token -> token.is(Token.Sign.Kind.QUESTION))) {
            words.doubt(Reason.WORDS_LEFT_OVER, Tokens.joined(sentence));
        }
    }
}
