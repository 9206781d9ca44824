package followup.reply;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The year of an English date, and a year that is all there is of one: "in 2022", "by the end of 2023". */
final class EnglishYear {

    /** Years that two figures may stand for, on either side of the one the reply arrived in. */
    private static final int NEAR_YEARS = 5;

    /** Years that figures without a name of the month may be away. */
    private static final int NEAR_IN_FIGURES = 2;

    private final DateParts date;
    private final LocalDate receivedOn;

    EnglishYear(DateParts date, LocalDate receivedOn) {
        this.date = date;
        this.receivedOn = receivedOn;
    }

    static boolean isYear(int year) {
        return year >= 1900 && year <= 2199;
    }

    /** 2023, '23, or last year, behind a day or a month. */
    void behind(Cursor cursor) {
        int end = cursor.at();
        cursor.takeAny(", ", ",", ". ", " of ", " ", "-", "/");
        int year = cursor.number(4, 4);
        if (isYear(year)) {
            date.year = year;
            return;
        }
        cursor.backTo(end);
        int told = told(cursor);
        if (told > 0) {
            date.year = told;
            date.inferred = true;
            return;
        }
        cursor.skipSpaces();
        if (cursor.take("'")) {
            inTwoFigures(cursor);
        }
        if (date.year == 0) {
            cursor.backTo(end);
        }
    }

    /** The year of "December last year"; 0 for none. */
    private int told(Cursor cursor) {
        int end = cursor.at();
        String words = cursor.takeAny(
                " this year",
                " of this year",
                ", this year",
                " last year",
                " of last year",
                ", last year",
                " next year",
                " of next year",
                ", next year");
        if (words.isEmpty() || cursor.isAtWordCharacter()) {
            cursor.backTo(end);
            return 0;
        }
        int away = words.contains("last") ? -1 : words.contains("next") ? 1 : 0;
        return receivedOn.getYear() + away;
    }

    /** The last two figures of 15-Jan-23 and Dec '22. */
    void inTwoFigures(Cursor cursor) {
        int end = cursor.at();
        cursor.take("-");
        int figures = cursor.number(2, 2);
        int year = receivedOn.getYear() / 100 * 100 + figures;
        if (figures >= 0 && Math.abs(year - receivedOn.getYear()) <= NEAR_YEARS && !cursor.isAtWordCharacter()) {
            date.year = year;
            date.inferred = true;
        } else {
            cursor.backTo(end);
        }
    }

    /** 1/20/23, 15/12/22: only where no other order of the three is a day near the one the reply arrived on; 20.01.23 where it stands alone. */
    boolean inFigures(Cursor cursor, int start, boolean dots, int first, int second) {
        int third = cursor.number(2, 2);
        boolean goesOn = third < 0
                || cursor.isAtWordCharacter()
                || "/.-".indexOf(cursor.current()) >= 0 && followedByFigure(cursor);
        if (goesOn || dots && !EnglishDate.isAllThereIs(cursor, start)) {
            return false;
        }
        int century = receivedOn.getYear() / 100 * 100;
        List<LocalDate> days = Stream.of(
                        day(century + third, first, second),
                        day(century + third, second, first),
                        day(century + first, second, third))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        if (days.size() != 1) {
            return false;
        }
        LocalDate day = days.getFirst();
        date.inferred = true;
        return date.dayOf(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    private Optional<LocalDate> day(int year, int month, int day) {
        boolean possible = month >= 1
                && month <= 12
                && day >= 1
                && Math.abs(year - receivedOn.getYear()) <= NEAR_IN_FIGURES
                && day <= YearMonth.of(year, month).lengthOfMonth();
        return possible ? Optional.of(LocalDate.of(year, month, day)) : Optional.empty();
    }

    /** Dec '22, and Dec-22 where the 22nd of December lies in that month as well. */
    void inTwoFiguresBehindMonth(Cursor cursor) {
        int end = cursor.at();
        boolean marked = !cursor.takeAny(" '", "-'", "'").isEmpty();
        boolean hyphen = !marked && cursor.take("-");
        int figures = marked || hyphen ? cursor.number(2, 2) : -1;
        int year = receivedOn.getYear() / 100 * 100 + figures;
        int months = (year - receivedOn.getYear()) * 12 + date.month - receivedOn.getMonthValue();
        boolean near = marked ? Math.abs(year - receivedOn.getYear()) <= NEAR_YEARS : Math.abs(months) < 12;
        if (figures >= 0 && near && !cursor.isAtWordCharacter() && cursor.current() != '-') {
            date.year = year;
            date.inferred = true;
        } else {
            cursor.backTo(end);
        }
    }

    /** "in 2022", "the end of 2023", "2022" alone in its place; not the figures of anything else. */
    boolean alone(Cursor cursor) {
        boolean part = !cursor.takeAny(
                        "the end of ",
                        "end of ",
                        "late ",
                        "early ",
                        "mid ",
                        "mid-",
                        "the beginning of ",
                        "beginning of ",
                        "the course of ",
                        "the year ",
                        "year ",
                        "the first half of ",
                        "the second half of ")
                .isEmpty();
        int start = cursor.at();
        int year = cursor.number(4, 4);
        boolean goesOn = cursor.isAtWordCharacter()
                || "-/.'%".indexOf(cursor.current()) >= 0 && !cursor.atEnd() && followedByFigure(cursor);
        if (!isYear(year)
                || goesOn
                || !part
                        && !EnglishDate.followsPreposition(cursor, start)
                        && !EnglishDate.isAllThereIs(cursor, start)) {
            return false;
        }
        date.year = year;
        date.month = 0;
        date.day = 0;
        date.precision = DatePrecision.YEAR;
        return true;
    }

    private static boolean followedByFigure(Cursor cursor) {
        int end = cursor.at();
        cursor.takeOneOf("-/.'%");
        boolean figure = cursor.isAtWordCharacter();
        cursor.backTo(end);
        return figure;
    }
}
