package followup.intake;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/**
 * Text made fit for comparing: width and case folded, runs of blanks made one, typographic quotes made plain. Lines stay lines.
 *
 * @param text the folded lines, joined by line feeds
 */
record Folded(String text) {

    /** Characters of one mail that rules look at: 60,000. What stands behind is not looked at. */
    private static final int MOST = 60_000;

    static Folded of(String text) {
        String cut = text.length() > MOST ? text.substring(0, MOST) : text;
        String normal = Normalizer.isNormalized(cut, Normalizer.Form.NFKC)
                ? cut
                : Normalizer.normalize(cut, Normalizer.Form.NFKC);
        var out = new StringBuilder(normal.length());
        for (int i = 0; i < normal.length(); i++) {
            char c = plain(normal.charAt(i));
            boolean atStart = out.isEmpty() || out.charAt(out.length() - 1) == '\n';
            if (c != ' ' || !atStart && out.charAt(out.length() - 1) != ' ') {
                out.append(c);
            }
        }
        return new Folded(out.toString().toLowerCase(Locale.ROOT));
    }

    static Folded of(List<String> lines) {
        return of(String.join("\n", lines));
    }

    /** The line that holds this offset. */
    String lineAt(int offset) {
        int from = text.lastIndexOf('\n', offset - 1) + 1;
        int to = text.indexOf('\n', offset);
        return text.substring(from, to < 0 ? text.length() : to);
    }

    private static char plain(char c) {
        return switch (c) {
            case '\t', '\u00a0', '\u3000' -> ' ';
            case '\u2018', '\u2019' -> '\'';
            case '\u201c', '\u201d' -> '"';
            default -> c;
        };
    }
}
