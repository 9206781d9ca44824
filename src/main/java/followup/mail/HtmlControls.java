package followup.mail;

import org.jsoup.nodes.Element;

/** What fields of a form and pictures of a character say. */
final class HtmlControls {

    /** Longest text of a picture that is a character, such as an emoji, in UTF-16 units. */
    private static final int LONGEST_EMOJI = 4;

    private HtmlControls() {}

    static String shown(Element element) {
        if (element.normalName().equals("img")) {
            String alt = element.attr("alt");
            boolean emoji = !alt.isEmpty()
                    && alt.length() <= LONGEST_EMOJI
                    && alt.chars().noneMatch(c -> c < 0x80);
            return emoji ? alt : "";
        }
        return switch (AsciiCase.lower(element.attr("type"))) {
            case "checkbox" -> element.hasAttr("checked") ? "☑" : "☐";
            case "radio" -> element.hasAttr("checked") ? "●" : "○";
            case "hidden", "password", "submit", "button", "reset", "image", "file" -> "";
            default -> element.attr("value");
        };
    }
}
