package followup.intake;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/**
 * The day an absent person names as the return: the last date of a line that speaks of coming back, else of one that says until when. Years
 * left out are those next to the day the mail was sent; two lines that name different days leave it open.
 */
final class ReturnDates {

    private static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");

    /** A day without a year that lies further back than this many days before the mail belongs to the next year. */
    private static final int BACK_DAYS = 60;

    /** The year before the first of the era Reiwa. */
    private static final int REIWA = 2018;

    private static final String[] BACK = {
        "出社",
        "復帰",
        "戻り",
        "戻る",
        "出勤",
        "営業開始",
        "業務開始",
        "営業を開始",
        "業務を開始",
        "再開",
        "通常通り",
        "通常どおり",
        "から営業",
        "より営業",
        "復職",
        "帰国",
        "通常営業",
        "より順次",
        "以降に",
        "以降の",
        "に確認",
        "に対応",
        "以降、",
        "以降順次",
        "back on",
        "be back",
        "return on",
        "returning",
        "will return",
        "i return",
        "resume",
        "reopen",
        "in the office again"
    };
    private static final String[] UNTIL = {"まで", "until", "till", "through", "to ", "~", "-", "〜"};
    private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";

    private final LocalDate sent;

    private ReturnDates(LocalDate sent) {
        this.sent = sent;
    }

    static Optional<LocalDate> in(Folded subject, List<String> lines, Optional<Instant> sentAt) {
        if (sentAt.isEmpty()) {
            return Optional.empty();
        }
        var dates = new ReturnDates(LocalDate.ofInstant(sentAt.get(), ZONE));
        var folded = new ArrayList<String>();
        lines.stream().limit(40).map(line -> Folded.of(line).text()).forEach(folded::add);
        folded.add(subject.text());
        return dates.lastIn(folded, BACK).or(() -> dates.lastIn(folded, UNTIL));
    }

    private Optional<LocalDate> lastIn(List<String> lines, String[] marks) {
        var found = new LinkedHashSet<LocalDate>();
        for (String line : lines) {
            if (line.length() < 400 && mentions(line, marks)) {
                var dates = dates(line);
                if (!dates.isEmpty()) {
                    found.add(dates.getLast());
                }
            }
        }
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private static boolean mentions(String line, String[] marks) {
        for (String mark : marks) {
            if (line.contains(mark)) {
                return true;
            }
        }
        return false;
    }

    private List<LocalDate> dates(String line) {
        var dates = new ArrayList<LocalDate>();
        int at = 0;
        while (at < line.length()) {
            if (isDigit(line, at)) {
                at = numeric(line, at, dates);
            } else {
                month(line, at, dates);
                at++;
            }
        }
        return dates;
    }

    /** 2023年1月20日, 令和5年1月20日, R5.1.20, 1月20日, 2023/1/20, 2023-01-20, 1/20, 20 January 2023, 20th of January. */
    private int numeric(String line, int from, List<LocalDate> dates) {
        int end = from;
        while (isDigit(line, end)) {
            end++;
        }
        int first = number(line, from, end);
        char mark = at(line, end);
        if (first < 0) {
            return end;
        }
        boolean era = isEra(line, from);
        if (mark == '年' || (end - from == 4 || era) && (mark == '/' || mark == '-' || mark == '.')) {
            return pair(line, end + 1, era ? REIWA + first : first < 100 ? 2000 + first : first, dates);
        }
        if (mark == '月' || mark == '/') {
            return day(line, end + 1, 0, first, dates);
        }
        int word = end;
        while (word < line.length() && word - end < 6 && !startsMonth(line, word)) {
            word++;
        }
        if (startsMonth(line, word)) {
            add(year(line, word), month(line, word), first, dates);
            return word + 3;
        }
        return end;
    }

    /** 令和5年, R5.2.10. */
    private static boolean isEra(String line, int from) {
        int r = at(line, from - 1) == ' ' ? from - 2 : from - 1;
        boolean letter = at(line, r) == 'r' && !Character.isLetter(at(line, r - 1));
        return letter || line.startsWith("令和", from - 2);
    }

    private int pair(String line, int from, int year, List<LocalDate> dates) {
        int start = from;
        while (at(line, start) == ' ') {
            start++;
        }
        int end = start;
        while (isDigit(line, end)) {
            end++;
        }
        int month = number(line, start, end);
        return month < 0 || at(line, end) == '\0' ? end : day(line, end + 1, year, month, dates);
    }

    private int day(String line, int from, int year, int month, List<LocalDate> dates) {
        int start = from;
        while (at(line, start) == ' ') {
            start++;
        }
        int end = start;
        while (isDigit(line, end)) {
            end++;
        }
        int day = number(line, start, end);
        boolean time = at(line, end) == ':' || at(line, from - 2) == ':';
        if (day > 0 && !time) {
            add(year, month, day, dates);
        }
        return Math.max(end, from);
    }

    /** January 20, 2023; Jan. 20th. */
    private void month(String line, int at, List<LocalDate> dates) {
        if (!startsMonth(line, at)) {
            return;
        }
        int digit = at + 3;
        while (digit < line.length()
                && digit - at < 13
                && (Character.isLetter(line.charAt(digit)) || " .".indexOf(line.charAt(digit)) >= 0)) {
            digit++;
        }
        int end = digit;
        while (isDigit(line, end)) {
            end++;
        }
        int day = end - digit <= 2 ? number(line, digit, end) : -1;
        boolean alreadyRead = at > 1 && (isDigit(line, at - 1) || isDigit(line, at - 2));
        if (day > 0 && !alreadyRead) {
            add(year(line, end), month(line, at), day, dates);
        }
    }

    private static boolean startsMonth(String line, int at) {
        if (at + 3 > line.length() || at > 0 && Character.isLetter(line.charAt(at - 1)) && line.charAt(at - 1) < 0x80) {
            return false;
        }
        int index = MONTHS.indexOf(line.substring(at, at + 3));
        return index >= 0 && index % 3 == 0;
    }

    private static int month(String line, int at) {
        return MONTHS.indexOf(line.substring(at, at + 3)) / 3 + 1;
    }

    /** A year of this century behind the date, else 0. */
    private static int year(String line, int from) {
        int at = line.indexOf("20", from);
        boolean near =
                at >= 0 && at - from < 14 && isDigit(line, at + 2) && isDigit(line, at + 3) && !isDigit(line, at + 4);
        return near ? number(line, at, at + 4) : 0;
    }

    private void add(int year, int month, int day, List<LocalDate> dates) {
        try {
            LocalDate date = LocalDate.of(year == 0 ? sent.getYear() : year, month, day);
            dates.add(year == 0 && date.isBefore(sent.minusDays(BACK_DAYS)) ? date.plusYears(1) : date);
        } catch (DateTimeException e) {
            return;
        }
    }

    private static int number(String line, int from, int to) {
        return to > from && to - from <= 4 ? Integer.parseInt(line.substring(from, to)) : -1;
    }

    private static boolean isDigit(String line, int at) {
        return at >= 0 && at < line.length() && line.charAt(at) >= '0' && line.charAt(at) <= '9';
    }

    private static char at(String line, int index) {
        return index >= 0 && index < line.length() ? line.charAt(index) : '\0';
    }
}
