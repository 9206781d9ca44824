package followup.outbox;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The mail server that takes our mails. Without a bean of this type nothing leaves the machine.
 *
 * @param username signs in when given
 * @param connectTimeout for the connection and, with {@link Tls#IMPLICIT}, its handshake
 * @param readTimeout for each single reply; the reply to a whole mail may take servers minutes
 * @param writeTimeout for each single write
 * @param connections used side by side
 * @param mailsPerConnection after so many a connection is closed and opened anew, as many servers demand
 * @param atOnce mails that one connection marks as being sent by one commit. Times {@code connections} it is the number
 *     of mails that can become unclear when the process dies
 * @param perMinute mails per minute and node; 0 for no limit
 * @param perMinuteAndDomain mails per minute, node and domain of recipients; 0 for no limit
 * @param trustedCertificate PEM file with the only certificates that are trusted; null for those Java trusts
 */
public record SmtpServer(
        String host,
        int port,
        @Nullable String username,
        @Nullable String password,
        Tls tls,
        Duration connectTimeout,
        Duration readTimeout,
        Duration writeTimeout,
        int connections,
        int mailsPerConnection,
        int atOnce,
        int perMinute,
        int perMinuteAndDomain,
        @Nullable Path trustedCertificate) {

    public enum Tls {
        /** STARTTLS with a checked certificate; without it no mail goes. */
        REQUIRED,
        /** TLS from the first byte, with a checked certificate. */
        IMPLICIT,
        /** Unencrypted: for a server on this machine. */
        NONE
    }

    /** A server without encryption and sign-in: for one on this machine, such as the sandbox's. */
    public static SmtpServer unencrypted(String host, int port) {
        return new SmtpServer(
                host,
                port,
                null,
                null,
                Tls.NONE,
                Duration.ofSeconds(10),
                Duration.ofMinutes(1),
                Duration.ofMinutes(1),
                4,
                100,
                5,
                0,
                0,
                null);
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "SmtpServer[%s:%d, tls %s, %s]"
                .formatted(host, port, tls, username == null ? "no sign-in" : "signs in as " + username);
    }
}
