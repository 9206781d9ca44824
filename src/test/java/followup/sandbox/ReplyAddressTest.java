package followup.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReplyAddressTest {

    @ParameterizedTest
    @CsvSource({
        "+, followup@survey.example, true",
        "+, FollowUp@Survey.Example, true",
        "+, followup+abc123@survey.example, true",
        "+, followup+a+b@survey.example, true",
        "+, followup-abc123@survey.example, false",
        "-, followup-abc123@survey.example, true",
        "'', followup+abc123@survey.example, false",
        "'', followup@survey.example, true",
        "+, followups@survey.example, false",
        "+, followup+abc@other.example, false",
        "+, a@survey.example, false",
    })
    void takesItselfAndItsTokens(String separator, String recipient, boolean expected) {
        assertThat(new ReplyAddress("followup@survey.example", separator).takes(recipient))
                .isEqualTo(expected);
    }
}
