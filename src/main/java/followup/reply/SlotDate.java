package followup.reply;

import java.util.Optional;

/** Dates that are dates only where a date is asked: {@code 1-15}, {@code 1.15}, {@code 0115}. */
final class SlotDate {

    private SlotDate() {}

    static Optional<DateWords> of(Passage value) {
        var cursor = new Cursor(value.text(), 0);
        int figures = cursor.number(4, 4);
        int month = figures >= 0 ? figures / 100 : cursor.number(1, 2);
        boolean joined = figures >= 0 || month >= 0 && cursor.skipSpaces().takeOneOf("-.") != 0;
        int day = figures >= 0 ? figures % 100 : joined ? cursor.skipSpaces().number(1, 2) : -1;
        boolean whole = day >= 0 && cursor.skipSpaces().atEnd() && month >= 1 && month <= 12 && day >= 1 && day <= 31;
        return whole
                ? Optional.of(new DateWords(0, month, day, DatePrecision.DAY, true, Optional.empty(), value))
                : Optional.empty();
    }
}
