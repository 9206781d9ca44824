package followup.mail;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;

/**
 * Builds the tree of {@link Entity}s with mime4j's streaming parser. The parser finds lines and boundaries; what a field, a type or the end
 * of a broken header is, is decided here. Used once; not thread-safe.
 */
final class MimeTree {

    /** Searches for a field's place that may fail before line numbers are given up. */
    private static final int LOST_AT = 20;

    private static final MimeConfig CONFIG = MimeConfig.custom()
            .setMaxLineLen(-1)
            .setMaxHeaderLen(-1)
            .setMaxHeaderCount(-1)
            .setMaxContentLen(-1)
            .setMalformedHeaderStartsBody(false)
            .build();

    private final RawMail mail;
    private final Problems problems;
    private final Budget budget;
    private final Entity root = new Entity(ContentType.PLAIN);
    private Entity current = root;
    private final ByteArrayOutputStream spilled = new ByteArrayOutputStream();
    private boolean spilling;
    private int malformedLines;
    private int cursor;
    private int lost;

    private MimeTree(RawMail mail, Budget budget, Problems problems) {
        this.mail = mail;
        this.problems = problems;
        this.budget = budget;
        this.cursor = mail.start();
    }

    static Entity of(RawMail mail, Budget budget, Problems problems) {
        var tree = new MimeTree(mail, budget, problems);
        try {
            tree.read();
        } catch (IOException | MimeException | RuntimeException e) {
            problems.note(tree.cursor, Damage.BROKEN_STRUCTURE);
        }
        return tree.root;
    }

    /** Takes a multipart apart at a boundary it did not declare; its parts become the entity's. */
    static void split(Entity entity, String boundary, Budget budget, Problems problems) {
        byte[] header = ("Content-Type: " + entity.type().type() + "; boundary=\"" + boundary + "\"\n\n")
                .getBytes(StandardCharsets.ISO_8859_1);
        byte[] bytes = Arrays.copyOf(header, header.length + entity.content().length);
        System.arraycopy(entity.content(), 0, bytes, header.length, entity.content().length);
        var tree = new MimeTree(new RawMail(bytes, 0, -1, false), budget, problems);
        tree.lost = LOST_AT;
        try {
            tree.read();
        } catch (IOException | MimeException | RuntimeException e) {
            problems.note(entity.contentOffset(), Damage.BROKEN_STRUCTURE);
        }
        tree.root.children().forEach(entity::add);
    }

    private void read() throws IOException, MimeException {
        var stream = new MimeTokenStream(CONFIG, null, new FieldReader(this), new PartDescriptor(this, root, 0));
        stream.parse(new ByteArrayInputStream(mail.bytes(), mail.start(), mail.bytes().length - mail.start()));
        budget.takePart();
        for (var state = stream.getState(); state != EntityState.T_END_OF_STREAM; state = stream.next()) {
            if (state == EntityState.T_BODY) {
                leaf(stream.getInputStream().readAllBytes());
            } else if (state == EntityState.T_PREAMBLE) {
                leaf(stream.getInputStream().readAllBytes());
            } else if (state == EntityState.T_START_MULTIPART
                    && stream.getBodyDescriptor() instanceof PartDescriptor part) {
                part.entity().openMultipart();
            } else if (state == EntityState.T_START_BODYPART && !budget.takePart()) {
                problems.note(cursor, Damage.TOO_MANY_PARTS, Limits.PARTS);
                return;
            }
        }
    }

    private void leaf(byte[] content) {
        int offset = locate(content, content.length);
        byte[] whole = content;
        if (spilled.size() > 0) {
            if (content.length > 0) {
                spilled.write('\n');
            }
            spilled.writeBytes(content);
            whole = spilled.toByteArray();
        }
        current.content(whole, offset);
    }

    Problems problems() {
        return problems;
    }

    boolean mayGrow() {
        return budget.hasParts();
    }

    void begin(Entity entity) {
        current = entity;
        spilling = entity == root && mail.headless();
        spilled.reset();
    }

    boolean takesFields() {
        return !spilling;
    }

    void found(RawHeader header) {
        if (current.headers().size() < Limits.HEADER_COUNT) {
            current.add(header);
        } else {
            problems.note(header.offset(), Damage.TOO_MANY_HEADERS, Limits.HEADER_COUNT);
        }
    }

    /** A parameter on a line of its own, without the blank that would fold it; false when no field takes parameters. */
    boolean continued(String text, int offset) {
        var headers = current.headers();
        if (headers.isEmpty() || !AsciiCase.startsWith(headers.getLast().name(), 0, "Content-")) {
            return false;
        }
        problems.note(offset, Damage.FOLDED_WITHOUT_BLANK);
        current.extendLast("; " + text);
        return true;
    }

    /** A line of the header that is no field: the body began without a blank line, or a fold lost its blank. */
    void malformed(byte[] line, int length, int offset) {
        boolean startsBody = current != root || malformedLines == mail.spillsAt();
        if (spilling || startsBody) {
            if (!spilling) {
                problems.note(offset, Damage.NO_BLANK_LINE);
            }
            spilling = true;
            spilled.write(line, 0, length);
            spilled.write('\n');
            return;
        }
        malformedLines++;
        String text = new String(line, 0, length, StandardCharsets.ISO_8859_1);
        if (current.headers().isEmpty()) {
            problems.note(offset, Damage.STRAY_HEADER_LINE);
        } else {
            problems.note(offset, Damage.BROKEN_HEADER_LINE);
            current.extendLast(text);
        }
    }

    /** The offset of these bytes at or after where reading stands; moves there. */
    int locate(byte[] bytes, int length) {
        if (length == 0 || lost >= LOST_AT) {
            return lost >= LOST_AT ? -1 : cursor;
        }
        int probe = Math.min(length, 64);
        byte[] raw = mail.bytes();
        for (int i = cursor; i <= raw.length - probe; i++) {
            if (raw[i] == bytes[0] && Arrays.equals(raw, i, i + probe, bytes, 0, probe)) {
                cursor = Math.min(i + length, raw.length);
                return i;
            }
        }
        lost++;
        return -1;
    }
}
