package followup.outbox;

import followup.outbox.Outcome.Deferred;
import followup.outbox.Outcome.Refused;
import followup.outbox.Outcome.Sent;
import followup.outbox.Outcome.Unclear;
import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import java.security.cert.CertificateException;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;

/**
 * One connection to the mail server, opened when it is needed, kept from mail to mail and opened anew when the server
 * has had enough of it. For one thread at a time.
 *
 * <p>What a failure means depends on how far the dialogue was:
 *
 * <ol>
 *   <li>connecting, STARTTLS, AUTH: a 5xx reply or an untrusted certificate is our trouble ({@link ServerRefusesUs}),
 *       all else the server's ({@link CannotConnect});
 *   <li>MAIL, RCPT, DATA: 4xx defers, 5xx refuses, a lost connection defers, since a mail without its last dot is not
 *       accepted (RFC 5321, 4.1.1.4);
 *   <li>from the last byte of the mail on, without a reply: unclear.
 * </ol>
 */
final class SmtpConnection implements AutoCloseable {

    private final SmtpSession smtp;
    private @Nullable SMTPTransport transport;
    private int mailsSoFar;

    SmtpConnection(SmtpSession smtp) {
        this.smtp = smtp;
    }

    /** Whether the next mail needs no new connection, as far as one knows. */
    boolean isOpen() {
        return transport != null && mailsSoFar < smtp.server().mailsPerConnection();
    }

    /** Opens the connection unless it is open. */
    void open() throws ServerRefusesUs, CannotConnect {
        if (!isOpen()) {
            close();
            transport = connect();
            mailsSoFar = 0;
        }
    }

    Outcome send(QueuedMail mail, byte[] bytes) throws ServerRefusesUs, CannotConnect {
        boolean kept = isOpen();
        open();
        var outcome = attempt(mail, bytes);
        boolean goneBefore = kept && transport == null && outcome instanceof Deferred;
        if (goneBefore) {
            open();
            outcome = attempt(mail, bytes);
        }
        return outcome;
    }

    private Outcome attempt(QueuedMail mail, byte[] bytes) throws ServerRefusesUs {
        var open = transport;
        if (open == null) {
            throw new IllegalStateException("not connected");
        }
        var message = new FinishedMessage(smtp.session(), mail.envelopeFrom(), bytes);
        message.setMailExtension(extension(open, message, bytes.length));
        mailsSoFar++;
        try {
            open.sendMessage(message, new Address[] {recipient(mail)});
            var reply = Reply.of(".", open.getLastReturnCode(), open.getLastServerResponse());
            return new Sent(reply.text(), reply.status());
        } catch (MessagingException problem) {
            var reply = Reply.in(problem);
            if (reply.isPresent()) {
                return judge(reply.get(), message, problem);
            }
            close();
            return message.isWritten()
                    ? new Unclear("connection lost after the whole mail was handed over: " + words(problem))
                    : new Deferred("connection lost: " + words(problem), "", true);
        }
    }

    private Outcome judge(Reply reply, FinishedMessage message, MessagingException problem) throws ServerRefusesUs {
        boolean dialogueGoesOn = reply.answers("MAIL") || reply.answers("RCPT") || reply.answers(".");
        if (reply.closesConnection() || !dialogueGoesOn) {
            close();
        }
        if (reply.answers("MAIL") && reply.demandsSignIn()) {
            close();
            throw new ServerRefusesUs(reply.text(), problem);
        }
        if (reply.isTemporary()) {
            return new Deferred(reply.text(), reply.status(), false);
        }
        if (reply.isPermanent()) {
            return new Refused(reply.text(), reply.status());
        }
        if (reply.answers(".") && reply.isPositive()) {
            return new Sent(reply.text(), reply.status());
        }
        close();
        return message.isWritten()
                ? new Unclear("not understood: " + reply.text())
                : new Deferred("not understood: " + reply.text(), "", true);
    }

    private static String extension(SMTPTransport open, FinishedMessage message, int size) {
        var extension = new StringBuilder();
        if (open.supportsExtension("SIZE")) {
            extension.append("SIZE=").append(size);
        }
        if (open.supportsExtension("8BITMIME") && message.isEightBit()) {
            extension.append(extension.isEmpty() ? "" : " ").append("BODY=8BITMIME");
        }
        return extension.toString();
    }

    private static InternetAddress recipient(QueuedMail mail) {
        var address = new InternetAddress();
        address.setAddress(mail.recipient());
        return address;
    }

    private SMTPTransport connect() throws ServerRefusesUs, CannotConnect {
        var server = smtp.server();
        var opening = smtp.transport();
        try {
            opening.connect(server.host(), server.port(), server.username(), server.password());
            if (server.username() != null && !opening.supportsExtension("AUTH")) {
                closeQuietly(opening);
                throw new ServerRefusesUs("a username is set, but the server offers no sign-in", null);
            }
            return opening;
        } catch (MessagingException problem) {
            var words = words(problem);
            int code = opening.getLastReturnCode();
            closeQuietly(opening);
            if (isOurTrouble(problem, code)) {
                throw new ServerRefusesUs(words, problem);
            }
            throw new CannotConnect(words, problem);
        }
    }

    private boolean isOurTrouble(MessagingException problem, int code) {
        boolean temporary = code / 100 == 4;
        return switch (problem) {
            case AuthenticationFailedException _ -> !temporary && code > 0;
            default -> code / 100 == 5 || isAboutTrust(problem) || lacksStartTls(problem, code);
        };
    }

    private static boolean isAboutTrust(MessagingException problem) {
        for (@Nullable Throwable cause = problem; cause != null; cause = cause.getCause()) {
            if (cause instanceof SSLException || cause instanceof CertificateException) {
                return true;
            }
        }
        return false;
    }

    /** The dialogue went well up to its last reply, and then Angus itself gave up. */
    private boolean lacksStartTls(MessagingException problem, int code) {
        return smtp.server().tls() == SmtpServer.Tls.REQUIRED && problem.getCause() == null && code / 100 == 2;
    }

    private static String words(Throwable problem) {
        var deepest = problem;
        for (@Nullable Throwable cause = problem; cause != null; cause = cause.getCause()) {
            deepest = cause;
        }
        var message = OneLine.of(String.valueOf(problem.getMessage()), QueuedMails.LONGEST_REPLY / 2);
        return deepest == problem
                ? message
                : message + " (" + OneLine.of(deepest.toString(), QueuedMails.LONGEST_REPLY / 2) + ")";
    }

    /** Says goodbye without waiting for the answer. The next mail opens a new connection. */
    @Override
    public void close() {
        var open = transport;
        transport = null;
        if (open != null) {
            closeQuietly(open);
        }
    }

    private static void closeQuietly(SMTPTransport transport) {
        try {
            transport.close();
        } catch (MessagingException ignored) {
            // whatever was sent has been answered, and nothing else matters to us any more
        }
    }
}
