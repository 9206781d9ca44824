package followup.reply;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** W-01　状況［1］　日付［1/15］ or W-01　状況：1　日付：1/15: the slots of the form on the line of a measure, without the block around them. */
final class InlineSlots {

    private final Map<String, Vocabulary.Slot> labels;

    InlineSlots(Vocabulary vocabulary) {
        this.labels = vocabulary.labels();
    }

    /** What stands in the slots, without their labels and without those left empty; the same tokens where the first thing said is no status slot. */
    List<Token> filled(List<Token> tokens) {
        int first = 0;
        while (first < tokens.size()
                && (tokens.get(first) instanceof Token.Sign || tokens.get(first).is(Role.FILLER))
                && !isSlot(tokens, first)) {
            first++;
        }
        if (!isSlot(tokens, first) || kind(tokens, first) != Vocabulary.Slot.STATUS) {
            return tokens;
        }
        var filled = new ArrayList<Token>(tokens.subList(0, first));
        int at = first;
        while (at < tokens.size()) {
            if (isSlot(tokens, at)) {
                int end = endOfValue(tokens, at);
                filled.addAll(tokens.subList(at + 2, end));
                at = tokens.get(at + 1).is(Token.Sign.Kind.COLON) ? end : end + 1;
            } else {
                filled.add(tokens.get(at));
                at++;
            }
        }
        return filled;
    }

    private boolean isSlot(List<Token> tokens, int at) {
        return at + 1 < tokens.size()
                && labels.containsKey(text(tokens, at))
                && (tokens.get(at + 1).is(Token.Sign.Kind.COLON)
                        || tokens.get(at + 1).words().text().equals("[") && closing(tokens, at + 1) < tokens.size());
    }

    /** The bracket that closes it; without brackets the next slot, or the end. */
    private int endOfValue(List<Token> tokens, int slot) {
        if (!tokens.get(slot + 1).is(Token.Sign.Kind.COLON)) {
            return closing(tokens, slot + 1);
        }
        int end = slot + 2;
        while (end < tokens.size() && !isSlot(tokens, end)) {
            end++;
        }
        return end;
    }

    private Vocabulary.Slot kind(List<Token> tokens, int at) {
        return labels.getOrDefault(text(tokens, at), Vocabulary.Slot.CONTENT);
    }

    private static String text(List<Token> tokens, int at) {
        return tokens.get(at).words().squeezed().text();
    }

    private static int closing(List<Token> tokens, int open) {
        int close = open;
        while (close < tokens.size() && !tokens.get(close).words().text().equals("]")) {
            close++;
        }
        return close;
    }
}
