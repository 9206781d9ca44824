package followup.reply;

import java.util.List;

/**
 * The text of a reply as it arrived, line by line, whatever part of the mail it came from.
 *
 * @param lines in the mail's order
 */
public record ReplyText(List<Line> lines) {

    public ReplyText {
        lines = List.copyOf(lines);
    }

    /**
     * One line.
     *
     * @param number counted from 1 in the text the line came from; told as an answer's line
     * @param text without its line break, quote marks still in front
     * @param quoteDepth nesting of HTML quotations around it; quote marks in the text are not counted here
     * @param struck stretches the writer struck out
     */
    public record Line(int number, String text, int quoteDepth, List<Span> struck) {

        public Line {
            struck = List.copyOf(struck);
        }
    }

    /** Plain text; CRLF, LF and CR all end a line. */
    public static ReplyText of(String text) {
        var lines = new java.util.ArrayList<Line>();
        text.lines().forEach(line -> lines.add(new Line(lines.size() + 1, line, 0, List.of())));
        return new ReplyText(lines);
    }
}
