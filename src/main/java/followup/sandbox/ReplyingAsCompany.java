package followup.sandbox;

import followup.inbox.FetchingMail;
import followup.mail.MailAddress;
import followup.sandbox.SandboxMails.Mail;
import followup.site.Programme;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Locale;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Component;

/**
 * Does what a person at a company does with their mail program: opens an answer to one of our mails, writes, and sends it over SMTP to where
 * the mail asks for answers.
 */
@Component
@Conditional(InSandbox.class)
public class ReplyingAsCompany {

    /** Milliseconds; the server is in this process. */
    private static final String PATIENCE = "20000";

    private final Sandbox sandbox;
    private final FetchingMail fetching;
    private final Programme programme;
    private final Clock clock;

    ReplyingAsCompany(Sandbox sandbox, FetchingMail fetching, Programme programme, Clock clock) {
        this.sandbox = sandbox;
        this.fetching = fetching;
        this.programme = programme;
        this.clock = clock;
    }

    /** The text with which a mail program would open the answer. */
    public String open(Mail mail, Manner manner, Locale language) {
        return manner.open(mail.content(), mail.arrivedAt(), programme.zone(), language);
    }

    public String subject(Mail mail) {
        var subject = mail.content().subject();
        return subject.toLowerCase(Locale.ROOT).startsWith("re:") ? subject : "Re: " + subject;
    }

    /** Where the answer goes. */
    public String recipient(Mail mail) {
        return Stream.concat(mail.content().replyTo().stream(), mail.content().from().stream())
                .findFirst()
                .map(MailAddress::address)
                .orElseThrow();
    }

    /**
     * Sends the answer and has the service fetch it at once.
     *
     * @return what tells this answer from others; see {@link #messageId}
     */
    public String send(Mail mail, String text) {
        var mark = UUID.randomUUID().toString();
        try {
            Transport.send(compose(mail, text, messageId(mail, mark)));
        } catch (MessagingException | UnsupportedEncodingException problem) {
            throw new IllegalStateException("the sandbox does not take the answer", problem);
        }
        fetching.fetchNew();
        return mark;
    }

    /** Of the answer with that mark, without angle brackets. */
    public String messageId(Mail mail, String mark) {
        return mark + "@" + MailAddress.of(mail.address()).domain();
    }

    private MimeMessage compose(Mail mail, String text, String messageId)
            throws MessagingException, UnsupportedEncodingException {
        var reply = new MimeMessage(session()) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", "<" + messageId + ">");
            }
        };
        reply.setFrom(new InternetAddress(mail.address(), nameOf(mail), StandardCharsets.UTF_8.name()));
        reply.setRecipient(Message.RecipientType.TO, new InternetAddress(recipient(mail)));
        reply.setSubject(subject(mail), StandardCharsets.UTF_8.name());
        reply.setSentDate(Date.from(clock.instant()));
        var answered = mail.content().messageId();
        if (answered.isPresent()) {
            reply.setHeader("In-Reply-To", "<" + answered.get() + ">");
            reply.setHeader(
                    "References",
                    Stream.concat(mail.content().references().stream(), answered.stream())
                            .map(id -> "<" + id + ">")
                            .collect(Collectors.joining("\r\n ")));
        }
        reply.setText(text, StandardCharsets.UTF_8.name());
        return reply;
    }

    private static String nameOf(Mail mail) {
        return Stream.concat(mail.content().to().stream(), mail.content().cc().stream())
                .filter(each -> each.comparable().equals(mail.address()))
                .map(MailAddress::name)
                .findFirst()
                .orElse("");
    }

    private Session session() {
        var settings = new Properties();
        settings.put("mail.smtp.host", Sandbox.LOOPBACK);
        settings.put("mail.smtp.port", String.valueOf(sandbox.smtpPort()));
        settings.put("mail.smtp.connectiontimeout", PATIENCE);
        settings.put("mail.smtp.timeout", PATIENCE);
        settings.put("mail.smtp.writetimeout", PATIENCE);
        return Session.getInstance(settings);
    }
}
