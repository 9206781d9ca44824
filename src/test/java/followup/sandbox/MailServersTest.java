package followup.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.mock.env.MockEnvironment;

class MailServersTest {

    private final MockEnvironment settings = new MockEnvironment();

    @Test
    void withoutAnySettingItIsTheSandbox() {
        assertThat(MailServers.of(settings)).isEqualTo(MailServers.SANDBOX);
    }

    @Test
    void withBothServersItIsTheOutsideWorld() {
        settings.setProperty("spring.mail.host", "smtp.example.jp");
        settings.setProperty("followup.mailbox.host", "imap.example.jp");
        assertThat(MailServers.of(settings)).isEqualTo(MailServers.OUTSIDE);
    }

    @Test
    void sendingWithoutReceivingIsRefused() {
        settings.setProperty("spring.mail.host", "smtp.example.jp");
        assertThatThrownBy(() -> MailServers.of(settings))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("spring.mail.host is set and followup.mailbox.host is not");
    }

    @Test
    void receivingWithoutSendingIsRefused() {
        settings.setProperty("followup.mailbox.host", "imap.example.jp");
        assertThatThrownBy(() -> MailServers.of(settings))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("followup.mailbox.host is set and spring.mail.host is not");
    }

    @ParameterizedTest
    @ValueSource(strings = {"spring.mail.host", "followup.mailbox.host"})
    void anEmptyHostIsNoWayToSayNone(String name) {
        settings.setProperty(name, " ");
        assertThatThrownBy(() -> MailServers.of(settings))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining(name);
    }

    @Test
    void theRealWorldsClockIsNotMoved() {
        settings.setProperty("spring.mail.host", "smtp.example.jp");
        settings.setProperty("followup.mailbox.host", "imap.example.jp");
        settings.setProperty("followup.sandbox.clock", "2023-01-31T01:00:00Z");
        assertThatThrownBy(() -> MailServers.of(settings)).isInstanceOf(CannotStart.class);
    }

    @Test
    void theReasonIsToldInBothLanguagesAndWithoutAStackTrace() {
        settings.setProperty("spring.mail.host", "smtp.example.jp");
        var refused = catchThrowableOfType(CannotStart.class, () -> MailServers.of(settings));
        assertThat(new CannotStart.Analyzer().analyze(new IllegalStateException("wrapped", refused)))
                .extracting(FailureAnalysis::getDescription, STRING)
                .contains("ありません", "Set both");
    }
}
