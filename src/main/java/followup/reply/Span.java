package followup.reply;

/**
 * A stretch of one line, in UTF-16 units of the line as it arrived.
 *
 * @param from first unit
 * @param to unit after the last; equal to {@code from} for an empty stretch
 */
public record Span(int from, int to) {

    public Span {
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("span from " + from + " to " + to);
        }
    }
}
