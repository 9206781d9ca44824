package followup.analysis.web;

import followup.site.Status;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a box is filled with: a colour and a pattern, so that the kinds can be told apart in print and without colour. */
enum Fill {
    APPLIED("#2e7d4f", ""),
    IN_PROGRESS("#8fc9a3", "M0 8L8 0"),
    PLANNED("#d6ecd9", "M0 4H8"),
    NOT_APPLIED("#e8b0a8", "M0 0L8 8M0 8L8 0"),
    DECLINED("#b5564c", "M4 0V8"),
    NOT_APPLICABLE("#e3e6e8", ""),
    UNKNOWN("#f4e3b0", "M2 2h2v2h-2zM6 6h2v2h-2z"),
    NO_ANSWER("#ffffff", "M0 0L8 8"),
    NOT_ASKED("#ffffff", ""),
    PLAIN("#1d4e6b", ""),
    REST("#ffffff", "");

    private final String colour;
    private final String strokes;

    Fill(String colour, String strokes) {
        this.colour = colour;
        this.strokes = strokes;
    }

    /** @param status null where nothing is known */
    static Fill of(@Nullable Status status, boolean asked) {
        return status != null ? valueOf(status.name()) : asked ? NO_ANSWER : NOT_ASKED;
    }

    String in(String picture) {
        return strokes.isEmpty() ? colour : "url(#" + name(picture) + ")";
    }

    /** The patterns that a picture uses. */
    static String definitions(String picture, CharSequence body) {
        var drawn = body.toString();
        return Arrays.stream(values())
                .filter(fill -> drawn.contains("url(#" + fill.name(picture) + ")"))
                .map(fill -> fill.pattern(picture))
                .collect(Collectors.joining());
    }

    private String pattern(String picture) {
        return """
                <pattern id="%s" width="8" height="8" patternUnits="userSpaceOnUse"><rect width="8" height="8" fill="%s"/>\
                <path d="%s" stroke="#1b242b" stroke-width="1" fill="none"/></pattern>""".formatted(name(picture), colour, strokes);
    }

    private String name(String picture) {
        return picture + "-" + name().toLowerCase(Locale.ROOT);
    }
}
