package followup.site;

import followup.wording.Bilingual;
import followup.wording.Wording;
import java.util.Locale;

/** The risk level of a finding or a measure, worst first. */
public enum Risk {
    HIGH,
    MEDIUM,
    LOW;

    private static final Wording WORDING = Wording.of(Risk.class);

    /** As files write it: the name in lower case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Bilingual words() {
        return WORDING.say("risk." + code());
    }
}
