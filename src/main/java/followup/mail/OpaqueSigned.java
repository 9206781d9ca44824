package followup.mail;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The mail inside an opaque S/MIME signature (application/pkcs7-mime, RFC 8551): a small reader of BER for ContentInfo and SignedData. The
 * signature itself is not checked. Lengths may be definite or not; nesting is bounded.
 */
final class OpaqueSigned {

    /** Constructed strings inside constructed strings: 8. */
    private static final int DEEPEST = 8;

    private static final int SEQUENCE = 0x30;
    private static final int OBJECT_ID = 0x06;
    private static final int OCTETS = 0x04;
    private static final int OCTETS_CONSTRUCTED = 0x24;
    private static final int CONTEXT_0 = 0xa0;

    private final byte[] in;

    private OpaqueSigned(byte[] in) {
        this.in = in;
    }

    /** One element: where its contents begin and end, and where the next one begins. */
    private record Element(int tag, int from, int to, int next) {}

    /** The signed bytes; empty when this is not signed data, such as encrypted data, or damaged. */
    static Optional<byte[]> content(byte[] cms) {
        return Optional.ofNullable(new OpaqueSigned(cms).content());
    }

    private byte @Nullable [] content() {
        Element info = element(0, in.length);
        Element type = info == null ? null : element(info.from(), info.to());
        if (info == null || type == null || type.tag() != OBJECT_ID || !isSignedData(type)) {
            return null;
        }
        Element wrapper = element(type.next(), info.to());
        Element signed = wrapper == null || wrapper.tag() != CONTEXT_0 ? null : element(wrapper.from(), wrapper.to());
        if (signed == null || signed.tag() != SEQUENCE) {
            return null;
        }
        Element version = element(signed.from(), signed.to());
        Element digests = version == null ? null : element(version.next(), signed.to());
        Element encapsulated = digests == null ? null : element(digests.next(), signed.to());
        Element innerType = encapsulated == null ? null : element(encapsulated.from(), encapsulated.to());
        if (encapsulated == null || innerType == null) {
            return null;
        }
        Element inner = element(innerType.next(), encapsulated.to());
        Element octets = inner == null || inner.tag() != CONTEXT_0 ? null : element(inner.from(), inner.to());
        return octets == null ? null : octets(octets);
    }

    private byte[] octets(Element element) {
        var out = new ByteArrayOutputStream(element.to() - element.from());
        append(element, out, 0);
        return out.toByteArray();
    }

    private void append(Element element, ByteArrayOutputStream out, int depth) {
        if (element.tag() == OCTETS) {
            out.write(in, element.from(), element.to() - element.from());
        } else if (element.tag() == OCTETS_CONSTRUCTED && depth < DEEPEST) {
            int at = element.from();
            for (Element part = element(at, element.to()); part != null; part = element(at, element.to())) {
                append(part, out, depth + 1);
                at = part.next();
            }
        }
    }

    /** 1.2.840.113549.1.7.2 */
    private boolean isSignedData(Element type) {
        byte[] wanted = {0x2a, (byte) 0x86, 0x48, (byte) 0x86, (byte) 0xf7, 0x0d, 0x01, 0x07, 0x02};
        return Arrays.equals(in, type.from(), type.to(), wanted, 0, wanted.length);
    }

    /** The element at {@code from}, or null at the end, at an end-of-contents mark, and where the bytes make no sense. */
    private @Nullable Element element(int from, int limit) {
        return element(from, limit, 0);
    }

    private @Nullable Element element(int from, int limit, int depth) {
        if (from < 0 || from + 2 > limit || depth > 2 * DEEPEST) {
            return null;
        }
        int tag = in[from] & 0xff;
        int first = in[from + 1] & 0xff;
        if (tag == 0 && first == 0) {
            return null;
        }
        if (first < 0x80) {
            return bounded(tag, from + 2, first, limit);
        }
        int octets = first & 0x7f;
        if (octets == 0) {
            return indefinite(tag, from + 2, limit, depth);
        }
        if (octets > 4 || from + 2 + octets > limit) {
            return null;
        }
        long length = 0;
        for (int i = 0; i < octets; i++) {
            length = length << 8 | in[from + 2 + i] & 0xff;
        }
        return bounded(tag, from + 2 + octets, length, limit);
    }

    /** A truncated element is taken as far as it goes. */
    private static Element bounded(int tag, int from, long length, int limit) {
        int to = (int) Math.min(limit, from + length);
        return new Element(tag, from, to, to);
    }

    private Element indefinite(int tag, int from, int limit, int depth) {
        int at = from;
        for (Element inner = element(at, limit, depth + 1); inner != null; inner = element(at, limit, depth + 1)) {
            at = inner.next();
        }
        return new Element(tag, from, at, Math.min(limit, at + 2));
    }
}
