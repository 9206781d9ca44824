package followup.reply;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
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
    private final Exceptions exceptions;
    private final LeftOver leftOver;
    private final NamedByVerb byVerb;
    private final Function<List<Token>, Optional<Tally>> tallies;

    private final InOrder inOrder;
    private final OpenList list = new OpenList();
    private final OneToALine lines = new OneToALine();

    /** The last subject of the paragraph, to which following sentences are added. */
    private Optional<OpenSubject> open = Optional.empty();

    /** The sentence behind the one that is read, in this or the next paragraph. */
    private List<Token> next = List.of();

    /** The measure of the last answer, for "ditto" below it; empty behind anything else. */
    private String above = "";

    /** Whether the measure in front of the last one stood alone and nothing was said of it. */
    private boolean behindUnanswered;

    WordsReader(
            Lexer lexer,
            Catalogue catalogue,
            StatementReader statements,
            OtherBusiness otherBusiness,
            Covering covering,
            Remarks remarks,
            Unheard unheard,
            Function<List<Token>, Optional<Tally>> tallies,
            List<String> asked) {
        this.lexer = lexer;
        this.catalogue = catalogue;
        this.subjects = new Subjects(catalogue);
        this.otherBusiness = otherBusiness;
        this.remarks = remarks;
        this.byVerb = new NamedByVerb(catalogue, lexer);
        this.tallies = tallies;
        this.inOrder = new InOrder(lexer.cues());
        var otherThing = new OtherThing(lexer.cues(), otherBusiness);
        this.claims = new ClaimWriter(
                catalogue, statements, new Correction(statements, lexer), remarks, otherThing, asked, words);
        this.exceptions = new Exceptions(claims, words, lexer.cues());
        this.leftOver = new LeftOver(statements, otherBusiness, covering, remarks, unheard, words);
    }

    /** @param paragraphs the sentences of each */
    Words read(List<List<List<Token>>> paragraphs) {
        List<List<List<Token>>> all = inOrder.joined(OwnLegend.resolved(paragraphs));
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
        endList();
        return words;
    }

    private void endOfParagraph() {
        boolean answered = open.filter(last -> !last.saysNothing() || Tokens.say(last.before()))
                .isPresent();
        if (answered) {
            close();
        }
        behindUnanswered = false;
        lines.end();
        list.blankLine();
    }

    private void sentence(List<Token> written) {
        List<Token> numbered = ItemNumbers.without(Groups.numberBehind(written));
        List<Token> sentence = InFront.withoutNeither(ListHeadings.plain(numbered, lexer.cues()), lexer.cues());
        int rest = Telling.beginningOfRest(sentence);
        if (rest > 0 && !Telling.saysPart(sentence.subList(0, rest))) {
            sentence(sentence.subList(0, rest));
            sentence(sentence.subList(rest, sentence.size()));
            return;
        }
        if (inOrder.isListed(sentence)) {
            close();
            claims.inOrder(sentence, inOrder);
            return;
        }
        Subjects.Split split = subjects.split(sentence);
        if (remarks.unsettleAnswers(sentence) || isUnknownHeading(sentence, split)) {
            words.doubt(Reason.WORDS_LEFT_OVER, Tokens.joined(sentence));
        }
        if (isOfList(sentence)) {
            return;
        }
        Optional<SameAs> same = SameAs.in(split, above, lexer.cues());
        above = split.units().isEmpty() || split.units().getLast().measures().isEmpty()
                ? ""
                : split.units().getLast().measures().getFirst();
        if (same.isPresent()) {
            close();
            sameAs(same.get(), split.units().getFirst());
        } else if (split.units().isEmpty()) {
            named(sentence).ifPresentOrElse(this::sentence, () -> unnamed(sentence));
        } else {
            ofMeasures(sentence, split);
        }
    }

    /** What follows is said of the measure as well, so that a doubt is heard. */
    private void sameAs(SameAs same, Subjects.Unit unit) {
        words.add(same);
        above = same.measure();
        open = Optional.of(new OpenSubject(List.of(), unit.with(List.of()), List.of()));
    }

    /** "Effort in days:" over answers, or in front of the first of them on its line. */
    private boolean isUnknownHeading(List<Token> sentence, Subjects.Split split) {
        if (open.filter(last -> last.hasInNextCell(sentence)).isPresent()) {
            return false;
        }
        return split.units().isEmpty()
                ? Subjects.namesMeasure(next) && remarks.mayLimitAnswers(sentence)
                : remarks.mayLimitAnswers(split.before());
    }

    /** A heading, or the end of the list below one. */
    private boolean isOfList(List<Token> sentence) {
        if (isBareHeading(sentence)) {
            beginList(sentence);
            return true;
        }
        if (isHeadingOrAnswer(sentence)) {
            words.doubt(Reason.SUBJECT_UNCLEAR, Tokens.joined(sentence));
        }
        if (ListHeadings.endsList(sentence) && Subjects.namesMeasure(next)) {
            close();
            endList();
            return true;
        }
        return false;
    }

    private void ofMeasures(List<Token> sentence, Subjects.Split split) {
        if (list.isBeyondGap() && !split.isBareMeasure()) {
            endList();
        }
        list.goOn();
        Subjects.Unit first = split.units().getFirst();
        if (Groups.miscountsFamily(sentence, first.measures().size()) || Telling.cutsFamily(sentence, split.before())) {
            words.doubt(Reason.SUBJECT_UNCLEAR, Tokens.joined(sentence));
        }
        if (InFront.limitsOne(split, lexer)) {
            words.doubt(Reason.SUBJECT_UNCLEAR, Tokens.joined(sentence));
        }
        if (open.filter(last -> last.isRepeatedBy(first)).isPresent()) {
            open = Optional.empty();
        }
        close();
        Subjects.Split left = exceptions.read(split);
        if (!left.units().isEmpty()) {
            units(left);
        }
    }

    /** Below a code, "backups: done" may be a part of what was done for that measure, and names none. */
    private Optional<List<Token>> named(List<Token> sentence) {
        boolean belowCode = open.filter(last -> lexer.tokens(last.unit().subject()).stream()
                        .anyMatch(token -> token instanceof Token.Mention mention && !mention.byTitle()))
                .isPresent();
        return belowCode ? catalogue.shortTitles().named(sentence) : lexer.named(sentence);
    }

    /** Of no measure, unless its words are those of a title. */
    private void unnamed(List<Token> sentence) {
        boolean mayBeOfAnother =
                open.filter(last -> byVerb.mayBeOfAnother(last, sentence)).isPresent();
        Optional<Subjects.Unit> deed = list.isOpen() ? Optional.empty() : byVerb.unit(sentence);
        if (deed.isPresent()) {
            close();
            open = Optional.of(new OpenSubject(List.of(), deed.get(), List.of()));
            return;
        }
        if (mayBeOfAnother) {
            words.doubt(Reason.SUBJECT_UNCLEAR, Tokens.joined(sentence));
        }
        ofNoMeasure(sentence);
    }

    private void ofNoMeasure(List<Token> sentence) {
        if (list.isBeyondGap()) {
            endList();
        }
        if (list.looksLike(sentence) && !ListHeadings.isFramed(sentence) && isOverBareMeasure()) {
            close();
            endList();
            words.doubt(Reason.SUBJECT_UNCLEAR, Tokens.joined(sentence));
            return;
        }
        list.goOn();
        if (Telling.cutsFamily(sentence, sentence)) {
            words.doubt(Reason.SUBJECT_UNCLEAR, Tokens.joined(sentence));
        }
        if (Telling.headsAdditional(sentence)) {
            close();
            leftOver.additional(sentence);
            return;
        }
        boolean ownLine = open.filter(last -> last.isOnLineOf(sentence)).isEmpty();
        if (Telling.isThanks(sentence)) {
            close();
        } else if (Telling.turnsToOthers(sentence)) {
            close();
            others(sentence);
        } else if (open.filter(last -> last.goesOnWith(sentence)).isPresent()) {
            goOn(sentence);
        } else if (Telling.isGroup(sentence)) {
            close();
            group(sentence);
        } else if (Telling.isCourtesy(sentence)
                || otherBusiness.isRequest(sentence)
                || otherBusiness.promisesRest(sentence)
                || otherBusiness.asksAboutRest(sentence) && ownLine
                || OtherBusiness.putsOffRest(sentence)
                        && ownLine
                        && !words.claims().isEmpty()) {
            close();
        } else if (Telling.isOnlyAside(sentence) && ownLine) {
            close();
            leftOver.hear(sentence);
        } else if (open.filter(last -> OtherItem.isBeside(last, sentence, lexer.labels()))
                .isPresent()) {
            close();
            words.doubt(Reason.SUBJECT_UNCLEAR, Tokens.joined(sentence));
        } else if (open.filter(last -> !(list.holds(last) && ListHeadings.isFramed(sentence)))
                .isPresent()) {
            goOn(sentence);
        } else if (ListHeadings.isFramed(sentence)) {
            beginList(sentence);
        } else {
            leftOver.hear(sentence);
        }
    }

    private void goOn(List<Token> sentence) {
        open = open.map(last -> last.with(sentence));
    }

    private void others(List<Token> sentence) {
        if (!words.claims().isEmpty() && Telling.tellsOtherDone(sentence)) {
            leftOver.additional(sentence);
        } else if (sentence.stream().anyMatch(token -> token.is(Token.Sign.Kind.COLON))) {
            words.doubt(Reason.SUBJECT_UNCLEAR, Tokens.joined(sentence));
        } else if (Telling.isGroup(sentence)) {
            group(sentence);
        } else {
            leftOver.hear(sentence);
        }
    }

    private void group(List<Token> sentence) {
        if (isOverBareMeasure() && Tokens.first(sentence, Role.REST) < 0) {
            words.doubt(Reason.SUBJECT_UNCLEAR, Tokens.joined(sentence));
        }
        claims.group(sentence);
    }

    private void beginList(List<Token> heading) {
        close();
        endList();
        list.begin(heading);
    }

    private void endList() {
        List<Token> unheard = list.end();
        if (!unheard.isEmpty()) {
            leftOver.hear(unheard);
        }
    }

    private boolean isOverBareMeasure() {
        return subjects.split(next).isBareMeasure();
    }

    /** 対策済み on its line above measures that stand alone; below one that stands alone it is what is said of that one. */
    private boolean isBareHeading(List<Token> sentence) {
        boolean framed = ListHeadings.isFramed(sentence);
        return (framed || ListHeadings.isBareStatus(sentence) || ListHeadings.pointsBelow(sentence, lexer.cues()))
                && open.filter(last -> !mayStandOver(last, sentence)).isEmpty()
                && isOverBareMeasure();
    }

    /** Whether a heading may follow that measure, so that it is not an answer to it. */
    private boolean mayStandOver(OpenSubject last, List<Token> heading) {
        List<Token> rest = last.unit().rest();
        boolean inList =
                list.isBare() || ListHeadings.isFramed(heading) || ListHeadings.pointsBelow(heading, lexer.cues());
        return Tokens.endsWithColon(heading) && Tokens.say(rest)
                || inList && (list.isOpen() && list.holds(last) || ListHeadings.answersItself(rest));
    }

    /** W-01, W-02, 対策済み, W-03 or W-01, 対策済み：, W-02, each on a line: said of the one above, or the heading of what follows? */
    private boolean isHeadingOrAnswer(List<Token> sentence) {
        boolean framed = Tokens.endsWithColon(sentence) && ListHeadings.isFramed(sentence);
        return open.filter(last -> !(list.isOpen() && list.holds(last))).isPresent()
                && (framed || behindUnanswered && Tokens.sayStatus(sentence))
                && isOverBareMeasure();
    }

    private void units(Subjects.Split split) {
        List<Token> before = Groups.withoutRestNamed(split);
        boolean ofEach = Tokens.sayStatus(before)
                ? Tokens.endsWithColon(before) || split.givesEachItsDay()
                : Telling.hasDoubt(before) || ListHeadings.isDay(before);
        List<Token> between = List.of();
        List<Subjects.Unit> units = SharedVerb.spread(split.units());
        for (int i = 0; i < units.size(); i++) {
            Subjects.Unit unit = units.get(i);
            List<Token> front = list.inFrontOf(unit, i == 0 || ofEach ? before : List.of(), i == 0);
            if (Telling.hasDoubt(between)
                    && !Tokens.sayStatus(between)
                    && !ListHeadings.beginsItem(between, unit.rest())) {
                front = Tokens.joined(front, between);
            }
            if (i + 1 < units.size()
                    && (StatusFirst.isBetween(unit.rest())
                            || !Tokens.sayStatus(before) && unit.isSetAgainst(units.get(i + 1)))) {
                words.doubt(Reason.SUBJECT_UNCLEAR, Tokens.joined(unit.rest()));
            }
            close();
            open = Optional.of(new OpenSubject(front, unit, List.of()));
            list.use(front);
            between = unit.rest();
        }
        List<Token> unused = list.endIfUnused();
        if (units.stream().anyMatch(unit -> ListHeadings.isContradicted(unused, unit.rest()))) {
            words.doubt(Reason.SUBJECT_UNCLEAR, Tokens.joined(unused));
        }
    }

    /** Reads what has been collected for the last subject. */
    private void close() {
        open.ifPresent(last -> {
            behindUnanswered = last.saysNothing();
            claims.ofUnit(last.unit(), last.before(), Tokens.joined(last.unit().rest(), last.more()));
            if (claims.isDoubtOfAll(lines, last)) {
                words.doubt(Reason.WORDS_LEFT_OVER, Tokens.joined(last.more()));
            }
        });
        open = Optional.empty();
    }
}
