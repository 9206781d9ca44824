package followup.sheet;

/** What of a returned file is looked at. Beyond any of these nothing of it is read, and a person looks at it. */
final class SheetLimits {

    /** Bytes of the file: 2 MB; a filled form has some 10 KB. */
    static final int BYTES = 2_000_000;

    /** Bytes of an {@code .xlsx} once it is inflated, all entries together: 8 MB, about 100 MB of memory while it is read. */
    static final long INFLATED = 8_000_000;

    /** Files inside an {@code .xlsx}: 200. */
    static final int ENTRIES = 200;

    /** Cells with text: 10,000. */
    static final int CELLS = 10_000;

    /** Rows up to and with the last text: 2,000. */
    static final int ROWS = 2_000;

    /** UTF-16 units of one cell: 4,000, as of a line of a mail. */
    static final int CELL_TEXT = 4_000;

    private SheetLimits() {}

    /** One of them is exceeded. */
    static final class Exceeded extends RuntimeException {

        Exceeded(String limit) {
            super(limit);
        }
    }
}
