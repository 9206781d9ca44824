package followup;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;

/** A contact's ordinary mail program: reads its mailbox over IMAP and replies over SMTP. */
public final class CompanyMailProgram {

    /** Of every mailbox in the sandbox, as the first screen tells. */
    private static final String PASSWORD = "sandbox";

    private final String address;
    private final Session session;

    CompanyMailProgram(String address, int smtpPort, int imapPort) {
        this.address = address;
        var settings = new Properties();
        settings.put("mail.smtp.host", "127.0.0.1");
        settings.put("mail.smtp.port", String.valueOf(smtpPort));
        settings.put("mail.imap.host", "127.0.0.1");
        settings.put("mail.imap.port", String.valueOf(imapPort));
        this.session = Session.getInstance(settings);
    }

    /** A mail as the person sees it. */
    public record Received(String subject, String text, String messageId, String replyTo, List<String> headers) {

        /** The whole text behind quote marks, under the line with which Japanese mail programs introduce it. */
        public String quoted() {
            return "2023/01/31 10:00、フォローアップ調査事務局 のメール:\n"
                    + text.lines().map(line -> "> " + line).collect(Collectors.joining("\n"))
                    + "\n";
        }

        public String header(String name) {
            return headers.stream()
                    .filter(line -> line.startsWith(name + ": "))
                    .map(line -> line.substring(name.length() + 2))
                    .findFirst()
                    .orElse("");
        }
    }

    /** The sandbox makes a mailbox with its first mail; before, nobody can sign in to it. */
    public List<Received> inbox() {
        try (var store = session.getStore("imap")) {
            store.connect(address, PASSWORD);
            var folder = store.getFolder("INBOX");
            folder.open(Folder.READ_ONLY);
            var mails = new ArrayList<Received>();
            for (Message message : folder.getMessages()) {
                mails.add(received((MimeMessage) message));
            }
            folder.close(false);
            return mails;
        } catch (AuthenticationFailedException noMailSoFar) {
            return List.of();
        } catch (MessagingException | IOException problem) {
            throw new IllegalStateException("the mailbox of " + address + " cannot be read", problem);
        }
    }

    public void reply(Received mail, String text) {
        try {
            var reply = new MimeMessage(session);
            reply.setFrom(new InternetAddress(address));
            reply.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.replyTo()));
            reply.setSubject("Re: " + mail.subject(), "ISO-2022-JP");
            reply.setHeader("In-Reply-To", mail.messageId());
            reply.setHeader("References", mail.messageId());
            reply.setText(text, "UTF-8");
            Transport.send(reply);
        } catch (MessagingException problem) {
            throw new IllegalStateException(address + " cannot reply", problem);
        }
    }

    private static Received received(MimeMessage message) throws MessagingException, IOException {
        var headers = new ArrayList<String>();
        message.getAllHeaders()
                .asIterator()
                .forEachRemaining(header -> headers.add(header.getName() + ": " + header.getValue()));
        return new Received(
                message.getSubject(),
                text(message).replace("\r\n", "\n"),
                message.getMessageID(),
                ((InternetAddress) message.getReplyTo()[0]).getAddress(),
                headers);
    }

    private static String text(Part part) throws MessagingException, IOException {
        return part.getContent() instanceof Multipart multipart
                ? text(multipart.getBodyPart(0))
                : String.valueOf(part.getContent());
    }
}
