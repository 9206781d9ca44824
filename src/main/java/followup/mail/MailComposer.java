package followup.mail;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import followup.mail.OutgoingMail.Occasion;
import java.net.URLEncoder;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/**
 * Composes the finished bytes of a mail (RFC 5322, MIME), ASCII throughout, with CRLF line ends and lines within 76
 * characters. Stateless and thread-safe.
 *
 * <p>A text of short ASCII lines travels as {@code 7bit}. Any other is UTF-8 in {@code base64}: gateways in Japan still turn 8-bit
 * text into ISO-2022-JP and lose characters, and re-wrap long lines; quoted-printable would take nine characters for each
 * kana, and lets them cut at its soft line breaks. Base64 passes them all as it is, spaces at line ends and leading dots included.
 *
 * <p>{@code X-Auto-Response-Suppress} stands only on answers, and asks Exchange for no absence notice or other automatic answer.
 * On what we send of our own accord absence notices are welcome (they name dates and successors), and non-delivery reports,
 * which that header could suppress too, are needed always.
 */
public final class MailComposer {

    private static final Base64.Encoder BASE64 = Base64.getMimeEncoder(76, "\r\n".getBytes(US_ASCII));
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss xx", Locale.ENGLISH);

    /** Characters of a line that passes any server and mail program unwrapped. */
    private static final int SHORT_LINE = 76;

    /** Characters of a Message-ID that still fits a header line (RFC 5322: 998 with name and brackets). */
    private static final int LONGEST_MESSAGE_ID = 900;

    /** Whether a mail can name this mailbox: an ASCII address of a usable shape, and a name without controls. */
    public static boolean accepts(MailAddress address) {
        try {
            MailSyntax.requireAddress("address", address.address());
            MailSyntax.requireOneLine("name", address.name());
            return true;
        } catch (IllegalArgumentException unusable) {
            return false;
        }
    }

    /**
     * @throws IllegalArgumentException when a value could break out of its header field, or an address cannot stand in
     *     one; the message names the field and shows the value
     */
    public byte[] compose(OutgoingMail mail) {
        var out = new StringBuilder(8192);
        var header = new HeaderWriter(out);
        header.plain("Date", DATE.format(mail.date()));
        header.addresses("From", List.of(mail.from()));
        header.addresses("Reply-To", List.of(mail.replyTo()));
        header.addresses("To", mail.to());
        header.addresses("Cc", mail.cc());
        header.text("Subject", mail.subject());
        header.plain("Message-ID", requireMessageId(mail.messageId()));
        occasion(header, mail.occasion());
        header.plain("MIME-Version", "1.0");
        if (mail.files().isEmpty()) {
            words(out, header, mail);
        } else {
            withFiles(out, header, mail);
        }
        return out.toString().getBytes(US_ASCII);
    }

    private static void occasion(HeaderWriter header, Occasion occasion) {
        switch (occasion) {
            case Occasion.OwnAccord() -> header.plain("Auto-Submitted", "auto-generated");
            case Occasion.AnswerTo(var messageId, var earlier) -> {
                header.plain("Auto-Submitted", "auto-replied");
                header.plain("X-Auto-Response-Suppress", "OOF, AutoReply");
                if (isMessageId(messageId)) {
                    var references = new ArrayList<>(
                            earlier.stream().filter(MailComposer::isMessageId).toList());
                    references.remove(messageId);
                    references.add(messageId);
                    header.plain("In-Reply-To", messageId);
                    header.plain("References", String.join(" ", references));
                }
            }
        }
    }

    private static void words(StringBuilder out, HeaderWriter header, OutgoingMail mail) {
        if (mail.html().isPresent()) {
            alternatives(out, header, mail);
        } else {
            textPart(out, header, mail.text());
        }
    }

    private static void withFiles(StringBuilder out, HeaderWriter header, OutgoingMail mail) {
        var text = new StringBuilder();
        words(text, new HeaderWriter(text), mail);
        var boundary = boundary("mixed" + mail.messageId(), text.toString());
        header.plain("Content-Type", "multipart/mixed; boundary=\"" + boundary + "\"");
        out.append("\r\n--").append(boundary).append("\r\n").append(text);
        for (var file : mail.files()) {
            out.append("\r\n--").append(boundary).append("\r\n");
            file(out, new HeaderWriter(out), file);
        }
        out.append("\r\n--").append(boundary).append("--\r\n");
    }

    /** The name twice: in RFC 2231 for those that keep to it, in ASCII for those that do not. */
    private static void file(StringBuilder out, HeaderWriter header, OutgoingMail.File file) {
        MailSyntax.requireOneLine("file name", file.name());
        header.plain("Content-Type", file.contentType());
        header.plain(
                "Content-Disposition",
                "attachment; filename=\"" + asciiName(file.name()) + "\"; filename*=UTF-8''"
                        + URLEncoder.encode(file.name(), UTF_8).replace("+", "%20"));
        header.plain("Content-Transfer-Encoding", "base64");
        out.append("\r\n").append(BASE64.encodeToString(file.content())).append("\r\n");
    }

    private static String asciiName(String name) {
        var ascii = new StringBuilder();
        name.chars()
                .map(each -> each > ' ' && each < 0x7f && each != '"' && each != '\\' ? each : '_')
                .forEach(each -> ascii.append((char) each));
        return ascii.toString();
    }

    private static void alternatives(StringBuilder out, HeaderWriter header, OutgoingMail mail) {
        var text = new StringBuilder();
        textPart(text, new HeaderWriter(text), mail.text());
        var html = new StringBuilder();
        encodedPart(html, new HeaderWriter(html), "text/html", mail.html().orElseThrow());
        var boundary = boundary(mail.messageId(), text.toString());
        header.plain("Content-Type", "multipart/alternative; boundary=\"" + boundary + "\"");
        out.append("\r\n--").append(boundary).append("\r\n").append(text);
        out.append("\r\n--").append(boundary).append("\r\n").append(html);
        out.append("\r\n--").append(boundary).append("--\r\n");
    }

    /** {@code =_} cannot occur in base64; a 7bit part is looked at. */
    private static String boundary(String messageId, String text) {
        var boundary = "=_fu_" + Integer.toHexString(messageId.hashCode());
        while (text.contains(boundary)) {
            boundary += "_";
        }
        return boundary;
    }

    private static void textPart(StringBuilder out, HeaderWriter header, String text) {
        var lines = text.lines().toList();
        if (!lines.stream().allMatch(MailComposer::passesUnencoded)) {
            encodedPart(out, header, "text/plain", text);
            return;
        }
        header.plain("Content-Type", "text/plain; charset=UTF-8");
        header.plain("Content-Transfer-Encoding", "7bit");
        out.append("\r\n");
        lines.forEach(line -> out.append(line).append("\r\n"));
    }

    /** Some programs change lines that begin with {@code From } or a dot, or end with a space. */
    private static boolean passesUnencoded(String line) {
        return line.length() <= SHORT_LINE
                && line.chars().allMatch(c -> c >= ' ' && c < 0x7f)
                && !line.startsWith("From ")
                && !line.startsWith(".")
                && !line.endsWith(" ");
    }

    private static void encodedPart(StringBuilder out, HeaderWriter header, String type, String text) {
        header.plain("Content-Type", type + "; charset=UTF-8");
        header.plain("Content-Transfer-Encoding", "base64");
        var canonical = new StringBuilder(text.length() + 128);
        text.lines().forEach(line -> canonical.append(line).append("\r\n"));
        out.append("\r\n")
                .append(BASE64.encodeToString(canonical.toString().getBytes(UTF_8)))
                .append("\r\n");
    }

    private static String requireMessageId(String messageId) {
        if (!isMessageId(messageId)) {
            throw new IllegalArgumentException("Message-ID: found \"" + MailSyntax.visible(messageId)
                    + "\", expected <local@domain> in printable ASCII");
        }
        return messageId;
    }

    private static boolean isMessageId(String text) {
        int at = text.indexOf('@');
        return text.startsWith("<")
                && text.endsWith(">")
                && at > 1
                && at < text.length() - 2
                && text.length() <= LONGEST_MESSAGE_ID
                && text.chars().allMatch(c -> c > ' ' && c < 0x7f)
                && text.indexOf('<', 1) < 0
                && text.indexOf('>') == text.length() - 1;
    }
}
