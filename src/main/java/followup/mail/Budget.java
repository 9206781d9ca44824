package followup.mail;

/** What is left to spend on one mail and all mails inside it. Not thread-safe. */
final class Budget {

    private int parts = Limits.PARTS;
    private int textBytes = Limits.TEXT_BYTES;
    private int chars = Limits.TEXT_CHARS;
    private int lines = Limits.LINES;

    boolean hasParts() {
        return parts > 0;
    }

    boolean takePart() {
        return parts-- > 0;
    }

    /** How many of the wanted bytes of text may be decoded. */
    int takeTextBytes(int wanted) {
        int given = Math.min(wanted, textBytes);
        textBytes -= given;
        return given;
    }

    /** UTF-16 units of text that may still be kept. */
    int chars() {
        return chars;
    }

    int takeChars(int wanted) {
        int given = Math.min(wanted, chars);
        chars -= given;
        return given;
    }

    int takeLines(int wanted) {
        int given = Math.min(wanted, lines);
        lines -= given;
        return given;
    }
}
