package followup.site;

import com.fasterxml.jackson.annotation.JsonIgnore;
import followup.wording.Bilingual;
import java.util.List;

/**
 * What an import did, or would do. A file with a fault never comes this far: it is refused with all its faults.
 *
 * @param dryRun whether nothing was written
 * @param charset in which the file was read, as its bytes told
 * @param rows of the file without its header and without empty lines
 * @param added how many of the things the file describes are new (sites, measures …, not rows)
 * @param changed how many are stored otherwise; each change is in the audit trail
 * @param unchanged how many are stored just so
 * @param notices what is no fault and yet worth a look, at most {@link Faults#LIMIT}
 * @param changes what was added and changed, one by one, the first {@link Faults#LIMIT};
 *     for pages, not in the answers of calls
 * @param mark the same for two runs that add and change the same, of all changes: tells whether what was shown is still
 *     what would be done
 */
public record ImportReport(
        boolean dryRun,
        String charset,
        int rows,
        int added,
        int changed,
        int unchanged,
        List<Fault> notices,
        @JsonIgnore List<Change> changes,
        @JsonIgnore String mark) {

    public ImportReport {
        notices = List.copyOf(notices);
        changes = List.copyOf(changes);
    }

    /**
     * One thing that is added or changed.
     *
     * @param line of the file; 0 when it comes from several
     * @param before what is stored; empty for what is new
     * @param after what the file says, or for a change of several fields, each of them with old and new content
     */
    public record Change(int line, String site, boolean isNew, String before, String after) {}

    /**
     * One thing at one place of a file.
     *
     * @param line of the file, from 1; a row that spans several lines counts by its first
     * @param column the name of the column, or empty for the row or the file as a whole
     * @param found what stands there
     * @param expected what should stand there, or for a notice what was made of it
     */
    public record Fault(int line, String column, String found, Bilingual expected) {}
}
