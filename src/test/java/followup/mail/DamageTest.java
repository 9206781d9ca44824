package followup.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DamageTest {

    @ParameterizedTest
    @EnumSource
    void isToldInBothLanguages(Damage damage) {
        var repair = new Repair(damage, 12_345, 2, "\"x\"");

        assertThat(repair.found().ja()).isNotBlank().isNotEqualTo(repair.found().en());
        assertThat(repair.did().ja()).isNotBlank().isNotEqualTo(repair.did().en());
    }

    @Test
    void isToldWithItsPlaceInTheOrderOfTheLanguage() {
        var repair = new Repair(Damage.RAW_CHARACTERS);

        assertThat(repair.in("Subject").found().en()).isEqualTo("un-encoded characters in Subject");
        assertThat(repair.in("Subject").found().ja()).isEqualTo("Subject の符号化されていない文字");
        assertThat(repair.in(Repair.FILE_NAME).found().ja()).isEqualTo("ファイル名の符号化されていない文字");
    }

    @Test
    void tellsLostCharactersOnlyWhenThereAreSome() {
        assertThat(new Repair(Damage.UNKNOWN_CHARACTERS, "windows-31j", 0).did().en())
                .isEqualTo("read as windows-31j");
        assertThat(new Repair(Damage.UNKNOWN_CHARACTERS, "windows-31j", 3).did().en())
                .isEqualTo("read as windows-31j, 3 characters lost");
    }
}
