package followup.letter;

import java.util.ArrayList;
import java.util.List;

/**
 * The source of one template taken apart: its tags in their order, and what looks like the rest of a tag. Knows no more of Mustache than
 * where a tag begins and ends, so that every mistake can be told with its line.
 *
 * @param strays lines with braces that belong to no tag
 */
record TemplateText(List<Tag> tags, List<Integer> strays) {

    enum Kind {
        VARIABLE,
        SECTION,
        INVERTED_SECTION,
        END,
        COMMENT,
        /** <code>{{{name}}}</code> or <code>{{&amp;name}}</code>: would put a value into HTML as it is. */
        UNESCAPED,
        /** Includes, blocks, other delimiters: nothing a letter needs. */
        OTHER
    }

    /** @param name what stands between the braces, without its sign */
    record Tag(Kind kind, String name, int line) {}

    TemplateText {
        tags = List.copyOf(tags);
        strays = List.copyOf(strays);
    }

    static TemplateText of(String source) {
        var tags = new ArrayList<Tag>();
        var strays = new ArrayList<Integer>();
        int number = 0;
        for (String line : source.lines().toList()) {
            number++;
            if (!readLine(line, number, tags)) {
                strays.add(number);
            }
        }
        return new TemplateText(tags, strays);
    }

    /** A tag ends on the line on which it begins. */
    private static boolean readLine(String line, int number, List<Tag> tags) {
        var rest = new StringBuilder();
        int at = 0;
        for (int open = line.indexOf("{{"); open >= 0; open = line.indexOf("{{", at)) {
            boolean triple = line.startsWith("{{{", open);
            var end = triple ? "}}}" : "}}";
            int close = line.indexOf(end, open + end.length());
            if (close < 0 || line.startsWith("}", close + end.length())) {
                return false;
            }
            rest.append(line, at, open).append(' ');
            tags.add(tag(line.substring(open + end.length(), close), triple, number));
            at = close + end.length();
        }
        rest.append(line, at, line.length());
        return rest.indexOf("}}") < 0;
    }

    private static Tag tag(String inner, boolean triple, int line) {
        var text = inner.strip();
        if (triple) {
            return new Tag(Kind.UNESCAPED, text, line);
        }
        var kind = switch (text.isEmpty() ? ' ' : text.charAt(0)) {
            case '#' -> Kind.SECTION;
            case '^' -> Kind.INVERTED_SECTION;
            case '/' -> Kind.END;
            case '!' -> Kind.COMMENT;
            case '&' -> Kind.UNESCAPED;
            case '>', '<', '$', '=' -> Kind.OTHER;
            default -> Kind.VARIABLE;
        };
        return new Tag(kind, kind == Kind.VARIABLE ? text : text.substring(1).strip(), line);
    }
}
