package followup.reply;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads a list of choices in which one is ticked: {@code □1 対策済み ■2 対策中 □3 対策予定}. */
final class Choices {

    private final Legend legend;

    Choices(Legend legend) {
        this.legend = legend;
    }

    private record Choice(Optional<Token.Tick> tick, boolean tickSurely, Stated status, Passage words) {}

    /** Empty when the tokens are no list of several choices. */
    Optional<Statement> read(List<Token> tokens) {
        Optional<Statement> pointed = pointedAt(tokens);
        if (pointed.isPresent()) {
            return pointed;
        }
        if (leadsOn(tokens)) {
            return Optional.empty();
        }
        List<Choice> choices = choices(tokens);
        Set<Stated> different = new HashSet<>();
        choices.forEach(choice -> different.add(choice.status()));
        boolean anyTick = tokens.stream().skip(isBullet(tokens) ? 1 : 0).anyMatch(Token.Tick.class::isInstance);
        boolean wholeList = different.size() >= 3 && choices.size() >= different.size() && isBare(tokens);
        if (!anyTick && !wholeList) {
            return Optional.empty();
        }
        boolean othersThanCircles = choices.stream()
                .flatMap(choice -> choice.tick().stream())
                .anyMatch(tick -> tick.filled() && !tick.words().text().equals("○"));
        List<Choice> ticked = choices.stream()
                .filter(choice -> isTicked(choice, othersThanCircles))
                .toList();
        boolean allBoxed = choices.stream().allMatch(choice -> choice.tick().isPresent());
        if (!allBoxed && !isBare(tokens)) {
            return Optional.empty();
        }
        boolean sure = ticked.size() == 1 && (ticked.getFirst().tickSurely() || allBoxed);
        boolean bulletOnly = choices.size() == 1 && ticked.size() == 1;
        if (different.size() < 2 && !bulletOnly) {
            return anyTick && choices.size() == 1 && ticked.isEmpty()
                    ? Optional.of(Statement.nothing().with(Reason.CHOICE_UNCLEAR))
                    : Optional.empty();
        }
        if (bulletOnly) {
            return Optional.empty();
        }
        if (!sure) {
            return Optional.of(Statement.nothing().with(Reason.CHOICE_UNCLEAR));
        }
        Choice chosen = ticked.getFirst();
        return Optional.of(Statement.of(chosen.status(), chosen.words()));
    }

    /** ●未対策→対応中？: a list of choices neither asks nor leads from one to the other. */
    private static boolean leadsOn(List<Token> tokens) {
        boolean arrow = tokens.stream()
                .skip(2)
                .anyMatch(token ->
                        token.words().text().equals("→") || token.words().text().equals("⇒"));
        return arrow && tokens.getFirst() instanceof Token.Tick
                || tokens.stream().anyMatch(token -> token.is(Token.Sign.Kind.QUESTION));
    }

    /** "1 2 3 4 5 6 7 -> 1": all the numbers of the choices as they stood, and behind an arrow the one that is meant. */
    private Optional<Statement> pointedAt(List<Token> tokens) {
        boolean plain = tokens.stream().allMatch(token -> token instanceof Token.Number || token instanceof Token.Sign);
        int arrow = -1;
        for (int i = 0; plain && i < tokens.size(); i++) {
            arrow = tokens.get(i).is(Token.Sign.Kind.COLON) ? i : arrow;
        }
        List<Token.Number> front = numbers(tokens.subList(0, Math.max(arrow, 0)));
        List<Token.Number> behind = numbers(tokens.subList(arrow + 1, tokens.size()));
        if (arrow < 0
                || behind.size() != 1
                || !legend.isWhole(front.stream().map(Token.Number::value).toList())) {
            return Optional.empty();
        }
        return legend.meaningOf(behind.getFirst().value())
                .map(status -> Statement.of(status, behind.getFirst().words()));
    }

    private static List<Token.Number> numbers(List<Token> tokens) {
        return tokens.stream()
                .filter(Token.Number.class::isInstance)
                .map(Token.Number.class::cast)
                .toList();
    }

    private List<Choice> choices(List<Token> tokens) {
        var choices = new ArrayList<Choice>();
        for (int i = 0; i < tokens.size(); i++) {
            Optional<Stated> status = statusAt(tokens, i);
            if (status.isPresent()) {
                int before = beforeSpaces(tokens, i);
                Optional<Token.Tick> tick = before >= 0 && tokens.get(before) instanceof Token.Tick found
                        ? Optional.of(found)
                        : Optional.empty();
                int spaces = i - 1 - before;
                boolean nearer = tick.isPresent() && before - 1 - beforeSpaces(tokens, before) > spaces;
                boolean tickSurely = tick.isPresent() && (spaces == 0 || nearer || choices.isEmpty());
                choices.add(
                        new Choice(tick, tickSurely, status.get(), tokens.get(i).words()));
                i += isNumberedWord(tokens, i) ? distanceToWord(tokens, i) : 0;
            }
        }
        return choices;
    }

    private static int beforeSpaces(List<Token> tokens, int i) {
        int before = i - 1;
        while (before >= 0 && tokens.get(before).is(Token.Sign.Kind.SPACE)) {
            before--;
        }
        return before;
    }

    /** Beside ● or ■, ○ is the box that was left empty. */
    private static boolean isTicked(Choice choice, boolean circlesAreEmpty) {
        return choice.tick()
                .filter(tick -> tick.filled()
                        && !(circlesAreEmpty && tick.words().text().equals("○")))
                .isPresent();
    }

    private Optional<Stated> statusAt(List<Token> tokens, int i) {
        if (tokens.get(i) instanceof Token.Word word && word.is(Role.STATUS)) {
            return word.expression().status();
        }
        return tokens.get(i) instanceof Token.Number number && (isNumberedWord(tokens, i) || isTicked(tokens, i))
                ? legend.meaningOf(number.value())
                : Optional.empty();
    }

    /** A number with its own word behind it; one with another word is two choices, and so unclear. */
    private boolean isNumberedWord(List<Token> tokens, int i) {
        int word = i + distanceToWord(tokens, i);
        return tokens.get(i) instanceof Token.Number number
                && word < tokens.size()
                && tokens.get(word) instanceof Token.Word named
                && named.is(Role.STATUS)
                && named.expression().status().equals(legend.meaningOf(number.value()));
    }

    /** ■回答：対策済み: a mark in front of other words than a choice. */
    private static boolean isBullet(List<Token> tokens) {
        return tokens.size() > 1
                && tokens.getFirst() instanceof Token.Tick
                && !tokens.get(1).is(Role.STATUS)
                && !(tokens.get(1) instanceof Token.Number)
                && !(tokens.get(1) instanceof Token.Sign);
    }

    /** ☑3: a number with a box directly in front of it and no word of a choice behind it. */
    private static boolean isTicked(List<Token> tokens, int i) {
        boolean boxed = i > 0 && tokens.get(i - 1) instanceof Token.Tick;
        int next = i + distanceToWord(tokens, i);
        return boxed
                && (i + 1 >= tokens.size() || tokens.get(i + 1) instanceof Token.Sign)
                && (next >= tokens.size() || !tokens.get(next).is(Role.STATUS));
    }

    private static int distanceToWord(List<Token> tokens, int i) {
        int next = i + 1;
        while (next < tokens.size() && next - i < 3 && tokens.get(next) instanceof Token.Sign) {
            next++;
        }
        return next - i;
    }

    /** 1 対策済み: a number, and the word for it. */
    static boolean isOne(List<Token> tokens) {
        List<Token> solid = Tokens.withoutSigns(tokens);
        return solid.size() >= 2
                && solid.getFirst() instanceof Token.Number
                && solid.get(1).is(Role.STATUS);
    }

    private static boolean isBare(List<Token> tokens) {
        return tokens.stream()
                .allMatch(token -> token instanceof Token.Sign
                        || token instanceof Token.Number
                        || token instanceof Token.Tick
                        || token.is(Role.STATUS));
    }
}
