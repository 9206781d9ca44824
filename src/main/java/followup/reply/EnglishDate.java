package followup.reply;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Dates in English: January 15, 2023 · Sunday, 15 January · 15-Jan-23 · mid-March · the end of May · Q1 2023 · the second quarter of 2023 · FY2023 · 1/15/2023 · 01/2023. */
final class EnglishDate {

    /** A number up to this, where a line ends, may be the choice of a status. */
    private static final int LARGEST_CHOICE = 9;

    private final DateParts date;
    private final EnglishYear years;
    private final EnglishQuarter quarters;

    EnglishDate(DateParts date, LocalDate receivedOn) {
        this.date = date;
        this.years = new EnglishYear(date, receivedOn);
        this.quarters = new EnglishQuarter(date);
    }

    boolean read(Cursor cursor) {
        int begin = cursor.at();
        if (EnglishNames.takeWeekday(cursor) && !cursor.takeAny(", ", ". ", " ").isEmpty() && withoutWeekday(cursor)) {
            return true;
        }
        return withoutWeekday(back(cursor, begin));
    }

    private boolean withoutWeekday(Cursor cursor) {
        int start = cursor.at();
        if (figures(cursor)
                || quarters.read(back(cursor, start))
                || dayFirst(back(cursor, start))
                || monthFirst(back(cursor, start))
                || yearFirst(back(cursor, start))
                || years.alone(back(cursor, start))) {
            return true;
        }
        cursor.backTo(start);
        return false;
    }

    private static Cursor back(Cursor cursor, int start) {
        cursor.backTo(start);
        return cursor;
    }

    /** 1/15/2023 and 15/1/2023, 01/2023; 3/4/2023 is one of two days. */
    private boolean figures(Cursor cursor) {
        int start = cursor.at();
        int first = cursor.number(1, 2);
        char joint = first < 1 ? 0 : cursor.takeOneOf("/.-");
        if (joint != 0 && joint != '.' && first <= 12 && monthOfYear(cursor, first)) {
            return true;
        }
        int second = joint == 0 ? -1 : cursor.number(1, 2);
        if (second < 1 || cursor.takeOneOf(String.valueOf(joint)) == 0) {
            return false;
        }
        int behind = cursor.at();
        int year = cursor.number(4, 4);
        if (!EnglishYear.isYear(year)) {
            cursor.backTo(behind);
            return years.inFigures(cursor, start, joint == '.', first, second);
        }
        boolean dayFirst = first > 12;
        if (!dayFirst && second <= 12 && first != second) {
            date.problem = Optional.of(Reason.DATE_AMBIGUOUS);
        }
        return date.dayOf(year, dayFirst ? second : first, dayFirst ? first : second);
    }

    private boolean monthOfYear(Cursor cursor, int month) {
        int start = cursor.at();
        int year = cursor.number(4, 4);
        boolean goesOn = cursor.current() == '/' || cursor.current() == '-' || cursor.isAtWordCharacter();
        if (!EnglishYear.isYear(year) || goesOn) {
            cursor.backTo(start);
            return false;
        }
        date.year = year;
        date.month = month;
        date.precision = DatePrecision.MONTH;
        return true;
    }

    /** 15 January 2023, 15th of Jan, 15 where a line ends and January on the next; "1" there is a choice, and January a date. */
    private boolean dayFirst(Cursor cursor) {
        boolean behindWord = cursor.isBehindWord();
        int day = cursor.number(1, 2);
        if (day < 1) {
            return false;
        }
        boolean surely = !cursor.takeAny("st", "nd", "rd", "th").isEmpty() || day > LARGEST_CHOICE || behindWord;
        if (cursor.takeAny(" of ", " of\n", "\nof ", " ", "-").isEmpty() && surely) {
            cursor.take("\n");
        }
        int month = EnglishNames.takeMonth(cursor);
        if (month == 0) {
            return false;
        }
        date.month = month;
        date.day = day;
        date.precision = DatePrecision.DAY;
        boolean hyphens = cursor.current() == '-';
        cursor.take(".");
        years.behind(cursor);
        if (date.year == 0 && hyphens) {
            years.inTwoFigures(cursor);
        }
        return true;
    }

    /** 2023 Jan 20, 2023-Jan-20 */
    private boolean yearFirst(Cursor cursor) {
        int year = cursor.number(4, 4);
        boolean joined =
                EnglishYear.isYear(year) && !cursor.takeAny(", ", " ", "-", "/").isEmpty();
        int month = joined ? EnglishNames.takeMonth(cursor) : 0;
        if (month == 0) {
            return false;
        }
        date.year = year;
        date.month = month;
        date.precision = DatePrecision.MONTH;
        int end = cursor.at();
        int day = cursor.takeAny(". ", " ", "-", "/").isEmpty() ? -1 : cursor.number(1, 2);
        if (day > 0 && !cursor.isAtWordCharacter()) {
            date.day = day;
            date.precision = DatePrecision.DAY;
        } else {
            cursor.backTo(end);
        }
        return true;
    }

    /** January 15th, 2023 · Jan 15 · mid-March · March 2023 */
    private boolean monthFirst(Cursor cursor) {
        int start = cursor.at();
        int third = third(cursor);
        cursor.takeAny("last ", "next ", "this ", "of last ", "of this ", "of next ", "of ", "in ");
        int beginning = cursor.at();
        int month = EnglishNames.takeMonth(cursor);
        if (month == 0) {
            return false;
        }
        boolean isAlsoAVerb = month == 5 || month == 3;
        boolean whole = cursor.at() - beginning > 3 || month == 5;
        int end = cursor.at();
        date.month = month;
        date.precision = third > 0 ? DatePrecision.THIRD_OF_MONTH : DatePrecision.MONTH;
        date.day = third;
        cursor.take(".");
        int day = third > 0 ? -1 : cursor.skipSpaces().number(1, 2);
        if (day > 0) {
            cursor.takeAny("st", "nd", "rd", "th");
            date.day = day;
            date.precision = DatePrecision.DAY;
            years.behind(cursor);
            return true;
        }
        cursor.backTo(end);
        years.behind(cursor);
        if (date.year == 0) {
            years.inTwoFiguresBehindMonth(cursor);
        }
        boolean standsAlone = date.year == 0 && third == 0 && start == beginning;
        return !standsAlone
                || isAllThereIs(cursor, beginning)
                || whole && (!isAlsoAVerb || followsPreposition(cursor, beginning));
    }

    /** The first day of the third of a month that is named; 0 for none, as for its end. */
    private static int third(Cursor cursor) {
        int start = cursor.at();
        cursor.take("the ");
        String words = cursor.takeAny(
                "early-",
                "early ",
                "mid-",
                "mid ",
                "late-",
                "late ",
                "beginning ",
                "start ",
                "middle ",
                "end ",
                "first week ",
                "second week ",
                "third week ",
                "last week ",
                "first half ",
                "second half ");
        return switch (words) {
            case "early-", "early ", "beginning ", "start " -> 1;
            case "mid-", "mid ", "middle " -> 11;
            case "late-", "late " -> 21;
            case "end ", "first week ", "second week ", "third week ", "last week ", "first half ", "second half " -> 0;
            default -> {
                cursor.backTo(start);
                yield 0;
            }
        };
    }

    static boolean followsPreposition(Cursor cursor, int beginning) {
        int end = cursor.at();
        boolean follows = false;
        for (String word : List.of("in ", "by ", "until ", "of ", "since ", "for ", "during ", "before ")) {
            cursor.backTo(Math.max(0, beginning - word.length()));
            follows |= beginning >= word.length() && cursor.take(word);
        }
        cursor.backTo(end);
        return follows;
    }

    /** "planned (May)", "Date: May": nothing else stands between its separators. */
    static boolean isAllThereIs(Cursor cursor, int beginning) {
        int end = cursor.at();
        boolean closed = cursor.atEnd() || ")],.;\n".indexOf(cursor.current()) >= 0;
        int before = beginning - 1;
        cursor.backTo(Math.max(0, before));
        while (before >= 0 && cursor.current() == ' ') {
            before--;
            cursor.backTo(Math.max(0, before));
        }
        boolean opened = before < 0 || "([,:;-".indexOf(cursor.current()) >= 0;
        cursor.backTo(end);
        return opened && closed;
    }
}
