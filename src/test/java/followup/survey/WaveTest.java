package followup.survey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WaveTest {

    @ParameterizedTest
    @CsvSource({"0, request", "1, reminder-1", "2, reminder-2", "12, reminder-12"})
    void aWaveAndThePurposeOfItsMailsAreOne(int number, String purpose) {
        assertThat(new Wave(number).purpose()).isEqualTo(purpose);
        assertThat(Wave.ofPurpose(purpose)).contains(new Wave(number));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "requests",
                "reminder",
                "reminder-",
                "reminder-0",
                "reminder-01",
                "reminder--1",
                "reminder-99999",
                "acknowledgement:in-12"
            })
    void otherPurposesAreNoWaves(String purpose) {
        assertThat(Wave.ofPurpose(purpose)).isEmpty();
    }
}
