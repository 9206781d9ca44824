package followup.mail;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Walks over the parts of one mail: texts become blocks in their order, everything else goes into {@link Parts}. */
final class PartWalk {

    /** Signatures around signatures: 3. What lies deeper is not read. */
    private static final int MOST_WRAPPINGS = 3;

    /** Texts that programs read, not people. */
    private static final Set<String> DATA = Set.of(
            "text/calendar",
            "text/x-vcalendar",
            "text/vcard",
            "text/x-vcard",
            "text/directory",
            "text/csv",
            "text/x-csv",
            "text/comma-separated-values",
            "text/tab-separated-values",
            "text/xml",
            "text/xml-external-parsed-entity",
            "text/json",
            "text/css",
            "text/javascript",
            "text/x-diff",
            "text/x-patch",
            "text/x-log");

    private final MailDecoder decoder;
    private final Budget budget;
    private final int mailDepth;
    private final String charset;
    private final Problems problems;
    private final Parts parts;
    private final TextPart texts;
    private final int wrappings;
    private TextBlock hidden = TextBlock.plain(List.of());
    private @Nullable Entity root;
    private boolean textSeen;

    PartWalk(MailDecoder decoder, Budget budget, int mailDepth, String charset, Problems problems) {
        this(decoder, budget, mailDepth, charset, problems, new Parts(charset, problems), 0);
    }

    private PartWalk(
            MailDecoder decoder,
            Budget budget,
            int mailDepth,
            String charset,
            Problems problems,
            Parts parts,
            int wrappings) {
        this.decoder = decoder;
        this.budget = budget;
        this.mailDepth = mailDepth;
        this.charset = charset;
        this.problems = problems;
        this.parts = parts;
        this.texts = new TextPart(budget, problems, parts);
        this.wrappings = wrappings;
    }

    Parts parts() {
        return parts;
    }

    /** The texts of the mail in their order; what Outlook hid comes in where the mail itself says nothing, or has no HTML. */
    List<TextBlock> texts(Entity mail) {
        root = mail;
        List<TextBlock> blocks = walk(mail);
        if (!hidden.hasPlain() && !hidden.hasHtml()) {
            return blocks;
        }
        if (blocks.stream().noneMatch(block -> block.hasPlain() || block.hasHtml())) {
            return List.of(hidden);
        }
        if (blocks.stream().noneMatch(TextBlock::hasHtml) && hidden.hasHtml()) {
            var plain = new ArrayList<TextLine>();
            blocks.forEach(block -> plain.addAll(block.plain()));
            return List.of(new TextBlock(plain, hidden.html()));
        }
        return blocks;
    }

    private List<TextBlock> walk(Entity entity) {
        if (entity.type().isMultipart()) {
            return multipart(entity);
        }
        boolean text =
                entity.type().type().startsWith("text/") || entity.type().type().startsWith("message/");
        byte[] content = TransferDecoding.decode(
                entity.content(),
                entity.first("Content-Transfer-Encoding").orElse(""),
                text,
                entity.contentOffset(),
                problems);
        return leaf(entity, content);
    }

    private List<TextBlock> multipart(Entity entity) {
        if (entity.children().isEmpty()) {
            unwrap(entity);
        }
        if (entity.children().isEmpty()) {
            split(entity);
        }
        if (entity.children().isEmpty()) {
            problems.note(entity.contentOffset(), Damage.EMPTY_MULTIPART);
            return List.of(texts.read(new Entity(ContentType.PLAIN), entity.content()));
        }
        if (entity.type().is("multipart/encrypted")) {
            parts.foundEncrypted();
            problems.note(entity.contentOffset(), Damage.ENCRYPTED);
        }
        var blocks = new ArrayList<List<TextBlock>>();
        for (Entity child : entity.children()) {
            blocks.add(walk(child));
        }
        return entity.type().is("multipart/alternative")
                ? alternative(blocks)
                : blocks.stream().flatMap(List::stream).toList();
    }

    /** Some programs encode a multipart as a whole, which RFC 2045 forbids; its boundaries then stand in no line of the mail. */
    private void unwrap(Entity entity) {
        String encoding = entity.first("Content-Transfer-Encoding").orElse("");
        byte[] content = TransferDecoding.decode(entity.content(), encoding, false, entity.contentOffset(), problems);
        String boundary = entity.type().boundary().orElse("");
        if (!boundary.isEmpty() && !Arrays.equals(content, entity.content())) {
            entity.content(content, entity.contentOffset());
            MimeTree.split(entity, boundary, budget, problems);
        }
    }

    private void split(Entity entity) {
        Optional<String> guess = Boundaries.guess(entity.content());
        if (guess.isPresent()) {
            problems.note(entity.contentOffset(), Damage.WRONG_BOUNDARY);
            MimeTree.split(entity, guess.get(), budget, problems);
        }
    }

    /** The same text in several shapes: the first with plain text and the last with HTML. */
    private static List<TextBlock> alternative(List<List<TextBlock>> shapes) {
        var plain = new ArrayList<TextLine>();
        var html = new ArrayList<TextLine>();
        for (List<TextBlock> shape : shapes) {
            if (plain.isEmpty() && shape.stream().anyMatch(TextBlock::hasPlain)) {
                shape.forEach(block -> plain.addAll(block.plain()));
            }
            if (shape.stream().anyMatch(TextBlock::hasHtml)) {
                html.clear();
                shape.forEach(block -> html.addAll(block.hasHtml() ? block.html() : block.plain()));
            }
        }
        return List.of(new TextBlock(plain, html));
    }

    private List<TextBlock> leaf(Entity entity, byte[] content) {
        String type = entity.type().type();
        String name = FileName.of(
                entity, charset, repair -> problems.note(entity.contentOffset(), repair.in(Repair.FILE_NAME)));
        boolean attached = entity.disposition().value().equals("attachment");
        if (Tnef.is(content)) {
            outlook(Tnef.of(content, budget.chars()), entity);
            return List.of();
        }
        switch (type) {
            case "message/rfc822", "message/global", "message/news" -> embed(content, false);
            case "text/rfc822-headers", "message/rfc822-headers", "message/global-headers" -> embed(content, true);
            case "message/delivery-status", "message/global-delivery-status" -> deliveryStatus(content);
            case "message/disposition-notification", "message/global-disposition-notification" ->
                parts.report(new Disposition(first(HeaderBlocks.of(content))));
            case "application/pkcs7-signature", "application/x-pkcs7-signature", "application/pgp-signature" -> {}
            case "application/pkcs7-mime", "application/x-pkcs7-mime" -> {
                return wrapped(content, entity);
            }
            case "text/x-amp-html", "text/watch-html" -> {}
            default -> {
                return textOrAttachment(entity, content, name, attached);
            }
        }
        return List.of();
    }

    /** The first text is the mail's text even when it has a file name; a whole mail of text is, even when it says it is an attachment. */
    private List<TextBlock> textOrAttachment(Entity entity, byte[] content, String name, boolean attached) {
        boolean isText = entity == root || !attached && (name.isEmpty() || !textSeen);
        String type = entity.type().type();
        var block = switch (isText ? type : "") {
            case "text/plain", "text/html", "application/xhtml+xml" -> texts.read(entity, content);
            case "text/enriched", "text/richtext" -> TextBlock.plain(EnrichedText.lines(content, entity));
            case "text/rtf", "application/rtf" -> TextBlock.html(Rtf.lines(content, budget.chars()));
            default -> isText && isTextOfSomeKind(type, entity) ? texts.read(entity, content) : null;
        };
        if (block == null) {
            boolean inline = !attached
                    && (type.equals("text/plain") || entity.first("Content-ID").isPresent());
            parts.attach(new Attachment(name, type, inline, content));
            return List.of();
        }
        textSeen |= block.hasPlain() || block.hasHtml();
        return List.of(block);
    }

    /** A text type nobody knows is shown as plain text; files of data are not. */
    private boolean isTextOfSomeKind(String type, Entity entity) {
        boolean text = type.startsWith("text/") && !DATA.contains(type);
        if (text) {
            problems.note(entity.contentOffset(), Damage.UNKNOWN_TEXT_TYPE);
        }
        return text;
    }

    private void outlook(Tnef tnef, Entity entity) {
        if (!tnef.complete()) {
            problems.note(entity.contentOffset(), Damage.BROKEN_TNEF);
        }
        budget.takeLines(tnef.text().size());
        budget.takeChars(
                tnef.text().stream().mapToInt(line -> line.text().length()).sum());
        if (!hidden.hasPlain() && !hidden.hasHtml()) {
            hidden = tnef.html() ? TextBlock.html(tnef.text()) : TextBlock.plain(tnef.text());
        }
        tnef.attachments().forEach(parts::attach);
    }

    /** A mail inside its own signature. Its problems have no line, since their lines are those of the inner mail. */
    private List<TextBlock> wrapped(byte[] content, Entity entity) {
        Optional<byte[]> signed = wrappings < MOST_WRAPPINGS ? OpaqueSigned.content(content) : Optional.empty();
        if (signed.isEmpty()) {
            parts.foundEncrypted();
            problems.note(entity.contentOffset(), Damage.ENCRYPTED);
            return List.of();
        }
        var mail = RawMail.of(signed.get());
        var inside = new Problems(mail.bytes());
        Entity root = MimeTree.of(mail, budget, inside);
        var walk = new PartWalk(decoder, budget, mailDepth, charset, inside, parts, wrappings + 1);
        List<TextBlock> blocks = walk.texts(root);
        inside.repairs().forEach(problems::note);
        return blocks;
    }

    private void embed(byte[] content, boolean headersOnly) {
        if (mailDepth >= Limits.MAIL_DEPTH || !budget.hasParts()) {
            problems.note(Damage.TOO_DEEP, Limits.MAIL_DEPTH);
            parts.attach(new Attachment("", "message/rfc822", false, content));
        } else {
            parts.embed(new EmbeddedMail(decoder.decode(content, budget, mailDepth + 1), headersOnly));
        }
    }

    private void deliveryStatus(byte[] content) {
        List<HeaderGroup> groups = HeaderBlocks.of(content);
        boolean recipientFirst =
                !groups.isEmpty() && groups.getFirst().first("Final-Recipient").isPresent();
        var message = recipientFirst ? new HeaderGroup(List.of()) : first(groups);
        parts.report(new DeliveryStatus(
                message, recipientFirst ? groups : groups.stream().skip(1).toList()));
    }

    private static HeaderGroup first(List<HeaderGroup> groups) {
        return groups.isEmpty() ? new HeaderGroup(List.of()) : groups.getFirst();
    }
}
