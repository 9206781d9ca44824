package followup.reply;

import java.util.Locale;

/** Why an answer is not clear, or a mail must be looked at. */
public enum Reason {
    /** The words in a slot are no known expression. */
    UNKNOWN_WORDS,
    /** The mail says different things about one measure. */
    CONTRADICTION,
    /** Something was written that could not be placed. */
    WORDS_LEFT_OVER;

    /** As reports and JSON write it: {@code words-left-over}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
