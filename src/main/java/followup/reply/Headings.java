package followup.reply;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Recognises the line that begins a block, {@code [W-01] title（危険度: 高）}, with what was added in front and behind, and its damaged copies. */
final class Headings {

    private static final String BULLETS = "-*+•·・●○■□◆◇‣▪>→";

    /** Hundredths of a heading that must be there for a line to be its damaged copy. */
    private static final int SIMILAR = 70;

    /** Characters of such a copy that may be others than ours; more of them are words somebody wrote. */
    private static final int MOST_CHANGED = 3;

    /** Characters of a tag with its brackets; a longer one is words. */
    private static final int LONGEST_TAG = 13;

    private final Correspondence sent;
    private final SlotLine slotLine;

    /** Heading by what its tag names, however that is spelled. */
    private final Map<String, String> byTag = new HashMap<>();

    /** Heading without its brackets, and its measure. */
    private final Map<String, String> untagged = new LinkedHashMap<>();

    private final Map<String, String> titles = new HashMap<>();

    Headings(Correspondence sent, SlotLine slotLine) {
        this.sent = sent;
        this.slotLine = slotLine;
        sent.headings()
                .forEach((heading, code) ->
                        byTag.putIfAbsent(named(heading.substring(0, heading.indexOf(']') + 1)), heading));
        byTag.values()
                .forEach(heading -> untagged.put(
                        heading.replace("[", "").replace("]", ""),
                        sent.headings().getOrDefault(heading, "")));
        sent.titles()
                .forEach((code, both) -> both.forEach(
                        title -> titles.put(Passage.of(title).squeezed().text(), code)));
    }

    /** Whether this is a measure's title and nothing else, perhaps as an item of a list; who writes it speaks about the measure. */
    boolean isTitle(String key) {
        int begin = 0;
        while (begin < key.length() && BULLETS.indexOf(key.charAt(begin)) >= 0) {
            begin++;
        }
        return titles.containsKey(key) || titles.containsKey(key.substring(begin));
    }

    /** ◎ and a title, and nothing else: an item of somebody's own list, and no heading of ours that was damaged. */
    boolean isItem(String key) {
        int bullet = key.isEmpty() ? 0 : Character.charCount(key.codePointAt(0));
        return bullet > 0
                && key.charAt(0) != '['
                && !Character.isLetterOrDigit(key.codePointAt(0))
                && isTitle(key.substring(bullet));
    }

    boolean startsWithHeading(String key) {
        return headingAt(key, 0).isPresent();
    }

    private Optional<String> headingAt(String key, int start) {
        int close = key.indexOf(']', start);
        String heading =
                close < 0 || key.charAt(start) != '[' ? null : byTag.get(named(key.substring(start, close + 1)));
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
            String heading = close < 0 ? null : byTag.get(named(key.substring(open, close + 1)));
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
        Passage behind = line.slice(placeOf(line, open + rest.indexOf(']') + 1));
        boolean bare = behind.isBlank() || !slotLine.read(behind).isEmpty();
        int known = knownPart(rest, heading, code, bare);
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

    /**
     * How far the line is our heading: to its end, to the end of its title, or only the code; 0 if none.
     *
     * @param bare whether the code may stand without the title: nothing or slots follow it
     */
    private int knownPart(String rest, String heading, String code, boolean bare) {
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
        return longest > 0 || !bare ? longest : tag;
    }

    /** {@code W-01 title（危険度: 高） → 対策済み} */
    private Optional<Piece.Heading> withoutBrackets(int layer, Passage line, String key) {
        for (var heading : untagged.entrySet()) {
            if (key.startsWith(heading.getKey())) {
                Passage after =
                        line.slice(placeOf(line, heading.getKey().length())).trimmed();
                return Optional.of(
                        new Piece.Heading(layer, line, Optional.of(heading.getValue()), false, Passage.empty(), after));
            }
        }
        return Optional.empty();
    }

    /**
     * Looks like a heading and is none: what stands behind and below it belongs to a measure we cannot name, or is one that nobody recommended:
     * {@code [その他] WAF を入れました}.
     */
    Optional<Piece.Heading> damaged(int layer, Passage line) {
        String key = line.squeezed().text();
        int close = key.indexOf(']');
        String tag = key.startsWith("[") && close > 0 && close <= LONGEST_TAG ? key.substring(0, close + 1) : "";
        boolean strange = !tag.isEmpty() && tag.length() < key.length() && !byTag.containsKey(named(tag)) && isTag(tag);
        if (!strange
                && Stream.concat(sent.headings().keySet().stream(), sent.additionalHeadings().stream())
                        .noneMatch(heading -> isSimilar(key, heading))) {
            return Optional.empty();
        }
        String behind = key.substring(tag.length());
        boolean title = !strange
                || Stream.concat(
                                titles.keySet().stream(),
                                sent.additionalHeadings().stream().map(one -> one.substring(one.indexOf(']') + 1)))
                        .anyMatch(known -> isSimilar(behind, known));
        boolean additional = strange && sent.isBeginningOfAdditional(tag);
        Passage after = title ? Passage.empty() : line.slice(placeOf(line, tag.length()));
        return Optional.of(
                new Piece.Heading(layer, line, Optional.empty(), additional, Passage.empty(), after.trimmed()));
    }

    /** What a tag names, however it is spelled: {@code [w-01]}, {@code [w1]} and {@code [w_001]} are the same. */
    private static String named(String tag) {
        var name = new StringBuilder();
        tag.chars().filter(c -> "[]-ー_.".indexOf(c) < 0).forEach(c -> name.append((char) c));
        int digits = name.length();
        while (digits > 0 && Character.isDigit(name.charAt(digits - 1))) {
            digits--;
        }
        while (digits + 1 < name.length() && name.charAt(digits) == '0') {
            name.deleteCharAt(digits);
        }
        return name.toString();
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
