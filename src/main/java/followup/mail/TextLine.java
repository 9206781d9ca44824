package followup.mail;

import java.util.List;

/**
 * One line of a mail's text.
 *
 * @param number 1-based, counted over the whole decoded text
 * @param text without the line end; {@code >} marks are kept; no U+0000, no lone surrogates
 * @param quoteDepth how many HTML quotations the line stands in; 0 for plain text, whose {@code >} marks are not counted here
 * @param struck the struck-out stretches, ascending and apart from each other
 */
public record TextLine(int number, String text, int quoteDepth, List<Span> struck) {

    public TextLine {
        struck = List.copyOf(struck);
    }
}
