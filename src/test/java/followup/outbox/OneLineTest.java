package followup.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OneLineTest {

    @Test
    void controlCharactersBecomeSpaces() {
        assertThat(OneLine.of(" 250-a\r\n250\0 b\n", 100)).isEqualTo("250-a  250  b");
    }

    @Test
    void aCharacterIsNeverCutInHalf() {
        assertThat(OneLine.of("a𠮷𠮷", 4)).isEqualTo("a𠮷");
    }
}
