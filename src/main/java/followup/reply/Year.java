package followup.reply;

import java.time.LocalDate;

/**
 * The year at the head of a date.
 *
 * @param value in the western calendar; 0 when there is none
 * @param isEra whether an era named it
 * @param shortened whether only its last two figures were given
 * @param inferred whether the century was taken from the day the reply arrived
 */
record Year(int value, boolean isEra, boolean shortened, boolean inferred) {

    private static final Year NONE = new Year(0, false, false, false);

    static Year at(Cursor cursor, LocalDate receivedOn) {
        int start = cursor.at();
        Year year = ofEra(cursor);
        if (year.value == 0) {
            cursor.backTo(start);
            year = western(cursor, receivedOn);
        }
        if (year.value == 0) {
            cursor.backTo(start);
        }
        return year;
    }

    /** 令和5, 令和元, R5, 平成31 */
    private static Year ofEra(Cursor cursor) {
        String era = cursor.takeAny("令和", "平成", "昭和", "r.", "h.", "r", "h", "s");
        if (era.isEmpty()) {
            return NONE;
        }
        cursor.skipSpaces();
        int count = cursor.take("元") ? 1 : cursor.number(1, 2);
        int before = switch (era.charAt(0)) {
            case '令', 'r' -> 2018;
            case '平', 'h' -> 1988;
            default -> 1925;
        };
        return count < 1 ? NONE : new Year(before + count, true, true, false);
    }

    private static Year western(Cursor cursor, LocalDate receivedOn) {
        boolean apostrophe = cursor.take("'");
        int year = cursor.number(4, 4);
        if (year >= 1900 && year <= 2199 && !apostrophe) {
            return new Year(year, false, false, false);
        }
        int figures = year < 0 ? cursor.number(2, 2) : -1;
        int meant = receivedOn.getYear() / 100 * 100 + figures;
        boolean likely = apostrophe ? meant <= receivedOn.getYear() + 1 : Math.abs(meant - receivedOn.getYear()) <= 1;
        boolean cannotBeMonth = figures > 12;
        return likely && cannotBeMonth ? new Year(meant, false, true, true) : NONE;
    }
}
