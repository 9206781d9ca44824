package followup.mail;

import org.jsoup.nodes.Element;

/** The few things a style attribute says that change what a reader sees. */
final class Style {

    /** Longest style attribute that is looked at, in characters. */
    private static final int LONGEST = 4_000;

    private final String text;

    private Style(String text) {
        this.text = text;
    }

    static Style of(Element element) {
        return of(element.attr("style"));
    }

    /** @param style declarations, as a style attribute or a rule holds them */
    static Style of(String style) {
        if (style.isEmpty()) {
            return new Style("");
        }
        var plain = new StringBuilder(style.length() + 2).append(';');
        String lower = AsciiCase.lower(style.length() > LONGEST ? style.substring(0, LONGEST) : style);
        lower.chars().filter(c -> c > ' ').forEach(c -> plain.append((char) c));
        return new Style(plain.append(';').toString());
    }

    boolean isHidden() {
        return has("display:none")
                || has("visibility:hidden")
                || has("mso-hide:all")
                || isZero("font-size")
                || isZero("max-height")
                || has("opacity:0;");
    }

    boolean isStruck() {
        return text.contains("line-through") && (has("text-decoration:") || has("text-decoration-line:"));
    }

    boolean keepsSpace() {
        return has("white-space:pre");
    }

    /** An indented paragraph, not a quotation: mail programs indent with a block quote without a border. */
    boolean isIndent() {
        return has("border:none") || has("border:0");
    }

    boolean isWithoutMargin() {
        return isZero("margin") || isZero("margin-top") || isZero("margin-bottom");
    }

    /** The line Outlook draws above the mail it answers. */
    boolean isOutlookDivider() {
        return has("border:none;")
                && has("border-top:solid")
                && has("padding:3.0pt0")
                && !has("mso-element:para-border-div");
    }

    boolean isWingdings() {
        return has("font-family:wingdings") || has("font-family:\"wingdings") || has("font-family:'wingdings");
    }

    private boolean has(String declaration) {
        return text.contains(";" + declaration);
    }

    private boolean isZero(String property) {
        int at = text.indexOf(";" + property + ":0");
        if (at < 0) {
            return false;
        }
        for (int i = at + property.length() + 2; i < text.length() && text.charAt(i) != ';'; i++) {
            char c = text.charAt(i);
            if (c >= '1' && c <= '9') {
                return false;
            }
        }
        return true;
    }
}
