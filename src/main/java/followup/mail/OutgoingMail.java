package followup.mail;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/**
 * A mail of ours before it becomes bytes. Every mail says that a machine sent it (RFC 3834), so that no
 * absence notice and no other machine answers it.
 *
 * @param to who is asked; at least one
 * @param cc who is copied
 * @param replyTo where the answer shall go
 * @param messageId with angle brackets
 * @param date with the offset of the programme's zone
 * @param occasion why it is sent
 * @param text the text part; lines end with any line break
 * @param html the same in HTML, when the template has one
 * @param files attached, in this order
 */
public record OutgoingMail(
        MailAddress from,
        List<MailAddress> to,
        List<MailAddress> cc,
        MailAddress replyTo,
        String subject,
        String messageId,
        OffsetDateTime date,
        Occasion occasion,
        String text,
        Optional<String> html,
        List<File> files) {

    /** A file that is attached; the name may be in any characters. */
    public record File(String name, String contentType, byte[] content) {}

    /** Nothing is attached. */
    public OutgoingMail(
            MailAddress from,
            List<MailAddress> to,
            List<MailAddress> cc,
            MailAddress replyTo,
            String subject,
            String messageId,
            OffsetDateTime date,
            Occasion occasion,
            String text,
            Optional<String> html) {
        this(from, to, cc, replyTo, subject, messageId, date, occasion, text, html, List.of());
    }

    public OutgoingMail {
        files = List.copyOf(files);
        to = List.copyOf(to);
        cc = List.copyOf(cc);
        if (to.isEmpty()) {
            throw new IllegalArgumentException("a mail needs a recipient in To");
        }
    }

    /** Why a mail of ours is sent. */
    public sealed interface Occasion {

        /** The calendar said so: {@code Auto-Submitted: auto-generated}. */
        record OwnAccord() implements Occasion {}

        /**
         * Somebody's mail is answered: {@code Auto-Submitted: auto-replied} with In-Reply-To and References.
         *
         * @param messageId of the answered mail, with or without angle brackets; one that is missing or malformed leaves both headers out
         * @param earlier Message-IDs of ours that the answered mail answered, oldest first
         */
        record AnswerTo(String messageId, List<String> earlier) implements Occasion {

            public AnswerTo {
                messageId = messageId.isEmpty() || messageId.startsWith("<") ? messageId : "<" + messageId + ">";
                earlier = List.copyOf(earlier);
            }
        }
    }
}
