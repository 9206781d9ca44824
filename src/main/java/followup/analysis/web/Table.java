package followup.analysis.web;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** A file that takes a header and then rows of texts, numbers and {@link Percentage percentages}; it is complete when it is closed. */
interface Table extends Closeable {

    void header(List<String> cells) throws IOException;

    void row(List<?> cells) throws IOException;

    /** A number within a text: digits alone, so that they can be read by machines as well. */
    default String figure(long number) {
        return String.valueOf(number);
    }

    /** A row with the sums of the others. */
    default void total(List<?> cells) throws IOException {
        row(cells);
    }
}
