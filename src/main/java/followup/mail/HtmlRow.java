package followup.mail;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Tells rows of a table that holds data from rows that only place things on the page. Data: at least two cells say something, none of them
 * is long or holds a table, a quotation or many lines. Only such a row becomes one line. A cell that reaches over several rows stands in each of
 * them.
 */
final class HtmlRow {

    /** Nodes of a row that are looked at. A row with more is no data. */
    private static final int MOST_NODES = 400;

    /** Characters of one cell of data. */
    private static final int LONGEST_CELL = 600;

    /** Line breaks and blocks in one cell of data. */
    private static final int MOST_BREAKS = 8;

    /** Rows or columns that one cell may reach over. */
    private static final int WIDEST = 99;

    private @Nullable Element open;
    private @Nullable Element table;
    private final Map<Integer, Carried> carried = new HashMap<>();
    private final Map<Element, List<String>> before = new IdentityHashMap<>();
    private List<String> after = List.of();
    private int nodes;

    /** A cell of a row above that goes on in {@code rows} more rows. */
    private record Carried(String text, int rows) {}

    boolean isOpen() {
        return open != null;
    }

    void openIfTabular(Element tr) {
        place(tr);
        if (isTabular(tr)) {
            open = tr;
        }
    }

    boolean closes(Element element) {
        if (open != element) {
            return false;
        }
        open = null;
        return true;
    }

    /** Whether this is a cell of the open row. */
    boolean isOwnCell(Element element) {
        return element.parent() == open && isCell(element);
    }

    /** What stands in the row in front of this cell and comes from the rows above; an empty text for a column that is covered. */
    List<String> before(Element cell) {
        return before.getOrDefault(cell, List.of());
    }

    /** The same behind the last cell of the row that was closed. */
    List<String> after() {
        return after;
    }

    /** Finds for each cell what stands in front of it, and remembers what reaches into the rows below. */
    private void place(Element tr) {
        Element body = tr.parent();
        Element of = body == null || body.normalName().equals("table") ? body : body.parent();
        if (of != table) {
            table = of;
            carried.clear();
        }
        before.clear();
        var below = new HashMap<Integer, Carried>();
        int column = 0;
        int covered = 0;
        boolean first = true;
        for (Element cell = tr.firstElementChild(); cell != null; cell = cell.nextElementSibling()) {
            if (isCell(cell)) {
                var texts = new ArrayList<String>();
                for (int i = 0; i < covered; i++) {
                    texts.add("");
                }
                column = carry(column, texts);
                int columns = span(cell, "colspan");
                int rows = span(cell, "rowspan");
                if (rows > 1) {
                    below.put(column, new Carried(textOf(cell), rows - 1));
                }
                before.put(cell, texts);
                column += columns;
                covered = columns - 1;
                first = false;
            }
        }
        var texts = new ArrayList<String>();
        carry(column, texts);
        after = first ? List.of() : texts;
        carried.replaceAll((at, cell) -> new Carried(cell.text(), cell.rows() - 1));
        carried.values().removeIf(cell -> cell.rows() <= 0);
        carried.putAll(below);
    }

    private int carry(int from, List<String> texts) {
        int column = from;
        Carried cell = carried.get(column);
        while (cell != null) {
            texts.add(cell.text());
            column++;
            cell = carried.get(column);
        }
        return column;
    }

    /** Nothing of a cell in which something may be struck out: what counts of it cannot be told from its text. */
    private String textOf(Element cell) {
        nodes = 0;
        boolean plain = length(cell) >= 0
                && cell.select("s, strike, del, [style*=line-through], [class]").isEmpty();
        String text = plain ? cell.text() : "";
        return text.length() > LONGEST_CELL ? "" : text;
    }

    private static int span(Element cell, String attribute) {
        String span = cell.attr(attribute).strip();
        boolean number = !span.isEmpty() && span.length() <= 2 && span.chars().allMatch(c -> c >= '0' && c <= '9');
        return number ? Math.clamp(Integer.parseInt(span), 1, WIDEST) : 1;
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
                speaking += (int)
                        before(cell).stream().filter(text -> !text.isBlank()).count();
            }
        }
        return speaking + after.stream().filter(text -> !text.isBlank()).count() > 1;
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
