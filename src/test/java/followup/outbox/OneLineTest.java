package followup.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OneLineTest {

    @Test
    void controlCharactersBecomeSpaces() {
        assertThat(OneLine.of(" 250-a\r\n250\0 b\n", 100)).isEqualTo("250-a  250  b");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '|',
            value = {
                "550 5.1.1 <taro@example.jp>: User unknown, 550 5.1.1 …@… User unknown",
                "550 <\"taro yamada\"@example.jp> unknown, 550 …@… unknown",
                "550 forwarded to hanako.sato@elsewhere.example, 550 forwarded to …@…"
            })
    void addressesAreLeftOut(String reply, String logged) {
        assertThat(OneLine.withoutAddresses(reply)).isEqualTo(logged);
    }

    @Test
    void aCharacterIsNeverCutInHalf() {
        assertThat(OneLine.of("a𠮷𠮷", 4)).isEqualTo("a𠮷");
    }
}
