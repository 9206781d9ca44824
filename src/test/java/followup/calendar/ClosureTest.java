package followup.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClosureTest {

    @ParameterizedTest
    @CsvSource({
        "12-29..01-03, 2022-12-28, false",
        "12-29..01-03, 2022-12-29, true",
        "12-29..01-03, 2023-01-03, true",
        "12-29..01-03, 2023-01-04, false",
        "08-13..08-16, 2025-08-12, false",
        "08-13..08-16, 2025-08-16, true",
        "02-29, 2024-02-29, true",
        "02-29, 2023-02-28, false",
        "2026-08-12..2026-08-14, 2026-08-14, true",
        "2026-08-12..2026-08-14, 2027-08-14, false",
        "2026-08-12, 2026-08-12, true"
    })
    void aClosureCoversItsDaysBothEndsIncluded(String text, LocalDate date, boolean covered) {
        assertThat(Closure.parse(text).covers(date)).isEqualTo(covered);
    }

    @Test
    void aClosureHasANameInBothLanguages() {
        assertThat(Closure.parse("12-29..01-03 年末年始休業 / year-end closure").name())
                .extracting("ja", "en")
                .containsExactly("年末年始休業", "year-end closure");
        assertThat(Closure.parse("12-29 大掃除").name()).extracting("ja", "en").containsExactly("大掃除", "大掃除");
        assertThat(Closure.parse("12-29").name()).extracting("ja", "en").containsExactly("休業日", "closed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12-32", "8/13..8/16", "2026-08-14..2026-08-12", "12-29..2023-01-03", "Obon"})
    void aClosureThatMakesNoSenseIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Closure.parse(text));
    }
}
