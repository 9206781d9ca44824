package followup.reply;

/** How sure the reader is of one answer. */
public enum Certainty {
    /** Every careful clerk would record this; recorded unseen, unless the mail as a whole has doubts. */
    CLEAR,
    /** A value can be named, but a person has to confirm it. */
    PROPOSED,
    /** Something was said that gives no value; its status is {@link Stated#UNKNOWN} and must be asked again. */
    OPEN
}
