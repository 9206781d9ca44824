package followup.reply;

import java.time.LocalDate;

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
        boolean read = day(cursor) || fiscalYear(cursor) || month(cursor) || year(cursor);
        if (read && date.year != 0) {
            date.inferred = true;
        } else if (!read) {
            cursor.backTo(start);
        }
        return read;
    }

    private boolean day(Cursor cursor) {
        int back = switch (cursor.takeAny("本日", "今日", "昨日", "一昨日", "おととい", "today", "yesterday")) {
            case "本日", "今日", "today" -> 0;
            case "昨日", "yesterday" -> 1;
            case "一昨日", "おととい" -> 2;
            default -> -1;
        };
        if (back < 0 || cursor.isAtWordCharacter()) {
            return false;
        }
        LocalDate day = receivedOn.minusDays(back);
        return date.dayOf(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    private boolean fiscalYear(Cursor cursor) {
        int current = receivedOn.getMonthValue() >= 4 ? receivedOn.getYear() : receivedOn.getYear() - 1;
        int forth = switch (cursor.takeAny("再来年度", "来年度", "今年度", "本年度", "昨年度", "前年度", "年度内", "年度末", "年度中")) {
            case "再来年度" -> 2;
            case "来年度" -> 1;
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
            return false;
        }
        date.year = receivedOn.getYear() + forth;
        return date.inYear(cursor);
    }
}
