package followup.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WholeDaysTest {

    private final WholeDays wholeDays = new WholeDays();

    @Test
    void daysAreFoundWhereverTheyStand() {
        assertThat(wholeDays.in("2022-10-12時点、2022-10-17"))
                .containsExactly(
                        new WholeDays.Piece("2022-10-12", true),
                        new WholeDays.Piece("時点、", false),
                        new WholeDays.Piece("2022-10-17", true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no day", "as of 2022-10-12", "03-1234-5678", "2022-10-12"})
    void nothingIsLost(String text) {
        assertThat(wholeDays.in(text).stream().map(WholeDays.Piece::text).collect(Collectors.joining()))
                .isEqualTo(text);
    }
}
