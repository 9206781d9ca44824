package followup.mail;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Groups of header fields inside a part, with empty lines between them: delivery reports and read receipts. */
final class HeaderBlocks {

    /** Groups of one report: 500. Further ones are left out. */
    private static final int MOST = 500;

    private HeaderBlocks() {}

    static List<HeaderGroup> of(byte[] content) {
        var groups = new ArrayList<HeaderGroup>();
        var group = new ArrayList<Header>();
        var field = new StringBuilder();
        for (String line : PlainLines.split(new String(content, StandardCharsets.ISO_8859_1))) {
            boolean folded = !line.isBlank() && (line.charAt(0) == ' ' || line.charAt(0) == '\t') && !field.isEmpty();
            if (folded && field.length() < Limits.HEADER_BYTES) {
                field.append(' ').append(line.strip());
            }
            if (!folded) {
                end(field, group);
                if (line.isBlank() && !group.isEmpty() && groups.size() < MOST) {
                    groups.add(new HeaderGroup(group));
                    group.clear();
                }
                field.append(line.strip());
            }
        }
        end(field, group);
        if (!group.isEmpty()) {
            groups.add(new HeaderGroup(group));
        }
        return groups;
    }

    private static void end(StringBuilder field, List<Header> group) {
        int colon = field.indexOf(":");
        if (colon > 0 && group.size() < Limits.HEADER_COUNT) {
            String raw = field.substring(colon + 1).strip();
            group.add(new Header(field.substring(0, colon).strip(), EncodedWords.decode(raw, "", repair -> {}), raw));
        }
        field.setLength(0);
    }
}
