package followup.survey;

import followup.wording.Bilingual;
import followup.wording.Wording;

/** What keeps a survey that is due from going out. It is tried again; a coordinator sees it meanwhile. */
public enum Obstacle {
    /** The site has nobody to write to. */
    NO_CONTACT,
    /** The site has no measures at all: most likely its file has not been imported yet. */
    NO_MEASURES,
    /** Its letters could not be composed or queued; the log tells why. */
    NOT_COMPOSED;

    public Bilingual words() {
        return Wording.of(Obstacle.class).say("obstacle." + name());
    }
}
