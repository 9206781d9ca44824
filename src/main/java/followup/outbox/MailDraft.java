package followup.outbox;

import java.time.Instant;
import java.util.Objects;

/**
 * A finished mail on its way into the queue. One mail has one recipient; what is sent later is {@code bytes}, octet by
 * octet, however often it is tried.
 *
 * @param survey reference of the survey it belongs to, may be empty
 * @param purpose what it is for within the survey, such as {@code request}, {@code reminder-1},
 *     {@code acknowledgement:in-12}: at most one mail per survey, purpose and recipient is ever queued
 * @param recipient the bare address of the envelope, ASCII, without angle brackets
 * @param envelopeFrom the bare address that bounces go to; empty for the null sender {@code <>}
 * @param messageId the Message-ID with its angle brackets, exactly as it stands in {@code bytes}
 * @param subject decoded, for lists and logs
 * @param bytes header and body with CRLF line ends, without dot-stuffing
 * @param notBefore the mail isn't tried earlier
 */
public record MailDraft(
        String survey,
        String purpose,
        String recipient,
        String envelopeFrom,
        String messageId,
        String subject,
        byte[] bytes,
        String template,
        String templateVersion,
        Instant notBefore) {

    /**
     * The largest mail in bytes that is queued. A larger one would be refused by most mail servers, and it is what a
     * connection holds in memory at most, so that the queue never needs more than this times the connections.
     */
    public static final int LARGEST = 20 * 1024 * 1024;

    /** @throws IllegalArgumentException when an address could not stand in an SMTP command, or the mail is too large */
    public MailDraft {
        Objects.requireNonNull(survey);
        Objects.requireNonNull(notBefore);
        requireText(purpose, "purpose");
        requireText(messageId, "message id");
        requireAddress(recipient);
        if (!envelopeFrom.isEmpty()) {
            requireAddress(envelopeFrom);
        }
        if (bytes.length == 0 || bytes.length > LARGEST) {
            throw new IllegalArgumentException(
                    "mail " + messageId + " has " + bytes.length + " bytes; expected 1 to " + LARGEST);
        }
    }

    private static void requireText(String text, String what) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("a mail needs a " + what);
        }
    }

    private static void requireAddress(String address) {
        boolean fit =
                address.indexOf('@') > 0 && address.chars().allMatch(c -> c > ' ' && c < 0x7f && c != '<' && c != '>');
        if (!fit) {
            throw new IllegalArgumentException(
                    "an envelope address must be ASCII, with an @ and without spaces and angle brackets");
        }
    }
}
