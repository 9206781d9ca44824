package followup.reply;

/**
 * A line of a reply with its place in the mail.
 *
 * @param raw as it arrived
 * @param body folded, without quote marks and surrounding spaces
 * @param depth quote marks and HTML quotations around it
 * @param layer 0 for what was written now, 1 for the mail that is answered, 2 and more for older ones
 * @param part what it is
 */
record ReplyLine(ReplyText.Line raw, Passage body, int depth, int layer, Part part) {

    enum Part {
        TEXT,
        BLANK,
        /** Introduces a quotation, or is one of the labelled lines above it. */
        INTRODUCTION,
        /** Put in by a gateway or a mail program, or a notice of confidentiality. */
        BANNER,
        SIGNATURE
    }

    boolean is(Part other) {
        return part == other;
    }

    ReplyLine inLayer(int other) {
        return new ReplyLine(raw, body, depth, other, part);
    }

    ReplyLine as(Part other) {
        return new ReplyLine(raw, body, depth, layer, other);
    }
}
