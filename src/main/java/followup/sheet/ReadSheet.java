package followup.sheet;

import java.util.List;

/** What became of reading a file. */
public sealed interface ReadSheet {

    /** Every cell with text, row by row. */
    record Cells(List<SheetCell> cells) implements ReadSheet {

        public Cells {
            cells = List.copyOf(cells);
        }
    }

    /** @param detail what was found, for the record */
    record Unread(Why why, String detail) implements ReadSheet {}

    /** Why a file could not be read. */
    enum Why {
        /** Damaged, or not what its name says. */
        BROKEN,
        /** Locked with a password. */
        ENCRYPTED,
        /** In the format of the old Excel, or of another program of its time; not locked. */
        OF_OLD_KIND,
        /** Beyond the limits. */
        TOO_LARGE
    }
}
