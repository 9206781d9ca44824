package followup.reply;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Step 4, first half: sorts the pieces into blocks and the words outside them. A block begins at its heading and ends at the next heading, at
 * anything else of ours, at a line that speaks about another measure, and at courtesy. Slots whose heading is lost belong to nothing.
 */
final class Blocks {

    /** Lines read together as one paragraph, or as what was typed into one block; what follows is a paragraph of its own. */
    private static final int MOST_LINES_TOGETHER = 100;

    /** UTF-16 units of them: 10,000. Rules compare the words of a sentence with each other, so a sentence must end somewhere. */
    private static final int LONGEST_TOGETHER = 10_000;

    private final Lexer lexer;
    private final Cues cues;
    private final List<Block> blocks = new ArrayList<>();
    private final List<Passage> paragraphs = new ArrayList<>();
    private final List<Passage> additional = new ArrayList<>();
    private final List<Words.Doubted> doubts = new ArrayList<>();
    private final FormPlace form;

    private int at;
    private Optional<Block> current = Optional.empty();
    private Passage paragraph = Passage.empty();
    private int linesInParagraph;
    private boolean gap;

    /** Whether the line before names one measure and says nothing, so that an answer below two of them is perhaps the heading of what follows. */
    private boolean behindMeasure;

    /** Whether what comes now is a list under a status. */
    private boolean listing;

    Blocks(Lexer lexer, Cues cues, List<Piece> pieces) {
        this.lexer = lexer;
        this.cues = cues;
        form = FormPlace.of(pieces);
        for (int i = 0; i < pieces.size(); i++) {
            at = i;
            sort(pieces.get(i), i + 1 < pieces.size() ? pieces.get(i + 1) : new Piece.Blank(0, Passage.empty()));
        }
        endParagraph();
    }

    List<Block> blocks() {
        return blocks;
    }

    /** What was written outside the blocks, each paragraph with its line breaks. */
    List<Passage> paragraphs() {
        return paragraphs;
    }

    List<Passage> additional() {
        return additional;
    }

    List<Words.Doubted> doubts() {
        return doubts;
    }

    private void sort(Piece piece, Piece next) {
        if (isOlder(piece)) {
            current = Optional.empty();
            return;
        }
        switch (piece) {
            case Piece.Blank blank -> gap();
            case Piece.Unchanged unchanged -> end();
            case Piece.Edge edge -> end();
            case Piece.Heading heading -> begin(heading);
            case Piece.Slots slots -> slots(slots);
            case Piece.Added added -> added(added, next);
        }
    }

    /** Further back than the letter that is answered; not what stands in a block of it, where more marks are an arrow: ＞＞対策済み. */
    private boolean isOlder(Piece piece) {
        boolean behind = piece.layer() > Math.max(1, form.layer());
        return behind && !(current.isPresent() && piece instanceof Piece.Added);
    }

    private void gap() {
        gap = true;
        endParagraph();
        if (current.isPresent() && !current.get().isOfForm() && current.get().hasAnswer()) {
            current = Optional.empty();
        }
    }

    private void end() {
        listing = false;
        endParagraph();
        current = Optional.empty();
    }

    private void endParagraph() {
        if (paragraph.length() > 0) {
            paragraphs.add(paragraph);
            paragraph = Passage.empty();
            linesInParagraph = 0;
        }
    }

    private void begin(Piece.Heading heading) {
        endParagraph();
        begin(new Block(heading.code(), heading.additional(), true, heading.layer(), heading.text()));
        for (Passage beside : List.of(heading.before(), heading.after())) {
            List<Token> tokens = lexer.tokens(beside);
            if (Unheard.says(tokens) && !Tokens.areNumberOfItem(tokens)) {
                current.ifPresent(block -> toBlock(block, beside));
            }
        }
    }

    private void begin(Block block) {
        listing = false;
        blocks.add(block);
        current = Optional.of(block);
        gap = false;
    }

    private void slots(Piece.Slots slots) {
        behindMeasure = false;
        if (current.isEmpty() && (paragraph.length() > 0 || lexer.beginsTally(slots.text()))) {
            write(slots.text());
            return;
        }
        for (Piece.Slot slot : slots.slots()) {
            if (isTypedAnswer(slot)) {
                current.ifPresent(block -> block.take(slot.value(), gap));
                continue;
            }
            if (!slot.remark().isBlank()) {
                current.ifPresent(block -> block.take(slot.remark(), gap));
            }
            boolean additionalSlot = current.filter(Block::isAdditional).isPresent();
            boolean taken = current.filter(block -> block.measure().isPresent())
                    .map(block -> block.take(slot))
                    .orElse(false);
            if (additionalSlot && !slot.value().isBlank()) {
                additional.add(slot.value());
            } else if (!taken && !additionalSlot) {
                boolean ofBlock = current.flatMap(Block::measure).isPresent();
                current = ofBlock ? Optional.of(lost()) : current;
                if (!slot.value().isBlank()) {
                    doubts.add(new Words.Doubted(Reason.SLOT_WITHOUT_MEASURE, slot.whole()));
                }
            }
        }
        gap = false;
    }

    /** 回答：対策済み below a block whose own slots are there already. */
    private boolean isTypedAnswer(Piece.Slot slot) {
        boolean bracketed = slot.whole().text().indexOf('[') >= 0;
        return !bracketed
                && !slot.value().isBlank()
                && current.flatMap(Block::measure).isPresent()
                && current.flatMap(block -> block.slot(slot.kind())).isPresent();
    }

    /** A block whose heading is missing: whatever follows belongs to it and to no measure. */
    private static Block lost() {
        return new Block(Optional.empty(), false, true, 0, Passage.empty());
    }

    private void added(Piece.Added added, Piece next) {
        List<Token> tokens = lexer.tokens(added.text());
        Optional<String> sole = soleMeasure(tokens);
        boolean own = form.isOwn(added, at);
        listing = goesOnListing(tokens);
        boolean stacked = sole.isPresent() && behindMeasure;
        behindMeasure = own && sole.isPresent();
        if (own && sole.isPresent() && isFollowedByAnswer(next) && !listing && !stacked) {
            endParagraph();
            begin(new Block(sole, false, false, added.layer(), added.text()));
        } else if (current.isPresent() && belongsToBlock(tokens, added)) {
            toBlock(current.get(), added.text());
        } else if (own) {
            current = Optional.empty();
            write(added.text());
        } else {
            current = Optional.empty();
        }
    }

    private boolean isFollowedByAnswer(Piece next) {
        return next instanceof Piece.Slots
                || next instanceof Piece.Added line
                        && soleMeasure(lexer.tokens(line.text())).isEmpty();
    }

    /** 【対策済み】, and the measures below it. */
    private boolean goesOnListing(List<Token> tokens) {
        boolean heading = ListHeadings.isFramed(tokens) || ListHeadings.isBareStatus(tokens) && current.isEmpty();
        return heading || listing && !Tokens.sayStatus(tokens) && Subjects.namesMeasure(tokens);
    }

    private void toBlock(Block block, Passage text) {
        if (block.isAdditional()) {
            additional.add(text);
        } else if (block.measure().isEmpty()) {
            doubts.add(new Words.Doubted(Reason.SLOT_WITHOUT_MEASURE, text));
        } else {
            block.take(text, gap);
        }
        gap = false;
    }

    private boolean belongsToBlock(List<Token> tokens, Piece.Added added) {
        String measure = current.flatMap(Block::measure).orElse("");
        boolean another = tokens.stream()
                .anyMatch(token -> token instanceof Token.Mention mention
                        && (!mention.byTitle() || Subjects.isAtBeginning(tokens, tokens.indexOf(token)))
                        && !mention.measure().equals(Optional.of(measure)));
        boolean aboutSeveral = Telling.isGroup(tokens)
                && (gap && !hasBlocksBelow() || tokens.stream().anyMatch(token -> token.is(Role.REST)));
        boolean courteous = (Telling.isCourtesy(tokens) || Telling.isOnlyAside(tokens)) && added.layer() == 0;
        boolean tooMany = current.filter(block -> isFull(block.texts())).isPresent();
        return !another && !aboutSeveral && !courteous && !tooMany;
    }

    private static boolean isFull(List<Passage> texts) {
        return texts.size() >= MOST_LINES_TOGETHER
                || texts.stream().mapToInt(Passage::length).sum() >= LONGEST_TOGETHER;
    }

    /** "-> all done" between two blocks of the form is said of the one above, whatever blank lines stand between. */
    private boolean hasBlocksBelow() {
        return current.filter(Block::isOfForm).isPresent() && at < form.lastMeasure();
    }

    private void write(Passage line) {
        if (linesInParagraph++ >= MOST_LINES_TOGETHER || paragraph.length() >= LONGEST_TOGETHER) {
            endParagraph();
        }
        paragraph = paragraph.length() == 0
                ? line
                : paragraph.plus(Passage.lineBreak(line.line())).plus(line);
    }

    /** A line that names one measure and says nothing: what follows is about it. */
    private Optional<String> soleMeasure(List<Token> tokens) {
        Optional<String> measure = Optional.empty();
        for (Token token : tokens) {
            boolean decoration = token instanceof Token.Sign && !token.is(Token.Sign.Kind.QUESTION)
                    || (token instanceof Token.Number || token instanceof Token.Tick) && measure.isEmpty();
            if (token instanceof Token.Mention mention) {
                boolean other = measure.isPresent() && !measure.equals(mention.measure());
                if (other
                        || mention.measure().isEmpty()
                        || measure.isEmpty()
                                && mention.byTitle()
                                && !Subjects.isAtBeginning(tokens, tokens.indexOf(token))) {
                    return Optional.empty();
                }
                measure = mention.measure();
            } else if (!decoration && !isTopicMark(token)) {
                return Optional.empty();
            }
        }
        return measure;
    }

    private boolean isTopicMark(Token token) {
        return token.is(Role.FILLER) && cues.begin(token.words().text(), Cues.Cue.ABOUT);
    }
}
