package followup.mail;

import followup.wording.Bilingual;
import followup.wording.Wording;
import java.util.List;

/**
 * A damage and what was made of it, without its line.
 *
 * @param place the header field it was found in, {@link #FILE_NAME} in a file name; empty when the line says enough
 * @param details what {@link Damage} tells of it, strings and integers
 */
record Repair(Damage damage, String place, List<Object> details) {

    /** The place of a damage in the name of an attachment. */
    static final String FILE_NAME = "file name";

    private static final Wording WORDING = Wording.of(Repair.class);

    Repair(Damage damage, Object... details) {
        this(damage, "", List.of(details));
    }

    Repair in(String field) {
        return new Repair(damage, field, details);
    }

    Bilingual found() {
        Bilingual found = WORDING.say(damage.key() + ".found", details.toArray());
        return switch (place) {
            case "" -> found;
            case FILE_NAME -> WORDING.say("damage.in-file-name", found);
            default -> WORDING.say("damage.in-field", found, place);
        };
    }

    Bilingual did() {
        return WORDING.say(damage.key() + ".did", details.toArray());
    }
}
