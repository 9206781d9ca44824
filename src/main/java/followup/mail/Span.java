package followup.mail;

/**
 * A stretch of one line.
 *
 * @param start offset of the first UTF-16 unit, from 0
 * @param end offset after the last one
 */
public record Span(int start, int end) {

    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("no stretch of text goes from " + start + " to " + end);
        }
    }
}
