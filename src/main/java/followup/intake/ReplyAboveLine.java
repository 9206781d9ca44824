package followup.intake;

import followup.mail.TextLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The line of a ticket system that asks to reply above it. When it is the first line of a mail, nobody replied above it: what stands below is
 * what the desk wrote, and no quotation.
 *
 * <pre>
 * ##- Please type your reply above this line -##
 * ##- この行より上に返信を入力してください -##
 * </pre>
 */
final class ReplyAboveLine {

    private static final List<String> WORDS =
            List.of("reply above this line", "reply above the line", "この行より上に", "返信はこの行", "この線より上に", "返信はこの線");

    private ReplyAboveLine() {}

    /** The same lines, that line emptied when it is the first with words. */
    static List<TextLine> blanked(List<TextLine> lines) {
        int first = 0;
        while (first < lines.size() && lines.get(first).text().isBlank()) {
            first++;
        }
        if (first == lines.size() || !asks(lines.get(first).text())) {
            return lines;
        }
        var rest = new ArrayList<>(lines);
        TextLine line = lines.get(first);
        rest.set(first, new TextLine(line.number(), "", line.quoteDepth(), List.of()));
        return rest;
    }

    private static boolean asks(String line) {
        String lower = line.toLowerCase(Locale.ROOT);
        return line.length() < 200 && WORDS.stream().anyMatch(lower::contains);
    }
}
