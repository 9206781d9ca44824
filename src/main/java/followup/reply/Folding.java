package followup.reply;

import java.util.ArrayList;
import java.util.List;

/** Step 1: every line folded, its quote marks counted and taken off. */
final class Folding {

    private Folding() {}

    static List<ReplyLine> fold(List<ReplyText.Line> lines, Correspondence sent, int longest) {
        var marks = new QuoteMarks(
                lines,
                key -> !sent.placesOf(key).isEmpty() && sent.codeOfHeading(key).isEmpty());
        var folded = new ArrayList<ReplyLine>();
        for (ReplyText.Line line : lines) {
            QuoteMarks.Found found = marks.in(line.text());
            int stop = Math.max(found.end(), Math.min(line.text().length(), longest));
            Passage body = Passage.of(line, found.end(), stop).trimmed();
            var part = body.isBlank() ? ReplyLine.Part.BLANK : ReplyLine.Part.TEXT;
            folded.add(new ReplyLine(line, body, found.depth() + line.quoteDepth(), 0, part));
        }
        return folded;
    }
}
