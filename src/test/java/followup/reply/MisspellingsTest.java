package followup.reply;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MisspellingsTest {

    private static final Misspellings MISSPELLINGS =
            new Misspellings(SampleLetter.vocabulary().cues().of(Cues.Cue.SPELLED));

    @ParameterizedTest
    @CsvSource({
        "appplied,applied",
        "aplied,applied",
        "aplpied,applied",
        "implmented,implemented",
        "impelmented,implemented",
        "completd,completed",
        "shceduled,scheduled",
        "unknwon,unknown"
    })
    void areReadAsTheWordThatWasMeant(String written, String meant) {
        assertThat(MISSPELLINGS.meant(written)).hasValue(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "applied",
                "applies",
                "supplied",
                "replied",
                "unapplied",
                "misapplied",
                "a",
                "",
                "done",
                "refinished",
                "completer",
                "aplyed"
            })
    void areNotSeenInOtherWords(String word) {
        assertThat(MISSPELLINGS.meant(word)).isEmpty();
    }
}
