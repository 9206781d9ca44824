package followup.reply;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** The measures a reply can speak about: their codes, however they are typed, and their titles. */
final class Catalogue {

    /** Letters of a Latin word that must agree for it to be a word of a title, and from which on the endings begin. */
    private static final int SHORTEST_STEM = 4;

    private static final int LONGEST_STEM = 5;

    private final List<String> order;
    private final Map<String, String> byShape = new HashMap<>();
    private final Map<String, List<Title>> titles = new HashMap<>();
    private final Map<String, String> titleOf = new LinkedHashMap<>();
    private final Map<String, String> spaced = new LinkedHashMap<>();
    private final ShortTitles shortTitles;

    /** A measure's title without spaces, with or without the risk behind it. */
    private record Title(String words, String code) {}

    Catalogue(Collection<String> codes, Map<String, List<String>> titlesByCode) {
        order = List.copyOf(codes);
        for (String code : order) {
            byShape.put(shape(letters(code), digits(code)), code);
            for (String title : titlesByCode.getOrDefault(code, List.of())) {
                Passage folded = Passage.of(title);
                String squeezed = folded.squeezed().text();
                spaced.putIfAbsent(code, folded.text());
                if (squeezed.length() >= 4) {
                    titles.computeIfAbsent(squeezed.substring(0, 2), key -> new ArrayList<>())
                            .add(new Title(squeezed, code));
                    titleOf.merge(code, squeezed, (one, other) -> one.length() < other.length() ? one : other);
                }
            }
        }
        shortTitles = new ShortTitles(spaced);
    }

    /** In the order of the form. */
    List<String> codes() {
        return order;
    }

    /** Folded, without spaces; empty when there is none. */
    String titleOf(String code) {
        return titleOf.getOrDefault(code, "");
    }

    /** Folded, as it is written; empty when there is none. */
    String spacedTitleOf(String code) {
        return spaced.getOrDefault(code, "");
    }

    ShortTitles shortTitles() {
        return shortTitles;
    }

    boolean knowsLetters(String letters) {
        return order.stream().anyMatch(code -> letters(code).equals(letters));
    }

    Optional<String> withShape(String letters, int number) {
        return Optional.ofNullable(byShape.get(letters + number));
    }

    /**
     * The measures from one to the other: by their numbers, or, of different letters, those between them in the form. Empty when they are the wrong
     * way round, or the form has them in several places.
     */
    List<String> between(String first, String last) {
        if (!letters(first).equals(letters(last))) {
            int begin = order.indexOf(first);
            int end = order.indexOf(last);
            return begin >= 0 && begin < end && isGroupedByLetters() ? order.subList(begin, end + 1) : List.of();
        }
        int from = number(first);
        int to = number(last);
        return from < to
                ? ofLetters(letters(first)).stream()
                        .filter(code -> number(code) >= from && number(code) <= to)
                        .toList()
                : List.of();
    }

    List<String> ofLetters(String letters) {
        return order.stream().filter(code -> letters(code).equals(letters)).toList();
    }

    /** Whether the measures of each letter stand together; only then anybody sees what lies between P-04 and W-02. */
    private boolean isGroupedByLetters() {
        long changes = IntStream.range(1, order.size())
                .filter(i -> !letters(order.get(i)).equals(letters(order.get(i - 1))))
                .count();
        return changes + 1 == order.stream().map(Catalogue::letters).distinct().count();
    }

    /** How far the longest title that starts here goes, spaces not counting, and whose it is; a title two measures share is nobody's. */
    Optional<Found> titleAt(String text, int start) {
        String head = headAt(text, start);
        Optional<Found> found = Optional.empty();
        for (Title title : titles.getOrDefault(head, List.of())) {
            int end = endOf(title.words(), text, start);
            if (end > start && (found.isEmpty() || end >= found.get().end())) {
                boolean shared = found.isPresent()
                        && end == found.get().end()
                        && !found.get().code().equals(Optional.of(title.code()));
                found = Optional.of(new Found(shared ? Optional.empty() : Optional.of(title.code()), end));
            }
        }
        return found;
    }

    /** The first two characters, spaces not counting: "aw" of "a web application firewall". */
    private static String headAt(String text, int start) {
        int second = start + 1;
        while (second < text.length() && isSpace(text.charAt(second))) {
            second++;
        }
        return second < text.length() ? "" + text.charAt(start) + text.charAt(second) : "";
    }

    /** @param code empty when several measures have this title */
    record Found(Optional<String> code, int end) {}

    private static int endOf(String words, String text, int start) {
        int at = start;
        for (int i = 0; i < words.length(); i++) {
            while (i > 0 && at < text.length() && isSpace(text.charAt(at))) {
                at++;
            }
            if (at >= text.length() || text.charAt(at) != words.charAt(i)) {
                return -1;
            }
            at++;
        }
        return at;
    }

    /** Whether it has two letters in a row of a title, or a Latin word of four letters; Hiragana does not count. */
    boolean sharesWord(String text) {
        return titleOf.values().stream().anyMatch(title -> sharesWord(title, text));
    }

    /** Whether it has two English words of the same title, in whatever form. */
    boolean sharesTwoWords(String text) {
        List<String> words = ShortTitles.withoutJoints(text).stream().distinct().toList();
        return spaced.values().stream().anyMatch(title -> {
            Set<String> ofTitle = Set.copyOf(ShortTitles.withoutJoints(title));
            return words.stream()
                            .filter(word -> ShortTitles.isAmong(word, ofTitle))
                            .count()
                    > 1;
        });
    }

    /** Two characters of a Chinese or Katakana word anywhere; of a Latin word its beginning, for companies are not computed. */
    private static boolean sharesWord(String title, String text) {
        for (int i = 0; i + 1 < text.length(); i++) {
            boolean latin = text.charAt(i) < 128;
            if (latin && i > 0 && isContent(text.charAt(i - 1))) {
                continue;
            }
            int length = latin ? Math.min(lengthOfWord(text, i), LONGEST_STEM) : 2;
            boolean content = length >= (latin ? SHORTEST_STEM : 2)
                    && i + length <= text.length()
                    && text.substring(i, i + length)
                            .chars()
                            .allMatch(each -> isContent((char) each) && each < 128 == latin);
            if (content && title.contains(text.substring(i, i + length))) {
                return true;
            }
        }
        return false;
    }

    private static int lengthOfWord(String text, int from) {
        int to = from;
        while (to < text.length() && text.charAt(to) < 128 && isContent(text.charAt(to))) {
            to++;
        }
        return to - from;
    }

    /** A letter or figure that carries meaning by itself; Hiragana joins. */
    static boolean isContent(char c) {
        return Character.isLetterOrDigit(c) && (c < '\u3041' || c > '\u309f');
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\n';
    }

    private static String shape(String letters, String digits) {
        return letters + (digits.isEmpty() ? "" : Integer.parseInt(digits));
    }

    static String letters(String code) {
        return code.substring(0, lettersIn(code)).toLowerCase(Locale.ROOT);
    }

    private static String digits(String code) {
        int end = code.length();
        while (end > 0 && Character.isDigit(code.charAt(end - 1))) {
            end--;
        }
        String digits = code.substring(end);
        return digits.length() > 6 ? digits.substring(digits.length() - 6) : digits;
    }

    static int number(String code) {
        String digits = digits(code);
        return digits.isEmpty() ? -1 : Integer.parseInt(digits);
    }

    private static int lettersIn(String code) {
        int end = 0;
        while (end < code.length() && Character.isLetter(code.charAt(end))) {
            end++;
        }
        return end;
    }
}
