package followup.reply;

/** Quarters and fiscal years in English: Q1 2023 · the second quarter of 2023 · FY2023. */
final class EnglishQuarter {

    private final DateParts date;

    EnglishQuarter(DateParts date) {
        this.date = date;
    }

    boolean read(Cursor cursor) {
        int start = cursor.at();
        if (inFigures(cursor)) {
            return true;
        }
        cursor.backTo(start);
        return inWords(cursor);
    }

    private boolean inFigures(Cursor cursor) {
        if (cursor.takeAny("fiscal year ", "fiscal ", "fy ", "fy").isEmpty()) {
            int number = cursor.number(1, 1);
            int quarter = !cursor.take("q") ? -1 : number > 0 ? number : cursor.number(1, 1);
            if (quarter < 1 || quarter > 4 || cursor.isAtWordCharacter()) {
                return false;
            }
            int end = cursor.at();
            cursor.takeAny(" of ", " ", "/");
            int year = cursor.number(4, 4);
            if (year >= 1900) {
                date.year = year;
            } else {
                cursor.backTo(end);
            }
            date.month = quarter * 3 - 2;
            date.precision = DatePrecision.QUARTER;
            return true;
        }
        date.year = cursor.number(4, 4);
        date.precision = DatePrecision.FISCAL_YEAR;
        return date.year >= 1900;
    }

    /** "the second quarter of 2023", "4th quarter 2022" */
    private boolean inWords(Cursor cursor) {
        cursor.take("the ");
        int quarter = switch (cursor.takeAny(
                "first", "1st", "second", "2nd", "third", "3rd", "fourth", "4th", "last", "final")) {
            case "first", "1st" -> 1;
            case "second", "2nd" -> 2;
            case "third", "3rd" -> 3;
            case "fourth", "4th", "last", "final" -> 4;
            default -> 0;
        };
        if (quarter == 0
                || cursor.takeAny(" quarter of ", " quarter ", " quarter, ").isEmpty()) {
            return false;
        }
        int year = cursor.number(4, 4);
        date.year = year;
        date.month = quarter * 3 - 2;
        date.precision = DatePrecision.QUARTER;
        return EnglishYear.isYear(year);
    }
}
