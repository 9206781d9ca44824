package followup.inbox;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.ConstructorBinding;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The IMAP folder that receives the replies: {@code followup.mailbox.*}, or the sandbox's own.
 *
 * @param trustedCertificate a PEM file whose certificates are trusted instead of the well-known authorities; for a
 *     server with a certificate of its own
 */
@ConfigurationProperties("followup.mailbox")
public record Mailbox(
        String host,
        int port,
        Tls tls,
        String username,
        String password,
        String folder,
        Optional<Path> trustedCertificate) {

    /** How the way to the server is protected. */
    public enum Tls {
        /** From the first byte on port 993, by STARTTLS on any other; without it nothing is sent, no password either. */
        REQUIRED,
        /** From the first byte on whatever port. */
        IMPLICIT,
        /** In the clear: for a server on this machine. */
        NONE
    }

    private static final int IMAPS = 993;

    @ConstructorBinding
    Mailbox(
            String host,
            @DefaultValue("993") int port,
            @DefaultValue("required") Tls tls,
            String username,
            String password,
            @DefaultValue("INBOX") String folder,
            @Nullable Path trustedCertificate) {
        this(host, port, tls, username, password, folder, Optional.ofNullable(trustedCertificate));
    }

    /** The user's inbox on a server of this machine, without encryption. */
    public static Mailbox inTheClear(String host, int port, String username, String password) {
        return new Mailbox(host, port, Tls.NONE, username, password, "INBOX", Optional.empty());
    }

    /** What the folder is called in our own tables. The port is no part of it: it may change without the mails changing. */
    String name() {
        return username + "@" + host + "/" + folder;
    }

    boolean speaksTlsAtOnce() {
        return tls == Tls.IMPLICIT || (tls == Tls.REQUIRED && port == IMAPS);
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "%s@%s:%d/%s (tls %s)".formatted(username, host, port, folder, tls);
    }
}
