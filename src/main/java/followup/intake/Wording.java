package followup.intake;

import java.util.ArrayList;
import java.util.List;

/**
 * A pattern of a rule: pieces that stand in this order in one line. Matching takes time linear in the text for each piece; there is no
 * backtracking.
 *
 * @param pieces folded like the text
 * @param atStart whether the line begins with the first piece
 * @param atEnd whether the line ends with the last piece
 */
record Wording(List<String> pieces, boolean atStart, boolean atEnd) {

    static Wording of(String pattern) {
        boolean atStart = pattern.startsWith("^");
        boolean atEnd = pattern.endsWith("$");
        String body = pattern.substring(atStart ? 1 : 0, pattern.length() - (atEnd ? 1 : 0));
        var pieces = new ArrayList<String>();
        for (String piece : body.split("\\*")) {
            String folded = Folded.of(piece).text();
            if (!folded.isBlank()) {
                pieces.add(folded.strip());
            }
        }
        if (pieces.isEmpty()) {
            throw new IllegalStateException("a pattern without words: " + pattern);
        }
        return new Wording(List.copyOf(pieces), atStart, atEnd);
    }

    /** The offset of the first match, or -1. */
    int find(Folded folded) {
        String text = folded.text();
        String first = pieces.getFirst();
        int at = text.indexOf(first);
        while (at >= 0) {
            int lineEnd = text.indexOf('\n', at);
            int end = lineEnd < 0 ? text.length() : lineEnd;
            boolean begins = at == 0 || text.charAt(at - 1) == '\n';
            if ((!atStart || begins) && restFits(text, at + first.length(), end)) {
                return at;
            }
            at = text.indexOf(first, pieces.size() > 1 ? end : at + 1);
        }
        return -1;
    }

    private boolean restFits(String text, int from, int end) {
        int at = from;
        for (String piece : pieces.subList(1, pieces.size())) {
            int found = text.indexOf(piece, at);
            if (found < 0 || found + piece.length() > end) {
                return false;
            }
            at = found + piece.length();
        }
        return !atEnd || at == end;
    }
}
