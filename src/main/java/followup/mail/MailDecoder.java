package followup.mail;

import java.util.List;

/**
 * Turns the raw bytes of a mail into words. Never throws and never loops, whatever the bytes are; memory and time are bounded by
 * {@link Limits}. Thread-safe.
 *
 * <p>1. {@link RawMail} makes the bytes fit for a parser. 2. {@link MimeTree} finds the parts. 3. {@link Headers} reads the header.
 * 4. {@link PartWalk} undoes transfer encodings and charsets and turns texts into lines.
 */
public final class MailDecoder {

    /** Decodes one mail; every repair is noted in {@link DecodedMail#problems()}. */
    public DecodedMail decode(byte[] raw) {
        return decode(raw, new Budget(), 0);
    }

    DecodedMail decode(byte[] raw, Budget budget, int depth) {
        var mail = RawMail.of(raw);
        var problems = new Problems(mail.bytes());
        mail.note(raw, problems);
        Entity root = MimeTree.of(mail, budget, problems);
        String charset = Headers.charset(root);
        var headers = Headers.of(root, charset, problems);
        var walk = new PartWalk(this, budget, depth, charset, problems);
        List<TextBlock> blocks = walk.texts(root);
        return headers.mail(TextBlock.join(blocks), walk.parts(), root.type().type());
    }
}
