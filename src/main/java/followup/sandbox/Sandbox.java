package followup.sandbox;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import followup.mail.ReplyAddress;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Clock;

/**
 * A mail server in this process that takes every mail we send and lets companies answer: nothing leaves the machine,
 * nobody outside reaches it. Each address has a mailbox of its own from its first mail on; the user is the address, the
 * password {@value #PASSWORD}. A mail is on the disk before the sender is told that it was taken, and is there again
 * after a restart, whatever ended the process.
 *
 * <p>Other than a real server it takes no mail with an empty sender (a bounce) over SMTP, mangles header fields of raw
 * 8-bit characters, numbers its mails anew at each start, and keeps a mail for good even when a mail program deletes it.
 */
public final class Sandbox implements AutoCloseable {

    /** Of every mailbox; they can be reached from this machine only. */
    public static final String PASSWORD = "sandbox";

    /** The only address the two servers listen on; no setting changes it. */
    static final String LOOPBACK = "127.0.0.1";

    /** Milliseconds; a machine under load may be slow to start them. */
    private static final long START_LIMIT = 20_000;

    private final GreenMail greenMail;
    private final ReplyAddress replies;
    private final KeptMails kept;

    private Sandbox(GreenMail greenMail, ReplyAddress replies, KeptMails kept) {
        this.greenMail = greenMail;
        this.replies = replies;
        this.kept = kept;
    }

    /**
     * @param folder where the mails are kept between two runs
     * @throws CannotStart when a port is taken
     */
    static Sandbox start(SandboxSettings settings, ReplyAddress replies, Path folder, Clock clock) {
        var greenMail = new GreenMail(new ServerSetup[] {
            setup("followup.sandbox.smtp-port", settings.smtpPort(), ServerSetup.PROTOCOL_SMTP),
            setup("followup.sandbox.imap-port", settings.imapPort(), ServerSetup.PROTOCOL_IMAP)
        });
        var kept = new KeptMails(folder);
        var mailboxes = new SandboxMailboxes(greenMail, replies, kept, clock);
        mailboxes.restore();
        greenMail.getUserManager().setMessageDeliveryHandler(mailboxes);
        greenMail.start();
        return new Sandbox(greenMail, replies, kept);
    }

    private static ServerSetup setup(String setting, int port, String protocol) {
        try (var probe = new ServerSocket()) {
            probe.bind(new InetSocketAddress(LOOPBACK, port));
        } catch (IOException taken) {
            throw CannotStart.because("port-taken", setting, String.valueOf(port));
        }
        var setup = new ServerSetup(port, LOOPBACK, protocol);
        setup.setServerStartupTimeout(START_LIMIT);
        return setup;
    }

    public int smtpPort() {
        return greenMail.getSmtp().getPort();
    }

    public int imapPort() {
        return greenMail.getImap().getPort();
    }

    /** Where companies answer to; the user of the mailbox that we read. */
    public String replyAddress() {
        return replies.address();
    }

    /** Every mail that the sandbox ever took. */
    KeptMails kept() {
        return kept;
    }

    @Override
    public void close() {
        greenMail.stop();
    }
}
