package followup.mail;

import java.util.HashSet;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What the style elements of a page say about classes: which are struck out, which are not seen. Only rules of one class count, {@code .x} and
 * {@code p.x}; rules inside {@code @media} and the like are for other readers.
 */
final class StyleSheet {

    /** Characters of style that are looked at; Word writes some ten thousand. */
    private static final int LONGEST = 200_000;

    private final Set<String> struck = new HashSet<>();
    private final Set<String> hidden = new HashSet<>();

    private StyleSheet() {}

    static StyleSheet of(Document page) {
        var sheet = new StyleSheet();
        var text = new StringBuilder();
        for (Element style : page.getElementsByTag("style")) {
            String data = style.data();
            text.append(data, 0, Math.min(data.length(), LONGEST - text.length()));
        }
        sheet.read(AsciiCase.lower(text.toString()));
        return sheet;
    }

    boolean strikes(Element element) {
        return isOneOf(struck, element);
    }

    boolean hides(Element element) {
        return isOneOf(hidden, element);
    }

    private static boolean isOneOf(Set<String> classes, Element element) {
        return !classes.isEmpty()
                && !element.className().isEmpty()
                && element.classNames().stream().map(AsciiCase::lower).anyMatch(classes::contains);
    }

    private void read(String text) {
        int at = 0;
        while (at < text.length()) {
            int open = text.indexOf('{', at);
            if (open < 0) {
                return;
            }
            String selector = text.substring(at, open);
            int close = selector.indexOf('@') >= 0 ? endOfBlock(text, open) : text.indexOf('}', open);
            int end = close < 0 ? text.length() : close;
            if (selector.indexOf('@') < 0) {
                rule(selector, Style.of(text.substring(open + 1, end)));
            }
            at = end + 1;
        }
    }

    /** The brace that closes a block which may hold others. */
    private static int endOfBlock(String text, int open) {
        int depth = 0;
        for (int i = open; i < text.length(); i++) {
            depth += text.charAt(i) == '{' ? 1 : text.charAt(i) == '}' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return -1;
    }

    private void rule(String selectors, Style style) {
        if (!style.isStruck() && !style.isHidden()) {
            return;
        }
        for (String selector : selectors.split(",", -1)) {
            String last = selector.strip();
            int dot = last.lastIndexOf('.');
            String name = dot < 0 ? "" : last.substring(dot + 1);
            boolean plain = !name.isEmpty()
                    && name.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '-' || c == '_')
                    && last.substring(0, dot).chars().allMatch(Character::isLetterOrDigit);
            if (plain && style.isStruck()) {
                struck.add(name);
            }
            if (plain && style.isHidden()) {
                hidden.add(name);
            }
        }
    }
}
