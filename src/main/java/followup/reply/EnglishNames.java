package followup.reply;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Months and weekdays in English, by their whole names or the beginnings that stand for them: Jan, Sept, Tues, Thurs. */
final class EnglishNames {

    /** Letters of "Jan"; nothing shorter is a name. */
    private static final int SHORTEST = 3;

    /** Letters of "Sept". */
    private static final int LONGEST_SHORT_MONTH = 4;

    /** Letters of "Thurs". */
    private static final int LONGEST_SHORT_WEEKDAY = 5;

    private static final List<String> MONTHS = Stream.of(Month.values())
            .map(month -> folded(month.getDisplayName(TextStyle.FULL, Locale.ENGLISH)))
            .toList();

    private static final List<String> WEEKDAYS = Stream.of(DayOfWeek.values())
            .map(day -> folded(day.getDisplayName(TextStyle.FULL, Locale.ENGLISH)))
            .toList();

    private EnglishNames() {}

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** 1 to 12; 0 and nothing taken where no month stands. */
    static int takeMonth(Cursor cursor) {
        return take(cursor, MONTHS, LONGEST_SHORT_MONTH);
    }

    static boolean takeWeekday(Cursor cursor) {
        return take(cursor, WEEKDAYS, LONGEST_SHORT_WEEKDAY) > 0;
    }

    private static int take(Cursor cursor, List<String> names, int longestShort) {
        int start = cursor.at();
        String word = cursor.takeWord();
        for (int i = 0; word.length() >= SHORTEST && i < names.size(); i++) {
            String name = names.get(i);
            if (name.startsWith(word) && (word.length() == name.length() || word.length() <= longestShort)) {
                return i + 1;
            }
        }
        cursor.backTo(start);
        return 0;
    }
}
