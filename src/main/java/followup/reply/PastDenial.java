package followup.reply;

import java.util.Optional;

/**
 * 何もしておりませんでした: what was denied of a time that is over, so that it tells nothing surely of today; not 何もしておりませんで、 which goes on.
 */
final class PastDenial {

    private static final String GOES_ON = "ませんで";
    private static final String WAS = "した";

    private PastDenial() {}

    /** The word found at a place, and the end of its verb where that was cut off. */
    static Token.Word whole(Expression expression, Passage passage, int at, int end) {
        String text = passage.text();
        boolean past = expression.role() == Role.STATUS
                && expression.status().equals(Optional.of(Stated.NOT_APPLIED))
                && text.startsWith(GOES_ON, end - GOES_ON.length())
                && text.startsWith(WAS, end);
        if (!past) {
            return new Token.Word(expression, passage.slice(at, end));
        }
        var then = new Expression(
                Role.STATUS, expression.status(), Optional.of(Reason.AMBIGUOUS_WORDS), Expression.NOTHING);
        return new Token.Word(then, passage.slice(at, end + WAS.length()));
    }
}
