package followup.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One text of a mail in its two shapes; either may be empty.
 *
 * @param plain lines of text/plain
 * @param html lines of the HTML
 */
record TextBlock(List<TextLine> plain, List<TextLine> html) {

    static TextBlock plain(List<TextLine> lines) {
        return new TextBlock(lines, List.of());
    }

    static TextBlock html(List<TextLine> lines) {
        return new TextBlock(List.of(), lines);
    }

    boolean hasPlain() {
        return says(plain);
    }

    boolean hasHtml() {
        return says(html);
    }

    /** All blocks joined in order, each by its plain text, or by its HTML where there is none; the HTML beside it when there is some. */
    static Body join(List<TextBlock> blocks) {
        boolean plain = blocks.stream().anyMatch(TextBlock::hasPlain);
        boolean html = blocks.stream().anyMatch(TextBlock::hasHtml);
        boolean both = blocks.stream().anyMatch(block -> block.hasPlain() && block.hasHtml());
        var lines = new ArrayList<TextLine>();
        var other = new ArrayList<TextLine>();
        for (TextBlock block : blocks) {
            lines.addAll(block.hasPlain() || !block.hasHtml() ? block.plain() : block.html());
            other.addAll(block.hasHtml() ? block.html() : block.plain());
        }
        var source = plain ? Body.Source.PLAIN : html ? Body.Source.HTML : Body.Source.NONE;
        return new Body(numbered(lines), source, both ? Optional.of(numbered(other)) : Optional.empty());
    }

    static boolean says(List<TextLine> lines) {
        return lines.stream().anyMatch(line -> line.text().chars().anyMatch(c -> c > ' ' && c != 0xa0 && c != 0x3000));
    }

    private static List<TextLine> numbered(List<TextLine> lines) {
        for (int i = 0; i < lines.size(); i++) {
            TextLine line = lines.get(i);
            if (line.number() != i + 1) {
                lines.set(i, new TextLine(i + 1, line.text(), line.quoteDepth(), line.struck()));
            }
        }
        return lines;
    }
}
