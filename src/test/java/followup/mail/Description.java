package followup.mail;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A decoded mail as JSON that a person can compare with the mail. */
final class Description {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private Description() {}

    static String of(DecodedMail mail) {
        return JSON.writeValueAsString(map(mail)) + "\n";
    }

    private static Map<String, Object> map(DecodedMail mail) {
        var map = new LinkedHashMap<String, Object>();
        put(map, "from", mail.from().map(Description::address).orElse(""));
        put(map, "sender", mail.sender().map(Description::address).orElse(""));
        put(map, "to", mail.to().stream().map(Description::address).toList());
        put(map, "cc", mail.cc().stream().map(Description::address).toList());
        put(map, "replyTo", mail.replyTo().stream().map(Description::address).toList());
        put(map, "subject", mail.subject());
        put(map, "messageId", mail.messageId().orElse(""));
        put(map, "inReplyTo", mail.inReplyTo());
        put(map, "references", mail.references());
        put(map, "date", mail.date().map(Object::toString).orElse(""));
        put(map, "contentType", mail.contentType());
        put(map, "source", mail.body().source().name());
        put(map, "lines", lines(mail.body().lines()));
        put(map, "other", mail.body().other().map(Description::lines).orElse(List.of()));
        put(
                map,
                "attachments",
                mail.attachments().stream()
                        .map(file -> file.toString() + (file.isInline() ? " inline" : ""))
                        .toList());
        put(
                map,
                "deliveryStatus",
                mail.deliveryStatus()
                        .map(status -> List.of(
                                fields(status.message()),
                                status.recipients().stream()
                                        .map(Description::fields)
                                        .toList()))
                        .orElse(List.of()));
        put(
                map,
                "disposition",
                mail.disposition().map(receipt -> fields(receipt.fields())).orElse(List.of()));
        put(
                map,
                "embedded",
                mail.embedded().stream()
                        .map(inner -> Map.of(inner.headersOnly() ? "header" : "mail", map(inner.mail())))
                        .toList());
        put(
                map,
                "problems",
                mail.problems().stream()
                        .map(problem ->
                                problem.line() + ": found " + problem.found().en() + "; did: "
                                        + problem.did().en())
                        .toList());
        if (!mail.readable()) {
            map.put("readable", false);
        }
        return map;
    }

    private static void put(Map<String, Object> map, String name, Object value) {
        if (!value.equals("") && !value.equals(List.of())) {
            map.put(name, value);
        }
    }

    private static String address(MailAddress address) {
        return address.name().isEmpty() ? address.address() : address.name() + " <" + address.address() + ">";
    }

    private static List<String> fields(HeaderGroup group) {
        return group.all().stream()
                .map(header -> header.name() + ": " + header.value())
                .toList();
    }

    private static List<String> lines(List<TextLine> lines) {
        return lines.stream().map(Description::line).toList();
    }

    /** Quote depth as leading bars, struck-out text between tildes. */
    private static String line(TextLine line) {
        var text = new StringBuilder(line.text());
        for (Span span : line.struck().reversed()) {
            text.insert(span.end(), "~~").insert(span.start(), "~~");
        }
        return "|".repeat(line.quoteDepth()) + text;
    }
}
