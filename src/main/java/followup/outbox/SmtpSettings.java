package followup.outbox;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** {@code followup.smtp.*}: what {@code spring.mail.*} doesn't say about a mail server. See {@link SmtpServer}. */
@ConfigurationProperties("followup.smtp")
record SmtpSettings(
        @DefaultValue("required") SmtpServer.Tls tls,
        @DefaultValue("10s") Duration connectTimeout,
        @DefaultValue("5m") Duration readTimeout,
        @DefaultValue("1m") Duration writeTimeout,
        @DefaultValue("4") int connections,
        @DefaultValue("100") int mailsPerConnection,
        @DefaultValue("10") int atOnce,
        @DefaultValue("0") int perMinute,
        @DefaultValue("0") int perMinuteAndDomain,
        @Nullable Path trustedCertificate) {

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(SmtpSettings.class)
    static class Beans {

        @Bean
        @ConditionalOnProperty("spring.mail.host")
        SmtpServer smtpServer(
                SmtpSettings settings,
                @Value("${spring.mail.host}") String host,
                @Value("${spring.mail.port:0}") int port,
                @Value("${spring.mail.username:#{null}}") @Nullable String username,
                @Value("${spring.mail.password:#{null}}") @Nullable String password) {
            return settings.server(host, port, username, password);
        }

        /** {@code followup.node}, or this machine's name and the port of the service. */
        @Bean
        Node node(@Value("${followup.node:}") String name, @Value("${server.port:8080}") int port) {
            return new Node(name.isBlank() ? thisMachine() + ":" + port : name);
        }
    }

    private SmtpServer server(String host, int port, @Nullable String username, @Nullable String password) {
        return new SmtpServer(
                host,
                port > 0 ? port : tls.usualPort(),
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

    private static String thisMachine() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            return "localhost";
        }
    }
}
