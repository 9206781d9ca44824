package followup.mail;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Guesses the boundary of a multipart that does not say it, or says it wrongly. */
final class Boundaries {

    /** Longest boundary by RFC 2046, in characters. */
    private static final int LONGEST = 70;

    /** Candidates that are counted. */
    private static final int CANDIDATES = 200;

    private Boundaries() {}

    /** The first line that begins with two hyphens and comes again, or is followed by something like a part's header. */
    static Optional<String> guess(byte[] content) {
        Map<String, Integer> seen = new HashMap<>();
        Optional<String> first = Optional.empty();
        int line = 0;
        while (line < content.length) {
            int end = line;
            while (end < content.length && content[end] != '\n') {
                end++;
            }
            Optional<String> candidate = candidate(content, line, end);
            if (candidate.isPresent() && (seen.size() < CANDIDATES || seen.containsKey(candidate.get()))) {
                String name = candidate.get();
                if (seen.merge(name, 1, Integer::sum) > 1 || seen.containsKey(withoutEnd(name))) {
                    return Optional.of(seen.containsKey(withoutEnd(name)) ? withoutEnd(name) : name);
                }
                first = first.or(() -> candidate).filter(known -> !known.isEmpty());
                if (hasPartHeader(content, end + 1)) {
                    return candidate;
                }
            }
            line = end + 1;
        }
        return Optional.empty();
    }

    private static boolean hasPartHeader(byte[] content, int from) {
        byte[] content8 = "content-".getBytes(StandardCharsets.ISO_8859_1);
        if (from + content8.length > content.length) {
            return false;
        }
        for (int i = 0; i < content8.length; i++) {
            if (AsciiCase.lower((char) (content[from + i] & 0xff)) != content8[i]) {
                return false;
            }
        }
        return true;
    }

    private static String withoutEnd(String name) {
        return name.endsWith("--") ? name.substring(0, name.length() - 2) : name + "--";
    }

    private static Optional<String> candidate(byte[] content, int from, int to) {
        int end = to;
        while (end > from && content[end - 1] <= ' ' && content[end - 1] >= 0) {
            end--;
        }
        int length = end - from - 2;
        if (length < 1 || length > LONGEST + 2 || content[from] != '-' || content[from + 1] != '-') {
            return Optional.empty();
        }
        boolean onlyHyphens = true;
        for (int i = from + 2; i < end; i++) {
            if (content[i] < 0x21 || content[i] == '"') {
                return Optional.empty();
            }
            onlyHyphens &= content[i] == '-';
        }
        return onlyHyphens
                ? Optional.empty()
                : Optional.of(new String(content, from + 2, length, StandardCharsets.ISO_8859_1));
    }
}
