package followup.reply;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Reads the date that starts at a place of a folded text: in figures, with 年月日, with an era, in English, or told from the day the reply
 * arrived (来月, 昨年12月). A date that is not exact ("1月15日頃") loses what is not, and one that only bounds ("4月以降", "2月1日現在") is none.
 */
final class Dates {

    private final LocalDate receivedOn;

    Dates(LocalDate receivedOn) {
        this.receivedOn = receivedOn;
    }

    /** The date that begins at {@code start}, if one does. */
    Optional<DateWords> at(Passage passage, int start) {
        String text = passage.text();
        if (start > 0 && (isInsideFigure(text, start) || isInsideWord(text, start))) {
            return Optional.empty();
        }
        var cursor = new Cursor(text, start);
        var date = new DateParts();
        boolean read = date.compact(cursor)
                || date.withYear(cursor, receivedOn)
                || date.relative(cursor, receivedOn)
                || date.withoutYear(cursor)
                || new EnglishDate(date, receivedOn).read(cursor);
        if (!read || date.onlyBounds(cursor) || isVersion(text, start, cursor.at())) {
            return Optional.empty();
        }
        cursor.takeAny("までに", "まで");
        return Optional.of(date.words(passage.slice(start, cursor.at())));
    }

    /** "Version 2023.1" is no month. */
    private static boolean isVersion(String text, int start, int end) {
        int before = start - 1;
        while (before >= 0 && (text.charAt(before) == ' ' || text.charAt(before) == '.')) {
            before--;
        }
        boolean named = before >= 0 && text.charAt(before) >= 'a' && text.charAt(before) <= 'z';
        return named && text.substring(start, end).matches("20[0-9]{2}\\.[0-9]{1,2}");
    }

    private static boolean isInsideFigure(String text, int start) {
        char before = text.charAt(start - 1);
        boolean joint = before == '.' || before == '/' || before == '-';
        return isDigit(text.charAt(start))
                && (isDigit(before) || joint && start > 1 && isDigit(text.charAt(start - 2)));
    }

    private static boolean isInsideWord(String text, int start) {
        char before = text.charAt(start - 1);
        return Expressions.isWordCharacter(text.charAt(start)) && Expressions.isWordCharacter(before) && before != '\'';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
