package followup.mail;

import java.nio.charset.StandardCharsets;

/** What HTML says about itself before it is parsed. */
final class HtmlCharset {

    /** Bytes in which a declaration is looked for. */
    private static final int WINDOW = 4_096;

    private HtmlCharset() {}

    /** The charset of a {@code meta} element; empty when there is none. */
    static String declared(byte[] html) {
        String head = new String(html, 0, Math.min(html.length, WINDOW), StandardCharsets.ISO_8859_1);
        int at = AsciiCase.indexOf(head, "charset=", 0);
        if (at < 0) {
            return "";
        }
        int from = at + 8;
        while (from < head.length() && "\"' ".indexOf(head.charAt(from)) >= 0) {
            from++;
        }
        int to = from;
        while (to < head.length() && "\"' />;".indexOf(head.charAt(to)) < 0) {
            to++;
        }
        return head.substring(from, to);
    }

    static boolean looksLikeHtml(String text) {
        int at = 0;
        while (at < text.length() && text.charAt(at) <= ' ') {
            at++;
        }
        return AsciiCase.startsWith(text, at, "<!doctype html") || AsciiCase.startsWith(text, at, "<html");
    }
}
