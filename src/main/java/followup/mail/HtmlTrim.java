package followup.mail;

/** Makes bulky HTML smaller without touching what it says. */
final class HtmlTrim {

    private static final String DATA = "data:image/";

    private HtmlTrim() {}

    /** Takes out pictures that are written into the HTML itself. */
    static String withoutImages(String html) {
        int image = html.indexOf(DATA);
        if (image < 0) {
            return html;
        }
        var out = new StringBuilder();
        int from = 0;
        while (image >= 0) {
            out.append(html, from, image);
            from = image;
            while (from < html.length() && "\"'>) \n".indexOf(html.charAt(from)) < 0) {
                from++;
            }
            image = html.indexOf(DATA, from);
        }
        return out.append(html, from, html.length()).toString();
    }
}
