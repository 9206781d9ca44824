package followup.reply;

import java.time.LocalDate;
import java.util.Optional;

/** Words of a date beside an applied measure, as the reader takes them: {@code 2023-01-15 DAY}. */
final class DateAlone {

    static final LocalDate RECEIVED_ON = LocalDate.of(2023, 2, 7);

    private DateAlone() {}

    static Optional<String> read(String words) {
        return new Dates(RECEIVED_ON)
                .at(Passage.of(words), 0)
                .flatMap(date ->
                        date.resolvedFor(Stated.APPLIED, RECEIVED_ON, words).date())
                .map(date -> date.from() + " " + date.precision());
    }
}
