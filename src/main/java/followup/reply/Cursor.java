package followup.reply;

/** A place in a folded text that moves on when what is asked for stands there. */
final class Cursor {

    private final String text;
    private int at;

    Cursor(String text, int at) {
        this.text = text;
        this.at = at;
    }

    int at() {
        return at;
    }

    void backTo(int place) {
        at = place;
    }

    boolean atEnd() {
        return at >= text.length();
    }

    char current() {
        return atEnd() ? '\n' : text.charAt(at);
    }

    Cursor skipSpaces() {
        while (!atEnd() && text.charAt(at) == ' ') {
            at++;
        }
        return this;
    }

    boolean take(String words) {
        if (!text.startsWith(words, at)) {
            return false;
        }
        at += words.length();
        return true;
    }

    /** The first of the words that stands here; the longer ones must come first. */
    String takeAny(String... words) {
        for (String word : words) {
            if (take(word)) {
                return word;
            }
        }
        return "";
    }

    /** The Latin letters and figures that stand here; empty when there are none. */
    String takeWord() {
        int start = at;
        while (isAtWordCharacter()) {
            at++;
        }
        return text.substring(start, at);
    }

    /** One of the characters, or 0. */
    char takeOneOf(String characters) {
        if (atEnd() || characters.indexOf(text.charAt(at)) < 0) {
            return 0;
        }
        return text.charAt(at++);
    }

    /** A run of digits of that length, or -1; a shorter or longer run is not touched. */
    int number(int fewest, int most) {
        int end = at;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        if (end - at < fewest || end - at > most) {
            return -1;
        }
        int value = Integer.parseInt(text.substring(at, end));
        at = end;
        return value;
    }

    /** "on 5", "Tuesday, 5" */
    boolean isBehindWord() {
        int before = at > 1 && text.charAt(at - 1) == ' ' ? at - 2 : -1;
        before -= before > 0 && text.charAt(before) == ',' ? 1 : 0;
        return before >= 0 && Character.isLetter(text.charAt(before));
    }

    boolean isAtDigit() {
        return !atEnd() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }

    boolean isAtWordCharacter() {
        return !atEnd() && Expressions.isWordCharacter(text.charAt(at));
    }
}
