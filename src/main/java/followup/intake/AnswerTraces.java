package followup.intake;

import followup.mail.TextLine;
import java.util.List;

/**
 * Whether a mail holds something that only a person writes: a filled-in slot of our form, a measure's code and words of an answer in one line,
 * a list of codes with a word or a choice behind each, or an unmistakable word of an answer at the beginning. What the answer is, is not decided
 * here.
 */
final class AnswerTraces {

    /** Lines that say something at the head of a text; our form begins further down. */
    private static final int HEAD_LINES = 15;

    /** Lines of a code and a few words that make a list; one alone may be the number of a ticket or a product. */
    private static final int FEWEST_OF_A_LIST = 2;

    /** Characters of a status behind a code in a list; the titles of measures are longer. */
    private static final int LONGEST_STATUS = 12;

    private final Rules rules;

    AnswerTraces(Rules rules) {
        this.rules = rules;
    }

    boolean in(MailWords words) {
        return words.mail().body().lines().stream().map(TextLine::text).anyMatch(AnswerTraces::isFilledSlot)
                || words.own().stream().anyMatch(this::isAnswer)
                || isList(words.own())
                || words.own().stream()
                        .filter(line -> !line.isBlank())
                        .limit(HEAD_LINES)
                        .anyMatch(this::isStatement);
    }

    /** Whether the line begins with a measure's code and says something behind it, be it an answer or not. */
    static boolean isOfMeasure(String line) {
        return hasCode(line) && !behindCode(line).isEmpty();
    }

    /** Whether the line has a slot of our form, filled in or not. */
    static boolean isSlot(String line) {
        return slot(Folded.of(line).text()) >= 0;
    }

    private boolean isAnswer(String line) {
        return hasCode(line) && rules.say(Rules.Where.TEXT, Folded.of(line), "answer");
    }

    /** {@code ・W-01　設定済み}, {@code K-01 - 1}. Where our form is among the lines, its headings have short titles too, and only choices count. */
    private static boolean isList(List<String> lines) {
        List<String> statuses = lines.stream()
                .filter(AnswerTraces::hasCode)
                .map(AnswerTraces::behindCode)
                .filter(rest -> !rest.isEmpty() && rest.length() <= LONGEST_STATUS)
                .toList();
        return statuses.stream().filter(AnswerTraces::isChoice).count() >= FEWEST_OF_A_LIST
                || statuses.size() >= FEWEST_OF_A_LIST
                        && lines.stream().noneMatch(line -> slot(Folded.of(line).text()) >= 0);
    }

    private static boolean isChoice(String rest) {
        return rest.length() == 1 && rest.charAt(0) >= '1' && rest.charAt(0) <= '7';
    }

    /** What stands behind the code at the beginning of a line that has one, without separators; nothing where it stands elsewhere. */
    private static String behindCode(String line) {
        String plain = Folded.of(line).text();
        int start = 0;
        while (start < plain.length() && !Character.isLetterOrDigit(plain.charAt(start))) {
            start++;
        }
        int end = start;
        while (end < plain.length() && isCode(plain.charAt(end))) {
            end++;
        }
        if (end == start || !Character.isDigit(plain.charAt(end - 1))) {
            return "";
        }
        while (end < plain.length() && !Character.isLetterOrDigit(plain.charAt(end))) {
            end++;
        }
        return plain.substring(end).strip();
    }

    private static boolean isCode(char c) {
        return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-';
    }

    /** An unmistakable word of an answer near the beginning; the list of choices in our form has numbers before them. */
    private boolean isStatement(String line) {
        var folded = Folded.of(line);
        boolean choice = !folded.text().isEmpty()
                && "0123456789([・-".indexOf(folded.text().charAt(0)) >= 0;
        return !choice && rules.count(Rules.Where.TEXT, folded, "statement") == 1;
    }

    /** Something between the brackets behind a word of our form: {@code 状況［1］}, {@code Status [done]}. */
    private static boolean isFilledSlot(String line) {
        String plain = Folded.of(line).text();
        int open = slot(plain);
        int close = open < 0 ? -1 : plain.indexOf(']', open);
        return close > 0 && !plain.substring(open + 1, close).isBlank();
    }

    /** Where the brackets behind a word of our form open in a folded line; -1 where there are none. */
    private static int slot(String plain) {
        for (String label : new String[] {"状況", "status"}) {
            int at = plain.indexOf(label);
            int open = at < 0 ? -1 : at + label.length();
            while (open >= 0 && open < plain.length() && (plain.charAt(open) == ' ' || plain.charAt(open) == ':')) {
                open++;
            }
            if (open > 0 && open < plain.length() && plain.charAt(open) == '[') {
                return open;
            }
        }
        return -1;
    }

    /** One to three capital letters, a hyphen, and digits, standing alone. */
    private static boolean hasCode(String line) {
        for (int i = 1; i + 1 < line.length(); i++) {
            char c = line.charAt(i);
            boolean hyphen = c == '-' || c == '\uff0d' || c == '\u2010' || c == '\u2212' || c == '\u30fc';
            if (hyphen
                    && Character.isDigit(line.charAt(i + 1))
                    && Character.isUpperCase(line.charAt(i - 1))
                    && isAlone(line, i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAlone(String line, int hyphen) {
        int start = hyphen - 1;
        while (start >= 0 && Character.isUpperCase(line.charAt(start))) {
            start--;
        }
        boolean free = start < 0 || !Character.isLetterOrDigit(line.charAt(start)) || line.charAt(start) > 0x2fff;
        return hyphen - start <= 4 && free && !(start >= 0 && line.charAt(start) == '-');
    }
}
