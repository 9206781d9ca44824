package followup.sandbox;

import followup.inbox.Mailbox;
import followup.mail.ReplyAddress;
import followup.outbox.SmtpServer;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/** What stands in for the outside world when no mail server is told. */
@Configuration(proxyBeanMethods = false)
@Conditional(InSandbox.class)
@EnableConfigurationProperties(SandboxSettings.class)
class SandboxBeans {

    @Bean
    SandboxClock sandboxClock(SandboxSettings settings) {
        var clock = new SandboxClock(Clock.systemUTC());
        if (settings.clock() != null) {
            clock.moveTo(settings.clock());
        }
        return clock;
    }

    @Bean
    Sandbox sandbox(
            SandboxSettings settings,
            SandboxClock clock,
            @Value("${followup.data}") Path data,
            @Value("${followup.reply.address}") String address,
            @Value("${followup.reply.separator:+}") String separator) {
        return Sandbox.start(settings, new ReplyAddress(address, separator), data.resolve("sandbox"), clock);
    }

    @Bean
    SmtpServer sandboxSmtpServer(Sandbox sandbox) {
        return SmtpServer.unencrypted(Sandbox.LOOPBACK, sandbox.smtpPort());
    }

    @Bean
    Mailbox sandboxMailbox(Sandbox sandbox) {
        return Mailbox.inTheClear(Sandbox.LOOPBACK, sandbox.imapPort(), sandbox.replyAddress(), Sandbox.PASSWORD);
    }
}
