package followup.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import followup.reply.DatePrecision;
import followup.wording.Bilingual;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KnownDateTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DAY            | 2023-01-15 | 2023-01-15       | 2023-01-15",
                "THIRD_OF_MONTH | 2023-01-01 | 2023年1月上旬    | early January 2023",
                "THIRD_OF_MONTH | 2023-01-11 | 2023年1月中旬    | mid January 2023",
                "THIRD_OF_MONTH | 2023-01-21 | 2023年1月下旬    | late January 2023",
                "MONTH          | 2023-01-01 | 2023年1月        | January 2023",
                "QUARTER        | 2023-01-01 | 2023年1月から3月まで | January to March 2023",
                "FISCAL_YEAR    | 2022-04-01 | 2022年度         | fiscal year 2022 (April to March)",
                "FISCAL_YEAR    | 2023-03-31 | 2022年度         | fiscal year 2022 (April to March)",
                "YEAR           | 2023-01-01 | 2023年           | 2023",
            })
    void isNeverMoreExactThanItWasGiven(DatePrecision precision, LocalDate first, String ja, String en) {
        assertThat(KnownDate.of(first, precision.code()).words()).isEqualTo(new Bilingual(ja, en));
    }

    @Test
    void anUnknownPrecisionIsNeverGuessed() {
        assertThatThrownBy(() -> KnownDate.of(LocalDate.of(2023, 1, 1), "century"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whereNoDateWasGivenThereAreNoWords() {
        assertThat(KnownDate.words(null, null)).isNull();
    }
}
