package followup.reply;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the person wrote: the lines of this mail, and of a quotation of ours those in which something was added. A quotation of somebody else is
 * left out whole, unless nothing else was written.
 */
final class VisibleText {

    private VisibleText() {}

    static String of(List<ReplyLine> lines, List<Piece> pieces) {
        Set<Integer> layersOfOurs =
                pieces.stream().filter(VisibleText::isOurs).map(Piece::layer).collect(Collectors.toSet());
        String text = of(lines, pieces, layersOfOurs);
        return text.isEmpty() ? of(lines, pieces, Set.of(1)) : text;
    }

    /** @param answered the layers of quotations in which additions are words of this person */
    private static String of(List<ReplyLine> lines, List<Piece> pieces, Set<Integer> answered) {
        Set<Integer> filled = new HashSet<>();
        Set<Integer> ours = new HashSet<>();
        for (Piece piece : pieces) {
            boolean said = isAddition(piece) && (piece.layer() == 0 || answered.contains(piece.layer()));
            Set<Integer> target = said ? filled : ours;
            for (int i = 0; i < piece.text().length(); i++) {
                target.add(piece.text().lineAt(i));
            }
        }
        String text = lines.stream()
                .filter(line -> isVisible(line, filled, ours))
                .map(line -> line.depth() == 0 ? line.raw().text().stripTrailing() : withoutMarks(line))
                .collect(Collectors.joining("\n"));
        return withoutGaps(text);
    }

    /** A label such as "Date:" alone proves nothing, mail programs write it too. */
    private static boolean isOurs(Piece piece) {
        return switch (piece) {
            case Piece.Unchanged unchanged -> true;
            case Piece.Heading heading -> true;
            case Piece.Slots slots -> false;
            case Piece.Blank blank -> false;
            case Piece.Edge edge -> false;
            case Piece.Added added -> false;
        };
    }

    private static boolean isAddition(Piece piece) {
        return switch (piece) {
            case Piece.Blank blank -> false;
            case Piece.Unchanged unchanged -> false;
            case Piece.Edge edge -> false;
            case Piece.Heading heading ->
                !heading.before().isBlank() || !heading.after().isBlank();
            case Piece.Slots slots ->
                slots.slots().stream().anyMatch(slot -> !slot.value().isBlank());
            case Piece.Added added -> !added.quoted();
        };
    }

    private static boolean isVisible(ReplyLine line, Set<Integer> filled, Set<Integer> ours) {
        int number = line.raw().number();
        return switch (line.part()) {
            case BLANK -> line.depth() == 0 && line.layer() <= 1;
            case INTRODUCTION, BANNER, SIGNATURE -> false;
            case TEXT -> line.layer() <= 1 && filled.contains(number) || line.layer() == 0 && !ours.contains(number);
        };
    }

    private static String withoutMarks(ReplyLine line) {
        Span span = line.body().span();
        return line.raw().text().substring(span.from()).stripTrailing();
    }

    private static String withoutGaps(String text) {
        var kept = new StringBuilder();
        boolean gap = false;
        for (String line : text.split("\n", -1)) {
            if (line.codePoints().allMatch(VisibleText::isSpace)) {
                gap = kept.length() > 0;
            } else {
                kept.append(kept.isEmpty() ? "" : gap ? "\n\n" : "\n").append(line);
                gap = false;
            }
        }
        return kept.toString();
    }

    /** No-break spaces too, with which Word fills an empty line. */
    private static boolean isSpace(int character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }
}
