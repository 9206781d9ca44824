package followup.mail;

import java.util.Arrays;
import java.util.List;

/** The words of text/enriched (RFC 1896), the forerunner of HTML in mail: commands in angle brackets left out, line ends by its rules. */
final class EnrichedText {

    /** Bytes that are read: 1 MiB. The rest is cut off. */
    private static final int MOST = 1 << 20;

    /** Characters of a command with its brackets. What is longer is text. */
    private static final int LONGEST_COMMAND = 62;

    /** Characters of a parameter. What is longer is text. */
    private static final int LONGEST_PARAMETER = 1_000;

    private EnrichedText() {}

    static List<TextLine> lines(byte[] content, Entity part) {
        byte[] bytes = content.length > MOST ? Arrays.copyOf(content, MOST) : content;
        String text = TextDecoder.decode(bytes, part.type().charset()).text();
        var words = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            int close = c == '<' ? near(text, ">", at, LONGEST_COMMAND) : -1;
            if (text.startsWith("<<", at)) {
                words.append('<');
                at += 2;
            } else if (close > 0) {
                at = AsciiCase.startsWith(text, at, "<param>") ? afterParameter(text, close) : close + 1;
            } else if (c == '\n') {
                at = lineEnds(text, at, words);
            } else {
                if (c != '\r') {
                    words.append(c);
                }
                at++;
            }
        }
        return TextPart.lines(PlainLines.split(words.toString()));
    }

    private static int afterParameter(String text, int from) {
        int end = near(text, "</param>", from, LONGEST_PARAMETER);
        return end < 0 ? from + 1 : end + 8;
    }

    private static int near(String text, String wanted, int from, int within) {
        int at = AsciiCase.indexOf(text.substring(from, Math.min(text.length(), from + within)), wanted, 0);
        return at < 0 ? -1 : from + at;
    }

    /** One line end is a blank, n line ends are n - 1. */
    private static int lineEnds(String text, int from, StringBuilder words) {
        int ends = 0;
        int at = from;
        while (at < text.length() && (text.charAt(at) == '\n' || text.charAt(at) == '\r')) {
            ends += text.charAt(at++) == '\n' ? 1 : 0;
        }
        words.append(ends == 1 ? " " : "\n".repeat(ends - 1));
        return at;
    }
}
