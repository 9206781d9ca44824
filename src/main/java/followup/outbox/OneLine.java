package followup.outbox;

import java.util.regex.Pattern;

/** Text from outside, made fit for a column and a log line. */
final class OneLine {

    /** {@code <taro@shop.example>:} as well as {@code <"taro yamada"@shop.example>}. */
    private static final Pattern ADDRESS = Pattern.compile("(?:\\S*\"[^\"@]*\"|\\S+)@\\S+");

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

    /** For logs: what looks like an address is left out, and what is written to it without a space. */
    static String withoutAddresses(String text) {
        return ADDRESS.matcher(text).replaceAll("…@…");
    }
}
