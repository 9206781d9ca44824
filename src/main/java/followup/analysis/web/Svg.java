package followup.analysis.web;

import java.util.Locale;

/**
 * Writes one picture as SVG with presentation attributes only, since no style inside a page runs. Screen readers read
 * its title and description. Whatever text comes in is escaped. Lengths are in units of the picture, which are pixels
 * at its natural size.
 */
final class Svg {

    /** Size of the letters. */
    static final int LETTERS = 13;

    private final String id;
    private final int width;
    private final int height;
    private final String title;
    private final String description;
    private final StringBuilder body = new StringBuilder();

    /** @param id unique on the page, of letters, digits and hyphens */
    Svg(String id, int width, int height, String title, String description) {
        if (!id.chars().allMatch(each -> Character.isLetterOrDigit(each) || each == '-')) {
            throw new IllegalArgumentException("no id: " + id);
        }
        this.id = id;
        this.width = width;
        this.height = height;
        this.title = title;
        this.description = description;
    }

    /** Where a text stands in relation to its point. */
    enum Anchor {
        START,
        MIDDLE,
        END
    }

    void box(double x, double y, double boxWidth, double boxHeight, Fill fill) {
        element(
                        "rect",
                        "x",
                        x,
                        "y",
                        y,
                        "width",
                        boxWidth,
                        "height",
                        boxHeight,
                        "fill",
                        fill.in(id),
                        "stroke",
                        "#1b242b")
                .append(" stroke-width=\"0.6\"/>");
    }

    void line(double x1, double y1, double x2, double y2) {
        element("line", "x1", x1, "y1", y1, "x2", x2, "y2", y2, "stroke", "#8796a1")
                .append("/>");
    }

    /** @param y of the line on which the letters stand */
    void text(double x, double y, Anchor anchor, String words) {
        element(
                        "text",
                        "x",
                        x,
                        "y",
                        y,
                        "font-size",
                        LETTERS,
                        "text-anchor",
                        anchor.name().toLowerCase(Locale.ROOT))
                .append('>')
                .append(escaped(words))
                .append("</text>");
    }

    /** A number in a box: on a white ground, so that it can be read on every pattern. */
    void numberIn(double x, double y, String number) {
        double ground = widthOf(number) + 4;
        element(
                        "rect",
                        "x",
                        x - ground / 2,
                        "y",
                        y - LETTERS + 1,
                        "width",
                        ground,
                        "height",
                        LETTERS + 3,
                        "fill",
                        "#fff")
                .append("/>");
        text(x, y, Anchor.MIDDLE, number);
    }

    private StringBuilder element(String name, Object... attributes) {
        body.append('<').append(name);
        for (int each = 0; each < attributes.length; each += 2) {
            var content = attributes[each + 1] instanceof Double number
                    ? String.format(Locale.ROOT, "%.1f", number)
                    : escaped(attributes[each + 1].toString());
            body.append(' ')
                    .append(attributes[each])
                    .append("=\"")
                    .append(content)
                    .append('"');
        }
        return body;
    }

    /** About how wide a text is: Japanese letters are as wide as they are high, Latin ones a little over half. */
    static double widthOf(String words) {
        return words.codePoints().mapToDouble(each -> each < 0x2000 ? 0.56 : 1).sum() * LETTERS;
    }

    /** The beginning of a text that fits, with an ellipsis where something is left out. */
    static String fitting(String words, double room) {
        if (widthOf(words) <= room) {
            return words;
        }
        var kept = new StringBuilder();
        for (int each : words.codePoints().toArray()) {
            if (widthOf(kept + Character.toString(each) + "…") > room) {
                break;
            }
            kept.appendCodePoint(each);
        }
        return kept + "…";
    }

    /** Free of what means something in XML, and of characters that XML does not know. */
    static String escaped(String words) {
        var safe = new StringBuilder();
        words.codePoints().forEach(each -> {
            switch (each) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.appendCodePoint(isKnownToXml(each) ? each : '\uFFFD');
            }
        });
        return safe.toString();
    }

    private static boolean isKnownToXml(int letter) {
        return letter == '\t'
                || letter == '\n'
                || letter == '\r'
                || (letter >= ' ' && letter < 0xD800)
                || (letter >= 0xE000 && letter != 0xFFFE && letter != 0xFFFF);
    }

    /** The finished picture. */
    String written() {
        return """
                <svg xmlns="http://www.w3.org/2000/svg" class="chart" role="img" viewBox="0 0 %d %d" width="%d" height="%d" \
                aria-labelledby="%s-title %s-desc"><title id="%s-title">%s</title><desc id="%s-desc">%s</desc>\
                <defs>%s</defs>%s</svg>""".formatted(
                        width,
                        height,
                        width,
                        height,
                        id,
                        id,
                        id,
                        escaped(title),
                        id,
                        escaped(description),
                        Fill.definitions(id, body),
                        body);
    }
}
