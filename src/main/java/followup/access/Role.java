package followup.access;

import followup.wording.Bilingual;
import followup.wording.Wording;
import java.util.Locale;

/** What a user is here for. {@code Routes} tells what each may do. */
public enum Role {
    COORDINATOR,
    ANALYST,
    ADMINISTRATOR;

    private static final Wording WORDING = Wording.of(Role.class);

    public Bilingual words() {
        return WORDING.say("role." + name().toLowerCase(Locale.ROOT));
    }
}
