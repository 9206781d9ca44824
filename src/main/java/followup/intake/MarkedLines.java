package followup.intake;

import followup.intake.ReviewedMail.Passage;
import followup.intake.ShownMail.Line;
import followup.intake.ShownMail.Mark;
import followup.intake.ShownMail.Piece;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Cuts the lines of a mail where its passages begin and end; passages may overlap. */
final class MarkedLines {

    private MarkedLines() {}

    /** @param limit lines at most */
    static List<Line> of(ReviewedMail mail, int limit, Function<Passage, Mark> words) {
        Map<Integer, List<Passage>> passages = mail.passages().stream().collect(Collectors.groupingBy(Passage::line));
        return mail.lines().stream()
                .limit(limit)
                .map(line -> new Line(
                        line.number(),
                        line.quoteDepth() > 0 || isQuoted(line.text()),
                        pieces(line.text(), passages.getOrDefault(line.number(), List.of()), words)))
                .toList();
    }

    private static boolean isQuoted(String text) {
        var stripped = text.strip();
        return stripped.startsWith(">") || stripped.startsWith("＞") || stripped.startsWith("|");
    }

    private static List<Piece> pieces(String text, List<Passage> passages, Function<Passage, Mark> words) {
        var cuts = new TreeSet<>(List.of(0, text.length()));
        for (Passage passage : passages) {
            cuts.add(Math.clamp(passage.from(), 0, text.length()));
            cuts.add(Math.clamp(passage.to(), 0, text.length()));
        }
        var pieces = new ArrayList<Piece>();
        var told = new HashSet<Passage>();
        int from = cuts.removeFirst();
        while (!cuts.isEmpty()) {
            int to = cuts.removeFirst();
            pieces.add(piece(text, from, to, passages, told, words));
            from = to;
        }
        return pieces;
    }

    private static Piece piece(
            String text, int from, int to, List<Passage> passages, Set<Passage> told, Function<Passage, Mark> words) {
        var over = passages.stream()
                .filter(passage -> passage.from() <= from && to <= passage.to())
                .toList();
        var ends = over.stream()
                .filter(passage -> passage.to() == to || to == text.length())
                .filter(told::add)
                .toList();
        return new Piece(
                text.substring(from, to),
                over.stream().map(words).distinct().toList(),
                ends.stream().map(words).distinct().toList());
    }
}
