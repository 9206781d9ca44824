package followup.outbox;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The mail server that takes our mails. Without a bean of this type nothing leaves the machine.
 *
 * @param username signs in when given
 * @param connectTimeout for the connection and, with {@link Tls#IMPLICIT}, its handshake
 * @param readTimeout for each single reply. Servers may take minutes to answer a whole mail, and a mail is unclear when
 *     that answer comes too late
 * @param writeTimeout for each single write
 * @param connections used side by side
 * @param mailsPerConnection after so many a connection is closed and opened anew, as many servers demand
 * @param atOnce most mails that one connection marks as being sent by one commit: as many as take about 10 ms, so one
 *     for a server that takes longer for each. Times {@code connections} it is the number of mails that can become unclear
 *     when the process dies
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

    /** How the way to the server is protected. */
    public enum Tls {
        /** STARTTLS with a checked certificate; without it nothing is sent, no password either. */
        REQUIRED(587),
        /** TLS from the first byte, with a checked certificate. */
        IMPLICIT(465),
        /** In the clear: for a server on this machine. */
        NONE(25);

        private final int usualPort;

        Tls(int usualPort) {
            this.usualPort = usualPort;
        }

        int usualPort() {
            return usualPort;
        }
    }

    /** @throws IllegalArgumentException when a number makes no sense, which stops the start */
    public SmtpServer {
        requireAtLeast(1, connections, "connections");
        requireAtLeast(1, mailsPerConnection, "mails-per-connection");
        requireAtLeast(1, atOnce, "at-once");
        requireAtLeast(0, perMinute, "per-minute");
        requireAtLeast(0, perMinuteAndDomain, "per-minute-and-domain");
    }

    private static void requireAtLeast(int least, int found, String setting) {
        if (found < least) {
            throw new IllegalArgumentException(
                    "followup.smtp.%s is %d; expected %d or more".formatted(setting, found, least));
        }
    }

    /** The same server with so many connections, each marking so many mails at once. */
    public SmtpServer with(int connections, int atOnce) {
        return new SmtpServer(
                host,
                port,
                username,
                password,
                tls,
                connectTimeout,
                readTimeout,
                writeTimeout,
                connections,
                mailsPerConnection,
                atOnce,
                perMinute,
                perMinuteAndDomain,
                trustedCertificate);
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
                10,
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
