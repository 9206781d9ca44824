package followup.reply;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Recognises the line that begins a block, {@code [W-01] title（危険度: 高）}, with what was added in front and behind, and its damaged copies. */
final class Headings {

    /** Hundredths of a heading that must be there for a line to be its damaged copy. */
    private static final int SIMILAR = 70;

    /** Characters of such a copy that may be others than ours; more of them are words somebody wrote. */
    private static final int MOST_CHANGED = 3;

    private final Correspondence sent;
    private final Map<String, String> byTag = new HashMap<>();

    /** Heading without its brackets, and its measure. */
    private final Map<String, String> bare = new LinkedHashMap<>();

    private final Map<String, String> titles = new HashMap<>();

    Headings(Correspondence sent) {
        this.sent = sent;
        sent.headings()
                .forEach((heading, code) -> byTag.putIfAbsent(heading.substring(0, heading.indexOf(']') + 1), heading));
        byTag.values()
                .forEach(heading -> bare.put(
                        heading.replace("[", "").replace("]", ""),
                        sent.headings().getOrDefault(heading, "")));
        sent.titles()
                .forEach((code, both) -> both.forEach(
                        title -> titles.put(Passage.of(title).squeezed().text(), code)));
    }

    /** Whether this is a measure's title and nothing else; who writes it speaks about the measure. */
    boolean isTitle(String key) {
        return titles.containsKey(key);
    }

    boolean startsWithHeading(String key) {
        return headingAt(key, 0).isPresent();
    }

    private Optional<String> headingAt(String key, int start) {
        int close = key.indexOf(']', start);
        String heading = close < 0 || key.charAt(start) != '[' ? null : byTag.get(key.substring(start, close + 1));
        return heading != null && key.startsWith(heading, start) ? Optional.of(heading) : Optional.empty();
    }

    /** The line, cut before every whole heading in it. */
    List<Passage> splitBefore(Passage line) {
        Passage squeezed = line.squeezed();
        var parts = new ArrayList<Passage>();
        int begin = 0;
        for (int open = squeezed.text().indexOf('[', 1);
                open > 0;
                open = squeezed.text().indexOf('[', open + 1)) {
            if (headingAt(squeezed.text(), open).isPresent()
                    && headingAt(squeezed.text(), 0).isPresent()) {
                int cut = placeOf(line, open);
                parts.add(line.slice(begin, cut).trimmed());
                begin = cut;
            }
        }
        parts.add(line.slice(begin).trimmed());
        return parts;
    }

    /** Where the n-th character that is no space stands. */
    private static int placeOf(Passage line, int n) {
        int seen = 0;
        for (int i = 0; i < line.length(); i++) {
            if (line.text().charAt(i) != ' ') {
                if (seen == n) {
                    return i;
                }
                seen++;
            }
        }
        return line.length();
    }

    Optional<Piece.Heading> of(int layer, Passage line) {
        String key = line.squeezed().text();
        if (sent.isAdditionalHeading(key)) {
            return Optional.of(
                    new Piece.Heading(layer, line, Optional.empty(), true, Passage.empty(), Passage.empty()));
        }
        for (int open = key.indexOf('['); open >= 0; open = key.indexOf('[', open + 1)) {
            int close = key.indexOf(']', open);
            String heading = close < 0 ? null : byTag.get(key.substring(open, close + 1));
            if (heading != null) {
                return whole(layer, line, key, open, heading);
            }
        }
        return withoutBrackets(layer, line, key);
    }

    private Optional<Piece.Heading> whole(int layer, Passage line, String key, int open, String heading) {
        String rest = key.substring(open);
        String code = sent.headings().getOrDefault(heading, "");
        Passage before = line.slice(0, placeOf(line, open)).trimmed();
        int known = knownPart(rest, heading, code);
        if (known > 0) {
            Passage after = line.slice(placeOf(line, open + known)).trimmed();
            return Optional.of(new Piece.Heading(layer, line, Optional.of(code), false, before, after));
        }
        if (!isSimilar(rest, heading)) {
            return Optional.empty();
        }
        boolean another = isTitle(rest.substring(rest.indexOf(']') + 1));
        return Optional.of(new Piece.Heading(
                layer, line, another ? Optional.empty() : Optional.of(code), false, before, Passage.empty()));
    }

    /** How far the line is our heading: to its end, to the end of its title, or only the code that nothing follows; 0 if none. */
    private int knownPart(String rest, String heading, String code) {
        if (rest.startsWith(heading)) {
            return heading.length();
        }
        int tag = rest.indexOf(']') + 1;
        int longest = 0;
        for (var title : titles.entrySet()) {
            if (title.getValue().equals(code) && rest.startsWith(title.getKey(), tag)) {
                longest = Math.max(longest, tag + title.getKey().length());
            }
        }
        return longest > 0 ? longest : rest.length() == tag ? tag : 0;
    }

    /** {@code W-01 title（危険度: 高） → 対策済み} */
    private Optional<Piece.Heading> withoutBrackets(int layer, Passage line, String key) {
        for (var heading : bare.entrySet()) {
            if (key.startsWith(heading.getKey())) {
                Passage after =
                        line.slice(placeOf(line, heading.getKey().length())).trimmed();
                return Optional.of(
                        new Piece.Heading(layer, line, Optional.of(heading.getValue()), false, Passage.empty(), after));
            }
        }
        return Optional.empty();
    }

    /** Looks like a heading and is none: what stands below it belongs to a measure we cannot name. */
    boolean isDamaged(String key) {
        int close = key.indexOf(']');
        boolean tagged = key.startsWith("[") && close > 0 && close <= 12 && key.length() > close + 1;
        return tagged && byTag.get(key.substring(0, close + 1)) == null && isTag(key.substring(0, close + 1))
                || sent.headings().keySet().stream().anyMatch(heading -> isSimilar(key, heading))
                || sent.additionalHeadings().stream().anyMatch(heading -> isSimilar(key, heading));
    }

    /** Like a code, or the tag over the measures nobody recommended; [x] and [対策済み] are none. */
    private boolean isTag(String tag) {
        boolean figures = tag.chars().anyMatch(Character::isDigit);
        boolean letters = tag.chars().anyMatch(Character::isLetter);
        return figures && letters || sent.isBeginningOfAdditional(tag);
    }

    /** Whether a piece of the heading is missing from the line, or up to three characters of it are others. */
    private static boolean isSimilar(String one, String other) {
        int longer = Math.max(one.length(), other.length());
        int prefix = commonPrefix(one, other);
        int most = Math.min(one.length(), other.length()) - prefix;
        int suffix = 0;
        while (suffix < most && one.charAt(one.length() - 1 - suffix) == other.charAt(other.length() - 1 - suffix)) {
            suffix++;
        }
        return (prefix + suffix) * 100 >= longer * SIMILAR && one.length() - prefix - suffix <= MOST_CHANGED;
    }

    private static int commonPrefix(String one, String other) {
        int length = 0;
        while (length < Math.min(one.length(), other.length()) && one.charAt(length) == other.charAt(length)) {
            length++;
        }
        return length;
    }
}
