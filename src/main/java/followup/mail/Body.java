package followup.mail;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a mail says, as lines, whatever it came from.
 *
 * @param lines the plain text's lines, or the HTML's when there is no plain text with content
 * @param source where {@code lines} come from
 * @param other the HTML's lines when {@code lines} are the plain text's and both exist
 */
public record Body(List<TextLine> lines, Source source, Optional<List<TextLine>> other) {

    /** Where the lines come from. */
    public enum Source {
        /** A text/plain part, or several joined in order. */
        PLAIN,
        /** HTML, turned into lines. */
        HTML,
        /** No text was found. */
        NONE
    }

    static final Body EMPTY = new Body(List.of(), Source.NONE, Optional.empty());

    public Body {
        lines = List.copyOf(lines);
        other = other.map(List::copyOf);
    }

    /** The lines joined by line feeds. */
    public String text() {
        return lines.stream().map(TextLine::text).collect(Collectors.joining("\n"));
    }
}
