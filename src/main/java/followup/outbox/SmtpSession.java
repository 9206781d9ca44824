package followup.outbox;

import jakarta.mail.NoSuchProviderException;
import jakarta.mail.Session;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/**
 * How Angus speaks to one mail server, for all connections of a run. Thread-safe; whoever makes it closes it, after its
 * connections.
 */
final class SmtpSession implements AutoCloseable {

    private final SmtpServer server;
    private final ScheduledExecutorService writeTimeouts;
    private final Session session;

    SmtpSession(SmtpServer server) {
        this.server = server;
        this.writeTimeouts = writeTimeouts();
        this.session = Session.getInstance(properties());
    }

    SmtpServer server() {
        return server;
    }

    Session session() {
        return session;
    }

    SMTPTransport transport() {
        try {
            return (SMTPTransport) session.getTransport("smtp");
        } catch (NoSuchProviderException problem) {
            throw new IllegalStateException("Angus Mail is not on the class path", problem);
        }
    }

    private Properties properties() {
        var properties = new Properties();
        properties.setProperty("mail.smtp.connectiontimeout", millis(server.connectTimeout()));
        properties.setProperty("mail.smtp.timeout", millis(server.readTimeout()));
        properties.setProperty("mail.smtp.writetimeout", millis(server.writeTimeout()));
        properties.setProperty("mail.smtp.quitwait", "false");
        properties.put("mail.smtp.executor.writetimeout", writeTimeouts);
        properties.put("mail.smtp.socketFactory", new PromptSockets());
        properties.setProperty("mail.smtp.socketFactory.fallback", "false");
        properties.setProperty("mail.smtp.auth", String.valueOf(server.username() != null));
        switch (server.tls()) {
            case REQUIRED -> {
                properties.setProperty("mail.smtp.starttls.enable", "true");
                properties.setProperty("mail.smtp.starttls.required", "true");
            }
            case IMPLICIT -> properties.setProperty("mail.smtp.ssl.enable", "true");
            case NONE -> {}
        }
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.setProperty("mail.smtp.ssl.protocols", "TLSv1.3 TLSv1.2");
        var certificate = server.trustedCertificate();
        if (certificate != null) {
            properties.put("mail.smtp.ssl.socketFactory", TrustedSockets.trusting(certificate));
        }
        return properties;
    }

    private static String millis(Duration duration) {
        return String.valueOf(duration.toMillis());
    }

    /** One thread for all connections: Angus would start one for each. */
    private static ScheduledExecutorService writeTimeouts() {
        var executor = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().name("smtp-write-timeouts").daemon().factory());
        executor.setRemoveOnCancelPolicy(true);
        return executor;
    }

    @Override
    public void close() {
        writeTimeouts.shutdownNow();
    }
}
