package followup.mail;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * A value with parameters, as in Content-Type and Content-Disposition: RFC 2231 with its continuations, also wrong ones, encoded words and
 * raw bytes in values, missing quotes and semicolons.
 */
final class Parameters {

    /** Parameters of one header: 100. Further ones are ignored. */
    private static final int MOST = 100;

    /** One piece as written: {@code name*2*}. */
    private record Piece(String text, boolean percent) {}

    private final String value;
    private final Map<String, String> plain = new HashMap<>();
    private final Map<String, TreeMap<Integer, Piece>> pieces = new HashMap<>();

    private Parameters(String value) {
        this.value = value;
    }

    /** @param raw each character is one byte */
    static Parameters of(String raw) {
        int end = endOfHead(raw);
        String head = withoutComments(raw.substring(0, end)).strip();
        var parameters = new Parameters(AsciiCase.lower(head));
        var scanner = new ParameterScanner(raw, end);
        for (int i = 0; i < MOST && scanner.next(); i++) {
            parameters.put(scanner.name(), scanner.value());
        }
        return parameters;
    }

    /** The first semicolon; where it is missing, the blank, comma or colon before the name of the first parameter. */
    private static int endOfHead(String raw) {
        int semicolon = raw.indexOf(';');
        int end = semicolon < 0 ? raw.length() : semicolon;
        int equals = raw.indexOf('=');
        if (equals < 0 || equals > end || raw.lastIndexOf('(', equals) >= 0) {
            return end;
        }
        int name = equals;
        while (name > 0 && raw.charAt(name - 1) <= ' ') {
            name--;
        }
        while (name > 0 && " \t,:".indexOf(raw.charAt(name - 1)) < 0) {
            name--;
        }
        return name == 0 ? end : name - 1;
    }

    /** What stands before the first parameter, in lower case. */
    String value() {
        return value;
    }

    /** The parameter as ASCII, such as a boundary or a charset; undecoded. */
    Optional<String> get(String name) {
        String simple = plain.get(name);
        if (simple != null) {
            return Optional.of(simple);
        }
        var parts = pieces.get(name);
        return parts == null
                ? Optional.empty()
                : Optional.of(new String(joined(parts).bytes(), StandardCharsets.ISO_8859_1));
    }

    /** The parameter as text, such as a file name. RFC 2231 wins over a plain one beside it. */
    Optional<String> text(String name, String hint, Consumer<Repair> repairs) {
        var parts = pieces.get(name);
        if (parts != null) {
            var joined = joined(parts);
            boolean percent = parts.values().stream().anyMatch(Piece::percent);
            var decoded = TextDecoder.decode(joined.bytes(), percent ? joined.label() : hint);
            decoded.repairs().forEach(repairs);
            return Optional.of(EncodedWords.decodeWords(decoded.text(), repairs));
        }
        return Optional.ofNullable(plain.get(name)).map(raw -> EncodedWords.decode(raw, hint, repairs));
    }

    private record Joined(byte[] bytes, String label) {}

    /** Charset and language stand before the first piece only, but some senders repeat them; some cut pieces inside an escape. */
    private static Joined joined(TreeMap<Integer, Piece> parts) {
        var bytes = new ByteArrayOutputStream();
        var escaped = new StringBuilder();
        String label = "";
        for (Piece piece : parts.values()) {
            String text = piece.text();
            List<Integer> quotes = piece.percent() ? firstQuotes(text) : List.of();
            if (quotes.size() == 2 && (label.isEmpty() || AsciiCase.startsWith(text, 0, label))) {
                label = text.substring(0, quotes.getFirst());
                text = text.substring(quotes.getLast() + 1);
            }
            if (piece.percent()) {
                escaped.append(text);
            } else {
                bytes.writeBytes(unescaped(escaped));
                bytes.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
                escaped.setLength(0);
            }
        }
        bytes.writeBytes(unescaped(escaped));
        return new Joined(bytes.toByteArray(), label);
    }

    private static List<Integer> firstQuotes(String text) {
        var found = new ArrayList<Integer>();
        for (int i = 0; i < text.length() && found.size() < 2; i++) {
            if (text.charAt(i) == '\'') {
                found.add(i);
            }
        }
        return found;
    }

    private static byte[] unescaped(CharSequence text) {
        var bytes = new ByteArrayOutputStream(text.length());
        for (int i = 0; i < text.length(); i++) {
            int octet = text.charAt(i) == '%' ? QuotedPrintable.hex(text, i + 1) : -1;
            bytes.write(octet >= 0 ? octet : text.charAt(i));
            i += octet >= 0 ? 2 : 0;
        }
        return bytes.toByteArray();
    }

    private void put(String name, String text) {
        int star = name.indexOf('*');
        if (star <= 0) {
            plain.putIfAbsent(name, text);
            return;
        }
        boolean percent = name.endsWith("*");
        String digits =
                name.substring(star + 1, percent && name.length() > star + 1 ? name.length() - 1 : name.length());
        int number = digits.isEmpty() ? 0 : number(digits);
        if (number >= 0) {
            pieces.computeIfAbsent(name.substring(0, star), key -> new TreeMap<>())
                    .putIfAbsent(number, new Piece(text, percent));
        }
    }

    private static int number(String digits) {
        boolean sound = digits.length() <= 4 && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        return sound ? Integer.parseInt(digits) : -1;
    }

    private static String withoutComments(String text) {
        var out = new StringBuilder(text.length());
        int depth = 0;
        for (char c : text.toCharArray()) {
            depth += c == '(' ? 1 : 0;
            if (depth == 0) {
                out.append(c);
            }
            depth -= c == ')' && depth > 0 ? 1 : 0;
        }
        return out.toString();
    }
}
