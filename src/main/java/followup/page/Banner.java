package followup.page;

import followup.wording.Bilingual;
import java.util.Optional;

/** Something everybody must know on every page, such as that no mail leaves the machine. */
public interface Banner {

    /** Empty while there is nothing to say. */
    Optional<Bilingual> words();

    /** Whether somebody has to do something about it. */
    default boolean isAlarm() {
        return false;
    }
}
