package followup.site;

import followup.wording.Bilingual;
import followup.wording.Wording;
import java.util.Locale;

/** How far a site has come with a measure. */
public enum Status {
    APPLIED,
    IN_PROGRESS,
    PLANNED,
    NOT_APPLIED,
    DECLINED,
    NOT_APPLICABLE,
    UNKNOWN;

    private static final Wording WORDING = Wording.of(Status.class);

    /** As files write it: the name in lower case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Bilingual words() {
        return WORDING.say("status." + code());
    }
}
