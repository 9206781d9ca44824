package followup.intake;

import java.util.List;

/**
 * A mail as it is laid before a person: its lines, and the passages that a decision is about.
 *
 * @param lines of the text from which it was read, in order
 * @param passages in the order of the text
 * @param attachments names of the files that came with it
 */
public record ReviewedMail(List<Line> lines, List<Passage> passages, List<String> attachments) {

    public ReviewedMail {
        lines = List.copyOf(lines);
        passages = List.copyOf(passages);
        attachments = List.copyOf(attachments);
    }

    /**
     * @param number from 1, as answers and reasons name it
     * @param text with its quote marks
     * @param quoteDepth how many HTML quotations it stands in; quote marks in the text are not counted
     */
    public record Line(int number, String text, int quoteDepth) {}

    /**
     * A stretch of one line, in UTF-16 units of {@link Line#text}.
     *
     * @param to the unit after its last
     * @param about a measure's code, or the code of a reason
     */
    public record Passage(int line, int from, int to, Kind kind, String about) {}

    /** What a passage is for. */
    public enum Kind {
        /** An answer was read from it. */
        ANSWER,
        /** It is why the mail as a whole waits. */
        REASON,
        /** It tells of a measure that nobody recommended. */
        ADDITIONAL
    }
}
