package followup.mail;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.james.mime4j.stream.FieldBuilder;
import org.apache.james.mime4j.stream.RawField;
import org.apache.james.mime4j.util.ByteArrayBuffer;
import org.apache.james.mime4j.util.RecycledByteArrayBuffer;
import org.jspecify.annotations.Nullable;

/** Takes the lines of one header field from the MIME parser; cuts what is too long and hands what is no field to {@link MimeTree}. */
final class FieldReader implements FieldBuilder {

    private final MimeTree tree;
    private byte[] line = new byte[256];
    private int length;
    private boolean cut;

    FieldReader(MimeTree tree) {
        this.tree = tree;
    }

    @Override
    public void reset() {
        length = 0;
        cut = false;
    }

    @Override
    public void append(ByteArrayBuffer more) {
        int room = Math.min(more.length(), Limits.HEADER_BYTES - length);
        cut |= room < more.length();
        if (length + room > line.length) {
            line = Arrays.copyOf(line, Math.max(length + room, line.length * 2));
        }
        System.arraycopy(more.buffer(), 0, line, length, room);
        length += room;
    }

    @Override
    public @Nullable RawField build() {
        int end = length;
        while (end > 0 && (line[end - 1] == '\n' || line[end - 1] == '\r')) {
            end--;
        }
        if (end == 0) {
            return null;
        }
        int offset = tree.locate(line, end);
        if (tree.takesFields() && RawMail.isParameterLine(line, 0, end) && tree.continued(unfolded(0, end), offset)) {
            return null;
        }
        if (!tree.takesFields() || !RawMail.isHeaderLine(line, 0, end)) {
            tree.malformed(line, end, offset);
            return null;
        }
        int colon = 0;
        while (line[colon] != ':') {
            colon++;
        }
        if (cut) {
            tree.problems().note(offset, Damage.LONG_HEADER, Limits.HEADER_BYTES);
        }
        String name = new String(line, 0, colon, StandardCharsets.ISO_8859_1).strip();
        tree.found(new RawHeader(name, unfolded(colon + 1, end), offset));
        return new RawField(name, "");
    }

    private String unfolded(int from, int to) {
        var value = new StringBuilder(to - from);
        for (int i = from; i < to; i++) {
            if (line[i] != '\r' && line[i] != '\n') {
                value.append((char) (line[i] & 0xff));
            }
        }
        return value.toString().strip();
    }

    @Override
    @SuppressWarnings("NullAway") // the parser asks only when build() throws, which it never does
    public RecycledByteArrayBuffer getRaw() {
        return null;
    }

    @Override
    public void release() {}
}
