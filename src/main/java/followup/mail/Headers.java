package followup.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The header of one mail, read. */
final class Headers {

    private final List<Header> all = new ArrayList<>();
    private final String charset;
    private final Problems problems;

    private Headers(String charset, Problems problems) {
        this.charset = charset;
        this.problems = problems;
    }

    static Headers of(Entity root, String charset, Problems problems) {
        var headers = new Headers(charset, problems);
        for (RawHeader raw : root.headers()) {
            String value = EncodedWords.decode(raw.value(), charset, headers.noting(raw.name(), raw.offset()));
            headers.all.add(new Header(raw.name(), value, raw.value()));
        }
        return headers;
    }

    /** The charset of the first text part: what un-encoded headers are most likely in. */
    static String charset(Entity entity) {
        if (!entity.type().charset().isEmpty()) {
            return entity.type().charset();
        }
        for (Entity child : entity.children()) {
            String charset = charset(child);
            if (!charset.isEmpty()) {
                return charset;
            }
        }
        return "";
    }

    DecodedMail mail(Body body, Parts parts, String contentType) {
        List<MailAddress> from = addresses("From");
        String subject = first("Subject").orElse("");
        boolean says = body.source() != Body.Source.NONE
                || !parts.attachments().isEmpty()
                || !parts.embedded().isEmpty()
                || parts.deliveryStatus().isPresent()
                || parts.disposition().isPresent()
                || !from.isEmpty()
                || !subject.isBlank();
        return new DecodedMail(
                all,
                from.stream().findFirst(),
                addresses("Sender").stream().findFirst(),
                addresses("To"),
                addresses("Cc"),
                addresses("Reply-To"),
                subject,
                ids("Message-ID").stream().findFirst(),
                ids("In-Reply-To"),
                ids("References"),
                first("Date").flatMap(MailDates::parse),
                body,
                parts.attachments(),
                parts.embedded(),
                parts.deliveryStatus(),
                parts.disposition(),
                contentType,
                problems.all(),
                says && !(parts.isEncrypted()) && !isRubbish(body));
    }

    /** No header and hardly a character that can be read: not a mail but something else. */
    private boolean isRubbish(Body body) {
        if (!all.isEmpty()) {
            return false;
        }
        String text = body.text();
        long odd = text.chars()
                .filter(c -> c == 0xfffd || c < 0x20 && c != '\n' && c != '\t')
                .count();
        return odd * 50 > text.length();
    }

    private Optional<String> first(String name) {
        return all.stream()
                .filter(header -> header.is(name))
                .map(Header::value)
                .filter(value -> !value.isBlank())
                .findFirst();
    }

    private List<MailAddress> addresses(String name) {
        var addresses = new ArrayList<MailAddress>();
        for (Header header : all) {
            if (header.is(name) && addresses.size() < Limits.ADDRESSES) {
                addresses.addAll(AddressParser.parse(header.raw(), charset, repair -> {}));
            }
        }
        return addresses;
    }

    private List<String> ids(String name) {
        return all.stream()
                .filter(header -> header.is(name))
                .flatMap(header -> MessageIds.in(header.raw()).stream())
                .toList();
    }

    private Consumer<Repair> noting(String name, int offset) {
        return repair -> problems.note(offset, repair.in(name));
    }
}
