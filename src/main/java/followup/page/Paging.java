package followup.page;

import java.util.List;

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

    /** The numbers to offer: the first, the last and those around this one. */
    public List<Integer> around() {
        return java.util.stream.IntStream.rangeClosed(Math.max(1, number - 2), (int) Math.min(pages(), number + 2))
                .boxed()
                .toList();
    }
}
