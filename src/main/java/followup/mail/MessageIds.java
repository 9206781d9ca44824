package followup.mail;

import java.util.ArrayList;
import java.util.List;

/** Message ids as they really stand in headers: folded inside, without brackets, with remarks between them. */
final class MessageIds {

    private MessageIds() {}

    /** The ids of a header value without angle brackets, in order; the last {@link Limits#MESSAGE_IDS} of them. */
    static List<String> in(String value) {
        var ids = new ArrayList<String>();
        int at = 0;
        while (at < value.length()) {
            int open = value.indexOf('<', at);
            addBare(value.substring(at, open < 0 ? value.length() : open), ids);
            if (open < 0) {
                break;
            }
            int close = value.indexOf('>', open);
            int end = close < 0 ? value.length() : close;
            add(withoutSpace(value.substring(open + 1, end)), ids);
            at = end + 1;
        }
        return List.copyOf(ids.subList(Math.max(0, ids.size() - Limits.MESSAGE_IDS), ids.size()));
    }

    private static void addBare(String between, List<String> ids) {
        for (String word : between.split(" ")) {
            String id = word.strip();
            int at = id.indexOf('@');
            if (at > 0 && at < id.length() - 1 && id.indexOf('"') < 0) {
                add(id, ids);
            }
        }
    }

    private static void add(String id, List<String> ids) {
        if (!id.isEmpty()) {
            ids.add(id);
        }
    }

    private static String withoutSpace(String text) {
        var result = new StringBuilder(text.length());
        text.chars().filter(c -> c > ' ' && c != '<').forEach(c -> result.append((char) c));
        return result.toString();
    }
}
