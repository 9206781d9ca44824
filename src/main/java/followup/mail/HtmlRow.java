package followup.mail;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Tells rows of a table that holds data from rows that only place things on the page. Data: at least two cells say something, none of them
 * is long or holds a table, a quotation or many lines. Only such a row becomes one line.
 */
final class HtmlRow {

    /** Nodes of a row that are looked at. A row with more is no data. */
    private static final int MOST_NODES = 400;

    /** Characters of one cell of data. */
    private static final int LONGEST_CELL = 600;

    /** Line breaks and blocks in one cell of data. */
    private static final int MOST_BREAKS = 8;

    /** Cells that one cell may stand for. */
    private static final int WIDEST = 20;

    private @Nullable Element open;
    private int cells;
    private int nodes;

    boolean isOpen() {
        return open != null;
    }

    void openIfTabular(Element tr) {
        if (isTabular(tr)) {
            open = tr;
            cells = 0;
        }
    }

    boolean closes(Element element) {
        if (open != element) {
            return false;
        }
        open = null;
        return true;
    }

    /** Whether this is a cell that another one stands before. */
    boolean isNextCell(Element element) {
        return element.parent() == open && isCell(element) && cells++ > 0;
    }

    /** A cell over several columns leaves the ones it covers empty. */
    void extraTabs(Element cell, Runnable tab) {
        Element before = cell.previousElementSibling();
        String span = before == null ? "" : before.attr("colspan");
        if (span.length() == 1 || span.length() == 2) {
            int columns = span.chars().allMatch(c -> c >= '0' && c <= '9') ? Integer.parseInt(span) : 1;
            for (int i = 1; i < Math.min(columns, WIDEST); i++) {
                tab.run();
            }
        }
    }

    private boolean isTabular(Element tr) {
        nodes = 0;
        int speaking = 0;
        for (Element cell = tr.firstElementChild(); cell != null; cell = cell.nextElementSibling()) {
            if (isCell(cell)) {
                int length = length(cell);
                if (length < 0) {
                    return false;
                }
                speaking += length > 0 ? 1 : 0;
            }
        }
        return speaking > 1;
    }

    /** Visible characters of a cell; -1 when it is no data. */
    private int length(Element cell) {
        int length = 0;
        int breaks = 0;
        Node node = cell.firstChild();
        while (node != null) {
            if (++nodes > MOST_NODES || length > LONGEST_CELL || breaks > MOST_BREAKS) {
                return -1;
            }
            if (node instanceof TextNode text) {
                length += visible(text.getWholeText());
            } else if (node instanceof Element element) {
                switch (element.normalName()) {
                    case "table", "blockquote", "hr", "pre" -> {
                        return -1;
                    }
                    case "br", "div", "p", "li" -> breaks++;
                    case "input", "img" -> length += HtmlControls.shown(element).length();
                    default -> {}
                }
            }
            node = next(node, cell);
        }
        return length;
    }

    private static @Nullable Node next(Node node, Element within) {
        if (node.childNodeSize() > 0) {
            return node.childNode(0);
        }
        Node at = node;
        while (at != null && at != within && at.nextSibling() == null) {
            at = at.parent();
        }
        return at == null || at == within ? null : at.nextSibling();
    }

    private static int visible(String text) {
        return (int)
                text.chars().filter(c -> c > ' ' && c != 0xa0 && c != 0x3000).count();
    }

    private static boolean isCell(Element element) {
        return element.normalName().equals("td") || element.normalName().equals("th");
    }
}
