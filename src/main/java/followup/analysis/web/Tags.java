package followup.analysis.web;

import followup.site.Status;
import followup.survey.Survey;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The colour beside a word, as the CSS class of its tag, and keys of words. Templates call it {@code @tags}. */
@Component("tags")
class Tags {

    private static final Set<String> PURPOSES =
            Set.of("request", "reminder", "acknowledgement", "clarification", "unopened");

    public String of(Survey.State state) {
        return switch (state) {
            case ANSWERED, CLOSED -> "good";
            case REQUESTED, PARTLY_ANSWERED -> "warn";
            case OVERDUE, UNREACHABLE -> "bad";
            case PLANNED, CANCELLED -> "plain";
        };
    }

    public String of(@Nullable Status status) {
        return switch (status) {
            case APPLIED, NOT_APPLICABLE -> "good";
            case IN_PROGRESS, PLANNED -> "warn";
            case NOT_APPLIED, DECLINED -> "bad";
            case UNKNOWN -> "plain";
            case null -> "plain";
        };
    }

    /** The key of the words for why a mail was written: what follows a colon names the mail that it answers. */
    public String purpose(String purpose) {
        var kind = purpose.split(":", 2)[0].replaceAll("-[0-9]+$", "");
        return "analysis.purpose." + (PURPOSES.contains(kind) ? kind : "other");
    }

    /** @param state of a queued mail */
    public String ofMail(String state) {
        return switch (state) {
            case "SENT" -> "good";
            case "REFUSED", "UNCLEAR" -> "bad";
            default -> "plain";
        };
    }
}
