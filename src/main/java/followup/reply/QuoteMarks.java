package followup.reply;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Tells quote marks from text: {@code >}, {@code >>}, {@code > >}, {@code ＞}, {@code |}, {@code 山田> } where several lines begin so, and whatever
 * else stands in front of several long lines that we sent.
 */
final class QuoteMarks {

    /** Lines that must begin with the same name and mark before it is taken for one. */
    private static final int FEWEST_WITH_NAME = 3;

    private static final int LONGEST_NAME = 12;

    private static final String ARROWS = ">>>";

    /** UTF-16 units of a line that are compared with ours. */
    private static final int LONGEST_OF_OURS = 200;

    private final Map<String, Integer> names = new HashMap<>();
    private final Map<String, Integer> strange = new HashMap<>();

    /** @param depth how many marks stand in front; {@code end} is the first unit after them */
    record Found(int depth, int end) {}

    /** @param isOurs whether folded text without spaces is a whole line of something we sent */
    QuoteMarks(List<ReplyText.Line> lines, Predicate<String> isOurs) {
        for (ReplyText.Line line : lines) {
            names.merge(name(line.text()), 1, Integer::sum);
            if (usual(line.text()).depth() == 0) {
                countStrange(beginning(line.text()).text(), isOurs);
            }
        }
        strange.values().removeIf(count -> count < FEWEST_WITH_NAME);
    }

    private void countStrange(String key, Predicate<String> isOurs) {
        for (int end = 1; end <= LONGEST_NAME && end < key.length(); end++) {
            String rest = key.substring(end);
            if (Correspondence.isLong(rest) && isOurs.test(rest)) {
                strange.merge(key.substring(0, end), 1, Integer::sum);
            }
        }
    }

    /** So much of the line as a mark and a line of ours can be. */
    private static Passage beginning(String line) {
        return Passage.of(new ReplyText.Line(1, line, 0, List.of()), 0, Math.min(line.length(), LONGEST_OF_OURS))
                .squeezed();
    }

    Found in(String line) {
        if (isBetweenArrows(line)) {
            return new Found(0, 0);
        }
        Found usual = usual(line);
        if (usual.depth() > 0 || strange.isEmpty()) {
            return usual;
        }
        Passage key = beginning(line);
        return strange.keySet().stream()
                .filter(mark -> key.text().startsWith(mark))
                .max(Comparator.comparingInt(String::length))
                .map(mark -> new Found(1, key.slice(0, mark.length()).span().to()))
                .orElse(usual);
    }

    /** {@code >>> Anna 31.01.2023 10:00 >>>} is the head of a mail as GroupWise writes it, and no quotation. */
    private static boolean isBetweenArrows(String line) {
        String text = line.strip();
        return text.length() > 2 * ARROWS.length() && text.startsWith(ARROWS) && text.endsWith(ARROWS);
    }

    private Found usual(String line) {
        int depth = 0;
        int at = 0;
        String name = name(line);
        if (!name.isEmpty() && names.getOrDefault(name, 0) >= FEWEST_WITH_NAME) {
            depth = 1;
            at = line.indexOf(name) + name.length();
        }
        int end = at;
        while (at < line.length()) {
            char c = line.charAt(at);
            if (c == '>' || c == '＞' || isBar(line, at, depth)) {
                depth++;
                end = at + 1;
            } else if (c != ' ' && c != '\u3000' && c != '\t' && c != '\u00a0') {
                break;
            }
            at++;
        }
        return new Found(depth, end);
    }

    /** A bar quotes unless the line is the row of a table. */
    private static boolean isBar(String line, int at, int depth) {
        char c = line.charAt(at);
        return (c == '|' || c == '｜' || c == '│' || c == '┃')
                && (depth > 0
                        || line.indexOf(c, at + 1) < 0
                        || line.substring(at + 1).isBlank());
    }

    /** {@code 山田>}: a short word with the mark attached, or nothing. */
    private static String name(String line) {
        String text = line.stripLeading();
        int mark = text.indexOf('>') < 0 ? text.indexOf('＞') : text.indexOf('>');
        boolean word = mark > 0
                && mark <= LONGEST_NAME
                && text.substring(0, mark)
                        .chars()
                        .noneMatch(c -> c == '<' || c == '-' || c == '=' || Character.isWhitespace(c));
        return word ? text.substring(0, mark + 1) : "";
    }
}
