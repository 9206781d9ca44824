package followup.intake;

import followup.site.Status;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One answer that is recorded: read without doubt, or decided by a person.
 *
 * @param measure the measure's code, such as {@code W-01}
 * @param appliedOn the first day of the time the company named, or null when it named none
 * @param datePrecision how exact that time is ({@code day}, {@code month}, …), null exactly when {@code appliedOn} is
 * @param content what the company wrote about it, may be empty
 * @param evidence the words in the mail from which the status was read
 * @param line the line of the mail's text on which these words stand, from 1; 0 when a person decided without them
 */
public record Accepted(
        String measure,
        Status status,
        @Nullable LocalDate appliedOn,
        @Nullable String datePrecision,
        String content,
        String evidence,
        int line) {}
