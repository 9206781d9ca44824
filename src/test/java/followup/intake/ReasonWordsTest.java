package followup.intake;

import static org.assertj.core.api.Assertions.assertThat;

import followup.reply.Reason;
import followup.reply.Stated;
import followup.site.Status;
import followup.wording.Wording;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every reason that a person may be shown has its words. */
class ReasonWordsTest {

    private static final Wording WORDING = Wording.of(ReviewDesk.class);

    @ParameterizedTest
    @EnumSource
    void readersReason(Reason reason) {
        assertThat(WORDING.say("reason." + reason.code()).ja()).isNotBlank();
    }

    @ParameterizedTest
    @EnumSource
    void holdReason(HoldReason reason) {
        assertThat(WORDING.say("reason." + reason.code()).ja()).isNotBlank();
    }

    @Test
    void whatIsSaidAndWhatIsRecordedHaveTheSameNames() {
        assertThat(Arrays.stream(Stated.values()).map(Enum::name))
                .containsExactlyElementsOf(
                        Arrays.stream(Status.values()).map(Enum::name).toList());
    }
}
