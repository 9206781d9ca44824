package followup.inbox;

import java.time.Instant;
import java.util.Optional;

/**
 * A mail as it reached the mailbox. Its bytes are kept apart ({@link StoredMails#raw}); nothing here was decoded
 * beyond finding the Message-ID, so that a mail nobody can read is stored like any other.
 *
 * @param mailbox user, host and folder the mail was fetched from
 * @param uidValidity the epoch of the server's numbers; {@code uid} means nothing in another one
 * @param uid the server's number of the mail
 * @param internalDate when the server received the mail, by its clock
 * @param storedAt when we stored it, by ours
 * @param size in bytes
 * @param sha256 of the bytes, in lower-case hexadecimal digits
 * @param messageId as found in the header, without its angle brackets
 */
public record StoredMail(
        Id id,
        String mailbox,
        long uidValidity,
        long uid,
        Instant internalDate,
        Instant storedAt,
        long size,
        String sha256,
        Optional<String> messageId) {

    /** The number of a stored mail, written {@code in-12} wherever people or scripts see it. */
    public record Id(long value) {

        private static final String PREFIX = "in-";

        /** The id that {@link #asText} wrote; empty for anything else. */
        public static Optional<Id> parse(String text) {
            if (!text.startsWith(PREFIX)) {
                return Optional.empty();
            }
            try {
                return Optional.of(new Id(Long.parseLong(text, PREFIX.length(), text.length(), 10)));
            } catch (NumberFormatException notANumber) {
                return Optional.empty();
            }
        }

        public String asText() {
            return PREFIX + value;
        }
    }
}
