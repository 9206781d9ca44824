package followup.mail;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * {@code winmail.dat}: the text and the attachments Outlook hides in TNEF (MS-OXTNEF). Names and texts are decoded by the code page the
 * file states. Damaged files give what stands before the damage.
 *
 * @param html whether {@code text} comes from HTML
 * @param text its lines; empty when the file holds none
 * @param complete whether the file did not break off
 */
record Tnef(List<TextLine> text, boolean html, List<Attachment> attachments, boolean complete) {

    /** Attributes of one file: 2,000. Further ones are ignored. */
    private static final int MOST_ATTRIBUTES = 2_000;

    private static final int SIGNATURE = 0x223e9f78;
    private static final int OEM_CODE_PAGE = 0x00069007;
    private static final int MESSAGE_PROPERTIES = 0x00069003;
    private static final int BODY = 0x0002800c;
    private static final int NEXT_ATTACHMENT = 0x00069002;
    private static final int ATTACHMENT_TITLE = 0x00018010;
    private static final int ATTACHMENT_DATA = 0x0006800f;
    private static final int ATTACHMENT_PROPERTIES = 0x00069005;

    private static final int PR_BODY = 0x1000;
    private static final int PR_RTF_COMPRESSED = 0x1009;
    private static final int PR_BODY_HTML = 0x1013;
    private static final int PR_INTERNET_CPID = 0x3fde;
    private static final int PR_ATTACH_DATA = 0x3701;
    private static final int PR_ATTACH_LONG_FILENAME = 0x3707;
    private static final int PR_ATTACH_FILENAME = 0x3704;
    private static final int PR_ATTACH_MIME_TAG = 0x370e;

    /** Whether these bytes begin as TNEF does. */
    static boolean is(byte[] content) {
        return content.length > 6
                && ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN).getInt() == SIGNATURE;
    }

    /** @param mostChars UTF-16 units of text that are kept */
    static Tnef of(byte[] content, int mostChars) {
        var reader = new Reader(mostChars);
        var in = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        in.position(6);
        for (int i = 0; i < MOST_ATTRIBUTES && in.remaining() >= 9; i++) {
            in.get();
            int id = in.getInt();
            int length = in.getInt();
            if (length < 0 || length > in.remaining()) {
                reader.broken = true;
                break;
            }
            reader.take(id, Arrays.copyOfRange(content, in.position(), in.position() + length));
            in.position(Math.min(in.limit(), in.position() + length + 2));
        }
        return reader.finish();
    }

    /** Gathers attributes: those of a message first, then each attachment behind its rendering data. */
    private static final class Reader {

        private final int mostChars;
        private final List<Attachment> attachments = new ArrayList<>();
        private String label = "";
        private byte[] body = {};
        private MapiProperties message = MapiProperties.of(new byte[0]);
        private boolean inAttachment;
        private boolean broken;
        private byte[] title = {};
        private byte[] data = {};
        private MapiProperties properties = MapiProperties.of(new byte[0]);

        Reader(int mostChars) {
            this.mostChars = mostChars;
        }

        void take(int id, byte[] value) {
            switch (id) {
                case OEM_CODE_PAGE ->
                    label = value.length < 4
                            ? ""
                            : CodePage.label(ByteBuffer.wrap(value)
                                    .order(ByteOrder.LITTLE_ENDIAN)
                                    .getInt());
                case MESSAGE_PROPERTIES -> message = MapiProperties.of(value);
                case BODY -> body = withoutZeros(value);
                case NEXT_ATTACHMENT -> {
                    endAttachment();
                    inAttachment = true;
                }
                case ATTACHMENT_TITLE -> title = withoutZeros(value);
                case ATTACHMENT_DATA -> data = value;
                case ATTACHMENT_PROPERTIES -> properties = MapiProperties.of(value);
                default -> {}
            }
        }

        Tnef finish() {
            endAttachment();
            Optional<byte[]> html = message.bytes(PR_BODY_HTML);
            byte[] rtf = message.bytes(PR_RTF_COMPRESSED)
                    .map(CompressedRtf::decompress)
                    .orElse(new byte[0]);
            if (html.isPresent()) {
                String charset =
                        message.number(PR_INTERNET_CPID).map(CodePage::label).orElse(label);
                return new Tnef(
                        HtmlLines.of(TextDecoder.decode(html.get(), charset).text(), mostChars),
                        true,
                        attachments,
                        !broken);
            }
            if (rtf.length > 0) {
                return new Tnef(Rtf.lines(rtf, mostChars), true, attachments, !broken);
            }
            String plain = message.text(PR_BODY, label)
                    .orElseGet(() -> TextDecoder.decode(body, label).text());
            String fit = plain.substring(0, Math.min(plain.length(), mostChars));
            return new Tnef(TextPart.lines(PlainLines.split(fit)), false, attachments, !broken);
        }

        private void endAttachment() {
            byte[] content =
                    data.length > 0 ? data : properties.bytes(PR_ATTACH_DATA).orElse(data);
            if (inAttachment && (content.length > 0 || title.length > 0)) {
                String name = properties
                        .text(PR_ATTACH_LONG_FILENAME, label)
                        .or(() -> properties.text(PR_ATTACH_FILENAME, label))
                        .orElseGet(() -> TextDecoder.decode(title, label).text());
                String type = properties.text(PR_ATTACH_MIME_TAG, label).orElse("application/octet-stream");
                attachments.add(new Attachment(FileName.clean(name), AsciiCase.lower(type), false, content));
            }
            title = new byte[0];
            data = new byte[0];
            properties = MapiProperties.of(new byte[0]);
        }

        private static byte[] withoutZeros(byte[] value) {
            int end = value.length;
            while (end > 0 && value[end - 1] == 0) {
                end--;
            }
            return Arrays.copyOf(value, end);
        }
    }
}
