package followup.mail;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Dates of mail headers, also without weekday, seconds or zone, with two-digit years, or in ISO 8601. A missing zone is read as UTC. */
final class MailDates {

    private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";

    /** Zone names in hours from UTC (RFC 5322, 4.3, and what Japanese senders write). */
    private static final Map<String, Integer> ZONES = Map.ofEntries(
            Map.entry("gmt", 0),
            Map.entry("ut", 0),
            Map.entry("utc", 0),
            Map.entry("z", 0),
            Map.entry("jst", 9),
            Map.entry("kst", 9),
            Map.entry("est", -5),
            Map.entry("edt", -4),
            Map.entry("cst", -6),
            Map.entry("cdt", -5),
            Map.entry("mst", -7),
            Map.entry("mdt", -6),
            Map.entry("pst", -8),
            Map.entry("pdt", -7),
            Map.entry("cet", 1),
            Map.entry("cest", 2),
            Map.entry("bst", 1));

    /** Longest value that is read, in characters. */
    private static final int LONGEST = 100;

    private final List<String> words;
    private int year = -1;
    private int month = -1;
    private int day = -1;
    private int[] time = {};
    private int offsetMinutes;

    private MailDates(List<String> words) {
        this.words = words;
    }

    static Optional<Instant> parse(String value) {
        return new MailDates(words(value)).parse();
    }

    private Optional<Instant> parse() {
        words.forEach(this::read);
        if (year < 0 || month < 1 || day < 1) {
            return Optional.empty();
        }
        int full = year < 50 ? 2000 + year : year < 1000 ? 1900 + year : year;
        try {
            int second = time.length > 2 ? Math.min(time[2], 59) : 0;
            var local = time.length > 1
                    ? LocalDateTime.of(full, month, day, time[0], time[1], second)
                    : LocalDateTime.of(full, month, day, 0, 0);
            return Optional.of(local.toInstant(ZoneOffset.ofTotalSeconds(offsetMinutes * 60)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private void read(String word) {
        if (word.indexOf(':') > 0) {
            time(word);
        } else if ((word.charAt(0) == '+' || word.charAt(0) == '-') && time.length > 0) {
            offset(word);
        } else if (isDigits(word)) {
            number(word);
        } else if (word.indexOf('-') > 0 || word.indexOf('/') > 0) {
            joined(word);
        } else {
            name(AsciiCase.lower(word));
        }
    }

    private void time(String word) {
        int t = Math.max(word.indexOf('T'), word.indexOf('t'));
        if (t > 0) {
            joined(word.substring(0, t));
        }
        int from = t + 1;
        int to = from;
        while (to < word.length() && (word.charAt(to) == ':' || Character.isDigit(word.charAt(to)))) {
            to++;
        }
        String[] parts = word.substring(from, to).split(":");
        if (parts.length >= 2 && time.length == 0) {
            time = new int[Math.min(parts.length, 3)];
            for (int i = 0; i < time.length; i++) {
                time[i] = small(parts[i]);
            }
        }
        int zone = to;
        while (zone < word.length() && "+-Z".indexOf(word.charAt(zone)) < 0) {
            zone++;
        }
        if (zone < word.length() && word.charAt(zone) != 'Z') {
            offset(word.substring(zone));
        }
    }

    private void offset(String word) {
        var digits = new StringBuilder();
        word.chars().filter(c -> c >= '0' && c <= '9').forEach(c -> digits.append((char) c));
        if (digits.length() == 4) {
            int minutes = small(digits.substring(0, 2)) * 60 + small(digits.substring(2));
            offsetMinutes = Math.min(minutes, 18 * 60) * (word.charAt(0) == '-' ? -1 : 1);
        }
    }

    private void number(String word) {
        if (word.length() == 4 && year < 0) {
            year = small(word);
        } else if (day < 0 && word.length() <= 2) {
            day = small(word);
        } else if (year < 0 && month > 0) {
            year = small(word);
        }
    }

    /** 2023-01-15, 2023/1/15, 15-Jan-2023. */
    private void joined(String word) {
        String[] parts = word.replace('/', '-').split("-");
        if (parts.length == 3 && parts[0].length() == 4) {
            year = small(parts[0]);
            month = small(parts[1]);
            day = small(parts[2]);
        } else if (parts.length == 3) {
            day = small(parts[0]);
            name(parts[1].toLowerCase(Locale.ROOT));
            year = small(parts[2]);
        }
    }

    private void name(String word) {
        int index = word.length() >= 3 ? MONTHS.indexOf(word.substring(0, 3)) : -1;
        if (index >= 0 && index % 3 == 0 && month < 0) {
            month = index / 3 + 1;
        } else if (ZONES.containsKey(word) && time.length > 0) {
            offsetMinutes = ZONES.getOrDefault(word, 0) * 60;
        }
    }

    private static int small(String digits) {
        return isDigits(digits) && digits.length() <= 4 ? Integer.parseInt(digits) : -1;
    }

    private static boolean isDigits(String word) {
        return !word.isEmpty() && word.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** Words between blanks and commas, comments left out. */
    private static List<String> words(String value) {
        String cut = value.substring(0, Math.min(value.length(), LONGEST));
        int comment = cut.indexOf('(');
        String plain = comment > 0 ? cut.substring(0, comment) : cut;
        var words = new ArrayList<String>();
        for (String word : plain.replace(',', ' ').replace('\t', ' ').split(" ")) {
            if (!word.isBlank()) {
                words.add(word.strip());
            }
        }
        return words;
    }
}
