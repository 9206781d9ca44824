package followup.letter;

/** Makes values from outside fit for a letter. */
final class OneLine {

    private OneLine() {}

    /**
     * The text on one line: white space and controls become single spaces; what cannot be seen or turns the direction of writing
     * (format characters, lone surrogates) is left out. Braces stay as they are: values are never read as templates.
     */
    static String of(String text) {
        var line = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (isSpace(c)) {
                if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
                    line.append(' ');
                }
            } else if (isSeen(c)) {
                line.appendCodePoint(c);
            }
        });
        return line.toString().strip();
    }

    /** The same, cut to {@code limit} characters with an ellipsis when it is longer. */
    static String of(String text, int limit) {
        var line = of(text);
        return line.codePointCount(0, line.length()) <= limit
                ? line
                : line.substring(0, line.offsetByCodePoints(0, limit - 1)).stripTrailing() + "…";
    }

    private static boolean isSpace(int c) {
        return Character.isISOControl(c)
                || c == ' '
                || Character.getType(c) == Character.LINE_SEPARATOR
                || Character.getType(c) == Character.PARAGRAPH_SEPARATOR;
    }

    /** Joiners stay: emoji and some scripts are written with them. */
    private static boolean isSeen(int c) {
        int type = Character.getType(c);
        return type != Character.SURROGATE && (type != Character.FORMAT || c == 0x200c || c == 0x200d);
    }
}
