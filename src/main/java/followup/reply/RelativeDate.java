package followup.reply;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.stream.Stream;

/** Dates told from the day the reply arrived; the words of the day itself, and of months, years and fiscal years around it. */
final class RelativeDate {

    private final DateParts date;
    private final LocalDate receivedOn;

    RelativeDate(DateParts date, LocalDate receivedOn) {
        this.date = date;
        this.receivedOn = receivedOn;
    }

    boolean read(Cursor cursor) {
        int start = cursor.at();
        boolean read = day(cursor)
                || weekday(cursor)
                || dayOfMonth(cursor)
                || week(cursor)
                || fiscalYear(cursor)
                || month(cursor)
                || year(cursor)
                || englishYear(cursor);
        if (read && date.year != 0) {
            date.inferred = true;
        } else if (!read) {
            cursor.backTo(start);
        }
        return read;
    }

    private boolean day(Cursor cursor) {
        int back = switch (cursor.takeAny(
                "本日", "今日", "昨日", "一昨日", "おととい", "today", "this morning", "yesterday", "the day before yesterday")) {
            case "本日", "今日", "today", "this morning" -> 0;
            case "昨日", "yesterday" -> 1;
            case "一昨日", "おととい", "the day before yesterday" -> 2;
            default -> -1;
        };
        if (back < 0 || cursor.isAtWordCharacter()) {
            return false;
        }
        LocalDate day = receivedOn.minusDays(back);
        return date.dayOf(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    /**
     * "Friday last week", "on Monday this week", and "last Friday" where the one before today is the one of the week before; else the month of both, where
     * it is one.
     */
    private boolean weekday(Cursor cursor) {
        int start = cursor.at();
        boolean last = cursor.take("last ");
        String name = cursor.takeWord();
        Optional<DayOfWeek> weekday = Stream.of(DayOfWeek.values())
                .filter(day -> day.name().equalsIgnoreCase(name))
                .findFirst();
        String week = last ? "" : cursor.takeAny(" last week", " of last week", " this week", " of this week");
        if (weekday.isEmpty() || !last && week.isEmpty() || cursor.isAtWordCharacter()) {
            cursor.backTo(start);
            return false;
        }
        LocalDate ofThisWeek = receivedOn.with(weekday.get());
        LocalDate ofLastWeek = ofThisWeek.minusWeeks(1);
        LocalDate before = receivedOn.with(TemporalAdjusters.previous(weekday.get()));
        LocalDate day = week.contains("this") ? ofThisWeek : ofLastWeek;
        if (!last || before.equals(ofLastWeek)) {
            return date.dayOf(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
        }
        if (before.getMonth() != ofLastWeek.getMonth()) {
            cursor.backTo(start);
            return false;
        }
        date.year = day.getYear();
        date.month = day.getMonthValue();
        date.precision = DatePrecision.MONTH;
        return true;
    }

    /** "the 20th of last month" */
    private boolean dayOfMonth(Cursor cursor) {
        int start = cursor.at();
        cursor.take("the ");
        int day = cursor.number(1, 2);
        boolean ordinal = day > 0 && !cursor.takeAny("st", "nd", "rd", "th").isEmpty();
        String words =
                ordinal ? cursor.takeAny(" of last month", " of this month", " of next month", " last month") : "";
        int away = words.endsWith("last month") ? -1 : words.endsWith("next month") ? 1 : 0;
        LocalDate month = receivedOn.withDayOfMonth(1).plusMonths(away);
        if (words.isEmpty() || cursor.isAtWordCharacter() || day > month.lengthOfMonth()) {
            cursor.backTo(start);
            return false;
        }
        return date.dayOf(month.getYear(), month.getMonthValue(), day);
    }

    /** 先週, "last week": the month of its days, where all are of one. Weeks to come stay words: they make nothing done. */
    private boolean week(Cursor cursor) {
        int start = cursor.at();
        int back = switch (cursor.takeAny("先々週", "先週", "last week")) {
            case "先々週" -> 2;
            case "先週", "last week" -> 1;
            default -> 0;
        };
        boolean ofMonth = cursor.current() == ' ' && cursor.take(" of ");
        LocalDate monday = receivedOn.with(DayOfWeek.MONDAY).minusWeeks(back);
        if (back == 0
                || ofMonth
                || cursor.isAtWordCharacter()
                || monday.getMonth() != monday.plusDays(6).getMonth()) {
            cursor.backTo(start);
            return false;
        }
        date.year = monday.getYear();
        date.month = monday.getMonthValue();
        date.precision = DatePrecision.MONTH;
        return true;
    }

    private boolean fiscalYear(Cursor cursor) {
        int current = receivedOn.getMonthValue() >= 4 ? receivedOn.getYear() : receivedOn.getYear() - 1;
        int forth =
                switch (cursor.takeAny("再来年度", "来年度", "次年度", "翌年度", "今年度", "本年度", "昨年度", "前年度", "年度内", "年度末", "年度中")) {
                    case "再来年度" -> 2;
                    case "来年度", "次年度", "翌年度" -> 1;
                    case "今年度", "本年度", "年度内", "年度末", "年度中" -> 0;
                    case "昨年度", "前年度" -> -1;
                    default -> Integer.MIN_VALUE;
                };
        if (forth == Integer.MIN_VALUE) {
            return false;
        }
        date.year = current + forth;
        return date.fiscal(cursor);
    }

    private boolean month(Cursor cursor) {
        int start = cursor.at();
        int forth = switch (cursor.takeAny(
                "再来月", "来月", "今月", "当月", "先月", "先々月", "this month", "next month", "last month")) {
            case "再来月" -> 2;
            case "来月", "next month" -> 1;
            case "今月", "当月", "this month" -> 0;
            case "先月", "last month" -> -1;
            case "先々月" -> -2;
            default -> Integer.MIN_VALUE;
        };
        if (forth == Integer.MIN_VALUE || cursor.isAtWordCharacter() && !cursor.isAtDigit()) {
            cursor.backTo(start);
            return false;
        }
        LocalDate month = receivedOn.withDayOfMonth(1).plusMonths(forth);
        date.year = month.getYear();
        date.month = month.getMonthValue();
        return date.inMonth(cursor);
    }

    private boolean year(Cursor cursor) {
        int start = cursor.at();
        if (cursor.take("年末年始")) {
            cursor.backTo(start);
            return false;
        }
        if (cursor.take("年末")) {
            date.month = 12;
            date.precision = DatePrecision.MONTH;
            return true;
        }
        int forth = switch (cursor.takeAny(
                "再来年", "来年", "今年", "本年", "年内", "昨年", "去年", "一昨年", "this year", "next year", "last year")) {
            case "再来年" -> 2;
            case "来年", "next year" -> 1;
            case "今年", "本年", "年内", "this year" -> 0;
            case "昨年", "去年", "last year" -> -1;
            case "一昨年" -> -2;
            default -> Integer.MIN_VALUE;
        };
        if (forth == Integer.MIN_VALUE) {
            cursor.backTo(start);
            return false;
        }
        date.year = receivedOn.getYear() + forth;
        return date.inYear(cursor);
    }

    /** "the end of last year", "this summer", "the end of the fiscal year": no more of it than the month or the year. */
    private boolean englishYear(Cursor cursor) {
        int start = cursor.at();
        cursor.take("the ");
        boolean end = !cursor.takeAny("end of ", "late ").isEmpty();
        if (end && (endOfYear(cursor) || month(cursor))) {
            return true;
        }
        cursor.backTo(start);
        cursor.take("the ");
        cursor.take("end of the ");
        if (fiscalYearInWords(cursor)) {
            return true;
        }
        cursor.backTo(start);
        return season(cursor);
    }

    private boolean endOfYear(Cursor cursor) {
        int back = switch (cursor.takeAny("last year", "this year", "next year")) {
            case "last year" -> -1;
            case "this year" -> 0;
            case "next year" -> 1;
            default -> Integer.MIN_VALUE;
        };
        if (back == Integer.MIN_VALUE || cursor.isAtWordCharacter()) {
            return false;
        }
        date.year = receivedOn.getYear() + back;
        date.month = 12;
        date.precision = DatePrecision.MONTH;
        return true;
    }

    private boolean fiscalYearInWords(Cursor cursor) {
        int forth = switch (cursor.takeAny("this ", "current ", "next ", "last ", "previous ")) {
            case "next " -> 1;
            case "last ", "previous " -> -1;
            default -> 0;
        };
        if (cursor.takeAny("fiscal year", "financial year", "business year").isEmpty() || cursor.isAtWordCharacter()) {
            return false;
        }
        int current = receivedOn.getMonthValue() >= 4 ? receivedOn.getYear() : receivedOn.getYear() - 1;
        date.year = current + forth;
        date.precision = DatePrecision.FISCAL_YEAR;
        return true;
    }

    /** Winter is of two years. */
    private boolean season(Cursor cursor) {
        if (cursor.takeAny("this spring", "this summer", "this autumn", "this fall")
                        .isEmpty()
                || cursor.isAtWordCharacter()) {
            return false;
        }
        date.year = receivedOn.getYear();
        date.precision = DatePrecision.YEAR;
        return true;
    }
}
