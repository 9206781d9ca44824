package followup;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;

/** A mail server that is not the service's own: takes its mails over SMTP, has its mailbox over IMAP. */
final class RealMailServer implements AutoCloseable {

    static final String ADDRESS = "followup@programme.example.jp";
    static final String PASSWORD = "of the mailbox";

    private static final Pattern REFERENCE = Pattern.compile("FU-\\w{4}-\\w{4}");

    private final GreenMail server;

    RealMailServer() {
        server = new GreenMail(new ServerSetup[] {
                    new ServerSetup(0, "127.0.0.1", "smtp"), new ServerSetup(0, "127.0.0.1", "imap")
                })
                .withConfiguration(GreenMailConfiguration.aConfig().withUser(ADDRESS, ADDRESS, PASSWORD));
        server.start();
    }

    int smtpPort() {
        return server.getSmtp().getPort();
    }

    int imapPort() {
        return server.getImap().getPort();
    }

    /** A mail that the service sent and the server took. */
    record Taken(
            String messageId, String recipient, String subject, String replyTo, String autoSubmitted, String bytes) {

        boolean isRequest() {
            return autoSubmitted.equals("auto-generated");
        }

        String reference() {
            var found = REFERENCE.matcher(subject);
            if (!found.find()) {
                throw new AssertionError("no reference in " + subject);
            }
            return found.group();
        }
    }

    List<Taken> taken() {
        return Arrays.stream(server.getReceivedMessages())
                .filter(mail -> !isInMailbox(mail))
                .map(RealMailServer::taken)
                .toList();
    }

    /** Companies' mails have no such mark. */
    private static boolean isInMailbox(MimeMessage mail) {
        try {
            return mail.getHeader("Auto-Submitted") == null;
        } catch (MessagingException problem) {
            throw new IllegalStateException(problem);
        }
    }

    private static Taken taken(MimeMessage mail) {
        try {
            return new Taken(
                    mail.getMessageID(),
                    mail.getRecipients(MimeMessage.RecipientType.TO)[0].toString(),
                    mail.getSubject(),
                    mail.getReplyTo()[0].toString(),
                    mail.getHeader("Auto-Submitted")[0],
                    GreenMailUtil.getBody(mail));
        } catch (MessagingException problem) {
            throw new IllegalStateException(problem);
        }
    }

    /** Puts a company's answer into the mailbox, as the server does with mail for any of its sub-addresses. */
    void answer(Taken request, String text, Instant at) {
        var raw = ("""
                From: %s
                To: %s
                Subject: Re: %s
                Message-ID: <answer-%s@shop.example.jp>
                In-Reply-To: %s
                Content-Type: text/plain; charset=UTF-8
                Content-Transfer-Encoding: 8bit

                %s
                """.formatted(
                                request.recipient(),
                                request.replyTo(),
                                request.reference(),
                                request.reference(),
                                request.messageId(),
                                text))
                .replace("\n", "\r\n");
        try {
            var user = server.getUserManager().getUser(ADDRESS);
            var answer = new MimeMessage(
                    Session.getInstance(new Properties()),
                    new ByteArrayInputStream(raw.getBytes(StandardCharsets.UTF_8)));
            server.getUserManager()
                    .getImapHostManager()
                    .getInbox(user)
                    .appendMessage(answer, new Flags(), Date.from(at));
        } catch (FolderException | MessagingException problem) {
            throw new IllegalStateException(problem);
        }
    }

    int mailsInMailbox() {
        try {
            var user = server.getUserManager().getUser(ADDRESS);
            return server.getUserManager().getImapHostManager().getInbox(user).getMessageCount();
        } catch (FolderException problem) {
            throw new IllegalStateException(problem);
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
