package followup.site;

import followup.site.ImportReport.Change;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Collects what an import adds and changes: the first ones to be shown, and a mark of all. Not thread-safe. */
public final class ChangeList {

    private static final long FACTOR = 1_000_003;

    private final List<Change> kept = new ArrayList<>();
    private long mark = 17;

    public void add(Change change) {
        for (var part : List.of(change.site(), String.valueOf(change.isNew()), change.before(), change.after())) {
            mark = mark * FACTOR + part.hashCode();
        }
        if (kept.size() < Faults.LIMIT) {
            kept.add(change);
        }
    }

    /** The first ones, at most {@link Faults#LIMIT}. */
    public List<Change> kept() {
        return kept;
    }

    /** The same for the same changes in the same order. */
    public String mark() {
        return HexFormat.of().toHexDigits(mark);
    }
}
