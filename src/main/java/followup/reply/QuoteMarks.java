package followup.reply;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tells quote marks from text: {@code >}, {@code >>}, {@code > >}, {@code ＞}, {@code |}, and {@code 山田> } where several lines begin so. */
final class QuoteMarks {

    /** Lines that must begin with the same name and mark before it is taken for one. */
    private static final int FEWEST_WITH_NAME = 3;

    private static final int LONGEST_NAME = 12;

    private final Map<String, Integer> names = new HashMap<>();

    /** @param depth how many marks stand in front; {@code end} is the first unit after them */
    record Found(int depth, int end) {}

    QuoteMarks(List<ReplyText.Line> lines) {
        lines.forEach(line -> names.merge(name(line.text()), 1, Integer::sum));
    }

    Found in(String line) {
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
        return (c == '|' || c == '｜' || c == '│')
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
