package followup.intake;

/**
 * One reason for which a mail as a whole waits for a person.
 *
 * @param code of a {@link HoldReason}, or of a doubt of the reply reader
 * @param words the passage it is about, may be empty
 * @param line the line of the mail's text on which they stand, from 1; 0 for none
 */
record Hold(String code, String words, int line) {

    /** Code of a question about other business, which holds no answer. */
    static final String QUESTION = "question";

    static Hold of(HoldReason reason) {
        return new Hold(reason.code(), "", 0);
    }

    static Hold of(HoldReason reason, String words) {
        return new Hold(reason.code(), words, 0);
    }
}
