package followup.reply;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Spells out what people write short, so that every other rule knows one way of writing only: "it's", "haven't", "dont". Read-only once filled. */
final class Contractions {

    /** In the vocabulary; what follows is no word. */
    private static final char NAME_OF_SET = '{';

    /** Characters; what is longer is no contraction. */
    private static final int LONGEST = 12;

    /** Characters in front of the letter that was left as it was typed. */
    private static final int LONGEST_SLIP = 2;

    private final Map<String, String> longer = new HashMap<>();

    /** @param words one or two, of Latin letters */
    void add(String words, String meaning) {
        longer.put(words, meaning);
    }

    /** The same words, each long one standing where the short one stood. */
    Passage spelledOut(Passage passage) {
        String text = passage.text();
        var parts = new ArrayList<Passage>();
        int done = 0;
        int at = 0;
        while (at < text.length()) {
            int end = endOfWord(text, at);
            if (end > at && end - at <= LONGEST && (at == 0 || text.charAt(at - 1) != NAME_OF_SET)) {
                int second = end < text.length() && text.charAt(end) == ' ' ? endOfWord(text, end + 1) : end;
                @Nullable String both = second - at <= LONGEST ? longer.get(text.substring(at, second)) : null;
                @Nullable String meant = both == null ? longer.get(text.substring(at, end)) : both;
                end = both == null ? end : second;
                int begin = meant == null ? beginOfSlip(text, done, at, end) : at;
                @Nullable String typed = begin < at ? longer.get(text.substring(begin, end)) : meant;
                if (typed != null) {
                    parts.add(passage.slice(done, begin));
                    parts.add(passage.slice(begin, end).spelled(typed));
                    done = end;
                }
            }
            at = Math.max(end, at + 1);
        }
        if (done == 0) {
            return passage;
        }
        parts.add(passage.slice(done));
        return Passage.joined(parts);
    }

    /** Titles are compared with words that are spelled out. */
    Map<String, List<String>> spelledOut(Map<String, List<String>> titles) {
        return titles.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> entry.getValue().stream()
                                .map(title -> spelledOut(Passage.of(title)).text())
                                .toList()));
    }

    /** Where でs or ませn begins, whose last letter was left as it was typed. */
    private int beginOfSlip(String text, int from, int word, int end) {
        for (int begin = Math.max(from, word - LONGEST_SLIP); begin < word; begin++) {
            if (longer.containsKey(text.substring(begin, end))) {
                return begin;
            }
        }
        return word;
    }

    private static int endOfWord(String text, int from) {
        int end = from;
        while (end < text.length() && Expressions.isWordCharacter(text.charAt(end))) {
            end++;
        }
        return end;
    }
}
