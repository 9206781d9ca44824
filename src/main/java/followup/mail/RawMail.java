package followup.mail;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The bytes of a mail made fit for a MIME parser: 1. cut at the limit, 2. blank lines, a byte order mark and an mbox separator before the
 * header passed over, 3. line ends of a bare CR turned into LF, 4. the place found where a header without a blank line after it ends.
 *
 * @param bytes same offsets and lines as in the mail given
 * @param start where the header begins
 * @param spillsAt which malformed header line, counted from 0, begins the body; -1 when none does
 * @param headless whether there is no header at all, only text
 */
record RawMail(byte[] bytes, int start, int spillsAt, boolean headless) {

    /** Lines looked at to tell whether a header goes on after a malformed line. */
    private static final int LOOK_AHEAD = 40;

    private static final String[] COMMON = {
        "from:",
        "to:",
        "cc:",
        "subject:",
        "date:",
        "message-id:",
        "mime-version:",
        "content-",
        "received:",
        "return-path:",
        "references:",
        "in-reply-to:",
        "reply-to:",
        "sender:",
        "x-",
        "dkim-signature:",
        "authentication-results:",
        "list-",
        "delivered-to:",
        "user-agent:",
        "thread-",
        "auto-submitted:",
        "importance:",
        "priority:",
        "arc-",
        "received-spf:",
        "errors-to:",
        "precedence:"
    };

    static RawMail of(byte[] given) {
        byte[] bytes = given;
        if (bytes.length > Limits.MAIL_BYTES) {
            bytes = Arrays.copyOf(bytes, Limits.MAIL_BYTES);
        }
        bytes = withLineFeeds(bytes);
        int start = start(bytes);
        boolean headless = !isBlank(bytes, start, lineEnd(bytes, start)) && !headerGoesOn(bytes, start);
        return new RawMail(bytes, headless ? 0 : start, spillsAt(bytes, start), headless);
    }

    /** Notes what was passed over. */
    void note(byte[] given, Problems problems) {
        if (given.length > bytes.length) {
            problems.note(Damage.TOO_LARGE, given.length, bytes.length);
        }
        if (headless) {
            problems.note(0, Damage.NO_HEADER);
        }
        if (start > 0) {
            problems.note(0, Damage.BEFORE_HEADER);
        }
        if (!Arrays.equals(given, 0, bytes.length, bytes, 0, bytes.length)) {
            problems.note(Damage.BARE_CR);
        }
    }

    private static byte[] withLineFeeds(byte[] bytes) {
        boolean allBare = true;
        boolean someBare = false;
        int headerEnd = bytes.length;
        for (int i = 0; i < bytes.length && i < headerEnd; i++) {
            if (bytes[i] == '\n') {
                allBare = false;
                int next = i + 1 < bytes.length && bytes[i + 1] == '\r' ? i + 2 : i + 1;
                if (next < bytes.length && bytes[next] == '\n') {
                    headerEnd = i;
                }
            }
            someBare |= bytes[i] == '\r' && (i + 1 == bytes.length || bytes[i + 1] != '\n');
        }
        if (!someBare) {
            return bytes;
        }
        var result = bytes.clone();
        for (int i = 0; i < (allBare ? bytes.length : headerEnd); i++) {
            boolean bare = result[i] == '\r' && (i + 1 == result.length || result[i + 1] != '\n');
            if (bare) {
                result[i] = (byte) (allBare || continues(result, i + 1) ? '\n' : ' ');
            }
        }
        return result;
    }

    private static boolean continues(byte[] bytes, int from) {
        return isHeaderLine(bytes, from, lineEnd(bytes, from));
    }

    private static int start(byte[] bytes) {
        int at = 0;
        if (bytes.length > 2 && (bytes[0] & 0xff) == 0xef && (bytes[1] & 0xff) == 0xbb && (bytes[2] & 0xff) == 0xbf) {
            at = 3;
        }
        int blank = at;
        while (blank < bytes.length && (bytes[blank] == '\n' || bytes[blank] == '\r')) {
            blank++;
        }
        int end = lineEnd(bytes, blank);
        if (startsWith(bytes, blank, "From ") || startsWith(bytes, blank, ">From ")) {
            return Math.min(end + 1, bytes.length);
        }
        return isHeaderLine(bytes, blank, end) ? blank : at;
    }

    private static int spillsAt(byte[] bytes, int start) {
        int malformed = 0;
        int line = start;
        while (line < bytes.length) {
            int end = lineEnd(bytes, line);
            if (isBlank(bytes, line, end)) {
                return -1;
            }
            boolean folded = line > start && (bytes[line] == ' ' || bytes[line] == '\t');
            if (!folded && !isHeaderLine(bytes, line, end) && !isParameterLine(bytes, line, end)) {
                if (!headerGoesOn(bytes, end + 1)) {
                    return malformed;
                }
                malformed++;
            }
            line = end + 1;
        }
        return -1;
    }

    private static boolean headerGoesOn(byte[] bytes, int from) {
        int line = from;
        for (int i = 0; i < LOOK_AHEAD && line < bytes.length; i++) {
            int end = lineEnd(bytes, line);
            if (isBlank(bytes, line, end)) {
                return false;
            }
            for (String name : COMMON) {
                if (startsWith(bytes, line, name)) {
                    return true;
                }
            }
            line = end + 1;
        }
        return false;
    }

    /** A name of visible ASCII characters, perhaps blanks, and a colon. */
    static boolean isHeaderLine(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && bytes[at] > ' ' && bytes[at] < 0x7f && bytes[at] != ':') {
            at++;
        }
        if (at == from) {
            return false;
        }
        while (at < to && (bytes[at] == ' ' || bytes[at] == '\t')) {
            at++;
        }
        return at < to && bytes[at] == ':';
    }

    /** A parameter that lost the blank before it: {@code boundary="x"}. */
    static boolean isParameterLine(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to
                && (bytes[at] >= 'a' && bytes[at] <= 'z'
                        || bytes[at] >= 'A' && bytes[at] <= 'Z'
                        || bytes[at] == '*'
                        || bytes[at] == '-')) {
            at++;
        }
        if (at == from || at + 1 >= to || bytes[at] != '=') {
            return false;
        }
        boolean quoted = bytes[at + 1] == '"';
        for (int i = at + 1; i < to; i++) {
            if (bytes[i] == ' ' && !quoted) {
                return false;
            }
        }
        return true;
    }

    private static boolean startsWith(byte[] bytes, int from, String prefix) {
        if (bytes.length - from < prefix.length()) {
            return false;
        }
        String there = new String(bytes, from, prefix.length(), StandardCharsets.ISO_8859_1);
        return prefix.endsWith(" ") ? there.equals(prefix) : AsciiCase.equal(there, prefix);
    }

    private static boolean isBlank(byte[] bytes, int from, int to) {
        return to == from || to == from + 1 && bytes[from] == '\r';
    }

    private static int lineEnd(byte[] bytes, int from) {
        int end = from;
        while (end < bytes.length && bytes[end] != '\n') {
            end++;
        }
        return end;
    }
}
