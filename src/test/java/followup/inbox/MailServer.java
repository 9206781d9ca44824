package followup.inbox;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.imap.ImapHostManager;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.Properties;

/** A real IMAP server with the mailbox that receives the replies. */
final class MailServer implements AutoCloseable {

    static final String ADDRESS = "followup@programme.example.jp";
    static final String PASSWORD = "secret";
    static final Instant RECEIVED_AT = Instant.parse("2023-02-01T01:02:03Z");

    private final GreenMail greenMail;
    private String folder = "INBOX";

    MailServer() {
        greenMail = new GreenMail(new ServerSetup(0, "127.0.0.1", "imap"))
                .withConfiguration(GreenMailConfiguration.aConfig().withUser(ADDRESS, ADDRESS, PASSWORD));
        greenMail.start();
    }

    Mailbox mailbox() {
        return mailbox(greenMail.getImap().getPort(), folder);
    }

    /** The mailbox as seen through something that stands before the server. */
    static Mailbox mailboxAt(int port) {
        return mailbox(port, "INBOX");
    }

    private static Mailbox mailbox(int port, String folder) {
        return new Mailbox("127.0.0.1", port, Mailbox.Tls.NONE, ADDRESS, PASSWORD, folder, Optional.empty());
    }

    /** From now on it is this folder that receives the replies; unlike the inbox it can be deleted. */
    void useFolder(String name) {
        try {
            host().createMailbox(greenMail.getUserManager().getUser(ADDRESS), name);
            folder = name;
        } catch (Exception problem) {
            throw new IllegalStateException(problem);
        }
    }

    void deleteFolder() {
        try {
            host().deleteMailbox(greenMail.getUserManager().getUser(ADDRESS), folder);
        } catch (Exception problem) {
            throw new IllegalStateException(problem);
        }
    }

    long uidValidity() {
        return folder().getUidValidity();
    }

    static byte[] mail(String messageId, String body) {
        return ("""
                From: 担当 <tanto@shop.example.jp>
                To: followup@programme.example.jp
                Subject: Re: FU-7K3Q-X2M9
                Message-ID: <%s>
                Content-Type: text/plain; charset=UTF-8

                %s
                """.formatted(messageId, body))
                .replace("担当", "tanto")
                .replace("\n", "\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** @return the UID */
    long deliver(byte[] raw) {
        return deliver(message(raw));
    }

    long deliver(String messageId) {
        return deliver(mail(messageId, "W-01: 対策済み"));
    }

    private long deliver(MimeMessage message) {
        return folder().appendMessage(message, new Flags(), Date.from(RECEIVED_AT));
    }

    void setSeen(long uid) {
        try {
            folder().setFlags(new Flags(Flags.Flag.SEEN), true, uid, null, false);
        } catch (FolderException problem) {
            throw new IllegalStateException(problem);
        }
    }

    void expunge(long uid) {
        try {
            folder().setFlags(new Flags(Flags.Flag.DELETED), true, uid, null, false);
            folder().expunge();
        } catch (FolderException problem) {
            throw new IllegalStateException(problem);
        }
    }

    Flags flags(long uid) {
        return folder().getMessage(uid).getFlags();
    }

    MailFolder folder() {
        try {
            var user = greenMail.getUserManager().getUser(ADDRESS);
            return folder.equals("INBOX") ? host().getInbox(user) : host().getFolder(user, folder);
        } catch (FolderException problem) {
            throw new IllegalStateException(problem);
        }
    }

    private ImapHostManager host() {
        return greenMail.getUserManager().getImapHostManager();
    }

    private static MimeMessage message(byte[] raw) {
        try {
            return new MimeMessage(session(), new ByteArrayInputStream(raw));
        } catch (MessagingException problem) {
            throw new IllegalStateException(problem);
        }
    }

    private static Session session() {
        return Session.getInstance(new Properties());
    }

    void stop() {
        greenMail.stop();
    }

    @Override
    public void close() {
        greenMail.stop();
    }
}
