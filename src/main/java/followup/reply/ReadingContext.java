package followup.reply;

import java.time.LocalDate;
import java.util.Set;

/**
 * What must be known besides the texts.
 *
 * @param receivedOn the day the reply arrived, in the programme's zone; years left out are resolved from it
 * @param askedCodes the measures that were asked; empty means those of the forms
 */
public record ReadingContext(LocalDate receivedOn, Set<String> askedCodes) {

    public ReadingContext {
        askedCodes = Set.copyOf(askedCodes);
    }

    /** A reading in which everything the forms contain was asked. */
    public static ReadingContext receivedOn(LocalDate day) {
        return new ReadingContext(day, Set.of());
    }
}
