package followup.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Walks over the parts of one mail: texts become blocks in their order, everything else goes into {@link Parts}. */
final class PartWalk {

    private final MailDecoder decoder;
    private final Budget budget;
    private final int mailDepth;
    private final String charset;
    private final Problems problems;
    private final Parts parts;
    private final TextPart texts;

    PartWalk(MailDecoder decoder, Budget budget, int mailDepth, String charset, Problems problems) {
        this.decoder = decoder;
        this.budget = budget;
        this.mailDepth = mailDepth;
        this.charset = charset;
        this.problems = problems;
        this.parts = new Parts(charset, problems);
        this.texts = new TextPart(budget, problems, parts);
    }

    Parts parts() {
        return parts;
    }

    List<TextBlock> walk(Entity entity) {
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
            split(entity);
        }
        if (entity.children().isEmpty()) {
            problems.note(entity.contentOffset(), "a multipart without parts", "read it as text");
            return List.of(texts.read(new Entity(ContentType.PLAIN), entity.content()));
        }
        if (entity.type().is("multipart/encrypted")) {
            parts.foundEncrypted();
            problems.note(entity.contentOffset(), "an encrypted mail", "could not read it");
        }
        var blocks = new ArrayList<List<TextBlock>>();
        for (Entity child : entity.children()) {
            blocks.add(walk(child));
        }
        return entity.type().is("multipart/alternative")
                ? alternative(blocks)
                : blocks.stream().flatMap(List::stream).toList();
    }

    private void split(Entity entity) {
        Optional<String> guess = Boundaries.guess(entity.content());
        if (guess.isPresent()) {
            problems.note(
                    entity.contentOffset(),
                    "a multipart whose boundary is missing or wrong",
                    "took the lines that look like one");
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
        String name = FileName.of(entity, charset, repair -> problems.note(repair.found(), repair.did()));
        boolean attached = entity.disposition().value().equals("attachment");
        switch (type) {
            case "message/rfc822", "message/global", "message/news" -> embed(content, false);
            case "text/rfc822-headers", "message/rfc822-headers", "message/global-headers" -> embed(content, true);
            case "message/delivery-status", "message/global-delivery-status" -> deliveryStatus(content);
            case "message/disposition-notification", "message/global-disposition-notification" ->
                parts.report(new Disposition(first(HeaderBlocks.of(content))));
            case "application/pkcs7-signature", "application/x-pkcs7-signature", "application/pgp-signature" -> {}
            case "text/plain", "text/html", "application/xhtml+xml" -> {
                if (!attached && name.isEmpty()) {
                    return List.of(texts.read(entity, content));
                }
                parts.attach(new Attachment(name, type, !attached, content));
            }
            default -> parts.attach(new Attachment(name, type, isInline(entity, attached), content));
        }
        return List.of();
    }

    private static boolean isInline(Entity entity, boolean attached) {
        return !attached && entity.first("Content-ID").isPresent();
    }

    private void embed(byte[] content, boolean headersOnly) {
        if (mailDepth >= Limits.MAIL_DEPTH || !budget.hasParts()) {
            problems.note(
                    "mails inside mails, deeper than " + Limits.MAIL_DEPTH, "kept the inner one as an attachment");
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
