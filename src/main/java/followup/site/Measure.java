package followup.site;

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

    /** Whether the follow-up asks for it: recommended, and neither applied nor beside the point before the debrief. */
    public boolean isAsked() {
        return recommended && statusBefore != Status.APPLIED && statusBefore != Status.NOT_APPLICABLE;
    }
}
