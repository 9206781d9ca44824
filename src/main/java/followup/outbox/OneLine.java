package followup.outbox;

/** Text from outside, made fit for a column and a log line. */
final class OneLine {

    private OneLine() {}

    /** Control characters become spaces, and what is longer than {@code longest} UTF-16 units is cut. */
    static String of(String text, int longest) {
        var line = new StringBuilder(Math.min(text.length(), longest));
        text.strip()
                .codePoints()
                .limit(longest)
                .forEach(c -> line.appendCodePoint(Character.isISOControl(c) ? ' ' : c));
        while (line.length() > longest) {
            line.setLength(line.offsetByCodePoints(line.length(), -1));
        }
        return line.toString();
    }

    /** For logs: what looks like an address is left out. */
    static String withoutAddresses(String text) {
        return text.replaceAll("\\S+@\\S+", "…@…");
    }
}
