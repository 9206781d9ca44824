package followup.page;

import java.util.List;
import java.util.stream.IntStream;

/**
 * One page of a list whose rows the database counts and cuts.
 *
 * @param number from 1
 * @param size rows of a page
 * @param total rows of the whole list
 */
public record Paging(int number, int size, long total) {

    /** Rows of a page unless asked otherwise: what fits on a screen and a half. */
    public static final int ROWS = 50;

    /** The last page that can be asked for; a list that long is searched, not leafed through. */
    private static final int LAST = 100_000;

    /** @param asked the page's number as it came in; one beyond the end becomes the last */
    public static Paging of(int asked, long total) {
        long pages = Math.max(1, (total + ROWS - 1) / ROWS);
        return new Paging((int) Math.clamp(asked, 1, Math.min(pages, LAST)), ROWS, total);
    }

    /** Rows before this page. */
    public long offset() {
        return (number - 1L) * size;
    }

    public long pages() {
        return Math.max(1, (total + size - 1) / size);
    }

    public boolean hasPrevious() {
        return number > 1;
    }

    public boolean hasNext() {
        return number < pages();
    }

    /** The first row shown, counted from 1; 0 when there is none. */
    public long from() {
        return total == 0 ? 0 : offset() + 1;
    }

    /** The last row shown, counted from 1. */
    public long to() {
        return Math.min(total, offset() + size);
    }

    /** The numbers to offer: the first, the last and those around this one, in order. */
    public List<Integer> around() {
        int last = (int) Math.min(pages(), LAST);
        var near = IntStream.rangeClosed(Math.max(1, number - 2), Math.min(last, number + 2));
        return IntStream.concat(IntStream.of(1, last), near)
                .distinct()
                .sorted()
                .boxed()
                .toList();
    }
}
