package followup.reply;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Step 2, continued: what a person did not write for this mail. A signature begins at a line of {@code --} or of ornaments behind which addresses
 * stand, or where addresses follow each other; banners and notices are known by their words. Nothing that says a status is taken for either.
 */
final class Signatures {

    private static final String ORNAMENTS = "-=_*~+#○●◇◆□■☆★/\\|<>^:.・…ー'\"";

    /** An ornament is at least this long. */
    private static final int SHORTEST_ORNAMENT = 5;

    /** Lines of a signature behind its first line. */
    private static final int LONGEST = 20;

    private final Vocabulary vocabulary;
    private final Predicate<Passage> saysSomething;
    private final List<ReplyLine> lines;
    private final Map<Integer, Boolean> said = new HashMap<>();

    /** @param saysSomething whether a line names a measure or a status */
    Signatures(Vocabulary vocabulary, Predicate<Passage> saysSomething, List<ReplyLine> lines) {
        this.vocabulary = vocabulary;
        this.saysSomething = saysSomething;
        this.lines = new ArrayList<>(lines);
    }

    List<ReplyLine> mark() {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).is(ReplyLine.Part.TEXT) && lines.get(i).layer() == 0) {
                if (isA(Vocabulary.Furniture.BANNER, i) && !says(i)) {
                    markWhile(i, endOfParagraph(i), ReplyLine.Part.BANNER);
                } else if (isA(Vocabulary.Furniture.CLOSING, i) && !says(i)) {
                    markWhile(i, endOfParagraph(i), ReplyLine.Part.BANNER);
                } else if (beginsSignature(i)) {
                    markWhile(i, endOfLayer(i), ReplyLine.Part.SIGNATURE);
                }
            }
        }
        return lines;
    }

    private boolean beginsSignature(int i) {
        String key = lines.get(i).body().squeezed().text();
        boolean delimiter = key.equals("--");
        boolean ornament = key.length() >= SHORTEST_ORNAMENT && key.chars().allMatch(c -> ORNAMENTS.indexOf(c) >= 0);
        boolean addressHere = isA(Vocabulary.Furniture.SIGNATURE, i) && !endsSentence(key);
        if (!delimiter && !ornament && !addressHere) {
            return false;
        }
        int endOfLayer = endOfLayer(i);
        int end = Math.min(endOfLayer, i + LONGEST);
        long addresses = IntStream.range(i + 1, end)
                .filter(k -> isA(Vocabulary.Furniture.SIGNATURE, k))
                .count();
        boolean signature = delimiter || ornament && addresses >= 1 || addressHere && addresses >= 2;
        return signature && !says(i, endOfLayer);
    }

    private static boolean endsSentence(String key) {
        return key.endsWith("。")
                || key.endsWith("です")
                || key.endsWith("ます")
                || key.endsWith("様")
                || key.endsWith("御中")
                || key.endsWith(",")
                || key.endsWith("、");
    }

    private boolean isA(Vocabulary.Furniture kind, int i) {
        return lines.get(i).is(ReplyLine.Part.TEXT)
                && vocabulary.isFurniture(kind, lines.get(i).body());
    }

    private boolean says(int i) {
        return said.computeIfAbsent(
                i, line -> saysSomething.test(lines.get(line).body()));
    }

    private boolean says(int from, int to) {
        for (int i = from; i < to; i++) {
            if (lines.get(i).is(ReplyLine.Part.TEXT) && says(i)) {
                return true;
            }
        }
        return false;
    }

    private int endOfParagraph(int i) {
        int end = i;
        while (end < lines.size()
                && lines.get(end).is(ReplyLine.Part.TEXT)
                && lines.get(end).layer() == 0
                && !says(end)) {
            end++;
        }
        return end;
    }

    private int endOfLayer(int i) {
        int end = i;
        while (end < lines.size()
                && lines.get(end).layer() == 0
                && !lines.get(end).is(ReplyLine.Part.INTRODUCTION)) {
            end++;
        }
        return end;
    }

    private void markWhile(int from, int to, ReplyLine.Part part) {
        for (int i = from; i < to; i++) {
            if (lines.get(i).is(ReplyLine.Part.TEXT)) {
                lines.set(i, lines.get(i).as(part));
            }
        }
    }
}
