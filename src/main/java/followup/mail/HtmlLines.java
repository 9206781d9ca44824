package followup.mail;

import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/**
 * HTML to the lines a reader sees. Blocks and {@code br} end lines, the cells of a table's row stand on one line with tabs between them,
 * block quotes and Outlook's divider raise the quote depth, struck-out text is marked, hidden text is left out.
 *
 * <p>Gmail's {@code div.gmail_quote} does not raise the depth: answers between the quoted pieces stand inside it. Below Outlook's divider
 * everything is deeper by one, also what was typed there.
 */
final class HtmlLines implements NodeFilter {

    /** UTF-16 units of HTML that are parsed: 1 Mi, after embedded images are taken out. The rest is cut off. */
    static final int HTML_CHARS = 1 << 20;

    /** Deepest quotation that is counted. */
    private static final int DEEPEST = 50;

    private static final Set<String> UNSEEN = Set.of(
            "head",
            "style",
            "script",
            "title",
            "template",
            "noframes",
            "object",
            "iframe",
            "audio",
            "video",
            "datalist",
            "svg",
            "math");
    private static final Set<String> BLOCKS = Set.of(
            "address",
            "article",
            "aside",
            "body",
            "center",
            "dd",
            "details",
            "dir",
            "div",
            "dl",
            "dt",
            "fieldset",
            "figcaption",
            "figure",
            "footer",
            "form",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "hr",
            "html",
            "legend",
            "li",
            "main",
            "menu",
            "nav",
            "ol",
            "p",
            "pre",
            "section",
            "summary",
            "table",
            "tbody",
            "tfoot",
            "thead",
            "tr",
            "ul",
            "blockquote",
            "caption",
            "td",
            "th",
            "option");
    private static final Set<String> SPACED =
            Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "ul", "ol", "dl", "blockquote");
    private static final Set<String> STRUCK = Set.of("s", "strike", "del");
    private static final Set<String> DIVIDERS = Set.of(
            "divrplyfwdmsg", "x_divrplyfwdmsg", "olk_src_body_section", "mail-editor-reference-message-container");

    private final LineBuilder out;
    private final StyleSheet sheet;
    private int struck;
    private int kept;
    private int wingdings;
    private final HtmlRow row = new HtmlRow();

    private HtmlLines(int mostChars, StyleSheet sheet) {
        out = new LineBuilder(mostChars);
        this.sheet = sheet;
    }

    /** @param mostChars UTF-16 units of text that are kept */
    static List<TextLine> of(String html, int mostChars) {
        String fit = html.length() > HTML_CHARS ? HtmlTrim.withoutImages(html) : html;
        Document page = Jsoup.parse(fit.length() > HTML_CHARS ? fit.substring(0, HTML_CHARS) : fit);
        var lines = new HtmlLines(mostChars, StyleSheet.of(page));
        NodeTraversor.filter(lines, page);
        return lines.out.lines();
    }

    @Override
    public FilterResult head(Node node, int nesting) {
        if (out.isFull()) {
            return FilterResult.STOP;
        }
        if (node instanceof TextNode text) {
            text(text.getWholeText());
        } else if (node instanceof Element element) {
            return open(element);
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int nesting) {
        if (node instanceof Element element) {
            close(element);
        }
        return FilterResult.CONTINUE;
    }

    private void text(String text) {
        String shown = wingdings > 0 ? Wingdings.shown(text) : text;
        if (kept > 0 && !row.isOpen()) {
            out.keep(shown, struck > 0);
        } else {
            out.flow(shown, struck > 0);
        }
    }

    private FilterResult open(Element element) {
        String name = element.normalName();
        var style = Style.of(element);
        if (UNSEEN.contains(name)
                || style.isHidden()
                || sheet.hides(element)
                || element.hasAttr("hidden")
                || isUnselected(element)) {
            return FilterResult.SKIP_ENTIRELY;
        }
        block(element, name, style);
        count(element, name, style, 1);
        switch (name) {
            case "br" -> lineBreak();
            case "hr" -> rule();
            case "li" -> text(bullet(element));
            case "img", "input" -> text(HtmlControls.shown(element));
            default -> {}
        }
        return FilterResult.CONTINUE;
    }

    private void close(Element element) {
        String name = element.normalName();
        var style = Style.of(element);
        count(element, name, style, -1);
        if (row.closes(element)) {
            for (String text : row.after()) {
                out.tab();
                out.flow(text, false);
            }
            out.endLine();
        }
        if (BLOCKS.contains(name)) {
            endBlock(element, name, style);
        }
    }

    private void block(Element element, String name, Style style) {
        if (row.isOpen()) {
            if (row.isOwnCell(element)) {
                cell(element);
            } else if (BLOCKS.contains(name)) {
                out.blank();
            }
            return;
        }
        if (BLOCKS.contains(name)) {
            endBlock(element, name, style);
        }
        if (name.equals("tr")) {
            row.openIfTabular(element);
        }
        if (DIVIDERS.contains(AsciiCase.lower(element.id())) || style.isOutlookDivider()) {
            out.endLine();
            out.depth(Math.min(out.depth() + 1, DEEPEST));
        }
    }

    private void cell(Element cell) {
        boolean first = cell.firstElementSibling() == cell;
        for (String text : row.before(cell)) {
            if (!first) {
                out.tab();
            }
            out.flow(text, false);
            first = false;
        }
        if (!first) {
            out.tab();
        }
    }

    private void endBlock(Element element, String name, Style style) {
        if (row.isOpen()) {
            out.blank();
        } else if (SPACED.contains(name) && !isTight(element, style)) {
            out.gap();
        } else {
            out.endLine();
        }
    }

    private static boolean isTight(Element element, Style style) {
        Element parent = element.parent();
        return style.isWithoutMargin()
                || parent != null && parent.normalName().equals("li")
                || AsciiCase.startsWith(element.className(), 0, "mso")
                || AsciiCase.startsWith(element.className(), 0, "x_mso");
    }

    private void count(Element element, String name, Style style, int by) {
        if (STRUCK.contains(name) || style.isStruck() || sheet.strikes(element)) {
            struck += by;
        }
        if (name.equals("pre") || style.keepsSpace()) {
            kept += by;
        }
        if (style.isWingdings() || name.equals("font") && AsciiCase.startsWith(element.attr("face"), 0, "wingdings")) {
            wingdings += by;
        }
        if (name.equals("blockquote") && isQuotation(element, style) || element.hasClass("yahoo_quoted")) {
            out.depth(Math.clamp(out.depth() + by, 0, DEEPEST));
        }
    }

    private static boolean isQuotation(Element element, Style style) {
        return !style.isIndent() || element.hasClass("gmail_quote") || AsciiCase.equal(element.attr("type"), "cite");
    }

    private void lineBreak() {
        if (row.isOpen()) {
            out.blank();
        } else {
            out.breakLine();
        }
    }

    private void rule() {
        if (!row.isOpen()) {
            out.flow("________________________________", false);
            out.endLine();
        }
    }

    private static String bullet(Element item) {
        Element list = item.parent();
        if (list == null || !list.normalName().equals("ol")) {
            return "- ";
        }
        int number = 1;
        for (Element before = item.previousElementSibling(); before != null && number <= 99; ) {
            number++;
            before = before.previousElementSibling();
        }
        return number <= 99 ? number + ". " : "- ";
    }

    /** Of a list of choices only the chosen one is seen. */
    private static boolean isUnselected(Element element) {
        return element.normalName().equals("option") && !element.hasAttr("selected");
    }
}
