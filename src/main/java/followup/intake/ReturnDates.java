package followup.intake;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The day an absent person names as the return: the last date of a line that speaks of coming back, else of one that says until when. Years
 * left out are those next to the day the mail was sent; two lines that name different days leave it open. The words are rows of
 * {@code auto-replies.txt}.
 */
final class ReturnDates {

    private static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");

    /** A day without a year that lies further back than this many days before the mail belongs to the next year. */
    private static final int BACK_DAYS = 60;

    /** The year before the first of the era Reiwa. */
    private static final int REIWA = 2018;

    private static final String MONTH = "month-";
    private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";

    private final Rules rules;
    private final Map<String, Integer> months;
    private final LocalDate sent;
    private boolean dayFirst;

    private ReturnDates(Rules rules, LocalDate sent) {
        this.rules = rules;
        this.months = months(rules);
        this.sent = sent;
    }

    /** @param rules with the words of coming back, and the names of months in other languages than English */
    static Optional<LocalDate> in(Rules rules, Folded subject, List<String> lines, Optional<Instant> sentAt) {
        if (sentAt.isEmpty()) {
            return Optional.empty();
        }
        var dates = new ReturnDates(rules, LocalDate.ofInstant(sentAt.get(), ZONE));
        var folded = new ArrayList<String>();
        lines.stream().limit(40).map(line -> Folded.of(line).text()).forEach(folded::add);
        folded.add(subject.text());
        return dates.lastIn(folded, "back").or(() -> dates.lastIn(folded, "until"));
    }

    private Optional<LocalDate> lastIn(List<String> lines, String verdict) {
        var found = new LinkedHashSet<LocalDate>();
        for (String line : lines) {
            if (line.length() < 400 && says(line, verdict)) {
                dayFirst = says(line, "day-first");
                var dates = dates(line);
                if (!dates.isEmpty()) {
                    found.add(dates.getLast());
                }
            }
        }
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private boolean says(String line, String verdict) {
        return rules.say(Rules.Where.TEXT, new Folded(line), verdict);
    }

    private static Map<String, Integer> months(Rules rules) {
        var months = new HashMap<String, Integer>();
        for (Rules.Rule rule : rules.all()) {
            if (rule.verdict().startsWith(MONTH)) {
                int number = Integer.parseInt(rule.verdict().substring(MONTH.length()));
                months.put(rule.wording().pieces().getFirst(), number);
            }
        }
        return months;
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

    /**
     * 2023年1月20日, 令和5年1月20日, R5.1.20, 1月20日, 2023/1/20, 2023-01-20, 1/20, 20 January 2023, 20th of January, 20.1.2023, 20. Januar, and
     * 20/1 where the line's language puts the day first or no month has that number.
     */
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
        if (mark == '年' || mark == '년' || (end - from == 4 || era) && (mark == '/' || mark == '-' || mark == '.')) {
            return pair(line, end + 1, era ? REIWA + first : first < 100 ? 2000 + first : first, dates);
        }
        if (mark == '.' && at(line, from - 1) != '.' && isDotted(line, end + 1)
                || mark == '/' && (dayFirst || first > 12)) {
            return monthBehind(line, end + 1, first, dates);
        }
        if (mark == '月' || mark == '월' || mark == '/') {
            return day(line, end + 1, 0, first, dates);
        }
        return named(line, end, first, dates);
    }

    /** A month's name at most six characters behind the day. */
    private int named(String line, int end, int day, List<LocalDate> dates) {
        for (int word = end; word < line.length() && word - end <= 6; word++) {
            int month = startsMonth(line, word) ? month(line, word) : foreignMonth(line, word);
            if (month > 0) {
                add(year(line, word), month, day, dates);
                return word + 3;
            }
        }
        return end;
    }

    /** The number of the month whose whole name stands here, else 0. */
    private int foreignMonth(String line, int at) {
        int end = at;
        while (end < line.length() && Character.isLetter(line.charAt(end))) {
            end++;
        }
        boolean begins = at == 0 || !Character.isLetter(line.charAt(at - 1));
        return begins ? months.getOrDefault(line.substring(at, end), 0) : 0;
    }

    /** The month and the dot behind it: 20.1. and 20.1.2023, but no number of a version. */
    private static boolean isDotted(String line, int from) {
        int end = from;
        while (isDigit(line, end)) {
            end++;
        }
        int year = end + 1;
        while (isDigit(line, year)) {
            year++;
        }
        boolean whole = year == end + 1 || year == end + 5;
        return end > from && end - from <= 2 && at(line, end) == '.' && whole && at(line, year) != '.';
    }

    /** The number of a month and perhaps a year behind the day. */
    private int monthBehind(String line, int from, int day, List<LocalDate> dates) {
        int end = from;
        while (isDigit(line, end)) {
            end++;
        }
        int month = number(line, from, end);
        if (month > 0) {
            add(year(line, end), month, day, dates);
        }
        boolean year = isDigit(line, end + 1);
        while (year && isDigit(line, end + 1)) {
            end++;
        }
        return Math.max(end + 1, from);
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
