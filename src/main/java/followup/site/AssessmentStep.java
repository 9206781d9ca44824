package followup.site;

import followup.wording.Bilingual;
import followup.wording.Wording;
import java.util.Locale;

/** The five steps of the programme, in their order. */
public enum AssessmentStep {
    SELF_CHECK,
    HEARING,
    DIAGNOSIS,
    DEBRIEF,
    FOLLOW_UP;

    private static final Wording WORDING = Wording.of(AssessmentStep.class);

    /** As files write it: the name in lower case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Bilingual words() {
        return WORDING.say("step." + code());
    }
}
