package followup.inbox;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.Properties;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.eclipse.angus.mail.util.MailSSLSocketFactory;

/** How the server is reached and signed in to. Thread-safe. */
record MailboxSession(Mailbox mailbox, FetchingRules rules) {

    /**
     * The folder, to be closed by the caller.
     *
     * @param toMark whether mails will be marked in it
     */
    MailboxConnection open(boolean toMark) throws MessagingException {
        var store = (IMAPStore) Session.getInstance(settings()).getStore("imap");
        store.connect(mailbox.host(), mailbox.port(), mailbox.username(), mailbox.password());
        return MailboxConnection.open(store, mailbox.folder(), toMark);
    }

    private Properties settings() throws MessagingException {
        boolean startTls = mailbox.tls() != Mailbox.Tls.NONE && !mailbox.speaksTlsAtOnce();
        var settings = new Properties();
        settings.put("mail.imap.connectiontimeout", millis(rules.connectTimeout()));
        settings.put("mail.imap.timeout", millis(rules.readTimeout()));
        settings.put("mail.imap.ssl.enable", String.valueOf(mailbox.speaksTlsAtOnce()));
        settings.put("mail.imap.starttls.enable", String.valueOf(startTls));
        settings.put("mail.imap.starttls.required", String.valueOf(startTls));
        settings.put("mail.imap.ssl.checkserveridentity", "true");
        // a connection that our own trust refuses must not be tried with another one
        settings.put("mail.imap.socketFactory.fallback", "false");
        if (mailbox.trustedCertificate().isPresent()) {
            settings.put(
                    "mail.imap.ssl.socketFactory",
                    trustingOnly(mailbox.trustedCertificate().get()));
        }
        return settings;
    }

    private static String millis(Duration time) {
        return String.valueOf(time.toMillis());
    }

    private static SSLSocketFactory trustingOnly(Path pem) throws MessagingException {
        try (InputStream file = Files.newInputStream(pem)) {
            var store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            int number = 0;
            for (Certificate certificate :
                    CertificateFactory.getInstance("X.509").generateCertificates(file)) {
                store.setCertificateEntry("trusted-" + number++, certificate);
            }
            var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(store);
            var factory = new MailSSLSocketFactory();
            factory.setTrustManagers(trust.getTrustManagers());
            return factory;
        } catch (GeneralSecurityException | IOException problem) {
            throw new MessagingException("cannot read followup.mailbox.trusted-certificate " + pem, problem);
        }
    }
}
