package followup.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Address lists as they are really written: missing quotes and brackets, dots where none may be, encoded words anywhere, groups, comments,
 * semicolons between addresses, commas in names without quotes. What has no {@code @} and no angle brackets is no address. Linear.
 */
final class AddressParser {

    private final String in;
    private final Consumer<Repair> repairs;
    private final List<MailAddress> found = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder comment = new StringBuilder();
    private String angle = "";
    private boolean hasAngle;
    private String carried = "";
    private boolean quotesBroken;
    private boolean commentsBroken;
    private int at;

    private AddressParser(String in, Consumer<Repair> repairs) {
        this.in = in;
        this.repairs = repairs;
    }

    /** @param raw each character is one byte; @param hint charset of the mail's text for un-encoded names */
    static List<MailAddress> parse(String raw, String hint, Consumer<Repair> repairs) {
        return new AddressParser(EncodedWords.withoutRawBytes(raw, hint, repairs), repairs).parse();
    }

    private List<MailAddress> parse() {
        while (at < in.length() && found.size() < Limits.ADDRESSES) {
            char c = in.charAt(at);
            switch (c) {
                case '"' -> quoted();
                case '(' -> comment();
                case '<' -> angle();
                case ',', ';' -> finish();
                case ':' -> colon();
                case '>' -> {}
                default -> text.append(c);
            }
            at++;
        }
        finish();
        return List.copyOf(found);
    }

    /** An opening quote without its end is a character like any other, and so are all after it. */
    private void quoted() {
        var content = new StringBuilder();
        int i = at + 1;
        while (!quotesBroken && i < in.length() && in.charAt(i) != '"') {
            boolean escape = in.charAt(i) == '\\' && i + 1 < in.length();
            content.append(in.charAt(escape ? i + 1 : i));
            i += escape ? 2 : 1;
        }
        if (!quotesBroken && i < in.length()) {
            text.append(content);
            at = i;
        } else {
            quotesBroken = true;
        }
    }

    private void comment() {
        int depth = 0;
        for (int i = at; i < in.length() && !commentsBroken; i++) {
            char c = in.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth == 0) {
                comment.append(comment.isEmpty() ? "" : " ").append(in, at + 1, i);
                at = i;
                return;
            }
        }
        commentsBroken = true;
        text.append(' ');
    }

    /** A separator after the {@code @} ends an address that lost its closing bracket; before it, it may belong to a route. */
    private void angle() {
        int from = at + 1;
        boolean route = from < in.length() && in.charAt(from) == '@';
        boolean sign = false;
        int end = from;
        while (end < in.length() && in.charAt(end) != '>' && in.charAt(end) != '<') {
            char c = in.charAt(end);
            if ((c == ',' || c == ';') && sign && !route) {
                break;
            }
            sign |= c == '@';
            end++;
        }
        if (!hasAngle || sign) {
            angle = in.substring(from, end);
        }
        hasAngle = true;
        at = end < in.length() && in.charAt(end) == '>' ? end : end - 1;
    }

    /** After a group's name; an address before it, as in {@code mailto:}, keeps its text. */
    private void colon() {
        if (text.indexOf("@") < 0 && !hasAngle) {
            text.setLength(0);
            comment.setLength(0);
            carried = "";
        } else {
            text.append(':');
        }
    }

    private void finish() {
        String words = collapsed(text);
        if (hasAngle) {
            String name = carried.isEmpty() ? words : carried + ", " + words;
            add(name.isEmpty() ? comment.toString() : name, angle);
            carried = "";
        } else if (words.indexOf('@') >= 0) {
            bare(words);
            carried = "";
        } else if (!words.isEmpty()) {
            carried = carried.isEmpty() ? words : carried + ", " + words;
        }
        text.setLength(0);
        comment.setLength(0);
        angle = "";
        hasAngle = false;
    }

    /** Without brackets: the word with the {@code @} is the address, the others are the name. */
    private void bare(String words) {
        String close = words.replace(" @", "@").replace("@ ", "@");
        int sign = close.lastIndexOf('@');
        int from = close.lastIndexOf(' ', sign) + 1;
        int space = close.indexOf(' ', sign);
        int to = space < 0 ? close.length() : space;
        String name = (close.substring(0, from) + close.substring(to)).strip();
        add(name.isEmpty() ? comment.toString() : name, close.substring(from, to));
    }

    private void add(String name, String address) {
        String plain = address(address);
        if (!plain.isEmpty()) {
            String words = EncodedWords.decodeWords(name, repairs).strip();
            found.add(new MailAddress(unquoted(words), plain));
        }
    }

    private String address(String written) {
        String decoded = EncodedWords.decodeWords(written, repairs);
        var plain = new StringBuilder(decoded.length());
        decoded.chars().filter(c -> c > ' ' && c != 0x7f && c != '\u3000').forEach(c -> plain.append((char) c));
        String address = plain.toString();
        int route = address.startsWith("@") ? address.indexOf(':') : -1;
        address = address.substring(route + 1);
        address = AsciiCase.startsWith(address, 0, "mailto:") ? address.substring(7) : address;
        int sign = address.lastIndexOf('@');
        boolean quoted = sign > 2 && address.charAt(0) == '"' && address.charAt(sign - 1) == '"';
        return quoted ? address.substring(1, sign - 1) + address.substring(sign) : address;
    }

    private static String unquoted(String name) {
        boolean quotes = name.length() > 1
                && (name.startsWith("\"") && name.endsWith("\"") || name.startsWith("'") && name.endsWith("'"));
        return quotes ? name.substring(1, name.length() - 1).strip() : name;
    }

    private static String collapsed(StringBuilder text) {
        var out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i) == '\t' ? ' ' : text.charAt(i);
            if (c != ' ' || !out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
                out.append(c);
            }
        }
        return out.toString().strip();
    }
}
