package followup.reply;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Turns a reply into answers. The steps, each a class of its own:
 *
 * <ol>
 *   <li>{@link Folding}: every line folded, so that width, dashes and spaces do not matter, its quote marks taken off;
 *   <li>{@link Layers}, {@link Signatures}: which line belongs to which mail, and what is no person's words;
 *   <li>{@link Aligning}: each line beside what we sent; what is left is what was added;
 *   <li>{@link Blocks}, {@link BlockReader}: the slots of each block, and what stands beside and below it;
 *   <li>{@link WordsReader}: lines such as {@code W-01: 対策済み} outside the blocks,
 *   <li>and sentences that name measures, all of them or the rest; what is left over must not speak about measures;
 *   <li>{@link Weighing}: everything said about one measure together, contradictions found;
 *   <li>{@link Reason}: how sure that makes the answer.
 * </ol>
 *
 * Words become tokens in {@link Lexer} and statuses in {@link StatementReader}, for the steps 4 to 6 alike. Immutable and safe for several threads;
 * no text makes it throw, and its work grows with the length of the text.
 */
public final class ReplyReader {

    /** Lines of a reply that are read; a mail of more is held. A year of thread history stays below. */
    public static final int MOST_LINES = 20_000;

    /** UTF-16 units of a line that are read; the rest of a longer line is not looked at. */
    public static final int LONGEST_LINE = 4_000;

    /** Letters a reply is compared with, the newest ones; a survey sends a handful. */
    public static final int MOST_LETTERS = 20;

    private final Vocabulary vocabulary;
    private final LetterLines letterLines = new LetterLines();

    public ReplyReader(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * @param reply the text of the mail
     * @param sent the texts we sent to this survey, every wave, newest last
     */
    public Reading read(ReplyText reply, List<SentForm> sent, ReadingContext context) {
        List<ReplyText.Line> lines =
                reply.lines().subList(0, Math.min(MOST_LINES, reply.lines().size()));
        var originals = new Originals(lines);
        var letters = new Correspondence(sent.subList(Math.max(0, sent.size() - MOST_LETTERS), sent.size()));
        Set<String> codes = new LinkedHashSet<>(letters.codes());
        codes.addAll(context.askedCodes());
        var catalogue = new Catalogue(codes, vocabulary.contractions().spelledOut(letters.titles()));
        var lexer = new Lexer(vocabulary, catalogue, new Dates(context.receivedOn()));
        List<String> known = List.copyOf(codes);
        Function<Passage, List<Token>> ours = line -> letterLines.tokens(line, lexer, known, context.receivedOn());
        var statements = new StatementReader(Legend.of(letters.prose(), ours), vocabulary, lexer);

        List<ReplyLine> folded = Folding.fold(lines, letters, LONGEST_LINE);
        List<ReplyLine> layered = new Layers(vocabulary, folded).assign();
        var otherBusiness = new OtherBusiness(vocabulary, catalogue);
        var remarks = new Remarks(vocabulary, otherBusiness);
        List<ReplyLine> placed = new Signatures(vocabulary, lexer, remarks, layered).mark();
        List<Piece> pieces = new Aligning(letters, vocabulary, lexer, placed).align();
        var blocks = new Blocks(lexer, vocabulary.cues(), pieces);
        List<String> asked = context.askedCodes().isEmpty()
                ? letters.codesOfNewest()
                : List.copyOf(
                        codes.stream().filter(context.askedCodes()::contains).toList());
        var riskGroups = new RiskGroups(letters.risks(), vocabulary.cues(), lexer::tokens);
        Words words = new WordsReader(
                        lexer,
                        catalogue,
                        statements,
                        otherBusiness,
                        new Covering(vocabulary, otherBusiness),
                        remarks,
                        new Unheard(vocabulary),
                        sentence -> Tally.in(sentence, lexer, statements, vocabulary),
                        asked)
                .read(blocks.paragraphs().stream()
                        .map(lexer::sentences)
                        .map(riskGroups::named)
                        .toList());

        var debrief = DebriefDay.in(letters.prose(), ours, vocabulary.cues(), context.receivedOn());
        var weighing = new Weighing(context.receivedOn(), debrief, originals, vocabulary.cues());
        var blockReader = new BlockReader(lexer, vocabulary, catalogue, statements, remarks);
        blocks.blocks().forEach(block -> blockReader.read(block).ifPresent(weighing::add));
        words.claims().forEach(weighing::add);
        weighing.spread(words.groups(), asked);
        weighing.copy(words.sames());
        List<Answer> answers = weighing.answers(known);

        List<Doubt> doubts = doubts(blocks, words, answers, originals);
        if (!answersAll(asked, answers)) {
            words.unasked().forEach(code -> doubts.add(doubt(new Words.Doubted(Reason.UNKNOWN_CODE, code), originals)));
        }
        if (reply.lines().size() > MOST_LINES) {
            doubts.add(new Doubt(Reason.TOO_LONG.code(), "", MOST_LINES));
        }
        List<String> additional = Stream.of(blocks.additional(), words.additional(), words.unasked())
                .flatMap(List::stream)
                .map(passage -> passage.words(originals))
                .toList();
        List<Doubt> questions = words.questions().stream()
                .map(passage -> doubt(new Words.Doubted(Reason.QUESTION, passage), originals))
                .toList();
        if (answers.isEmpty() && additional.isEmpty()) {
            doubts.addAll(questions);
            questions = List.of();
        }
        return new Reading(answers, additional, doubts, questions, VisibleText.of(placed, pieces));
    }

    private static boolean answersAll(List<String> asked, List<Answer> answers) {
        return answers.stream()
                .filter(answer -> answer.certainty() == Certainty.CLEAR)
                .map(Answer::measure)
                .toList()
                .containsAll(asked);
    }

    /** What speaks against recording the mail unseen; a status that is said of nothing only does when no answer says the same. */
    private static List<Doubt> doubts(Blocks blocks, Words words, List<Answer> answers, Originals originals) {
        var doubts = new ArrayList<Doubt>();
        blocks.doubts().forEach(doubt -> doubts.add(doubt(doubt, originals)));
        words.doubts().forEach(doubt -> doubts.add(doubt(doubt, originals)));
        if (answers.isEmpty() || !words.groups().isEmpty()) {
            words.besides().forEach(doubt -> doubts.add(doubt(doubt, originals)));
        }
        words.tallies().stream()
                .filter(tally -> !tally.agreesWith(answers))
                .forEach(tally -> doubts.add(doubt(new Words.Doubted(Reason.CONTRADICTION, tally.words()), originals)));
        words.unplaced().stream()
                .filter(unplaced ->
                        answers.isEmpty() || answers.stream().anyMatch(answer -> answer.status() != unplaced.status()))
                .forEach(unplaced ->
                        doubts.add(doubt(new Words.Doubted(Reason.SUBJECT_UNCLEAR, unplaced.words()), originals)));
        words.some().stream()
                .filter(some -> answers.stream().noneMatch(answer -> answer.status() == some.status()))
                .forEach(some -> doubts.add(doubt(new Words.Doubted(Reason.WORDS_LEFT_OVER, some.words()), originals)));
        return doubts;
    }

    private static Doubt doubt(Words.Doubted doubted, Originals originals) {
        return new Doubt(
                doubted.reason().code(),
                doubted.words().words(originals),
                doubted.words().line());
    }
}
