package followup.sandbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code followup.sandbox.*}.
 *
 * @param smtpPort on the loopback address; 0 for any free one
 * @param imapPort on the loopback address; 0 for any free one
 * @param clock when the service's clock starts; without it, now
 */
@ConfigurationProperties("followup.sandbox")
record SandboxSettings(
        @DefaultValue("3025") int smtpPort,
        @DefaultValue("3143") int imapPort,
        @Nullable Instant clock) {}
