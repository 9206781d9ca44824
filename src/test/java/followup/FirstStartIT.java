package followup;

import static org.assertj.core.api.Assertions.assertThat;

import followup.inbox.Mailbox;
import followup.outbox.SmtpServer;
import followup.sandbox.SandboxClock;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** The service as it starts on a fresh machine: no setting but those that keep a test's ports and files apart. */
@ExtendWith(OutputCaptureExtension.class)
class FirstStartIT {

    @TempDir
    Path folder;

    @Test
    void theFirstScreenTellsHowToSignInAndThatNoMailLeavesTheMachine(CapturedOutput output) throws Exception {
        try (var service = SpringApplication.run(
                FollowUpApplication.class,
                "--server.port=0",
                "--followup.data=" + folder.resolve("data"),
                "--followup.sandbox.smtp-port=0",
                "--followup.sandbox.imap-port=0",
                "--followup.sandbox.clock=2023-01-31T01:00:00Z",
                "--spring.quartz.scheduler-name=first-start")) {
            var url = "http://localhost:" + service.getEnvironment().getProperty("local.server.port");

            assertThat(output.getOut().lines().filter(line -> !line.isBlank()))
                    .as("one screen")
                    .hasSizeLessThan(40);
            assertThat(output).contains(url, "SANDBOX: no mail leaves this machine", "サンドボックス");
            assertThat(output)
                    .contains("IMAP " + service.getBean(Mailbox.class).port())
                    .contains("SMTP " + service.getBean(SmtpServer.class).port());
            assertThat(InetAddress.getByName(service.getBean(Mailbox.class).host())
                            .isLoopbackAddress())
                    .isTrue();
            assertThat(InetAddress.getByName(service.getBean(SmtpServer.class).host())
                            .isLoopbackAddress())
                    .isTrue();
            assertThat(service.getBean(Clock.class)).isInstanceOf(SandboxClock.class);
            assertThat(service.getBean(Clock.class).instant())
                    .isBetween(Instant.parse("2023-01-31T01:00:00Z"), Instant.parse("2023-01-31T02:00:00Z"));

            var password = Pattern.compile("user admin, password (\\S+)").matcher(output);
            assertThat(password.find()).isTrue();
            assertThat(get(url + "/api/inbox/reconciliation", "wrong password").statusCode())
                    .isEqualTo(401);
            assertThat(get(url + "/api/users/me", password.group(1)).statusCode())
                    .isEqualTo(200);
            assertThat(get(url + "/actuator/health", "").body()).contains("UP");

            assertThat(Files.getPosixFilePermissions(folder.resolve("data")))
                    .isEqualTo(PosixFilePermissions.fromString("rwx------"));
            assertThat(Files.getPosixFilePermissions(folder.resolve("data/followup.mv.db")))
                    .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        }
    }

    private static HttpResponse<String> get(String url, String password) throws Exception {
        var signIn = Base64.getEncoder().encodeToString(("admin:" + password).getBytes(StandardCharsets.UTF_8));
        var request = HttpRequest.newBuilder(URI.create(url));
        if (!password.isEmpty()) {
            request.header("Authorization", "Basic " + signIn);
        }
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
