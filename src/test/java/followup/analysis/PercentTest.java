package followup.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PercentTest {

    /** The first six are the published ones. */
    @ParameterizedTest
    @CsvSource({
        "6, 24, 25",
        "14, 24, 58",
        "4, 24, 17",
        "12, 24, 50",
        "11, 24, 46",
        "1, 24, 4",
        "0, 24, 0",
        "24, 24, 100",
        "1, 200, 1",
        "1, 201, 0"
    })
    void isRoundedHalfUp(long count, long total, int percent) {
        assertThat(Percent.of(count, total)).isEqualTo(percent);
    }

    @Test
    void ofNothingThereIsNone() {
        assertThat(Percent.of(0, 0)).isNull();
    }
}
