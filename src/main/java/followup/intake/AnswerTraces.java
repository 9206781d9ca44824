package followup.intake;

import followup.mail.TextLine;

/**
 * Whether a mail holds something that only a person writes: a filled-in slot of our form, a measure's code and words of an answer in one line,
 * or an unmistakable word of an answer at the beginning. What the answer is, is not decided here.
 */
final class AnswerTraces {

    /** Lines that say something at the head of a text; our form begins further down. */
    private static final int HEAD_LINES = 15;

    private final Rules rules;

    AnswerTraces(Rules rules) {
        this.rules = rules;
    }

    boolean in(MailWords words) {
        return words.mail().body().lines().stream().map(TextLine::text).anyMatch(AnswerTraces::isFilledSlot)
                || words.own().stream().anyMatch(this::isAnswer)
                || words.own().stream()
                        .filter(line -> !line.isBlank())
                        .limit(HEAD_LINES)
                        .anyMatch(this::isStatement);
    }

    private boolean isAnswer(String line) {
        return hasCode(line) && rules.say(Rules.Where.TEXT, Folded.of(line), "answer");
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
        for (String label : new String[] {"状況", "status"}) {
            int at = plain.indexOf(label);
            int open = at < 0 ? -1 : at + label.length();
            while (open >= 0 && open < plain.length() && (plain.charAt(open) == ' ' || plain.charAt(open) == ':')) {
                open++;
            }
            if (open > 0 && open < plain.length() && plain.charAt(open) == '[') {
                int close = plain.indexOf(']', open);
                return close > 0 && !plain.substring(open + 1, close).isBlank();
            }
        }
        return false;
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
