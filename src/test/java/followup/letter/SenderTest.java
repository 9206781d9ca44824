package followup.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

class SenderTest {

    private static final String SANDBOX = "followup@survey.example";

    @Test
    void theSandboxNeedsNoSettings() {
        var sender = new Sender(SANDBOX, "", SANDBOX, "+", "");
        assertThat(sender.from(Language.JA).name()).isEqualTo("フォローアップ調査事務局");
        assertThat(sender.from(Language.EN).name()).isEqualTo("Follow-up Survey Office");
    }

    @ParameterizedTest
    @CsvSource({
        "followup@survey.example, replies@programme.jp, followup.sender.address",
        "'', replies@programme.jp, followup.sender.address",
        "office@programme.jp, followup@survey.example, followup.reply.address",
        "office@programme.jp, '', followup.reply.address",
    })
    void withARealMailServerTheServiceDoesNotStartWithTheSandboxesAddresses(
            String sender, String reply, String setting) {
        assertThatThrownBy(() -> new Sender(sender, "", reply, "+", "smtp.programme.jp"))
                .isInstanceOf(InvalidConfigurationPropertyValueException.class)
                .hasMessageContaining(setting)
                .hasMessageContaining("実際のメールサーバー")
                .hasMessageContaining("real mail server");
    }

    @Test
    void withARealMailServerAndRealAddressesItStarts() {
        var sender = new Sender("office@programme.jp", " 調査事務局 ", "replies@programme.jp", "none", "smtp.programme.jp");
        assertThat(sender.from(Language.EN).name()).isEqualTo("調査事務局");
        assertThat(sender.domain()).isEqualTo("programme.jp");
        assertThat(sender.reply().withToken(LetterFixture.TOKEN)).isEqualTo("replies@programme.jp");
    }

    @ParameterizedTest
    @CsvSource({
        "office, '', replies@programme.jp, +, followup.sender.address",
        "office@programme.jp, 'a\nBcc: x@y.example', replies@programme.jp, +, followup.sender.name",
        "office@programme.jp, '', 'replies@programme.jp>', +, followup.reply.address",
        "office@programme.jp, '', replies@programme.jp, '@', followup.reply.address",
    })
    void settingsThatCouldBreakAHeaderAreRefused(
            String sender, String name, String reply, String separator, String setting) {
        assertThatThrownBy(() -> new Sender(sender, name, reply, separator, ""))
                .isInstanceOf(InvalidConfigurationPropertyValueException.class)
                .hasMessageContaining(setting);
    }
}
