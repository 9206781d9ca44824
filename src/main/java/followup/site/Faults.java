package followup.site;

import followup.site.ImportReport.Fault;
import followup.wording.Bilingual;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects the faults of one file. Not thread-safe. */
public final class Faults {

    /**
     * How many faults are kept, to be shown: default 1,000. Those beyond are only counted; a file with so many has
     * one cause, which the first thousand show.
     */
    public static final int LIMIT = 1_000;

    private final List<Fault> kept = new ArrayList<>();
    private int count;

    public void add(int line, String column, String found, Bilingual expected) {
        count++;
        if (kept.size() < LIMIT) {
            kept.add(new Fault(line, column, found, expected));
        }
    }

    /** The faults that were found first, at most {@link #LIMIT}, in the order of their lines. */
    public List<Fault> kept() {
        return kept.stream().sorted(Comparator.comparingInt(Fault::line)).toList();
    }

    /** @throws FaultyFile when there is a fault */
    public void refuseAny() {
        if (count > 0) {
            throw new FaultyFile(this);
        }
    }

    /** All faults, the kept ones and those beyond. */
    public int count() {
        return count;
    }

    public boolean isEmpty() {
        return count == 0;
    }
}
