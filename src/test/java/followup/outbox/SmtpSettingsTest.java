package followup.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import followup.outbox.SmtpServer.Tls;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class SmtpSettingsTest {

    private final ApplicationContextRunner service =
            new ApplicationContextRunner().withUserConfiguration(SmtpSettings.Beans.class);

    @Test
    void withoutAHostThereIsNoMailServer() {
        service.run(context -> assertThat(context).doesNotHaveBean(SmtpServer.class));
    }

    @Test
    void aHostAloneMeansStartTlsOnTheSubmissionPort() {
        service.withPropertyValues("spring.mail.host=mx.example.jp").run(context -> {
            var server = context.getBean(SmtpServer.class);
            assertThat(server.tls()).isEqualTo(Tls.REQUIRED);
            assertThat(server.port()).isEqualTo(587);
            assertThat(server.username()).isNull();
            assertThat(server.readTimeout()).isEqualTo(Duration.ofMinutes(5));
            assertThat(server.connections() * server.atOnce()).isEqualTo(40);
        });
    }

    @Test
    void everythingCanBeSet() {
        service.withPropertyValues(
                        "spring.mail.host=mx.example.jp",
                        "spring.mail.port=2465",
                        "spring.mail.username=survey",
                        "spring.mail.password=hunter2",
                        "followup.smtp.tls=implicit",
                        "followup.smtp.connections=2",
                        "followup.smtp.at-once=1",
                        "followup.smtp.mails-per-connection=20",
                        "followup.smtp.per-minute=600",
                        "followup.smtp.per-minute-and-domain=60",
                        "followup.smtp.read-timeout=90s",
                        "followup.smtp.trusted-certificate=/etc/mx.pem",
                        "followup.node=a")
                .run(context -> {
                    var server = context.getBean(SmtpServer.class);
                    assertThat(server)
                            .isEqualTo(new SmtpServer(
                                    "mx.example.jp",
                                    2465,
                                    "survey",
                                    "hunter2",
                                    Tls.IMPLICIT,
                                    Duration.ofSeconds(10),
                                    Duration.ofSeconds(90),
                                    Duration.ofMinutes(1),
                                    2,
                                    20,
                                    1,
                                    600,
                                    60,
                                    Path.of("/etc/mx.pem")));
                    assertThat(server.toString()).doesNotContain("hunter2");
                    assertThat(context.getBean(Node.class)).isEqualTo(new Node("a"));
                });
    }

    @Test
    void aNumberThatMakesNoSenseStopsTheStart() {
        service.withPropertyValues("spring.mail.host=mx.example.jp", "followup.smtp.connections=0")
                .run(context -> assertThat(context)
                        .hasFailed()
                        .getFailure()
                        .rootCause()
                        .hasMessage("followup.smtp.connections is 0; expected 1 or more"));
    }
}
