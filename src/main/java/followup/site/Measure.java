package followup.site;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing a site can do, as the steps before the follow-up left it.
 *
 * @param code letters, a hyphen and digits, such as {@code W-01}; unique within the site
 * @param risk of the finding it answers, if it answers one
 */
public record Measure(
        Site.Code site,
        String code,
        String title,
        Category category,
        @Nullable Risk risk,
        Status statusBefore,
        boolean recommended) {

    /**
     * An import added measures and changed others. Published in the transaction of the import, so that what is counted
     * over measures changes together with them.
     */
    public record Imported(List<Measure> added, List<Change> changed) {

        public Imported {
            added = List.copyOf(added);
            changed = List.copyOf(changed);
        }
    }

    /** One measure before and after an import; site and code are the same. */
    public record Change(Measure from, Measure to) {}

    /** Whether the follow-up asks for it: recommended, and neither applied nor beside the point before the debrief. */
    public boolean isAsked() {
        return recommended && statusBefore != Status.APPLIED && statusBefore != Status.NOT_APPLICABLE;
    }
}
