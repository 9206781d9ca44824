package followup.outbox;

import jakarta.mail.MessagingException;
import java.util.Optional;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;

/**
 * A mail server's reply.
 *
 * @param command it answers: the whole line, or {@code .} for the mail itself
 * @param code the three digits
 * @param text all of it as one line, the digits included
 */
record Reply(String command, int code, String text) {

    /** Empty when the trouble was not that the server answered. */
    static Optional<Reply> in(MessagingException problem) {
        for (@Nullable Throwable cause = problem; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case SMTPSendFailedException failed
                when failed.getReturnCode() > 0 -> {
                    return Optional.of(of(failed.getCommand(), failed.getReturnCode(), failed.getMessage()));
                }
                case SMTPAddressFailedException failed
                when failed.getReturnCode() > 0 -> {
                    return Optional.of(of(failed.getCommand(), failed.getReturnCode(), failed.getMessage()));
                }
                default -> {}
            }
        }
        return Optional.empty();
    }

    static Reply of(String command, int code, @Nullable String text) {
        return new Reply(command, code, OneLine.of(text == null ? "" : text, QueuedMails.LONGEST_REPLY));
    }

    boolean isPositive() {
        return code / 100 == 2;
    }

    boolean isTemporary() {
        return code / 100 == 4;
    }

    boolean isPermanent() {
        return code / 100 == 5;
    }

    /** 421: the server says that it will close the connection. */
    boolean closesConnection() {
        return code == 421;
    }

    /** 530, 534, 535, 538: it takes mail only from those who sign in, or sign in otherwise (RFC 4954). */
    boolean demandsSignIn() {
        return code == 530 || code == 534 || code == 535 || code == 538;
    }

    boolean answers(String verb) {
        return command.startsWith(verb);
    }

    /** Reads {@code 5.1.1} out of {@code 550 5.1.1 User unknown}; empty without an enhanced status. */
    String status() {
        if (text.length() < 5) {
            return "";
        }
        int end = text.indexOf(' ', 4);
        var word = end < 0 ? text.substring(4) : text.substring(4, end);
        boolean fits = word.length() >= 5
                && word.length() <= 9
                && word.charAt(1) == '.'
                && word.charAt(0) == text.charAt(0)
                && word.chars().filter(c -> c == '.').count() == 2
                && word.chars().allMatch(c -> c == '.' || (c >= '0' && c <= '9'))
                && !word.endsWith(".")
                && !word.contains("..");
        return fits ? word : "";
    }
}
