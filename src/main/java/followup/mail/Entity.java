package followup.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A mail or a part of one as the structure has it, nothing decoded. Built by {@link MimeTree}; not thread-safe. */
final class Entity {

    private final List<RawHeader> headers = new ArrayList<>();
    private final List<Entity> children = new ArrayList<>();
    private final ContentType byDefault;
    private ContentType type;
    private boolean multipart;
    private byte[] content = {};
    private int contentOffset = -1;

    Entity(ContentType byDefault) {
        this.byDefault = byDefault;
        this.type = byDefault;
    }

    void add(RawHeader header) {
        headers.add(header);
        if (AsciiCase.equal(header.name(), "Content-Type") && !type.stated()) {
            var stated = ContentType.of(header.value());
            type = stated.stated() ? stated : new ContentType(byDefault.type(), stated.parameters(), false);
        }
    }

    /** Adds to the value of the last header. */
    void extendLast(String text) {
        RawHeader last = headers.removeLast();
        if (AsciiCase.equal(last.name(), "Content-Type")) {
            type = byDefault;
        }
        add(new RawHeader(last.name(), last.value() + " " + text.strip(), last.offset()));
    }

    void add(Entity child) {
        children.add(child);
    }

    void openMultipart() {
        multipart = true;
    }

    void content(byte[] bytes, int offset) {
        content = bytes;
        contentOffset = offset;
    }

    List<RawHeader> headers() {
        return headers;
    }

    List<Entity> children() {
        return children;
    }

    ContentType type() {
        return type;
    }

    /** Whether it was really taken apart; a multipart without a boundary was not. */
    boolean isMultipart() {
        return multipart;
    }

    /** Still transfer-encoded; of a multipart, what stands before its first part. */
    byte[] content() {
        return content;
    }

    int contentOffset() {
        return contentOffset;
    }

    Optional<String> first(String name) {
        for (RawHeader header : headers) {
            if (AsciiCase.equal(header.name(), name)) {
                return Optional.of(header.value());
            }
        }
        return Optional.empty();
    }

    Parameters disposition() {
        return Parameters.of(first("Content-Disposition").orElse(""));
    }
}
