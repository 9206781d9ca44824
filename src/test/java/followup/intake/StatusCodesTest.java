package followup.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatusCodesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            5.1.1                                   | 5.1.1
            550 5.1.1 User unknown                  | 5.1.1
            (#5.1.2)                                | 5.1.2
            550-5.7.26 unauthenticated              | 5.7.26
            smtp;550 5.1.10 RESOLVER.ADR            | 5.1.10
            host 192.0.2.5.1 said 4.2.2 full.       | 4.2.2
            2.0.0 (delivered)                       | 2.0.0
            """)
    void readsTheEnhancedStatus(String text, String status) {
        assertThat(StatusCodes.enhanced(text)).contains(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "5.1", "5.1.1.7", "15.1.1", "v5.1.1", "10.4.1.1", "5..1", "5.1234.1", "3.1.1"})
    void takesNothingElseForOne(String text) {
        assertThat(StatusCodes.enhanced(text)).isEmpty();
    }

    @Test
    void readsTheClassOfAnSmtpReply() {
        assertThat(StatusCodes.bySmtpReply("said: 550 no")).contains("5.0.0");
        assertThat(StatusCodes.bySmtpReply("451-later")).contains("4.0.0");
        assertThat(StatusCodes.bySmtpReply("port 5500, 1450, 590 x")).isEmpty();
    }
}
