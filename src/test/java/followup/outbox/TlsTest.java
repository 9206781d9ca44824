package followup.outbox;

import static followup.outbox.Post.mail;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import followup.Databases;
import followup.HandClock;
import followup.outbox.QueuedMail.State;
import followup.outbox.SmtpServer.Tls;
import followup.outbox.SmtpSink.Script;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** STARTTLS with the certificate of a server of one's own, made by the JDK's keytool for this test. */
class TlsTest {

    private static final Instant NOW = Instant.parse("2023-01-31T01:00:00Z");
    private static final String PASSWORD = "changeit";

    @TempDir
    static Path folder;

    private static final Script WITH_SIGN_IN = new Script() {
        @Override
        public List<String> extensions() {
            return List.of("AUTH PLAIN");
        }
    };

    @BeforeAll
    static void makeCertificate() throws Exception {
        keytool(
                "-genkeypair",
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-ext",
                "san=dns:localhost",
                "-validity",
                "2");
        keytool(
                "-exportcert",
                "-rfc",
                "-file",
                folder.resolve("certificate.pem").toString());
    }

    private static void keytool(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        command.addAll(List.of(arguments));
        command.addAll(List.of("-alias", "server", "-storepass", PASSWORD, "-keystore"));
        command.add(folder.resolve("server.p12").toString());
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("keytool.log").toFile())
                .start();
        assertThat(process.waitFor())
                .as(() -> "keytool " + String.join(" ", arguments))
                .isZero();
    }

    private static SSLContext context() throws Exception {
        var store = KeyStore.getInstance(folder.resolve("server.p12").toFile(), PASSWORD.toCharArray());
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, PASSWORD.toCharArray());
        var context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }

    private static SmtpServer server(String host, int port, @Nullable Path certificate) {
        return new SmtpServer(
                host,
                port,
                "survey",
                "secret",
                Tls.REQUIRED,
                Duration.ofSeconds(10),
                Duration.ofSeconds(10),
                Duration.ofSeconds(10),
                1,
                100,
                5,
                0,
                0,
                certificate);
    }

    private static State afterSending(SmtpServer server) {
        var post = new Post(Databases.h2(), "node-1", new HandClock(NOW), server);
        var id = post.outbox().queue(mail(1, NOW)).orElseThrow();
        post.sending().sendDue();
        return post.outbox().find(id).orElseThrow().state();
    }

    @Test
    void aTrustedCertificateLetsTheMailGo() throws Exception {
        try (var sink = new SmtpSink(WITH_SIGN_IN, context())) {
            assertThat(afterSending(server("localhost", sink.port(), folder.resolve("certificate.pem"))))
                    .isEqualTo(State.SENT);
            assertThat(sink.mails()).isEqualTo(1);
        }
    }

    @Test
    void anUnknownCertificateKeepsEverythingQueued() throws Exception {
        try (var sink = new SmtpSink(WITH_SIGN_IN, context())) {
            assertThat(afterSending(server("localhost", sink.port(), null))).isEqualTo(State.QUEUED);
            assertThat(sink.mails()).isZero();
        }
    }

    @Test
    void aCertificateForAnotherNameKeepsEverythingQueued() throws Exception {
        try (var sink = new SmtpSink(WITH_SIGN_IN, context())) {
            assertThat(afterSending(server("127.0.0.1", sink.port(), folder.resolve("certificate.pem"))))
                    .isEqualTo(State.QUEUED);
        }
    }

    @Test
    void aFileWithoutACertificateIsSaid() throws Exception {
        var empty = Files.writeString(folder.resolve("empty.pem"), "");
        assertThatIllegalStateException()
                .isThrownBy(() -> new SmtpSession(server("localhost", 25, empty)))
                .withMessageContaining("empty.pem");
    }
}
