package followup.sandbox;

import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.MessageDeliveryHandler;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.user.UserImpl;
import com.icegreen.greenmail.util.GreenMail;
import followup.mail.ReplyAddress;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.Locale;
import java.util.Properties;

/** Puts each mail first on the disk, then into the mailbox of its recipient, which is made when it is the first one. */
final class SandboxMailboxes implements MessageDeliveryHandler {

    private final GreenMail greenMail;
    private final ReplyAddress replies;
    private final KeptMails kept;
    private final Clock clock;

    SandboxMailboxes(GreenMail greenMail, ReplyAddress replies, KeptMails kept, Clock clock) {
        this.greenMail = greenMail;
        this.replies = replies;
        this.kept = kept;
        this.clock = clock;
        userOf(replies.address());
    }

    /** The mails of earlier runs, with their time of arrival. */
    void restore() {
        for (String address : kept.addresses()) {
            for (Path file : kept.mailsOf(address)) {
                try (InputStream in = Files.newInputStream(file)) {
                    var mail = new MimeMessage(Session.getInstance(new Properties()), in);
                    append(
                            userOf(address),
                            mail,
                            Files.getLastModifiedTime(file).toInstant());
                } catch (IOException problem) {
                    throw new UncheckedIOException("cannot read the sandbox's mail " + file, problem);
                } catch (MessagingException problem) {
                    throw new IllegalStateException("cannot read the sandbox's mail " + file, problem);
                }
            }
        }
    }

    @Override
    public GreenMailUser handle(MovingMessage mail, MailAddress recipient) {
        var email = recipient.getEmail().toLowerCase(Locale.ROOT);
        var address = replies.isOurs(email) ? replies.address() : email;
        userOf(address);
        return new KeepingUser(address);
    }

    private GreenMailUser userOf(String address) {
        var users = greenMail.getUserManager();
        var known = users.getUserByEmail(address);
        try {
            return known != null ? known : users.createUser(address, address, Sandbox.PASSWORD);
        } catch (UserException problem) {
            throw new IllegalStateException("cannot make a mailbox in the sandbox", problem);
        }
    }

    private void append(GreenMailUser user, MimeMessage mail, Instant arrivedAt) {
        try {
            greenMail
                    .getUserManager()
                    .getImapHostManager()
                    .getInbox(user)
                    .appendMessage(mail, new Flags(), Date.from(arrivedAt));
        } catch (FolderException problem) {
            throw new IllegalStateException("cannot put a mail into a mailbox of the sandbox", problem);
        }
    }

    /** The owner of a mailbox at the moment of delivery. */
    private final class KeepingUser extends UserImpl {

        KeepingUser(String address) {
            super(address, address, Sandbox.PASSWORD, greenMail.getUserManager().getImapHostManager());
        }

        /** Before the server says 250; an exception becomes 451, so that the sender tries again. */
        @Override
        public void deliver(MovingMessage mail) {
            var now = clock.instant();
            kept.keep(getEmail(), mail.getMessage(), now);
            append(this, mail.getMessage(), now);
        }
    }
}
