package followup.reply;

/**
 * Something in the mail as a whole that a person must look at before anything of it is recorded.
 *
 * @param reason code of a {@link Reason}
 * @param words the passage, as written
 * @param line number of its line, or 0 for none
 */
public record Doubt(String reason, String words, int line) {}
