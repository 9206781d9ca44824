package followup.reply;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Step 4: what a block says. The status slot rules; without one, the content and what stands beside or below the block must say the status. What
 * is said besides may explain the status, but not contradict it.
 */
final class BlockReader {

    private static final String SIGNS = "-+~〜±≒";

    private final Lexer lexer;
    private final Vocabulary vocabulary;
    private final Catalogue catalogue;
    private final StatementReader statements;
    private final Remarks remarks;
    private final Unheard unheard;

    BlockReader(Lexer lexer, Vocabulary vocabulary, Catalogue catalogue, StatementReader statements, Remarks remarks) {
        this.lexer = lexer;
        this.vocabulary = vocabulary;
        this.catalogue = catalogue;
        this.statements = statements;
        this.remarks = remarks;
        this.unheard = new Unheard(vocabulary);
    }

    Optional<Claim> read(Block block) {
        String measure = block.measure().orElse("");
        if (measure.isEmpty() || !block.hasAnswer() && block.isOfForm()) {
            return Optional.empty();
        }
        String title = catalogue.titleOf(measure);
        Passage text = joined(block.texts());
        Passage content = value(block, Vocabulary.Slot.CONTENT);
        Statement inStatus = status(value(block, Vocabulary.Slot.STATUS), title);
        Statement inDate = date(value(block, Vocabulary.Slot.DATE), title, inStatus);
        boolean answered = !inStatus.said().isEmpty();
        boolean undated = inDate.dates().isEmpty() && vocabulary.isBlank(value(block, Vocabulary.Slot.DATE));
        Statement inContent = content(content, title, inStatus, undated);
        Statement below = answered
                ? statements.readNote(lexer.tokens(text), title, inStatus.said())
                : statements.read(lexer.tokens(text), title);
        boolean unreal = remarks.unsettleNote(content) || remarks.unsettleNote(text);
        Statement beside = inDate.plus(inContent).plus(below);
        Statement besides = unreal ? beside.with(Reason.HEDGED) : beside;
        if (!answered
                && inStatus.reasons().isEmpty()
                && !inStatus.saysSomething()
                && besides.said().isEmpty()) {
            return besides.saysSomething() || isUnheard(block)
                    ? Optional.of(without(measure, block, besides, content))
                    : Optional.empty();
        }
        return Optional.of(claim(measure, block, inStatus, besides, content));
    }

    private boolean isUnheard(Block block) {
        return !block.isOfForm()
                || block.texts().stream().anyMatch(text -> unheard.mayAnswer(lexer.tokens(text)))
                || Stream.of(Vocabulary.Slot.DATE, Vocabulary.Slot.CONTENT)
                        .map(slot -> value(block, slot))
                        .anyMatch(value -> unheard.mayAnswerInSlot(value, lexer.tokens(value)));
    }

    private Claim claim(String measure, Block block, Statement inStatus, Statement besides, Passage content) {
        boolean answered = !inStatus.said().isEmpty();
        Set<Reason> reasons = EnumSet.noneOf(Reason.class);
        reasons.addAll(inStatus.reasons());
        reasons.addAll(besides.reasons());
        Statement all = inStatus.plus(besides);
        Passage evidence = block.slot(Vocabulary.Slot.STATUS)
                .filter(slot -> answered || !slot.value().isBlank())
                .map(Piece.Slot::whole)
                .orElseGet(() -> all.said().isEmpty()
                        ? block.heading()
                        : all.said().getFirst().words());
        return new Claim(
                measure,
                Claim.Source.BLOCK,
                all.said(),
                all.dates(),
                contents(inStatus, besides, content),
                reasons,
                evidence);
    }

    private Claim without(String measure, Block block, Statement besides, Passage content) {
        Set<Reason> reasons = EnumSet.of(Reason.STATUS_MISSING);
        reasons.addAll(besides.reasons());
        Passage evidence = block.slot(Vocabulary.Slot.DATE)
                .filter(slot -> !slot.value().isBlank())
                .map(Piece.Slot::whole)
                .orElseGet(() -> block.slot(Vocabulary.Slot.CONTENT)
                        .filter(slot -> !slot.value().isBlank())
                        .map(Piece.Slot::whole)
                        .orElseGet(() -> block.texts().isEmpty()
                                ? block.heading()
                                : block.texts().getFirst()));
        return new Claim(
                measure,
                Claim.Source.BLOCK,
                List.of(),
                besides.dates(),
                contents(Statement.nothing(), besides, content),
                reasons,
                evidence);
    }

    /**
     * Beside a status, the content only explains: a date in it is not the answer's, unless it says nothing else, or the slot of the date is empty and
     * the only date stands directly in front of the same status: 12月13日に実施しました.
     */
    private Statement content(Passage content, String title, Statement inStatus, boolean undated) {
        if (vocabulary.isBlank(content)) {
            return Statement.nothing();
        }
        List<Token> tokens = lexer.tokens(content);
        if (inStatus.said().isEmpty()) {
            return statements.read(tokens, title);
        }
        Statement note = statements.readNote(tokens, title, inStatus.said());
        boolean tellsWhen = undated && note.dates().size() == 1 && isDatedStatus(tokens, inStatus.said());
        return tellsWhen ? note : note.withDatesAside();
    }

    private static boolean isDatedStatus(List<Token> tokens, List<Statement.Said> chosen) {
        int day = 0;
        while (day < tokens.size() && !(tokens.get(day) instanceof Token.Day)) {
            day++;
        }
        int next = day + 1;
        while (next < tokens.size()
                && (tokens.get(next).is(Role.FILLER) || tokens.get(next).is(Token.Sign.Kind.SPACE))) {
            next++;
        }
        return next < tokens.size()
                && tokens.get(next) instanceof Token.Word word
                && word.is(Role.STATUS)
                && chosen.stream().allMatch(said -> word.expression().status().equals(Optional.of(said.status())));
    }

    /** The content slot as a whole, and the notes beside and below. */
    private List<Passage> contents(Statement inStatus, Statement besides, Passage content) {
        var contents = new ArrayList<Passage>(inStatus.notes());
        if (!vocabulary.isBlank(content)) {
            contents.add(content);
        }
        besides.notes().stream().filter(note -> !isWithin(note, content)).forEach(contents::add);
        return contents;
    }

    private static boolean isWithin(Passage note, Passage content) {
        return note.length() == 0
                || content.length() > 0
                        && note.line() >= content.line()
                        && note.line() <= content.lineAt(content.length() - 1)
                        && content.text().contains(note.text());
    }

    private static Passage value(Block block, Vocabulary.Slot kind) {
        return block.slot(kind).map(Piece.Slot::value).orElse(Passage.empty());
    }

    static Passage joined(List<Passage> lines) {
        Passage all = Passage.empty();
        for (Passage line : lines) {
            all = all.length() == 0
                    ? line
                    : all.plus(Passage.lineBreak(line.line())).plus(line);
        }
        return all;
    }

    private Statement status(Passage value, String title) {
        if (value.isBlank()) {
            return Statement.nothing();
        }
        Statement statement = statements.read(lexer.tokens(value), title);
        if (isSigned(value.text().strip())) {
            return statement.with(Reason.CHOICE_UNCLEAR);
        }
        return statement.said().isEmpty() && statement.reasons().isEmpty()
                ? statement.with(Reason.STATUS_UNREAD)
                : statement;
    }

    /** {@code -1}, {@code ~1}: a sign at a number makes it another one than our choice, or about that; {@code -1-} is an ornament. */
    private static boolean isSigned(String value) {
        return value.length() > 1
                && SIGNS.indexOf(value.charAt(0)) >= 0
                && Character.isDigit(value.charAt(1))
                && value.charAt(value.length() - 1) != value.charAt(0);
    }

    private static boolean isDone(Statement statement) {
        return statement.said().stream().anyMatch(said -> said.status() == Stated.APPLIED);
    }

    /** 未定: no day, and none yet. */
    private static boolean isUnsettled(Token token) {
        return token instanceof Token.Word word
                && word.is(Role.STATUS)
                && word.expression().reason().isPresent();
    }

    private Statement date(Passage value, String title, Statement inStatus) {
        List<Token> tokens = lexer.tokens(value);
        if (vocabulary.isBlank(value)) {
            return isDone(inStatus) && tokens.stream().anyMatch(BlockReader::isUnsettled)
                    ? Statement.nothing().with(Reason.FUTURE_FOR_DONE)
                    : Statement.nothing();
        }
        Statement statement = statements.readNote(tokens, title, List.of());
        if (statement.dates().size() == 1) {
            var beside = Statement.Dated.alone(statement.dates().getFirst().date());
            return new Statement(statement.said(), List.of(beside), List.of(), statement.reasons());
        }
        Optional<DateWords> figures = SlotDate.of(value);
        if (figures.isPresent()) {
            return new Statement(List.of(), List.of(Statement.Dated.alone(figures.get())), List.of(), Set.of());
        }
        boolean words =
                tokens.stream().noneMatch(token -> token instanceof Token.Number || token instanceof Token.Other);
        boolean inWords =
                statement.dates().isEmpty() && (words || value.text().chars().noneMatch(Character::isDigit));
        if (inWords && statement.reasons().isEmpty() && statement.said().isEmpty()) {
            return new Statement(List.of(), List.of(), List.of(value), Set.of());
        }
        boolean vague = !statement.reasons().isEmpty() || !statement.said().isEmpty();
        Reason reason = statement.dates().isEmpty() ? Reason.DATE_UNREAD : Reason.DATE_AMBIGUOUS;
        return new Statement(
                statement.said(), List.of(), statement.notes(), vague ? statement.reasons() : Set.of(reason));
    }
}
