package followup.intake;

import java.util.Optional;

/** Enhanced status codes (RFC 3463) and SMTP replies in running text. */
final class StatusCodes {

    private StatusCodes() {}

    /** The first {@code 4.x.x} or {@code 5.x.x} that is no part of a longer number such as an address of a host. */
    static Optional<String> enhanced(String text) {
        for (int i = 0; i + 4 < text.length(); i++) {
            char c = text.charAt(i);
            if ((c == '4' || c == '5' || c == '2') && text.charAt(i + 1) == '.' && isFree(text, i - 1)) {
                int subject = digits(text, i + 2);
                int dot = i + 2 + subject;
                int detail = subject > 0 && dot < text.length() && text.charAt(dot) == '.' ? digits(text, dot + 1) : 0;
                int end = dot + 1 + detail;
                boolean ends = detail > 0
                        && !(end + 1 < text.length() && text.charAt(end) == '.' && isDigit(text.charAt(end + 1)));
                if (ends) {
                    return Optional.of(text.substring(i, end));
                }
            }
        }
        return Optional.empty();
    }

    /** The class of the first SMTP reply code between 400 and 599 that stands alone, as {@code 4.0.0} or {@code 5.0.0}. */
    static Optional<String> bySmtpReply(String text) {
        for (int i = 0; i + 2 < text.length(); i++) {
            char c = text.charAt(i);
            boolean code = (c == '4' || c == '5') && isDigit(text.charAt(i + 1)) && isDigit(text.charAt(i + 2));
            boolean alone =
                    code && isFree(text, i - 1) && (i + 3 == text.length() || " -\n".indexOf(text.charAt(i + 3)) >= 0);
            if (alone && text.charAt(i + 1) <= '5') {
                return Optional.of(c + ".0.0");
            }
        }
        return Optional.empty();
    }

    /** Whether a code says only that it failed, not why. */
    static boolean isVague(String status) {
        return status.endsWith(".0.0");
    }

    private static boolean isFree(String text, int at) {
        return at < 0 || !isDigit(text.charAt(at)) && text.charAt(at) != '.' && !Character.isLetter(text.charAt(at));
    }

    private static int digits(String text, int from) {
        int at = from;
        while (at < text.length() && at - from < 4 && isDigit(text.charAt(at))) {
            at++;
        }
        return at - from > 3 ? 0 : at - from;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
