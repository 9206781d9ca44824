package followup.mail;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A mail as words. Nothing in it is trusted: everything was written by whoever sent it.
 *
 * @param headers in the order of the mail, topmost first
 * @param from the first address of From
 * @param subject decoded, unfolded; empty when there is none
 * @param messageId without angle brackets, as are the ids of {@code inReplyTo} and {@code references}
 * @param date of the Date header, when it can be read
 * @param attachments parts that are not text, in order
 * @param embedded forwarded or returned mails, in order
 * @param deliveryStatus the first delivery report
 * @param disposition the first read receipt
 * @param contentType type and subtype of the whole mail in lower case
 * @param problems every repair, at most {@link Limits#PROBLEMS}
 * @param readable false when nothing a person could read was found: no header that says anything and no text
 */
public record DecodedMail(
        List<Header> headers,
        Optional<MailAddress> from,
        Optional<MailAddress> sender,
        List<MailAddress> to,
        List<MailAddress> cc,
        List<MailAddress> replyTo,
        String subject,
        Optional<String> messageId,
        List<String> inReplyTo,
        List<String> references,
        Optional<Instant> date,
        Body body,
        List<Attachment> attachments,
        List<EmbeddedMail> embedded,
        Optional<DeliveryStatus> deliveryStatus,
        Optional<Disposition> disposition,
        String contentType,
        List<Problem> problems,
        boolean readable) {

    public DecodedMail {
        headers = List.copyOf(headers);
        to = List.copyOf(to);
        cc = List.copyOf(cc);
        replyTo = List.copyOf(replyTo);
        inReplyTo = List.copyOf(inReplyTo);
        references = List.copyOf(references);
        attachments = List.copyOf(attachments);
        embedded = List.copyOf(embedded);
        problems = List.copyOf(problems);
    }

    /** The decoded value of the first header of that name, in any case. */
    public Optional<String> header(String name) {
        for (Header header : headers) {
            if (header.is(name)) {
                return Optional.of(header.value());
            }
        }
        return Optional.empty();
    }

    /** The decoded values of all headers of that name, in any case, topmost first. */
    public List<String> headers(String name) {
        return headers.stream()
                .filter(header -> header.is(name))
                .map(Header::value)
                .toList();
    }

    /** The values of Authentication-Results, topmost, that is latest, first; any of them may be forged. */
    public List<String> authenticationResults() {
        return headers("Authentication-Results");
    }
}
