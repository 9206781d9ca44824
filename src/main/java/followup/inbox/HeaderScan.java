package followup.inbox;

import followup.mail.MailAddress;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The three header fields by which a mail can be recognised, found in its bytes without decoding it. Works on any bytes;
 * looks at the first {@value #LIMIT} of them only.
 */
final class HeaderScan {

    /** Bytes; what stands further down is not found. */
    private static final int LIMIT = 256 * 1024;

    /** Characters, the width of the column; the rest of a longer id is cut off. */
    private static final int MESSAGE_ID_LIMIT = 998;

    /** Characters; enough to recognise a subject. */
    private static final int SUBJECT_LIMIT = 500;

    private final String header;

    HeaderScan(byte[] mail) {
        var start = new String(mail, 0, Math.min(mail.length, LIMIT), StandardCharsets.ISO_8859_1);
        this.header = "\n" + untilEmptyLine(start.replace("\r\n", "\n").replace('\r', '\n'));
    }

    /** Without angle brackets, if it has any. */
    Optional<String> messageId() {
        return field("message-id").map(HeaderScan::insideBrackets).map(id -> cut(id, MESSAGE_ID_LIMIT));
    }

    /** The sender's address, masked: {@code t***@example.jp}. */
    Optional<String> maskedSender() {
        return field("from")
                .map(HeaderScan::insideBrackets)
                .map(address -> MailAddress.of(address).masked());
    }

    /** As it stands in the mail, in its encoded form. */
    Optional<String> subject() {
        return field("subject").map(subject -> cut(subject, SUBJECT_LIMIT));
    }

    private static String untilEmptyLine(String text) {
        int end = text.indexOf("\n\n");
        return end < 0 ? text : text.substring(0, end);
    }

    /** The first field of that name, unfolded. */
    private Optional<String> field(String name) {
        for (int line = header.indexOf('\n'); line >= 0; line = header.indexOf('\n', line + 1)) {
            int colon = line + 1 + name.length();
            if (header.regionMatches(true, line + 1, name, 0, name.length()) && isColon(colon)) {
                int end = endOfField(colon);
                var found = withoutControls(header.substring(colon + 1, end)).strip();
                return found.isEmpty() ? Optional.empty() : Optional.of(found);
            }
        }
        return Optional.empty();
    }

    private boolean isColon(int at) {
        return at < header.length() && header.charAt(at) == ':';
    }

    private int endOfField(int from) {
        int end = header.indexOf('\n', from);
        while (end >= 0 && end + 1 < header.length() && isBlank(header.charAt(end + 1))) {
            end = header.indexOf('\n', end + 1);
        }
        return end < 0 ? header.length() : end;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }

    /** PostgreSQL keeps no U+0000, and a folded line is one line. */
    private static String withoutControls(String text) {
        var result = new StringBuilder(text.length());
        text.chars().filter(c -> c >= ' ').forEach(c -> result.append((char) c));
        return result.toString();
    }

    private static String insideBrackets(String text) {
        int open = text.lastIndexOf('<');
        int close = text.indexOf('>', open + 1);
        return open >= 0 && close > open ? text.substring(open + 1, close).strip() : text;
    }

    private static String cut(String text, int limit) {
        return text.length() <= limit ? text : text.substring(0, limit);
    }
}
