package followup.reply;

import java.util.List;
import java.util.Optional;

/**
 * What a reply says about one measure.
 *
 * @param measure its code as the form writes it
 * @param status {@link Stated#UNKNOWN} when {@code certainty} is {@link Certainty#OPEN}
 * @param date when it was or will be done
 * @param content what was done, in the company's words; empty when nothing was said
 * @param evidence the words the status was read from, as written
 * @param line number of the line the evidence stands in
 * @param span where in that line
 * @param reasons codes of {@link Reason} for which the answer is not clear; empty when it is
 */
public record Answer(
        String measure,
        Stated status,
        Optional<StatedDate> date,
        String content,
        Certainty certainty,
        String evidence,
        int line,
        Span span,
        List<String> reasons) {

    public Answer {
        reasons = List.copyOf(reasons);
    }
}
