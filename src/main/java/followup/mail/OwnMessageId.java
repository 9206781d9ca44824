package followup.mail;

import java.util.Optional;

/**
 * The Message-IDs of our own mails: {@code <fu.TOKEN.MARK@our.domain>}. The token leads back to the survey and cannot be guessed; the
 * mark tells the survey's mails apart. The same parts give the same id, so that a repeated mail is recognised as a repeat.
 */
public final class OwnMessageId {

    private static final String START = "fu.";

    private OwnMessageId() {}

    /**
     * @param mark letters, digits, {@code -} and single dots
     * @throws IllegalArgumentException when the parts do not make a legal Message-ID
     */
    public static String of(String token, String mark, String domain) {
        if (!MailSyntax.isToken(token) || !MailSyntax.isDotAtom(mark) || !MailSyntax.isDotAtom(domain)) {
            throw new IllegalArgumentException("no Message-ID can be made of mark \"%s\" and domain \"%s\""
                    .formatted(MailSyntax.visible(mark), MailSyntax.visible(domain)));
        }
        return "<" + START + token + "." + mark + "@" + domain + ">";
    }

    /** The token in a Message-ID of this form, with or without angle brackets, whatever its domain; never checked against a survey. */
    public static Optional<String> tokenIn(String messageId) {
        var text = AsciiCase.lower(messageId.strip());
        int from = text.startsWith("<") ? 1 : 0;
        if (!text.startsWith(START, from)) {
            return Optional.empty();
        }
        int start = from + START.length();
        int end = text.indexOf('.', start);
        if (end < 0 || text.indexOf('@', end) < 0) {
            return Optional.empty();
        }
        return Optional.of(text.substring(start, end)).filter(MailSyntax::isToken);
    }
}
