package followup.reply;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Folded text that remembers where each of its characters stood.
 *
 * <p>Folding makes equal what a reader takes for equal ({@link Characters}, and NFKC for width); a tab becomes two spaces, ① a figure of its own.
 * It drops what cannot be seen. A passage may come from several lines; no character of it belongs to two.
 */
final class Passage {

    private final String text;
    private final int[] line;
    private final int[] from;
    private final int[] to;

    private @Nullable Passage squeezed;

    private Passage(String text, int[] line, int[] from, int[] to) {
        this.text = text;
        this.line = line;
        this.from = from;
        this.to = to;
    }

    /** The end of a line inside a passage: {@code \n}, the only character that stands for nothing written. */
    static Passage lineBreak(int number) {
        return new Passage("\n", new int[] {number}, new int[] {0}, new int[] {0});
    }

    /** A space between words that a program put into two lines. */
    static Passage gap(int number) {
        return new Passage(" ", new int[] {number}, new int[] {0}, new int[] {0});
    }

    static Passage empty() {
        return new Passage("", new int[0], new int[0], new int[0]);
    }

    /** Text that stands in no mail, such as what we sent. */
    static Passage of(String raw) {
        return of(new ReplyText.Line(0, raw, 0, List.of()), 0, raw.length());
    }

    /**
     * @param line a line as it arrived; what is struck out in it is left out
     * @param start first unit to take; offsets still count from the start of the line
     * @param stop unit after the last to take
     */
    static Passage of(ReplyText.Line line, int start, int stop) {
        String raw = line.text();
        var folded = new Builder(stop - start);
        int at = start;
        while (at < stop) {
            int end = Math.min(stop, Characters.endOfCluster(raw, at));
            if (!isStruck(line, at)) {
                folded.addFolded(raw.substring(at, end), line.number(), at, end);
            }
            at = end;
        }
        return folded.build();
    }

    private static boolean isStruck(ReplyText.Line line, int at) {
        return !line.struck().isEmpty()
                && line.struck().stream().anyMatch(struck -> struck.from() <= at && at < struck.to());
    }

    String text() {
        return text;
    }

    int length() {
        return text.length();
    }

    boolean isBlank() {
        return text.isBlank();
    }

    /** Without any space: what survives re-wrapping and is compared. Asked many times of the same line, so made once. */
    Passage squeezed() {
        Passage made = squeezed;
        if (made == null) {
            boolean dense = text.indexOf(' ') < 0 && text.indexOf('\n') < 0;
            made = dense ? this : withoutSpaces();
            squeezed = made;
        }
        return made;
    }

    private Passage withoutSpaces() {
        var folded = new Builder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) != ' ' && text.charAt(i) != '\n') {
                folded.add(text.charAt(i), line[i], from[i], to[i]);
            }
        }
        return folded.build();
    }

    Passage slice(int begin, int end) {
        return new Passage(
                text.substring(begin, end),
                Arrays.copyOfRange(line, begin, end),
                Arrays.copyOfRange(from, begin, end),
                Arrays.copyOfRange(to, begin, end));
    }

    Passage slice(int begin) {
        return slice(begin, text.length());
    }

    /** Without spaces at either end. */
    Passage trimmed() {
        int begin = 0;
        int end = text.length();
        while (begin < end && text.charAt(begin) == ' ') {
            begin++;
        }
        while (end > begin && text.charAt(end - 1) == ' ') {
            end--;
        }
        return slice(begin, end);
    }

    /** Written otherwise: what both begin with stands where it stood, and the rest where the rest did. */
    Passage spelled(String words) {
        int same = 0;
        while (same + 1 < text.length() && same < words.length() && text.charAt(same) == words.charAt(same)) {
            same++;
        }
        var rest = new Builder(words.length());
        for (char c : words.substring(same).toCharArray()) {
            rest.add(c, line[same], from[same], to[text.length() - 1]);
        }
        return slice(0, same).plus(rest.build());
    }

    Passage plus(Passage other) {
        return joined(List.of(this, other));
    }

    /** All of them, one behind the other. */
    static Passage joined(List<Passage> parts) {
        var all = new Builder(parts.stream().mapToInt(Passage::length).sum());
        for (Passage part : parts) {
            for (int i = 0; i < part.length(); i++) {
                all.add(part.text.charAt(i), part.line[i], part.from[i], part.to[i]);
            }
        }
        return all.build();
    }

    /** Number of the line in which the passage begins; 0 when it is empty. */
    int line() {
        return line.length == 0 ? 0 : line[0];
    }

    int lineAt(int index) {
        return line[index];
    }

    /** Where the passage stands in its first line. */
    Span span() {
        if (line.length == 0) {
            return new Span(0, 0);
        }
        int last = 0;
        while (last + 1 < line.length && line[last + 1] == line[0]) {
            last++;
        }
        return new Span(from[0], Math.max(from[0], to[last]));
    }

    /** The words as they were written; a space for every place where something between them was left out. */
    String words(Originals originals) {
        var words = new StringBuilder();
        int i = 0;
        while (i < line.length) {
            int last = i;
            while (last + 1 < line.length && continues(last, originals)) {
                last++;
            }
            String part = originals.cut(line[i], from[i], to[last]).strip();
            words.append(words.isEmpty() || part.isEmpty() ? "" : " ").append(part);
            i = last + 1;
        }
        return words.toString();
    }

    private boolean continues(int index, Originals originals) {
        return line[index + 1] == line[index]
                && from[index + 1] >= from[index]
                && originals
                        .cut(line[index], to[index], Math.max(to[index], from[index + 1]))
                        .isBlank();
    }

    @Override
    public String toString() {
        return text;
    }

    private static final class Builder {
        private final StringBuilder text;
        private int[] line;
        private int[] from;
        private int[] to;

        Builder(int expected) {
            int room = Math.max(16, expected);
            text = new StringBuilder(room);
            line = new int[room];
            from = new int[room];
            to = new int[room];
        }

        void addFolded(String cluster, int number, int start, int end) {
            char first = cluster.charAt(0);
            boolean asIs = cluster.length() == 1 && (first < 128 || Characters.isKeptWhole(first));
            String shape = asIs ? cluster : Normalizer.normalize(cluster, Normalizer.Form.NFKC);
            for (int i = 0; i < shape.length(); i++) {
                char folds = Characters.folded(shape.charAt(i));
                if (cluster.equals("\t")) {
                    add(' ', number, start, end);
                }
                if (folds != 0) {
                    add(folds, number, start, end);
                }
            }
            if (Characters.isCircled(first)) {
                add(' ', number, start, end);
            }
        }

        void add(char c, int number, int start, int end) {
            int n = text.length();
            if (n == line.length) {
                line = Arrays.copyOf(line, n * 2);
                from = Arrays.copyOf(from, n * 2);
                to = Arrays.copyOf(to, n * 2);
            }
            text.append(c);
            line[n] = number;
            from[n] = start;
            to[n] = end;
        }

        Passage build() {
            int n = text.length();
            return new Passage(text.toString(), Arrays.copyOf(line, n), Arrays.copyOf(from, n), Arrays.copyOf(to, n));
        }
    }
}
