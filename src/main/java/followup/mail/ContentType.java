package followup.mail;

import java.util.Map;
import java.util.Optional;

/**
 * What a part says it is.
 *
 * @param type type and subtype in lower case; {@code text/plain} when missing or nonsense
 * @param stated whether the part said so in words that can be understood
 */
record ContentType(String type, Parameters parameters, boolean stated) {

    /** Names that senders made up for the two types every mail program shows. */
    private static final Map<String, String> COMMON = Map.ofEntries(
            Map.entry("plain/text", "text/plain"),
            Map.entry("message/plain", "text/plain"),
            Map.entry("message/text", "text/plain"),
            Map.entry("application/text", "text/plain"),
            Map.entry("application/plain", "text/plain"),
            Map.entry("text/text", "text/plain"),
            Map.entry("text/txt", "text/plain"),
            Map.entry("html/text", "text/html"),
            Map.entry("text/htm", "text/html"),
            Map.entry("text/xhtml", "text/html"),
            Map.entry("application/html", "text/html"));

    static final ContentType PLAIN = new ContentType("text/plain", Parameters.of(""), false);

    static ContentType of(String raw) {
        var parameters = Parameters.of(raw);
        String type = withoutBlanks(parameters.value());
        int slash = type.indexOf('/');
        if (slash > 0 && slash < type.length() - 1 && type.indexOf('/', slash + 1) < 0) {
            return new ContentType(COMMON.getOrDefault(type, type), parameters, true);
        }
        return switch (type) {
            case "text", "plain" -> new ContentType("text/plain", parameters, true);
            case "html" -> new ContentType("text/html", parameters, true);
            case "multipart" -> new ContentType("multipart/mixed", parameters, true);
            default -> new ContentType("text/plain", parameters, false);
        };
    }

    boolean isMultipart() {
        return type.startsWith("multipart/");
    }

    boolean is(String other) {
        return type.equals(other);
    }

    /** The declared charset; empty when there is none. */
    String charset() {
        return parameters.get("charset").orElse("");
    }

    Optional<String> boundary() {
        return parameters.get("boundary").map(String::stripTrailing).filter(boundary -> !boundary.isEmpty());
    }

    private static String withoutBlanks(String text) {
        var out = new StringBuilder(text.length());
        text.chars().filter(c -> c > ' ' && c != '"').forEach(c -> out.append((char) c));
        return out.toString();
    }
}
