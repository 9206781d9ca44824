package followup.mail;

import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.BodyDescriptorBuilder;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.RawField;
import org.jspecify.annotations.Nullable;

/** Tells the MIME parser what a part is, as {@link ContentType} reads it: a multipart to take apart, or a leaf. */
final class PartDescriptor implements BodyDescriptorBuilder, BodyDescriptor {

    private static final ContentType MESSAGE = new ContentType("message/rfc822", Parameters.of(""), false);

    private final MimeTree tree;
    private final Entity entity;
    private final int depth;

    PartDescriptor(MimeTree tree, Entity entity, int depth) {
        this.tree = tree;
        this.entity = entity;
        this.depth = depth;
    }

    Entity entity() {
        return entity;
    }

    @Override
    public void reset() {
        tree.begin(entity);
    }

    @Override
    @SuppressWarnings("NullAway") // null is the parser's way to say that the field is not replaced
    public @Nullable Field addField(RawField field) {
        return null;
    }

    @Override
    public BodyDescriptor build() {
        return this;
    }

    @Override
    public BodyDescriptorBuilder newChild() {
        var child = new Entity(entity.type().is("multipart/digest") ? MESSAGE : ContentType.PLAIN);
        if (tree.mayGrow()) {
            entity.add(child);
        }
        return new PartDescriptor(tree, child, depth + 1);
    }

    /** Mails inside mails are leaves: they are decoded one by one, within a limit of their own. */
    @Override
    public String getMimeType() {
        boolean apart = entity.type().isMultipart() && entity.type().boundary().isPresent();
        return apart && depth < Limits.MULTIPART_DEPTH ? entity.type().type() : "application/octet-stream";
    }

    @Override
    @SuppressWarnings("NullAway") // null is the parser's way to say that there is none
    public @Nullable String getBoundary() {
        return entity.type().boundary().orElse(null);
    }

    @Override
    public String getMediaType() {
        return getMimeType();
    }

    @Override
    public String getSubType() {
        return getMimeType();
    }

    @Override
    @SuppressWarnings("NullAway") // not asked for: characters are decoded elsewhere
    public @Nullable String getCharset() {
        return null;
    }

    @Override
    public String getTransferEncoding() {
        return "binary";
    }

    @Override
    public long getContentLength() {
        return -1;
    }
}
