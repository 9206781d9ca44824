package followup.reply;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The lines of a reply as they arrived, for telling evidence in the company's own characters. */
final class Originals {

    private final Map<Integer, String> lines = new HashMap<>();

    Originals(List<ReplyText.Line> lines) {
        lines.forEach(line -> this.lines.putIfAbsent(line.number(), line.text()));
    }

    /** The stretch of a line; empty for a line that is not in the mail. */
    String cut(int number, int from, int to) {
        String line = lines.getOrDefault(number, "");
        int end = Math.min(to, line.length());
        return line.substring(Math.min(from, end), end);
    }
}
