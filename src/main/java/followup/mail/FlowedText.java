package followup.mail;

import java.util.ArrayList;
import java.util.List;

/** Undoes format=flowed (RFC 3676): lines that end in a blank go on in the next one of the same quote depth. */
final class FlowedText {

    private FlowedText() {}

    /** @param delSp whether the blank at the line's end was added and is to be removed when joining */
    static List<String> join(List<String> lines, boolean delSp) {
        var joined = new ArrayList<String>();
        StringBuilder open = new StringBuilder();
        int openDepth = -1;
        for (String line : lines) {
            int depth = quoteDepth(line);
            String text = unstuffed(line.substring(depth));
            boolean signature = text.equals("-- ");
            boolean flows = text.endsWith(" ") && !signature;
            if (openDepth >= 0 && (openDepth != depth || signature || text.isEmpty())) {
                joined.add(open.toString());
                openDepth = -1;
            }
            if (openDepth < 0) {
                open = new StringBuilder(depth == 0 ? "" : ">".repeat(depth) + " ");
            }
            open.append(flows && delSp ? text.substring(0, text.length() - 1) : text);
            openDepth = flows ? depth : -1;
            if (!flows) {
                joined.add(open.toString());
            }
        }
        if (openDepth >= 0) {
            joined.add(open.toString());
        }
        return joined;
    }

    private static int quoteDepth(String line) {
        int depth = 0;
        while (depth < line.length() && line.charAt(depth) == '>') {
            depth++;
        }
        return depth;
    }

    private static String unstuffed(String text) {
        return text.startsWith(" ") ? text.substring(1) : text;
    }
}
