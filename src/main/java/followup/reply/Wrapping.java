package followup.reply;

import java.util.List;

/** Tells lines that a program broke from lines that somebody ended: the broken ones all go as far as the margin. */
final class Wrapping {

    /** Lines that must reach the margin before it is one. */
    private static final int FEWEST_AT_MARGIN = 2;

    /** Columns by which a line may miss the margin, since a wide character did not fit any more. */
    private static final int SLACK = 1;

    private static final int NARROWEST = 30;

    private static final String ENDS = "。！？!?.:：）)］]」』";

    private final List<ReplyLine> lines;
    private final int widest;
    private final boolean hasMargin;

    Wrapping(List<ReplyLine> lines) {
        this.lines = lines;
        widest = lines.stream()
                .filter(line -> line.is(ReplyLine.Part.TEXT))
                .mapToInt(Wrapping::columns)
                .max()
                .orElse(0);
        long atMargin = lines.stream()
                .filter(line -> line.is(ReplyLine.Part.TEXT) && columns(line) >= widest - SLACK)
                .count();
        hasMargin = widest >= NARROWEST && atMargin >= FEWEST_AT_MARGIN;
    }

    /** Whether the first word of the next line would not have fitted in. */
    boolean isBrokenAfter(int i) {
        String text = lines.get(i).raw().text().stripTrailing();
        return hasMargin
                && i + 1 < lines.size()
                && columns(lines.get(i))
                                + columnsOfFirstWord(lines.get(i + 1).body().text())
                        > widest
                && ENDS.indexOf(text.charAt(text.length() - 1)) < 0;
    }

    private static int columnsOfFirstWord(String text) {
        int end = 0;
        while (end < text.length() && Expressions.isWordCharacter(text.charAt(end))) {
            end++;
        }
        return end > 0 ? end + 1 : 2;
    }

    /** The two as one line again: Latin words apart, everything else without a gap. */
    static Passage joined(Passage first, Passage next) {
        boolean apart = first.length() > 0
                && next.length() > 0
                && Character.isLetter(first.text().charAt(first.length() - 1))
                && Expressions.isWordCharacter(first.text().charAt(first.length() - 1))
                && Expressions.isWordCharacter(next.text().charAt(0));
        return apart ? first.plus(Passage.gap(first.lineAt(first.length() - 1))).plus(next) : first.plus(next);
    }

    private static int columns(ReplyLine line) {
        return line.raw()
                .text()
                .stripTrailing()
                .chars()
                .map(c -> c < 0x1100 || c >= 0xff61 && c <= 0xff9f ? 1 : 2)
                .sum();
    }
}
