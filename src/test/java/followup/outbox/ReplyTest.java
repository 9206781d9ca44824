package followup.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReplyTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "550 5.1.1 User unknown, 5.1.1",
                "550-5.1.1 first line of two, 5.1.1",
                "450 4.7.25 no name for your address, 4.7.25",
                "250 2.0.0, 2.0.0",
                "550 No such user, \"\"",
                "550 4.1.1 of another class, \"\"",
                "550 10.1.1.1 is an address, \"\"",
                "554 5..1.1 x, \"\"",
                "250, \"\""
            })
    void readsTheEnhancedStatus(String text, String status) {
        assertThat(Reply.of("RCPT", 550, text).status()).isEqualTo(status);
    }
}
