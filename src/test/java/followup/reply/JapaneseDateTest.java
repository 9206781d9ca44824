package followup.reply;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dates as Japanese replies write them; no more of one is taken than its words say. */
class JapaneseDateTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "R5.1.15 | 2023-01-15 DAY",
                "令和5.1.15 | 2023-01-15 DAY",
                "1/15（日） | 2023-01-15 DAY",
                "R5.1 | 2023-01-01 MONTH",
                "R4/12 | 2022-12-01 MONTH",
                "2023.1 | 2023-01-01 MONTH",
                "2022.12 | 2022-12-01 MONTH",
                "1月頃 | 2023-01-01 MONTH",
                "1月15日頃 | 2023-01-01 MONTH",
                "先月末 | 2023-01-01 MONTH",
                "先々週 | 2023-01-01 MONTH",
                "昨年末 | 2022-12-01 MONTH",
                "昨年の年末 | 2022-12-01 MONTH",
                "2022年末 | 2022-12-01 MONTH",
                "年末 | 2022-12-01 MONTH",
                "昨年の12月下旬 | 2022-12-21 THIRD_OF_MONTH",
                "昨年中 | 2022-01-01 YEAR",
                "年度内 | 2022-04-01 FISCAL_YEAR",
                "次年度 | 2023-04-01 FISCAL_YEAR",
                "R5年度 | 2023-04-01 FISCAL_YEAR"
            })
    void isTakenAsFarAsItGoes(String words, String expected) {
        assertThat(DateAlone.read(words)).hasValue(expected);
    }

    @ParameterizedTest
    @CsvSource({"H2.1", "R9.1.x", "2019.1", "2023.13", "年末年始", "4月以降", "先週"})
    void isNoMonthWhereAVersionOrAStretchMayBeMeant(String words) {
        assertThat(DateAlone.read(words).filter(date -> date.contains("MONTH"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Ubuntu 2023.1, 7", "ver.2023.1, 4"})
    void isNoMonthBehindTheNameOfAProduct(String words, int start) {
        assertThat(new Dates(DateAlone.RECEIVED_ON).at(Passage.of(words), start))
                .isEmpty();
    }
}
