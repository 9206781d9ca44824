package followup.reply;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Steps 5 and 6: what somebody wrote outside the blocks. Sentence by sentence: one that names measures says something about them, and so do the
 * sentences after it until the next measure, courtesy or blank line; one about all or about the rest is kept for later; courtesy is passed over;
 * what is left must not speak about measures.
 */
final class WordsReader {

    private final Lexer lexer;
    private final Catalogue catalogue;
    private final Subjects subjects;
    private final OtherBusiness otherBusiness;
    private final Remarks remarks;
    private final Words words = new Words();
    private final ClaimWriter claims;
    private final LeftOver leftOver;
    private final Function<List<Token>, Optional<Tally>> tallies;

    /** The last subject of the paragraph, to which following sentences are added. */
    private final List<OpenSubject> open = new ArrayList<>(1);

    /** A heading such as 【対策済み】 under which measures are listed. */
    private List<Token> listHeading = List.of();

    private boolean headingUsed;

    /** The sentence behind the one that is read, in this or the next paragraph. */
    private List<Token> next = List.of();

    /** Whether a blank line stands behind the last sentence; a heading then only goes on over measures that stand alone. */
    private boolean beyondGap;

    /** Whether the measure in front of the last one stood alone and nothing was said of it. */
    private boolean behindUnanswered;

    WordsReader(
            Lexer lexer,
            Catalogue catalogue,
            StatementReader statements,
            OtherBusiness otherBusiness,
            Remarks remarks,
            Unheard unheard,
            Function<List<Token>, Optional<Tally>> tallies,
            List<String> asked) {
        this.lexer = lexer;
        this.catalogue = catalogue;
        this.subjects = new Subjects(catalogue);
        this.otherBusiness = otherBusiness;
        this.remarks = remarks;
        this.tallies = tallies;
        this.claims = new ClaimWriter(catalogue, statements, remarks, asked, words);
        this.leftOver = new LeftOver(statements, otherBusiness, unheard, words);
    }

    /** @param paragraphs each as one passage with its line breaks */
    Words read(List<Passage> paragraphs) {
        List<List<List<Token>>> all =
                OwnLegend.resolved(paragraphs.stream().map(lexer::sentences).toList());
        var following = new ArrayDeque<List<Token>>();
        all.forEach(following::addAll);
        for (List<List<Token>> paragraph : all) {
            for (List<Token> sentence : paragraph) {
                following.removeFirst();
                next = following.isEmpty() ? List.of() : following.getFirst();
                tallies.apply(sentence).ifPresentOrElse(words::add, () -> sentence(sentence));
            }
            endOfParagraph();
        }
        close();
        dropHeading();
        return words;
    }

    private void endOfParagraph() {
        boolean answered = open.stream().anyMatch(last -> !last.saysNothing() || Tokens.say(last.before()));
        if (answered) {
            headingUsed |= open.stream().anyMatch(last -> last.before() == listHeading);
            close();
        }
        behindUnanswered = false;
        beyondGap = true;
    }

    private void sentence(List<Token> sentence) {
        int rest = Telling.beginningOfRest(sentence);
        if (rest > 0 && !Telling.saysPart(sentence.subList(0, rest))) {
            sentence(sentence.subList(0, rest));
            sentence(sentence.subList(rest, sentence.size()));
            return;
        }
        if (remarks.unsettleAnswers(sentence)) {
            words.doubt(Reason.WORDS_LEFT_OVER, Tokens.joined(sentence));
        }
        if (isBareHeading(sentence)) {
            beginList(sentence);
            return;
        }
        if (isHeadingOrAnswer(sentence)) {
            words.doubt(Reason.SUBJECT_UNCLEAR, Tokens.joined(sentence));
        }
        if (InOrder.isListed(sentence)) {
            close();
            claims.inOrder(sentence);
            return;
        }
        if (ListHeadings.endsList(sentence) && Subjects.namesMeasure(next)) {
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
        if (beyondGap && !split.isBareMeasure()) {
            dropHeading();
        }
        if (split.units().isEmpty()
                && ListHeadings.looksLike(listHeading, sentence)
                && !ListHeadings.isFramed(sentence)
                && subjects.split(next).isBareMeasure()) {
            close();
            dropHeading();
            words.doubt(Reason.SUBJECT_UNCLEAR, Tokens.joined(sentence));
            return;
        }
        beyondGap = false;
        boolean miscounted = !split.units().isEmpty()
                && Groups.miscountsFamily(
                        sentence, split.units().getFirst().measures().size());
        if (miscounted || Telling.cutsFamily(sentence, split.before())) {
            words.doubt(Reason.SUBJECT_UNCLEAR, Tokens.joined(sentence));
        }
        if (!split.units().isEmpty()) {
            if (open.stream().anyMatch(last -> last.isRepeatedBy(split.units().getFirst()))) {
                open.clear();
            }
            close();
            units(split);
        } else if (Telling.isThanks(sentence)) {
            close();
        } else if (!open.isEmpty() && open.getLast().goesOnWith(sentence)) {
            open.getFirst().more().addAll(sentence);
        } else if (Telling.isGroup(sentence)) {
            close();
            if (subjects.split(next).isBareMeasure() && sentence.stream().noneMatch(token -> token.is(Role.REST))) {
                words.doubt(Reason.SUBJECT_UNCLEAR, Tokens.joined(sentence));
            }
            claims.group(sentence);
        } else if (Telling.isCourtesy(sentence)
                || otherBusiness.isRequest(sentence)
                || otherBusiness.promisesRest(sentence)
                || otherBusiness.asksAboutRest(sentence) && !isOnLineOfLast(sentence)) {
            close();
        } else if (Telling.isOnlyAside(sentence) && !isOnLineOfLast(sentence)) {
            close();
            leftOver.hear(sentence);
        } else if (!open.isEmpty() && !(open.getFirst().before() == listHeading && ListHeadings.isFramed(sentence))) {
            open.getFirst().more().addAll(sentence);
        } else if (ListHeadings.isFramed(sentence)) {
            beginList(sentence);
        } else {
            leftOver.hear(sentence);
        }
    }

    private void beginList(List<Token> heading) {
        close();
        dropHeading();
        listHeading = heading;
        beyondGap = false;
    }

    /** 対策済み on its line above measures that stand alone; below one that stands alone it is what is said of that one. */
    private boolean isBareHeading(List<Token> sentence) {
        boolean inList = ListHeadings.isBareStatus(listHeading);
        boolean mayBegin = open.isEmpty()
                || Tokens.endsWithColon(sentence)
                        && Tokens.say(open.getFirst().unit().rest())
                || (inList || ListHeadings.isFramed(sentence)) && isOpenOfList()
                || (inList || ListHeadings.isFramed(sentence))
                        && ListHeadings.answersItself(open.getFirst().unit().rest());
        return mayBegin
                && (ListHeadings.isBareStatus(sentence) || ListHeadings.isFramed(sentence))
                && subjects.split(next).isBareMeasure();
    }

    private boolean isOpenOfList() {
        return !listHeading.isEmpty() && open.getFirst().before() == listHeading;
    }

    /** W-01, W-02, 対策済み, W-03 or W-01, 対策済み：, W-02, each on a line: said of the one above, or the heading of what follows? */
    private boolean isHeadingOrAnswer(List<Token> sentence) {
        boolean framed = Tokens.endsWithColon(sentence) && ListHeadings.isFramed(sentence);
        return !open.isEmpty()
                && !isOpenOfList()
                && (framed || behindUnanswered && sentence.stream().anyMatch(Token::saysStatus))
                && subjects.split(next).isBareMeasure();
    }

    private boolean isOnLineOfLast(List<Token> sentence) {
        return !open.isEmpty() && open.getLast().isOnLineOf(sentence);
    }

    private void dropHeading() {
        if (!listHeading.isEmpty() && !headingUsed) {
            leftOver.hear(listHeading);
        }
        listHeading = List.of();
        headingUsed = false;
    }

    /** 全て対策済みです。ただし、W-02は…; "All are applied except W-02, which is planned": tells what is left of the words in front. */
    private List<Token> exceptions(Subjects.Split split) {
        List<Token> before = split.before();
        Set<String> measures = Set.copyOf(split.units().getFirst().measures());
        if (Telling.announcesException(before)) {
            claims.except(measures, split.units().getFirst().subject());
            return List.of();
        }
        if (!Telling.exceptsFromAll(before)) {
            return before;
        }
        List<Token> all = Tokens.without(Tokens.without(before, Role.EXCEPT), Role.ONLY);
        if (all.stream().noneMatch(Token::saysStatus)) {
            return before;
        }
        claims.ofGroup(Claim.Source.ALL, measures, List.of(), all);
        return List.of();
    }

    /** "Everything except P-02 is done", "Apart from P-02 (planned), all measures are done": tells whether it was that and has been read. */
    private boolean allButOne(Subjects.Split split) {
        Subjects.Unit unit = split.units().getLast();
        List<Token> before = split.before();
        boolean front = Telling.isException(before);
        int all = Tokens.first(unit.rest(), Role.ALL);
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
        claims.ofGroup(Claim.Source.ALL, Set.copyOf(unit.measures()), List.of(), ofAll);
        List<Token> ofOne = front ? unit.rest().subList(0, all) : List.of();
        if (ofOne.stream().anyMatch(Token::saysStatus)) {
            open.add(new OpenSubject(List.of(), unit.with(ofOne), new ArrayList<>()));
            close();
        }
        return true;
    }

    private void units(Subjects.Split split) {
        if (allButOne(split)) {
            return;
        }
        List<Token> before = exceptions(split);
        boolean onlyExcepted = before.isEmpty()
                && Telling.exceptsFromAll(split.before())
                && split.units().stream().noneMatch(unit -> Tokens.say(unit.rest()));
        if (onlyExcepted) {
            return;
        }
        boolean heads = before.stream().anyMatch(Token::saysStatus);
        boolean forAll = Tokens.endsWithColon(before);
        for (int i = 0; i < split.units().size(); i++) {
            Subjects.Unit unit = split.units().get(i);
            boolean mine = i == 0 || heads && forAll || Telling.hasDoubt(before);
            List<Token> front = mine && (i == 0 || forAll || !heads) ? before : List.of();
            boolean answeredInFront = i == 0
                    && (heads
                            || ListHeadings.looksLike(listHeading, before)
                                    && before.stream().anyMatch(Token.Word.class::isInstance));
            if (!listHeading.isEmpty() && !answeredInFront && !ListHeadings.answersItself(unit.rest())) {
                front = i == 0 && Telling.hasDoubt(before) ? Tokens.joined(listHeading, before) : listHeading;
            }
            List<Token> between = i == 0 ? List.of() : split.units().get(i - 1).rest();
            if (Telling.hasDoubt(between)
                    && between.stream().noneMatch(Token::saysStatus)
                    && !ListHeadings.beginsItem(between, unit.rest())) {
                front = Tokens.joined(front, between);
            }
            close();
            open.add(new OpenSubject(front, unit, new ArrayList<>()));
            headingUsed |= !listHeading.isEmpty() && front == listHeading;
        }
        if (!headingUsed) {
            listHeading = List.of();
        }
    }

    /** Reads what has been collected for the last subject. */
    private void close() {
        if (!open.isEmpty()) {
            behindUnanswered = open.getLast().saysNothing();
        }
        for (OpenSubject last : open) {
            var behind = new ArrayList<>(last.unit().rest());
            behind.addAll(last.more());
            claims.ofUnit(last.unit(), last.before(), behind);
        }
        open.clear();
    }
}
