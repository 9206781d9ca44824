package followup.site;

import followup.access.AuditTrail;
import followup.wording.Wording;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * What a file says against what is stored, for one kind of thing. Not thread-safe.
 *
 * @param <T> the kind of thing
 */
final class Outcome<T> {

    private static final Wording WORDING = Wording.of(Outcome.class);

    /** Sites compared with the database at a time: 1,000, so that 100,000 sites take some hundred statements. */
    private static final int CHUNK = 1_000;

    private final String kind;
    private final List<T> added = new ArrayList<>();
    private final List<Replaced<T>> changed = new ArrayList<>();
    private final List<AuditTrail.Trace> traces = new ArrayList<>();
    private final ChangeList changes = new ChangeList();
    private int unchanged;

    /** @param kind the thing in the singular, such as {@code measure} */
    Outcome(String kind) {
        this.kind = kind;
    }

    record Replaced<T>(T from, T to) {}

    static List<List<Site.Code>> chunks(Collection<Site.Code> codes) {
        var all = List.copyOf(codes);
        var chunks = new ArrayList<List<Site.Code>>();
        for (int begin = 0; begin < all.size(); begin += CHUNK) {
            chunks.add(all.subList(begin, Math.min(begin + CHUNK, all.size())));
        }
        return chunks;
    }

    /** @param what the thing in a few words */
    void isNew(T thing, Site.Code site, int line, String what) {
        added.add(thing);
        changes.add(new ImportReport.Change(line, site.value(), true, "", what));
    }

    /** Counts the thing as changed when there are differences, and as unchanged when there are none. */
    void isStored(T before, T thing, Site.Code site, int line, Changes differences) {
        if (differences.isEmpty()) {
            unchanged++;
        } else {
            changed.add(new Replaced<>(before, thing));
            traces.add(new AuditTrail.Trace(kind + "-changed", site.value(), differences.words()));
            changes.add(new ImportReport.Change(line, site.value(), false, "", differences.toString()));
        }
    }

    List<T> added() {
        return added;
    }

    List<T> changed() {
        return changed.stream().map(Replaced::to).toList();
    }

    List<Replaced<T>> replaced() {
        return changed;
    }

    /** Leaves one entry per change and one for the file; a file that changed nothing leaves none. */
    void recordIn(AuditTrail audit) {
        if (added.isEmpty() && changed.isEmpty()) {
            return;
        }
        traces.add(new AuditTrail.Trace(
                kind + "s-imported",
                kind + "s.csv",
                WORDING.say(
                        "trace.imported",
                        String.valueOf(added.size()),
                        String.valueOf(changed.size()),
                        String.valueOf(unchanged))));
        audit.recordAll(traces);
    }

    ImportReport report(boolean dryRun, CsvTable table) {
        return new ImportReport(
                dryRun,
                table.charset(),
                table.rows(),
                added.size(),
                changed.size(),
                unchanged,
                table.notices(),
                changes.kept(),
                changes.mark());
    }
}
