package followup.reply;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Which number means which status, as the letters explain it ({@code 1 対策済み  2 対策中 …}). Numbers that two letters explain differently mean
 * nothing.
 */
final class Legend {

    /** Fewer pairs of number and word than this in a letter are no explanation. */
    private static final int FEWEST_CHOICES = 3;

    private static final Map<Integer, Stated> DEFAULT = Map.of(
            1, Stated.APPLIED,
            2, Stated.IN_PROGRESS,
            3, Stated.PLANNED,
            4, Stated.NOT_APPLIED,
            5, Stated.DECLINED,
            6, Stated.NOT_APPLICABLE,
            7, Stated.UNKNOWN);

    private final Map<Integer, Stated> meanings;
    private final Map<String, Integer> lines;

    /** @param key the line folded, without any space */
    private record Line(String key, List<Token> tokens) {}

    private Legend(Map<Integer, Stated> meanings, Map<String, Integer> lines) {
        this.meanings = Map.copyOf(meanings);
        this.lines = Map.copyOf(lines);
    }

    /** @param letters the lines of each letter that are not part of a block */
    static Legend of(List<List<Passage>> letters, Function<Passage, List<Token>> lexer) {
        var meanings = new HashMap<Integer, Stated>();
        var lines = new HashMap<String, Integer>();
        Set<Integer> disputed = new HashSet<>();
        for (List<Passage> letter : letters) {
            var explained = new HashMap<Integer, Stated>();
            List<Line> numbered = withFigures(letter, lexer);
            numbered.forEach(line -> pairs(line.tokens(), explained));
            if (explained.size() >= FEWEST_CHOICES) {
                numbered.forEach(line -> choice(line.tokens()).ifPresent(number -> lines.put(line.key(), number)));
                explained.forEach((number, status) -> {
                    Stated before = meanings.put(number, status);
                    if (before != null && before != status) {
                        disputed.add(number);
                    }
                });
            }
        }
        disputed.forEach(meanings::remove);
        return new Legend(meanings.isEmpty() && disputed.isEmpty() ? DEFAULT : meanings, lines);
    }

    /** Only these can explain what a number means; the rest of a letter, most of it, need not be read. */
    private static List<Line> withFigures(List<Passage> letter, Function<Passage, List<Token>> lexer) {
        return letter.stream()
                .filter(line -> line.text().chars().anyMatch(c -> c >= '0' && c <= '9'))
                .map(line -> new Line(line.squeezed().text(), lexer.apply(line)))
                .toList();
    }

    private static void pairs(List<Token> tokens, Map<Integer, Stated> explained) {
        var solid = new ArrayList<>(tokens);
        solid.removeIf(token -> token instanceof Token.Sign sign && sign.kind() != Token.Sign.Kind.QUESTION);
        for (int i = 0; i + 1 < solid.size(); i++) {
            if (solid.get(i) instanceof Token.Number number
                    && solid.get(i + 1) instanceof Token.Word word
                    && word.is(Role.STATUS)
                    && word.expression().reason().isEmpty()) {
                word.expression().status().ifPresent(status -> explained.putIfAbsent(number.value(), status));
            }
        }
    }

    /** The number of a line that explains one choice. */
    private static Optional<Integer> choice(List<Token> tokens) {
        return Choices.isOne(tokens)
                ? tokens.stream()
                        .filter(Token.Number.class::isInstance)
                        .map(token -> ((Token.Number) token).value())
                        .findFirst()
                : Optional.empty();
    }

    /** What is chosen by words that are, letter by letter, our own explanation of a choice: 4 未対策（実施しておらず、予定も決まっていない）. */
    Optional<Stated> chosenBy(Passage words) {
        return Optional.ofNullable(lines.get(words.squeezed().text())).flatMap(this::meaningOf);
    }

    /** Whether these are the numbers of all choices, in their order. */
    boolean isWhole(List<Integer> numbers) {
        return numbers.equals(meanings.keySet().stream().sorted().toList());
    }

    Optional<Stated> meaningOf(int number) {
        return Optional.ofNullable(meanings.get(number));
    }
}
