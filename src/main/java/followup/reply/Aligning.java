package followup.reply;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Step 3: each line beside what we sent. Lines a program broke are put together again, lines it joined are taken apart; then each is a heading of
 * a block, a line of slots, something of ours, or added.
 */
final class Aligning {

    /** Lines one line of ours may have been broken into. */
    private static final int MOST_PARTS = 6;

    private static final String RULES = "-_=*~+#.・|";

    private final Correspondence sent;
    private final Headings headings;
    private final SlotLine slotLine;
    private final Lexer lexer;
    private final List<ReplyLine> lines;
    private final Wrapping wrapping;
    private final List<Piece> pieces = new ArrayList<>();
    private String lastKey = "";

    /** Whether what comes now is a list under a status such as 【対策中】. */
    private boolean listed;

    Aligning(Correspondence sent, Vocabulary vocabulary, Lexer lexer, List<ReplyLine> lines) {
        this.lexer = lexer;
        this.sent = sent;
        this.slotLine = new SlotLine(vocabulary, List.copyOf(sent.labels()));
        this.headings = new Headings(sent, slotLine);
        this.lines = lines;
        this.wrapping = new Wrapping(lines);
    }

    List<Piece> align() {
        int i = 0;
        while (i < lines.size()) {
            ReplyLine line = lines.get(i);
            switch (line.part()) {
                case BLANK -> pieces.add(new Piece.Blank(line.layer(), line.body()));
                case INTRODUCTION, BANNER, SIGNATURE -> pieces.add(new Piece.Edge(line.layer(), line.body()));
                case TEXT -> i += text(i) - 1;
            }
            i++;
        }
        return pieces;
    }

    /** Aligns the text from line {@code i} on; tells how many lines it took. */
    private int text(int i) {
        Passage text = lines.get(i).body();
        int taken = 1;
        while (taken < MOST_PARTS
                && i + taken < lines.size()
                && lines.get(i + taken).is(ReplyLine.Part.TEXT)) {
            Passage next = lines.get(i + taken).body();
            if (!wasOneLine(text, next)) {
                break;
            }
            text = text.plus(next);
            taken++;
        }
        while (taken < MOST_PARTS
                && i + taken < lines.size()
                && wrapping.isBrokenAfter(i + taken - 1)
                && isRestOfAddition(text, i + taken)) {
            text = Wrapping.joined(text, lines.get(i + taken).body());
            taken++;
        }
        int closing = linesToClosingBracket(text, i + taken);
        for (int k = 0; k < closing; k++) {
            text = wrapping.isBrokenAfter(i + taken + k - 1)
                    ? Wrapping.joined(text, lines.get(i + taken + k).body())
                    : text.plus(Passage.lineBreak(text.lineAt(text.length() - 1)))
                            .plus(lines.get(i + taken + k).body());
        }
        taken += closing;
        for (Passage part : headings.splitBefore(text)) {
            Piece piece = piece(lines.get(i), part, i + taken);
            pieces.add(piece);
            listed = goesOnListing(piece);
            lastKey = part.squeezed().text();
            if (piece instanceof Piece.Heading heading && !heading.after().isBlank()) {
                List<Piece.Slot> slots = slotLine.read(heading.after());
                if (!slots.isEmpty()) {
                    pieces.set(pieces.size() - 1, withoutAfter(heading));
                    pieces.add(new Piece.Slots(heading.layer(), heading.after(), slots));
                }
            }
        }
        return taken;
    }

    private static Piece.Heading withoutAfter(Piece.Heading heading) {
        return new Piece.Heading(
                heading.layer(),
                heading.text(),
                heading.code(),
                heading.additional(),
                heading.before(),
                Passage.empty());
    }

    /** Whether the two are the beginning of a line of ours, which the first alone is not. */
    private boolean wasOneLine(Passage first, Passage next) {
        String key = first.squeezed().text();
        if (key.length() < 3 || !sent.placesOf(key).isEmpty() || !sent.isBeginning(key)) {
            return false;
        }
        String both = key + next.squeezed().text();
        return sent.isBeginning(both) || !sent.placesOf(both).isEmpty() || headings.startsWithHeading(both);
    }

    /** Whether the line goes on with what was added in the line before, and is nothing of ours. */
    private boolean isRestOfAddition(Passage text, int i) {
        ReplyLine next = lines.get(i);
        String nextKey = next.body().squeezed().text();
        boolean added = next.is(ReplyLine.Part.TEXT)
                && !isRule(nextKey)
                && !isOurs(text.squeezed().text(), i)
                && !isOurs(nextKey, i + 1)
                && !sent.beginsWithLine(nextKey)
                && headings.of(0, next.body()).isEmpty()
                && slotLine.read(next.body()).isEmpty()
                && (slotLine.read(text).isEmpty() || SlotLine.isOpen(text));
        return added && goesOn(lexer.tokens(text), lexer.tokens(next.body()));
    }

    private boolean goesOn(List<Token> line, List<Token> next) {
        return !lexer.beginsSentence(next) && !StatusFirst.areRows(line, next) && !Paragraphs.endsWithChoice(line);
    }

    /** How many more lines until the bracket that a slot opened is closed; 0 when it never is. */
    private int linesToClosingBracket(Passage text, int from) {
        if (!SlotLine.isOpen(text) || slotLine.read(text).isEmpty()) {
            return 0;
        }
        Passage all = text;
        for (int k = 0; k < MOST_PARTS && from + k < lines.size(); k++) {
            ReplyLine line = lines.get(from + k);
            if (!line.is(ReplyLine.Part.TEXT)
                    || !slotLine.read(line.body()).isEmpty()
                    || headings.of(0, line.body()).isPresent()) {
                return 0;
            }
            all = all.plus(line.body());
            if (!SlotLine.isOpen(all)) {
                return k + 1;
            }
        }
        return 0;
    }

    private boolean goesOnListing(Piece piece) {
        if (piece instanceof Piece.Blank) {
            return listed;
        }
        List<Token> tokens = piece instanceof Piece.Added added ? lexer.tokens(added.text()) : List.of();
        return !tokens.isEmpty()
                && (ListHeadings.isFramed(tokens)
                        || ListHeadings.isBareStatus(tokens) && !isBehindBlock(pieces.size() - 2)
                        || listed && tokens.stream().anyMatch(Token::isNamed));
    }

    /**
     * K-03 アクセスログを1年間保管している or ・[K-03]: our heading, but as an item of somebody's list; what stands below it is not said of it.
     */
    private static boolean isItem(Piece.Heading heading) {
        boolean ownBullet = !heading.before().isBlank() || heading.text().text().indexOf('[') < 0;
        return ownBullet && heading.after().isBlank();
    }

    private Piece piece(ReplyLine line, Passage text, int following) {
        int layer = line.layer();
        Optional<Piece.Heading> heading = headings.of(layer, text);
        if (heading.isPresent()) {
            return listed && isItem(heading.get()) ? new Piece.Added(layer, text, line.depth() > 0) : heading.get();
        }
        String key = text.squeezed().text();
        if (isRule(key) || slotLine.headsTable(text)) {
            return new Piece.Blank(layer, text);
        }
        List<Piece.Slot> slots = slotLine.read(text);
        if (!slots.isEmpty()) {
            return new Piece.Slots(layer, text, slots);
        }
        boolean title = headings.isTitle(key) || headings.isItem(key) && !standsOverSlots(following);
        if (!title && isOurs(key, following) && !isChosen(text, key, following)) {
            return new Piece.Unchanged(layer, text);
        }
        Optional<Piece.Heading> damaged = title ? Optional.empty() : headings.damaged(layer, text);
        return damaged.isPresent() ? damaged.get() : new Piece.Added(layer, text, line.depth() > 0);
    }

    /** A line of ornaments, or between the rows of a table. */
    private static boolean isRule(String key) {
        return key.chars().allMatch(c -> RULES.indexOf(c) >= 0 || c >= '\u2500' && c <= '\u257f') && !key.equals("-");
    }

    /** A long piece is ours wherever it stands in a letter; a short one only beside its neighbour there. */
    private boolean isOurs(String key, int following) {
        if (Correspondence.isLong(key)) {
            return sent.contains(key);
        }
        String nextKey = nextKey(following);
        return isBeside(key, lastKey) || isBeside(key, nextKey) || !lastKey.isEmpty() && continuesLast(key);
    }

    /** A line of our explanation, such as {@code 1 対策済み（実施を終えた）}, that somebody copied into a block to choose it. */
    private boolean isChosen(Passage text, String key, int following) {
        return isBehindBlock(pieces.size() - 1)
                && !isBeside(key, lastKey)
                && !isBeside(key, nextKey(following))
                && Choices.isOne(lexer.tokens(text));
    }

    /** Whether the next line is one of slots, so that what stands above it heads a block. */
    private boolean standsOverSlots(int following) {
        int next = following;
        while (next < lines.size() && lines.get(next).is(ReplyLine.Part.BLANK)) {
            next++;
        }
        return next < lines.size() && !slotLine.read(lines.get(next).body()).isEmpty();
    }

    /** Whether the last piece up to this one that is not blank belongs to a block. */
    private boolean isBehindBlock(int from) {
        int last = from;
        while (last >= 0 && pieces.get(last) instanceof Piece.Blank) {
            last--;
        }
        return last >= 0 && (pieces.get(last) instanceof Piece.Heading || pieces.get(last) instanceof Piece.Slots);
    }

    private String nextKey(int following) {
        String nextKey = "";
        for (int i = following; i < lines.size() && nextKey.isEmpty(); i++) {
            nextKey = lines.get(i).body().squeezed().text();
        }
        return nextKey;
    }

    private boolean isBeside(String key, String neighbour) {
        return sent.placesOf(key).stream()
                .anyMatch(place -> sent.placesOf(neighbour).stream().anyMatch(place::isNextTo));
    }

    private boolean continuesLast(String key) {
        return Correspondence.isLong(lastKey) && sent.contains(lastKey) && sent.contains(lastKey + key);
    }
}
