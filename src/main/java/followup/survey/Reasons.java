package followup.survey;

import followup.wording.Refusal;
import followup.wording.Wording;

/** The reasons that people give for what they decide. */
final class Reasons {

    /** Characters of a reason: 500, the width of its column; a longer one is refused. */
    static final int LIMIT = 500;

    private Reasons() {}

    /** The reason without spaces around it; may be empty. */
    static String checked(String reason) {
        var stripped = reason.replace("\u0000", "").strip();
        if (stripped.length() > LIMIT) {
            throw new Refusal(
                    Refusal.Kind.BAD_INPUT,
                    "reason-too-long",
                    Wording.of(Reasons.class)
                            .say("reason.too-long", String.valueOf(LIMIT), String.valueOf(stripped.length())));
        }
        return stripped;
    }

    /** As {@link #checked}, and never empty. */
    static String required(String reason) {
        var checked = checked(reason);
        if (checked.isEmpty()) {
            throw new Refusal(
                    Refusal.Kind.BAD_INPUT,
                    "reason-missing",
                    Wording.of(Reasons.class).say("reason.missing"));
        }
        return checked;
    }
}
