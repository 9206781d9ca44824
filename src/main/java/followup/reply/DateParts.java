package followup.reply;

import java.time.LocalDate;
import java.util.Optional;

/** What has been read of a date so far, and how each of its forms goes on: with a year, without one, with a month, in figures. */
final class DateParts {

    private static final int UNSET = 0;

    /** Years from the reply within which R5.1 and 2023.1 are months; farther away they are a version, or a number. */
    private static final int FARTHEST_IN_FIGURES = 3;

    int year = UNSET;
    int month = UNSET;
    int day = UNSET;
    DatePrecision precision = DatePrecision.YEAR;
    boolean inferred;
    Optional<Reason> problem = Optional.empty();

    DateWords words(Passage words) {
        boolean possible = month <= 12
                && day <= 31
                && (precision == DatePrecision.YEAR || precision == DatePrecision.FISCAL_YEAR || month > 0);
        return new DateWords(
                year, month, day, precision, inferred, possible ? problem : Optional.of(Reason.DATE_UNREAD), words);
    }

    /** 20230115 */
    boolean compact(Cursor cursor) {
        int start = cursor.at();
        int figures = cursor.number(8, 8);
        if (figures < 19000000 || figures > 20991231 || cursor.isAtWordCharacter()) {
            cursor.backTo(start);
            return false;
        }
        return dayOf(figures / 10000, figures / 100 % 100, figures % 100);
    }

    boolean dayOf(int theYear, int theMonth, int theDay) {
        year = theYear;
        month = theMonth;
        day = theDay;
        precision = DatePrecision.DAY;
        return true;
    }

    /** 2023年1月15日, 2023/1/15, 令和5年1月, R5.1.15, 2023年度, 23/1/15 */
    boolean withYear(Cursor cursor, LocalDate receivedOn) {
        int start = cursor.at();
        Year head = Year.at(cursor, receivedOn);
        if (head.value() == UNSET) {
            return false;
        }
        year = head.value();
        inferred = head.inferred();
        if (cursor.skipSpaces().take("年度")) {
            return fiscal(cursor);
        }
        if (cursor.take("年")) {
            return inYear(cursor);
        }
        if (!head.shortened() || head.isEra()) {
            char joint = cursor.takeOneOf("/.-");
            boolean near = Math.abs(year - receivedOn.getYear()) <= FARTHEST_IN_FIGURES;
            if (joint != 0 && figures(cursor, joint, !near && (head.isEra() || joint == '.'))) {
                return true;
            }
        } else if (head.shortened() && shortFigures(cursor)) {
            return true;
        }
        cursor.backTo(start);
        reset();
        return false;
    }

    private void reset() {
        year = UNSET;
        month = UNSET;
        day = UNSET;
        inferred = false;
        problem = Optional.empty();
    }

    private boolean figures(Cursor cursor, char joint, boolean dayNeeded) {
        month = cursor.skipSpaces().number(1, 2);
        int afterMonth = cursor.at();
        if (month < 1) {
            return false;
        }
        if (cursor.skipSpaces().takeOneOf(String.valueOf(joint)) != 0) {
            day = cursor.skipSpaces().number(1, 2);
            if (day >= 0) {
                cursor.take("日");
                precision = DatePrecision.DAY;
                return afterDay(cursor);
            }
        }
        cursor.backTo(afterMonth);
        day = UNSET;
        precision = DatePrecision.MONTH;
        return !dayNeeded && month <= 12 && !cursor.isAtWordCharacter() && cursor.current() != joint;
    }

    /** 23/1/15 */
    private boolean shortFigures(Cursor cursor) {
        char joint = cursor.takeOneOf("/.-");
        month = joint == 0 ? -1 : cursor.number(1, 2);
        if (month < 1 || cursor.takeOneOf(String.valueOf(joint)) == 0) {
            return false;
        }
        day = cursor.number(1, 2);
        precision = DatePrecision.DAY;
        return day > 0;
    }

    boolean fiscal(Cursor cursor) {
        precision = DatePrecision.FISCAL_YEAR;
        int start = cursor.at();
        cursor.skipSpaces().take("の");
        cursor.take("第");
        int quarter = cursor.skipSpaces().number(1, 1);
        if (quarter >= 1 && quarter <= 4 && cursor.take("四半期")) {
            month = quarter == 4 ? 1 : quarter * 3 + 1;
            year = quarter == 4 ? year + 1 : year;
            precision = DatePrecision.QUARTER;
        } else {
            cursor.backTo(start);
            cursor.takeAny("中", "内", "末");
        }
        return true;
    }

    /** What follows 2023年 or 来年: a month, a quarter, nothing. */
    boolean inYear(Cursor cursor) {
        int start = cursor.at();
        cursor.skipSpaces().take("の");
        if (monthAndDay(cursor.skipSpaces(), true)) {
            return true;
        }
        cursor.backTo(start);
        cursor.take("第");
        int quarter = cursor.skipSpaces().number(1, 1);
        if (quarter >= 1 && quarter <= 4 && cursor.take("四半期")) {
            month = quarter * 3 - 2;
            precision = DatePrecision.QUARTER;
            problem = Optional.of(Reason.DATE_AMBIGUOUS);
            return true;
        }
        cursor.backTo(start);
        return endOfYear(cursor) || wholeYear(cursor);
    }

    /** 昨年末, 昨年の年末 */
    private boolean endOfYear(Cursor cursor) {
        int start = cursor.at();
        cursor.take("の年");
        if (cursor.take("末") && !cursor.take("年始")) {
            month = 12;
            precision = DatePrecision.MONTH;
            return true;
        }
        cursor.backTo(start);
        return false;
    }

    private boolean wholeYear(Cursor cursor) {
        cursor.takeAny("中", "内");
        precision = DatePrecision.YEAR;
        return true;
    }

    boolean withoutYear(Cursor cursor) {
        return monthAndDay(cursor, false);
    }

    /** 1月15日, 1月中旬, 1月末, 1月, 1/15 */
    private boolean monthAndDay(Cursor cursor, boolean afterYear) {
        int start = cursor.at();
        month = cursor.number(1, 2);
        if (month >= 1 && cursor.skipSpaces().take("月")) {
            return inMonth(cursor);
        }
        cursor.backTo(start);
        month = cursor.number(1, 2);
        if (month >= 1 && cursor.take("/")) {
            day = cursor.number(1, 2);
            char next = cursor.current();
            if (day >= 1 && !cursor.isAtWordCharacter() && next != '/' && next != '.' && next != '%') {
                cursor.take("日");
                precision = DatePrecision.DAY;
                return afterDay(cursor);
            }
        }
        cursor.backTo(start);
        if (!afterYear) {
            reset();
        }
        month = UNSET;
        day = UNSET;
        return false;
    }

    /** What follows 1月 or 来月. */
    boolean inMonth(Cursor cursor) {
        int start = cursor.at();
        day = cursor.skipSpaces().number(1, 2);
        if (day >= 0
                && (cursor.skipSpaces().take("日")
                        || !cursor.isAtWordCharacter() && cursor.current() != '/' && isBeforeEnd(cursor))) {
            precision = DatePrecision.DAY;
            return afterDay(cursor);
        }
        cursor.backTo(start);
        day = UNSET;
        precision = DatePrecision.MONTH;
        cursor.take("の");
        int third = third(cursor);
        if (third > 0) {
            day = third;
            precision = DatePrecision.THIRD_OF_MONTH;
        } else if (cursor.takeAny("末頃", "末ごろ", "末", "前半", "後半", "頭", "内").isEmpty() && !takeWithin(cursor)) {
            cursor.backTo(start);
        }
        cursor.takeAny("頃", "ごろ", "ころ");
        return true;
    }

    /** 1月中, but not the beginning of 中間. */
    private static boolean takeWithin(Cursor cursor) {
        int start = cursor.at();
        if (cursor.take("中") && (cursor.atEnd() || !Character.isIdeographic(cursor.current()))) {
            return true;
        }
        cursor.backTo(start);
        return false;
    }

    private static boolean isBeforeEnd(Cursor cursor) {
        return cursor.atEnd() || cursor.current() == ' ' || cursor.current() == ']' || cursor.current() == ')';
    }

    private static int third(Cursor cursor) {
        return switch (cursor.takeAny("上旬", "初旬", "初め", "はじめ", "中旬", "半ば", "なかば", "中頃", "中ごろ", "下旬")) {
            case "上旬", "初旬", "初め", "はじめ" -> 1;
            case "中旬", "半ば", "なかば", "中頃", "中ごろ" -> 11;
            case "下旬" -> 21;
            default -> 0;
        };
    }

    /** Drops a day of the week behind a day, and the day itself when it is only roughly that day. */
    boolean afterDay(Cursor cursor) {
        int start = cursor.at();
        cursor.skipSpaces();
        if (cursor.take("(")) {
            cursor.takeOneOf("月火水木金土日");
            cursor.take("曜日");
            cursor.takeAny("祝", "・祝");
            if (!cursor.take(")")) {
                cursor.backTo(start);
            }
        } else {
            cursor.backTo(start);
        }
        if (!cursor.takeAny("頃", "ごろ", "ころ", "前後", "あたり", "辺り").isEmpty()) {
            precision = DatePrecision.MONTH;
            day = UNSET;
        }
        return true;
    }

    /** 本日, 来月中旬, 昨年12月, 年度内 */
    boolean relative(Cursor cursor, LocalDate receivedOn) {
        return new RelativeDate(this, receivedOn).read(cursor);
    }

    boolean onlyBounds(Cursor cursor) {
        int start = cursor.at();
        boolean bounds = !cursor.skipSpaces()
                .takeAny("以降", "以前", "より前", "より後", "現在", "時点", "の時点", "の段階", "以後")
                .isEmpty();
        cursor.backTo(start);
        return bounds;
    }
}
