package followup.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReplyAddressTest {

    private static final String TOKEN = "7k3qx2m97k3qx2m97k3qx2m97k";

    @ParameterizedTest
    @CsvSource({
        "followup@survey.example, +, followup+7k3qx2m97k3qx2m97k3qx2m97k@survey.example",
        "follow-up@survey.example, -, follow-up-7k3qx2m97k3qx2m97k3qx2m97k@survey.example",
    })
    void carriesTheTokenThereAndBack(String address, String separator, String withToken) {
        var reply = new ReplyAddress(address, separator);
        assertThat(reply.withToken(TOKEN)).isEqualTo(withToken);
        assertThat(reply.tokenIn(withToken)).contains(TOKEN);
        assertThat(reply.tokenIn(withToken.toUpperCase(Locale.ROOT))).contains(TOKEN);
        assertThat(reply.tokenIn(address)).isEmpty();
        assertThat(reply.isOurs(withToken)).isTrue();
        assertThat(reply.isOurs(address)).isTrue();
        assertThat(reply.isOurs("else@survey.example")).isFalse();
        assertThat(reply.domain()).isEqualTo("survey.example");
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", ""})
    void withoutASeparatorThePlainAddressIsUsed(String separator) {
        var reply = new ReplyAddress("followup@survey.example", separator);
        assertThat(reply.withToken(TOKEN)).isEqualTo("followup@survey.example");
        assertThat(reply.tokenIn("followup+" + TOKEN + "@survey.example")).isEmpty();
        assertThat(reply.isOurs("followup+" + TOKEN + "@survey.example")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "followup+short@survey.example",
                "followup+7k3qx2m97k3qx2m97k3qx2m97k@other.example",
                "x+7k3qx2m97k3qx2m97k3qx2m97k@survey.example",
                "followup+7k3qx2m9.7k3qx2m97k3qx2m97k@survey.example",
                "",
                "@"
            })
    void findsNoTokenElsewhere(String address) {
        assertThat(new ReplyAddress("followup@survey.example", "+").tokenIn(address))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "followup, +",
        "'a b@c.example', +",
        "followup@survey.example, ' '",
        "followup@survey.example, @",
        "'', +"
    })
    void refusesWhatCannotBeAnAddress(String address, String separator) {
        assertThatThrownBy(() -> new ReplyAddress(address, separator))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("reply address");
    }

    @Test
    void messageIdsCarryTheTokenThereAndBack() {
        var id = OwnMessageId.of(TOKEN, "acknowledgement.in-12.0a1b", "survey.example");
        assertThat(id).isEqualTo("<fu.7k3qx2m97k3qx2m97k3qx2m97k.acknowledgement.in-12.0a1b@survey.example>");
        assertThat(OwnMessageId.tokenIn(id)).contains(TOKEN);
        assertThat(OwnMessageId.tokenIn(" FU." + TOKEN + ".REQUEST@GATEWAY.EXAMPLE"))
                .contains(TOKEN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<>",
                "<fu.short.x@y>",
                "<7k3qx2m97k3qx2m97k3qx2m97k@y>",
                "<fu.7k3qx2m97k3qx2m97k3qx2m97k@y>",
                "fu.7k3qx2m97k3qx2m97k3qx2m97k.x"
            })
    void othersMessageIdsCarryNone(String id) {
        assertThat(OwnMessageId.tokenIn(id)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a:b", "", ".a", "a..b", "a b", "a>b"})
    void marksThatBreakAMessageIdAreRefused(String mark) {
        assertThatThrownBy(() -> OwnMessageId.of(TOKEN, mark, "survey.example"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
