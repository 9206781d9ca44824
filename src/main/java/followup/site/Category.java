package followup.site;

import followup.wording.Bilingual;
import followup.wording.Wording;
import java.util.Locale;

/** What a measure or a finding is about; the diagnosis comes in the first two kinds. */
public enum Category {
    WEB_APPLICATION,
    PLATFORM,
    OPERATION;

    private static final Wording WORDING = Wording.of(Category.class);

    /** As files write it: the name in lower case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Bilingual words() {
        return WORDING.say("category." + code());
    }
}
